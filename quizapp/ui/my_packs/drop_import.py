"""Files and folders that were dropped on the list: which are packs, and several of them taken in. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.authoring.errors import AuthoringError, UnreadablePackError
from quizapp.authoring.file_import import create_from_file
from quizapp.authoring.folder_layout import PACK_FILE_NAME
from quizapp.authoring.reviews import REVIEW_SUFFIX
from quizapp.authoring.working_copy_store import read_list_entry
from quizapp.pack.canonical_text import escape_hidden
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.messages import my_packs as text
from quizapp.ui.passages.state import OpeningProgress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from random import Random

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
    return text.describe_imported_packs(translate, names) if names else "", " ".join(told)


def _why_not(translate: Translate, dropped: DropResult) -> str:
    error, name = dropped.why, escape_hidden(dropped.path.name)
    if error is None:
        return translate("author.alone", name=name)
    reason = (
        error.reason
        if isinstance(error, UnreadablePackError)
        else text.describe_authoring_error(translate, error)
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
