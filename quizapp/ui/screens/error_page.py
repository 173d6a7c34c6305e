"""The error page: what happened, what is safe, what can be done, and the report. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from quizapp.ui.error_report import build_error_report
from quizapp.ui.kit.form import Button, Card, Form, FormView, Icon, Note, Row, Words
from quizapp.ui.kit.widget_state import TopBarState

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

WIDTH, PADDING = 648, 28


class ErrorPagePresenter:
    """Shows one fault after another. `versions` are names of programs and their versions, for the report."""

    def __init__(
        self,
        view: FormView,
        translate: Translate,
        versions: Mapping[str, str],
        copy: Callable[[str], None],
        go_on: Callable[[], None],
        home: Callable[[], None],
    ) -> None:
        self._view = view
        self._translate = translate
        self._versions = versions
        self._copy, self._go_on, self._home = copy, go_on, home
        self._told, self._report = "", ""
        self._copied = 0

    def show(self, error: BaseException, screen_name: str, times: int = 1) -> None:
        """Show a fault that happened on a screen, for the so-manieth time since the start."""
        tr = self._translate
        told = tr("trouble.happened.this_is_a_fault")
        self._told = f"{told} {tr('trouble.again', n=times)}" if times > 1 else told
        self._report = build_error_report(error, screen_name, self._versions, times)
        self._copied = 0
        self._render()

    def copy(self) -> None:
        """Copy the report."""
        self._copy(self._report)
        self._copied += 1
        self._render()

    def _render(self) -> None:
        tr, happened = self._translate, self._translate("trouble.happened.a_step_of_the")
        parts = {
            "trouble.safe": "trouble.safe.every_answer_whose_outcome_you",
            "trouble.do": "trouble.can_do",
            "trouble.mend": "trouble.mend.copy_the_report_and_give",
        }
        told = tuple(
            words
            for heading, text in parts.items()
            for words in (Words(tr(heading), "heading", above=24), Words(tr(text), reads=True, below=0))
        )
        copy = Button(tr("trouble.copy"), self.copy, "Ctrl+C", small=True)
        copied = Note(tr("trouble.copied"), "info", "neutral", id=f"copied-{self._copied}")
        self._view.show_form(
            Form(
                TopBarState(tr("trouble.title"), tr("trouble.home")),
                first=(
                    Card(
                        (
                            Icon("warn", "partial", below=12, id="top"),
                            Words(happened, "question", below=12),
                            Words(self._told, reads=True, below=0),
                            *told,
                        ),
                        padding=PADDING,
                    ),
                ),
                second=(
                    Row((Words(tr("trouble.report"), "heading", below=0),), (copy,)),
                    copied if self._copied else None,
                    Card((Words(self._report, reads=True, below=0, id="report"),), below=0),
                ),
                bar=(
                    Button(tr("trouble.home"), self._home, "Esc"),
                    Button(tr("trouble.go_on"), self._go_on, "Enter", "primary", id="go_on"),
                ),
                back=self._home,
                width=WIDTH,
                focus="go_on",
                announcement=f"{happened}. {self._told}",
                seen="top",
            )
        )
