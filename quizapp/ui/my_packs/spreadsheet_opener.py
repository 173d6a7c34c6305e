"""A spreadsheet read to become a pack in work, on a worker that others wait for between looks. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport, find_cause, import_in_steps
from quizapp.pack.pack_reader import PackReading, parse_pack
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.messages import spreadsheet as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.ui.ports import BatchBackground, Translate

PATTERNS = "*.xlsx *.csv"
"""The patterns of files' names by which a dialog lists spreadsheets."""


def is_spreadsheet(path: Path) -> bool:
    """Whether a file is to be taken for a spreadsheet."""
    return path.suffix.casefold() in (".xlsx", ".csv")


class SpreadsheetOpener:
    """Reads one spreadsheet after another; `working` is told what goes on, '' once it does no longer."""

    def __init__(
        self, background: BatchBackground, translate: Translate, working: Callable[[str], None]
    ) -> None:
        self._background, self._translate, self._working = background, translate, working
        self._wanted: object | None = None

    def stop(self) -> bool:
        """Stop reading; tell whether there was anything to stop."""
        stopped, self._wanted = self._wanted is not None, None
        if stopped:
            self._working("")
        return stopped

    def read(
        self, path: Path, come: Callable[[PackReading, Path], None], failed: Callable[[str], None]
    ) -> None:
        """Read a spreadsheet; tell it as a pack that was read, or in a sentence why it is none."""
        wanted = self._wanted = object()
        brought: list[SpreadsheetImport] = []

        def progress(step: SpreadsheetImport | None) -> None:
            if step is not None:
                brought.append(step)

        def done() -> None:
            if self._wanted is wanted:
                self._end()
                self._told(path, brought[-1], come, failed)

        def not_done(error: Exception) -> None:
            if self._wanted is wanted:
                self._end()
                self._tell_fault(path, error, failed)

        self._working(self._translate("spreadsheet.take.reading"))
        self._background.read_batches(
            lambda _: import_in_steps(path, lambda: self._wanted is not wanted), progress, done, not_done
        )

    def _end(self) -> None:
        self._wanted = None
        self._working("")

    def _told(
        self,
        path: Path,
        brought: SpreadsheetImport,
        come: Callable[[PackReading, Path], None],
        failed: Callable[[str], None],
    ) -> None:
        if brought.pack is None:
            first, *rest = brought.faults
            failed(text.describe_first_error(self._translate, path.name, first, len(rest)))
            return
        read = parse_pack(brought.pack)
        come(PackReading(read.pack, read.problems, read.data, brought.media), path)

    def _tell_fault(self, path: Path, error: Exception, failed: Callable[[str], None]) -> None:
        if not isinstance(error, JobCancelledError):
            cause = find_cause(error)
            why = self._translate(f"spreadsheet.take.{cause}") if cause else str(error)
            failed(self._translate("spreadsheet.not_taken", file=path.name, reason=why))
