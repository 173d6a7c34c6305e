"""Files taken in: packs that were dropped, spreadsheets, and problems that learners reported. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.authoring.errors import AuthoringError, UnreadablePackError
from quizapp.authoring.file_import import create_from_file
from quizapp.authoring.folder_layout import PACK_FILE_NAME
from quizapp.authoring.reviews import REVIEW_SUFFIX
from quizapp.authoring.working_copy_store import read_list_entry
from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport, find_cause, import_in_steps
from quizapp.library.errors import LibraryError
from quizapp.library.question_reports import (
    NotReportsError,
    find_new_reports,
    load_reports,
    read_reports,
    save_report,
)
from quizapp.pack.canonical_text import escape_hidden
from quizapp.pack.pack_reader import PackReading, parse_pack
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.messages import my_packs
from quizapp.ui.passages.state import OpeningProgress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.question_reports import QuestionReport
    from quizapp.ui.ports import BatchBackground, Translate


class DropImport:
    """Takes in one file, or several one after the other; `show` shows a field of the list's state changed."""

    def __init__(
        self,
        background: BatchBackground,
        translate: Translate,
        working: Path,
        chance: Random,
        show: Callable[..., None],
    ) -> None:
        self._background, self._translate = background, translate
        self._working, self._chance, self._show = working, chance, show
        self._stopped = False
        self.goes_on = False
        """Whether some are being taken in."""

    def take(
        self, paths: Sequence[Path], now: datetime, done: Callable[[str, str], None], *, elsewhere: bool
    ) -> None:
        """Take these in; `done` is told in words what was taken in, and what was not."""
        self.goes_on, self._stopped = True, False
        come: list[DropResult] = []

        def progress(step: Path | DropResult | None) -> None:
            if isinstance(step, DropResult):
                come.append(step)
            elif step is not None:
                self._begin(step, len(come), len(paths))

        def ended() -> None:
            self._end()
            done(*describe_drop(self._translate, come, len(paths) - len(come), elsewhere=elsewhere))

        def failed(error: Exception) -> None:
            self._end()
            raise error

        steps = import_dropped(self._working, paths, now, self._chance, lambda: self._stopped)
        self._background.read_batches(lambda _: steps, progress, ended, failed)

    def open(
        self, path: Path, now: datetime, come: Callable[[Path], None], failed: Callable[[Exception], None]
    ) -> None:
        """Take one in, and give its folder to `come`; of one that was stopped nothing is told."""
        self.goes_on, self._stopped = True, False
        made: list[Path] = []

        def progress(folder: Path | None) -> None:
            if folder is not None:
                made.append(folder)

        def ended() -> None:
            self._end()
            come(made[-1])

        def not_done(error: Exception) -> None:
            self._end()
            if not isinstance(error, JobCancelledError):
                failed(error)

        steps = create_from_file(self._working, path, now, self._chance, lambda: self._stopped)
        self._begin(path, 0, 1)
        self._background.read_batches(lambda _: steps, progress, ended, not_done)

    def _begin(self, path: Path, count: int, of: int) -> None:
        what = self._translate("author.reading", name=escape_hidden(path.name))
        self._show(opening=OpeningProgress(what, count, of), told="", undoes="", failed="")

    def _end(self) -> None:
        self.goes_on = False
        self._show(opening=None)

    def stop(self) -> bool:
        """Take no more in; tell whether any were being taken in."""
        self._stopped = True
        return self.goes_on


@dataclass(frozen=True, slots=True)
class DropResult:
    """What became of one of several files: the name under which it is listed now, or why it is not.

    Without either it is an article, which is opened alone.
    """

    path: Path
    name: str = ""
    why: AuthoringError | None = None


def is_pack(path: Path) -> bool:
    """Whether a file or folder is to be taken for a pack, whole or not, and not for an article."""
    return path.suffix.lower() in (".quizpack", REVIEW_SUFFIX) or path.name == PACK_FILE_NAME or path.is_dir()


def import_dropped(
    working: Path, paths: Sequence[Path], now: datetime, chance: Random, is_stopped: Callable[[], bool]
) -> Iterator[Path | DropResult | None]:
    """Begin a pack in work of each of these that is one; yield each path before, and what became of it after.

    None is yielded meanwhile. When it was stopped, what is being read and what comes after it is left alone.
    """
    for path in paths:
        if is_stopped():
            return
        yield path
        try:
            yield from _dropped(working, path, now, chance, is_stopped)
        except JobCancelledError:
            return


def describe_drop(
    translate: Translate, come: Sequence[DropResult], left: int, *, elsewhere: bool
) -> tuple[str, str]:
    """Tell what was taken in, and what was not: `left` were not looked at, some may be `elsewhere`."""
    names = [each.name for each in come if each.name]
    told = [_why_not(translate, each) for each in come if not each.name]
    if left:
        told.append(translate("author.stopped", n=left))
    if elsewhere:
        told.append(translate("author.elsewhere"))
    return my_packs.describe_imported_packs(translate, names) if names else "", " ".join(told)


def _why_not(translate: Translate, dropped: DropResult) -> str:
    error, name = dropped.why, escape_hidden(dropped.path.name)
    if error is None:
        return translate("author.alone", name=name)
    reason = (
        error.reason
        if isinstance(error, UnreadablePackError)
        else my_packs.describe_authoring_error(translate, error)
    )
    return translate("author.not_taken", name=name, why=reason)


def _dropped(
    working: Path, path: Path, now: datetime, chance: Random, is_stopped: Callable[[], bool]
) -> Iterator[DropResult | None]:
    if not is_pack(path):
        yield DropResult(path)
        return
    try:
        for folder in create_from_file(working, path, now, chance, is_stopped):
            about = None if folder is None else read_list_entry(folder)
            yield None if folder is None else DropResult(path, path.stem if about is None else about.name)
    except AuthoringError as error:
        yield DropResult(path, why=error)


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
            failed(my_packs.describe_first_error(self._translate, path.name, first, len(rest)))
            return
        read = parse_pack(brought.pack)
        come(PackReading(read.pack, read.problems, read.data, brought.media), path)

    def _tell_fault(self, path: Path, error: Exception, failed: Callable[[str], None]) -> None:
        if not isinstance(error, JobCancelledError):
            cause = find_cause(error)
            why = self._translate(f"spreadsheet.take.{cause}") if cause else str(error)
            failed(self._translate("spreadsheet.not_taken", file=path.name, reason=why))


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
