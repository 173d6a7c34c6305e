"""The list of reports, and all of them as one file. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.question_reports import QuestionReport, load_reports, reports_to_json
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.messages import report as text
from quizapp.ui.report.state import ReportRow, ReportsState

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from quizapp.ui.ports import Background, Clock, FileChooser, Translate

JSON = ".json"


class ReportsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ReportsState) -> None:
        """Show a state."""
        ...


class ReportsPresenter:
    """Shows the reports, and saves them where they are wanted."""

    def __init__(
        self,
        view: ReportsView,
        background: Background,
        clock: Clock,
        translate: Translate,
        ask: FileChooser,
        back: Callable[[], None],
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ask = ask
        self._leave = back
        self._back_to = ""
        self._reports: tuple[QuestionReport, ...] = ()

    def show(self, back_to: str) -> None:
        """Show all reports; `back_to` names where back leads."""
        self._back_to = back_to
        self._render()
        self._background.read(_all, self._take, self._failed)

    def save(self) -> None:
        """Have a file chosen, and save all reports in it: as JSON if its name says so, else as text."""
        if not self._reports:
            return
        kinds = (
            (self._translate("report.as_text"), "*.txt"),
            (self._translate("report.as_json"), f"*{JSON}"),
        )
        path = self._ask.save_file(
            self._translate("report.choose"), f"{self._translate('report.file')}.txt", kinds
        )
        if path is not None:
            self._write(path)

    def back(self) -> None:
        """Go back to where the list was opened."""
        self._leave()

    def _write(self, path: Path) -> None:
        programs = path.suffix.lower() == JSON
        told = (
            reports_to_json(self._reports)
            if programs
            else text.format_reports(self._translate, self._reports) + "\n"
        )

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            why = error.strerror or str(error)
            self._render(self._translate("report.not_saved", name=path.name, why=why), failed=True)

        # On the reader's thread, for nobody who answers is to wait for a slow stick.
        self._background.read(
            lambda _: write_atomically(path, told.encode(), exported=True),
            lambda _: self._render(self._translate("report.saved", name=path.name)),
            failed,
        )

    def _take(self, found: tuple[QuestionReport, ...]) -> None:
        self._reports = found
        self._render()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self._render(self._translate(error.message), failed=True)

    def _render(self, told: str = "", *, failed: bool = False) -> None:
        rows = tuple(self._row(report) for report in self._reports)
        self._view.show_state(
            ReportsState(self._back_to or self._translate("report.back"), rows, told, failed)
        )

    def _row(self, report: QuestionReport) -> ReportRow:
        translate, subject = self._translate, report.subject
        day = self._clock.day(report.written)
        return ReportRow(
            text.format_report_heading(translate, escape_hidden(subject.title), subject.revision, day),
            translate("report.question.question", id=escape_hidden(subject.question)),
            escape_hidden(subject.asked),
            escape_hidden(report.words),
        )


def _all(reader: LibraryReader) -> tuple[QuestionReport, ...]:
    return load_reports(reader).good
