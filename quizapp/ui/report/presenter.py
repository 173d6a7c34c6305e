"""Writing down what is wrong with a question. What is written stays until it is kept. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.library import question_reports
from quizapp.library.errors import LibraryError
from quizapp.library.question_reports import REPORT_LONGEST, QuestionReport, ReportSubject
from quizapp.ui.report.state import ReportState

if TYPE_CHECKING:
    from quizapp.ui.ports import Background, Clock, NewId, Translate


class ReportView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ReportState) -> None:
        """Show a state."""
        ...


class ReportPresenter:
    """Takes one report after another."""

    def __init__(
        self,
        view: ReportView,
        background: Background,
        clock: Clock,
        new_id: NewId,
        translate: Translate,
        back: Callable[[], None],
        learner: Callable[[], str] = lambda: "",
    ) -> None:
        """`learner` tells who practises: with the rest of theirs, what they wrote can be erased."""
        self._view = view
        self._background = background
        self._clock = clock
        self._new_id = new_id
        self._translate = translate
        self._leave = back
        self._learner = learner
        self._subject: ReportSubject | None = None
        self._back_to = ""
        self._drafts: dict[str, str] = {}
        self._saving = False
        self._kept = False

    def show(self, subject: ReportSubject, back_to: str) -> None:
        """Show a question with what was written about it so far; `back_to` names where back leads."""
        self._subject, self._back_to = subject, back_to
        self._kept = False
        self._render()

    def write(self, words: str) -> None:
        """Take what is written so far."""
        if self._subject is not None and not self._kept:
            self._drafts[self._subject.fingerprint] = words

    def keep(self) -> None:
        """Keep the report; once it is kept, go back."""
        if self._kept or self._subject is None:
            self._leave()
            return
        words = self._drafts.get(self._subject.fingerprint, "").strip()
        if self._saving:
            return
        if not words:
            self._render(self._translate("report.empty"))
        elif len(words) > REPORT_LONGEST:
            self._render(self._translate("report.too_long", n=REPORT_LONGEST))
        else:
            self._write(QuestionReport(self._new_id(), self._subject, words, self._clock.now()))

    def back(self) -> None:
        """Go back to the question."""
        self._leave()

    def _write(self, report: QuestionReport) -> None:
        self._saving = True
        learner = self._learner()
        self._background.write(
            lambda writer: question_reports.save_report(writer, report, learner),
            lambda _: self._done(report),
            self._failed,
        )

    def _done(self, report: QuestionReport) -> None:
        self._saving = False
        self._drafts.pop(report.subject.fingerprint, None)
        if self._subject == report.subject:
            self._kept = True
            self._render(self._translate("report.kept"), report.words)

    def _failed(self, error: Exception) -> None:
        self._saving = False
        if not isinstance(error, LibraryError):
            raise error
        self._render(self._translate("report.not_kept", why=self._translate(error.message)))

    def _render(self, message: str = "", words: str | None = None) -> None:
        if self._subject is None:
            return
        self._view.show_state(
            ReportState(
                back=self._back_to or self._translate("report.back"),
                pack=self._subject.title,
                asked=self._subject.asked,
                words=self._drafts.get(self._subject.fingerprint, "") if words is None else words,
                message=message,
                kept=self._kept,
            )
        )
