"""What keys and buttons do on the page on proposals."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import ARTICLE_BEFORE, NEXT_ARTICLE
from quizapp.ui.text.keys_proposals import (
    ACCEPT,
    EDIT,
    EVIDENCE,
    REDO,
    REJECT,
    TRY,
    UNDO,
    UNDO_TOO,
    WISH,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.proposals.page import ProposalsPage
    from quizapp.ui.editor.proposals.presenter import Proposing
    from quizapp.ui.editor.proposals.state import Wanting

SAVES: Final = ("Ctrl+Return", "Ctrl+Enter")
"""How Qt calls the key that keeps and accepts, by the letters and by the digits."""


class Deeds:
    """Tells the presenter, and brings what is still wanted into sight on the page."""

    def __init__(self, page: ProposalsPage, proposing: Proposing) -> None:
        self._page, self._proposing = page, proposing

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what each key does, written as on its cap."""
        there, trial = self._proposing, self._page.trial
        return {
            **{str(each): partial(self._number, each) for each in range(1, 10)},
            "Left": partial(self._read, partial(there.step, -1)),
            "Right": partial(self._read, partial(there.step, 1)),
            ACCEPT: partial(self._read, self.accept),
            EDIT: partial(self._read, there.edit),
            REJECT: partial(self._read, there.reject),
            UNDO: partial(self._read, there.undo),
            WISH: partial(self._read, self._choose_what),
            TRY: partial(self._read, there.try_it),
            "F5": partial(self._read, there.try_it),
            **dict.fromkeys(SAVES, self.accept),
            EVIDENCE: self._use,
            UNDO_TOO: there.undo,
            REDO: there.redo,
            NEXT_ARTICLE: partial(there.turn_by, 1),
            ARTICLE_BEFORE: partial(there.turn_by, -1),
            "Page Down": partial(self._page.turn_pages, 1),
            "Page Up": partial(self._page.turn_pages, -1),
            "Backspace": partial(trial.press, "Backspace"),
            "W": partial(trial.press, "W"),
        }

    def do(self, deed: str) -> None:
        """Do what a button of the bar is for."""
        there = self._proposing
        deeds: dict[str, Callable[[], object]] = {
            "undo": there.undo,
            "try": there.try_it,
            "reject": there.reject,
            "edit": there.edit,
            "accept": self.accept,
            "save": self.accept,
            "look_again": partial(there.step, -1),
            "again": there.again,
            "draft_so": there.draft_so,
            "begin": there.draft_so,
        }
        deeds.get(deed, self._page.left.emit)()

    def accept(self) -> None:
        """Accept; what is still wanted comes into sight, and the keyboard goes there."""
        self._bring(self._proposing.accept(self._bring))

    def _bring(self, wanting: Wanting) -> None:
        if wanting == "passage":
            unseen = self._proposing.unseen()
            if unseen is not None:
                self._page.passage.bring(*unseen)
        elif wanting == "tick":
            self._page.decision.tick.row.setFocus()
        elif wanting == "form":
            self._page.take_focus()

    def _choose_what(self) -> None:
        if self._proposing.wishing is None:
            self._proposing.choose_what()
        else:
            self._page.decision.take_focus()

    def _number(self, number: int) -> None:
        if self._page.trial.page is not None:
            self._page.trial.press(str(number))
        else:
            self._proposing.choose_reason(number)

    def _read(self, act: Callable[[], object]) -> None:
        """Do what a letter does; while something is written or tried, it does nothing."""
        if self._proposing.editing is None and self._page.trial.page is None:
            act()

    def _use(self) -> None:
        """Let the selected words be evidence, in the form."""
        if self._proposing.editing is not None:
            self._proposing.editing.use(self._page.passage.article.chosen())
