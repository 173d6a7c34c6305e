"""Jobs that presenters ask for, done on a real library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.library.connections import LibraryReader, LibraryWriter

T = TypeVar("T")


class AtOnce:
    """Does every job at once, on the connections of a test; with a `fault`, none, and tells of that."""

    def __init__(self, reader: LibraryReader, writer: LibraryWriter) -> None:
        self.reader, self.writer = reader, writer
        self.fault: Exception | None = None

    def read(self, job, done, failed) -> None:
        self._do(job, self.reader, done, failed)

    def write(self, job, done, failed) -> None:
        self._do(job, self.writer, done, failed)

    def _do(self, job, connection, done, failed) -> None:
        if self.fault is not None:
            failed(self.fault)
        else:
            do(job, connection, done, failed)


class LongAtOnce(AtOnce):
    """Does long jobs at once as well; `between` is called after each batch of one that reads."""

    between: Callable[[], None] = staticmethod(lambda: None)

    def read_batches(self, job, progress, done, failed) -> None:
        def step(batch) -> None:
            progress(batch)
            self.between()

        self._batches(job, self.reader, step, done, failed)

    def write_batches(self, job, progress, done, failed) -> None:
        self._batches(job, self.writer, progress, done, failed)

    def _batches(self, job, connection, progress, done, failed) -> None:
        def every(of) -> None:
            for batch in job(of):
                progress(batch)

        do(every, connection, lambda _: done(), failed)


def do(
    job: Callable[[Any], T],
    connection: LibraryReader | LibraryWriter,
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
) -> None:
    """Do a job as the workers do."""
    try:
        value = job(connection)
    except Exception as error:  # noqa: BLE001 -- as the real workers do
        failed(error)
    else:
        done(value)
