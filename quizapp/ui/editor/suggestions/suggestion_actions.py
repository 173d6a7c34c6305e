"""What keys and buttons do on the page on proposals."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE
from quizapp.ui.messages.keys_suggestions import (
    ACCEPT,
    EDIT,
    EVIDENCE,
    OPTIONS,
    PREVIEW,
    REDO,
    REJECT,
    UNDO,
    UNDO_ALTERNATIVE,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.editor.suggestions.page import SuggestionsPage
    from quizapp.ui.editor.suggestions.presenter import SuggestionsPresenter
    from quizapp.ui.editor.suggestions.state import MissingInput

ACCEPT_KEYS: Final = ("Ctrl+Return", "Ctrl+Enter")
"""How Qt calls the key that keeps and accepts, by the letters and by the digits."""


class SuggestionActions:
    """Tells the presenter, and brings what is still wanted into sight on the page."""

    def __init__(self, page: SuggestionsPage, proposing: SuggestionsPresenter) -> None:
        self._page, self._proposing = page, proposing

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what each key does, written as on its cap."""
        there, trial = self._proposing, self._page.preview
        return {
            **{str(each): partial(self._number, each) for each in range(1, 10)},
            "Left": partial(self._read, partial(there.step, -1)),
            "Right": partial(self._read, partial(there.step, 1)),
            ACCEPT: partial(self._read, self.accept),
            EDIT: partial(self._read, there.edit),
            REJECT: partial(self._read, there.reject),
            UNDO: partial(self._read, there.undo),
            OPTIONS: partial(self._read, self._choose_what),
            PREVIEW: partial(self._read, there.try_it),
            "F5": partial(self._read, there.try_it),
            **dict.fromkeys(ACCEPT_KEYS, self.accept),
            EVIDENCE: self._use,
            UNDO_ALTERNATIVE: there.undo,
            REDO: there.redo,
            NEXT_ARTICLE: partial(there.turn_by, 1),
            PREVIOUS_ARTICLE: partial(there.turn_by, -1),
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
            "draft_so": there.suggest_with_options,
            "begin": there.suggest_with_options,
        }
        deeds.get(deed, self._page.left.emit)()

    def accept(self) -> None:
        """Accept; what is still wanted comes into sight, and the keyboard goes there."""
        self._bring(self._proposing.accept(self._bring))

    def _bring(self, wanting: MissingInput) -> None:
        if wanting == "passage":
            unseen = self._proposing.find_unseen()
            if unseen is not None:
                self._page.passage.bring(*unseen)
        elif wanting == "tick":
            self._page.decision.tick.row.setFocus()
        elif wanting == "form":
            self._page.take_focus()

    def _choose_what(self) -> None:
        if self._proposing.options_editor is None:
            self._proposing.choose_options()
        else:
            self._page.decision.take_focus()

    def _number(self, number: int) -> None:
        if self._page.preview.page is not None:
            self._page.preview.press(str(number))
        else:
            self._proposing.choose_reason(number)

    def _read(self, act: Callable[[], object]) -> None:
        """Do what a letter does; while something is written or tried, it does nothing."""
        if self._proposing.editing is None and self._page.preview.page is None:
            act()

    def _use(self) -> None:
        """Let the selected words be evidence, in the form."""
        if self._proposing.editing is not None:
            self._proposing.editing.use(self._page.passage.article.chosen())
