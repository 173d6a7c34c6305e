"""The list of reports, and all of them as one file. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.reports import Report, as_json, reports
from quizapp.pack.saving import write_whole
from quizapp.pack.text import visible
from quizapp.ui.report.state import ReportRow, ReportsState
from quizapp.ui.text import report as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader
    from quizapp.ui.ports import Ask, Background, Clock, Translate

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
        ask: Ask,
        back: Callable[[], None],
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ask = ask
        self._leave = back
        self._back_to = ""
        self._reports: tuple[Report, ...] = ()

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
        told = as_json(self._reports) if programs else text.as_text(self._translate, self._reports) + "\n"

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            why = error.strerror or str(error)
            self._render(self._translate("report.not_saved", name=path.name, why=why), failed=True)

        # On the reader's thread, for nobody who answers is to wait for a slow stick.
        self._background.read(
            lambda _: write_whole(path, told.encode()),
            lambda _: self._render(self._translate("report.saved", name=path.name)),
            failed,
        )

    def _take(self, found: tuple[Report, ...]) -> None:
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

    def _row(self, report: Report) -> ReportRow:
        translate, subject = self._translate, report.subject
        day = self._clock.day(report.written)
        return ReportRow(
            text.heading(translate, visible(subject.title), subject.revision, day),
            translate("report.question.question", id=visible(subject.question)),
            visible(subject.asked),
            visible(report.words),
        )


def _all(reader: Reader) -> tuple[Report, ...]:
    return reports(reader).good
