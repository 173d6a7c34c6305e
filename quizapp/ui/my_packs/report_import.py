"""Problems that learners reported on other computers, taken in from the file that they saved. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError
from quizapp.library.question_reports import (
    NotReportsError,
    find_new_reports,
    load_reports,
    read_reports,
    save_report,
)
from quizapp.pack.canonical_text import escape_hidden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.question_reports import QuestionReport
    from quizapp.ui.ports import BatchBackground, Translate


class ReportImport:
    """Takes one file after the other; `told` is given what was done, and why something was not."""

    def __init__(
        self, background: BatchBackground, translate: Translate, told: Callable[[str, str], None]
    ) -> None:
        self._background, self._translate, self._told = background, translate, told
        self.goes_on = False
        """Whether some are being taken in."""

    def take(self, path: Path) -> None:
        """Take in the reports of a file that are not here yet."""
        self.goes_on = True
        name = escape_hidden(path.name)

        def job(reader: LibraryReader) -> tuple[QuestionReport, ...]:
            return find_new_reports(read_reports(path), load_reports(reader).good)

        def failed(error: Exception) -> None:
            self._end("", self._why(error, name))

        self._background.read(job, lambda found: self._keep(found, name), failed)

    def _keep(self, found: tuple[QuestionReport, ...], name: str) -> None:
        if not found:
            self._end(self._translate("reports.none_new", name=name), "")
            return

        def job(writer: LibraryWriter) -> Iterator[None]:
            for report in found:
                save_report(writer, report)
                yield

        def failed(error: Exception) -> None:
            self._end("", self._why(error, name))

        told = self._translate("reports.taken", n=len(found), name=name)
        self._background.write_batches(job, _nothing, lambda: self._end(told, ""), failed)

    def _end(self, told: str, why: str) -> None:
        self.goes_on = False
        self._told(told, why)

    def _why(self, error: Exception, name: str) -> str:
        """Say why nothing could be taken in; what is a fault of the program's is passed on."""
        if isinstance(error, NotReportsError):
            return self._translate("reports.no_reports", name=name)
        if isinstance(error, LibraryError):
            return self._translate(error.message)
        if isinstance(error, OSError):
            return self._translate("reports.not_read", name=name, why=error.strerror or str(error))
        self.goes_on = False
        raise error


def _nothing(_: None) -> None:
    """One more is kept."""
