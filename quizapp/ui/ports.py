"""What presenters see of the world: protocols without Qt, filled in by app.py and by the tests' fakes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from quizapp import catalogue

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter

T = TypeVar("T")

Translate = catalogue.Translate
"""Returns the sentence of an id in the language of the interface."""

NewId = Callable[[], str]
"""Makes an id that was never given out before."""


class Clock(Protocol):
    """The only source of the time."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        ...

    def zone(self) -> tzinfo:
        """Return the learner's time zone."""
        ...

    def day(self, moment: datetime) -> date:
        """Return the learner's local day of a moment."""
        ...


class Background(Protocol):
    """Runs jobs off the UI thread, in order on each of two workers; results come on the UI thread."""

    def read(
        self,
        job: Callable[[LibraryReader], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job on the query-only connection."""
        ...

    def read_latest(
        self,
        about: str,
        job: Callable[[LibraryReader], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job on the query-only connection in place of one about the same, which gives up."""
        ...

    def write(
        self,
        job: Callable[[LibraryWriter], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job on the writing connection, before any longer work that is split in batches."""
        ...


class BatchBackground(Background, Protocol):
    """Runs long jobs as well, in batches between which answers pass."""

    def read_batches(
        self,
        job: Callable[[LibraryReader], Iterator[T]],
        progress: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a long job on the query-only connection."""
        ...

    def write_batches(
        self,
        job: Callable[[LibraryWriter], Iterator[T]],
        progress: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a long job on the writing connection."""
        ...


class FileChooser(Protocol):
    """Lets people choose a file. A kind of files is a name with its patterns, apart by spaces."""

    def open_file(self, title: str, folder: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Have a file chosen that is there; None: they would rather not."""
        ...

    def open_files(self, title: str, folder: str, kinds: Sequence[tuple[str, str]]) -> tuple[Path, ...]:
        """Have any number of files chosen that are there; none: they would rather not."""
        ...

    def open_folder(self, title: str, folder: str) -> Path | None:
        """Have a folder chosen that is there; None: they would rather not."""
        ...

    def save_file(self, title: str, proposed: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Have a file chosen that will be written; None: they would rather not."""
        ...


class Announcer(Protocol):
    """Speaks a sentence to a screen reader without moving the focus."""

    def __call__(self, sentence: str, /) -> None:
        """Announce it."""
        ...
