"""Before the window closes while answers are not saved: what would be lost, and what helps. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.ui.kit.form import Button, Card, Form, FormView, Icon, Note, Words
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import backups as text

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.unsaved_answers.write_queue import UnsavedAnswers

WIDTH, PADDING = 648, 28


@dataclass(frozen=True)
class CloseConfirmationRoutes:
    """What can be done: try again, save a copy, close all the same, or stay."""

    again: Callable[[], None]
    copy: Callable[[], None]
    close: Callable[[], None]
    stay: Callable[[], None]


class CloseConfirmationPresenter:
    """Tells what would be lost, and does what is chosen."""

    def __init__(self, view: FormView, translate: Translate, ways: CloseConfirmationRoutes) -> None:
        self._view, self._translate, self._ways = view, translate, ways
        self._unsaved: UnsavedAnswers | None = None
        self._told, self._times = "", 0

    def show(self, unsaved: UnsavedAnswers) -> None:
        """Show what waits, and why."""
        self._told = ""
        self.refresh(unsaved)

    def refresh(self, unsaved: UnsavedAnswers) -> None:
        """Show what waits now."""
        self._unsaved = unsaved
        self._render()

    def tell(self, sentence: str) -> None:
        """Tell what came of a copy, or of Enter on the button that closes."""
        self._told = sentence
        # The same sentence may have to be told once more.
        self._times += 1
        self._render()

    def _render(self) -> None:
        tr, ways, unsaved = self._translate, self._ways, self._unsaved
        if unsaved is None:
            return
        title, why = tr("unsaved.would_be_lost", n=unsaved.answers), tr(unsaved.error.message)
        self._view.show_form(
            Form(
                TopBarState(tr("unsaved.title"), tr("unsaved.stay")),
                first=(
                    Card(
                        (
                            Icon("warn", "partial", below=12),
                            Words(title, "question", reads=True, below=12),
                            Words(why, reads=True, below=24),
                            Words(tr("unsaved.what"), "heading", below=0),
                            *(
                                Words(sentence, reads=True, above=8, below=0)
                                for sentence in text.list_save_advice(tr)
                            ),
                            Note(self._told, "info", "neutral", above=12, below=0, id=f"told-{self._times}")
                            if self._told
                            else None,
                        ),
                        padding=PADDING,
                    ),
                ),
                bar=(
                    Button(
                        tr("unsaved.close"),
                        ways.close,
                        look="final",
                        description=tr("unsaved.space_only"),
                        enter=lambda: self.tell(tr("unsaved.not_by_enter")),
                    ),
                    Button(tr("unsaved.copy"), ways.copy),
                    Button(tr("unsaved.again"), ways.again, "Enter", "primary", id="again"),
                ),
                back=ways.stay,
                width=WIDTH,
                focus="again",
                announcement=f"{title}. {why}",
            )
        )
