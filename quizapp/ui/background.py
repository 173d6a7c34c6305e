"""The only module that knows threads: one writer and one reader, each with its own connection."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter


class WorkerConnection(Protocol):
    """What a worker works on: it is opened and closed on the worker's own thread."""

    def tidy(self) -> None:
        """Do what can wait until nobody does."""
        ...

    def giving_up(self, told: Callable[[], bool]) -> AbstractContextManager[None]:
        """Have what is done in this context fail soon after `told` says so."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


T = TypeVar("T")
C = TypeVar("C", bound=WorkerConnection)
Deliver = Callable[[Callable[[], None]], None]

_ANSWER, _STOP, _BATCH = 0, 1, 2


class Worker(Generic[C]):
    """A named thread with one connection, opened at its first job and closed at its end."""

    def __init__(self, name: str, connect: Callable[[], C], deliver: Deliver) -> None:
        self._connect = connect
        self._deliver = deliver
        self._order = itertools.count()
        self._jobs: queue.PriorityQueue[tuple[int, int, Callable[[], None]]] = queue.PriorityQueue()
        self._connection: C | None = None
        self._begun: dict[int, Iterator[object]] = {}
        self._running = True
        self._latest: dict[str, object] = {}
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to take jobs."""
        self._thread.start()

    def add(
        self, job: Callable[[C], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run a job before any batch that waits; `done` or `failed` is called on the UI thread."""
        self._put(_ANSWER, lambda: self._finish(job, done, failed), next(self._order))

    def add_latest(
        self,
        about: str,
        job: Callable[[C], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job as `add` does, in place of the one about the same that waits or is at work.

        That one gives up, and nothing more is heard of it.
        """
        mine = self._latest[about] = object()

        def is_latest() -> bool:
            return self._latest.get(about) is mine

        def while_latest(connection: C) -> T:
            with connection.giving_up(lambda: not is_latest()):
                return job(connection)

        def if_latest(tell: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda value: tell(value) if is_latest() else None

        def run() -> None:
            if is_latest():
                self._finish(while_latest, if_latest(done), if_latest(failed))

        self._put(_ANSWER, run, next(self._order))

    def add_batches(
        self,
        job: Callable[[C], Iterator[T]],
        progress: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a long job one batch at a time, so that answers pass between two batches.

        Long jobs run one after the other, in the order in which they were added.
        """
        batches: Iterator[T] | None = None
        place = next(self._order)

        def step() -> None:
            nonlocal batches
            try:
                if batches is None:
                    batches = self._begun[place] = job(self._opened())
                value = next(batches)
            except StopIteration:
                del self._begun[place]
                self._deliver(done)
            except Exception as error:  # noqa: BLE001 -- whatever a job raises is its caller's to tell
                self._begun.pop(place, None)
                _let_go(error)
                self._deliver(_call(failed, error))
            else:
                self._deliver(_call(progress, value))
                self._put(_BATCH, step, place)

        self._put(_BATCH, step, place)

    @property
    def has_waiting_jobs(self) -> bool:
        """Whether anything but batches waits while a job is being done."""
        waiting = self._jobs.queue
        return bool(waiting) and waiting[0][0] < _BATCH

    def stop(self) -> None:
        """Run what answers still wait, then close the connection and end the thread; batches are given up."""
        if self._thread.is_alive():
            self._put(_STOP, self._end, next(self._order))
            self._thread.join()

    def _put(self, priority: int, job: Callable[[], None], place: int) -> None:
        self._jobs.put((priority, place, job))

    def _run(self) -> None:
        while self._running:
            _, _, job = self._jobs.get()
            job()
            if self._connection is not None and self._jobs.empty():
                self._connection.tidy()

    def _finish(
        self, job: Callable[[C], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        try:
            value = job(self._opened())
        except Exception as error:  # noqa: BLE001 -- whatever a job raises is its caller's to tell
            _let_go(error)
            self._deliver(_call(failed, error))
        else:
            self._deliver(_call(done, value))

    def _opened(self) -> C:
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    def _end(self) -> None:
        self._running = False
        # What a job has opened is closed on the thread that opened it.
        for batches in self._begun.values():
            if isinstance(batches, Generator):
                batches.close()
        self._begun.clear()
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class BackgroundWorkers(QObject):
    """Hands jobs to the two workers and brings their results back to the UI thread, in order.

    Without a reader the writer does all: where there may be one connection only.
    """

    _delivered = Signal(object)

    def __init__(
        self,
        writer: Callable[[], LibraryWriter],
        reader: Callable[[], LibraryReader] | None,
        watch: Callable[[Exception], object] = str,
    ) -> None:
        """`watch` is told, on the UI thread, of everything that a job fails with, before its caller is."""
        super().__init__()
        self._watch = watch
        self._delivered.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._writer: Worker[LibraryWriter] = Worker("quizapp-writer", writer, self._delivered.emit)
        self._reader: Worker[LibraryReader] | None = None
        if reader is not None:
            self._reader = Worker("quizapp-reader", reader, self._delivered.emit)

    def start(self) -> None:
        """Start the workers."""
        self._writer.start()
        if self._reader is not None:
            self._reader.start()

    def stop(self) -> None:
        """End the workers, the reader first, for a checkpoint needs to be alone."""
        if self._reader is not None:
            self._reader.stop()
        self._writer.stop()
        # Nor may Python end while a picture is being decoded.
        QThreadPool.globalInstance().clear()
        QThreadPool.globalInstance().waitForDone()

    def read(
        self,
        job: Callable[[LibraryReader], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job on the query-only connection, where there is one."""
        self._reading.add(job, done, self._watched(failed))

    def read_latest(
        self,
        about: str,
        job: Callable[[LibraryReader], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job on the query-only connection in place of one about the same, which gives up."""
        self._reading.add_latest(about, job, done, self._watched(failed))

    def read_batches(
        self,
        job: Callable[[LibraryReader], Iterator[T]],
        progress: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a long job on the query-only connection in batches between which what else is read passes."""
        self._reading.add_batches(job, progress, done, self._watched(failed))

    def write(
        self,
        job: Callable[[LibraryWriter], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job on the writing connection, before any batch that waits."""
        self._writer.add(job, done, self._watched(failed))

    def write_batches(
        self,
        job: Callable[[LibraryWriter], Iterator[T]],
        progress: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a long writing job in batches between which answers pass."""
        self._writer.add_batches(job, progress, done, self._watched(failed))

    def has_waiting_jobs(self) -> bool:
        """Tell, to a job that is at work on the connection that reads and can pause, whether others wait."""
        return self._reading.has_waiting_jobs

    @property
    def _reading(self) -> Worker[LibraryReader] | Worker[LibraryWriter]:
        """The worker that reads."""
        return self._writer if self._reader is None else self._reader

    def _watched(self, failed: Callable[[Exception], None]) -> Callable[[Exception], None]:
        def told(error: Exception) -> None:
            self._watch(error)
            failed(error)

        return told

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        call()


def _let_go(error: BaseException | None) -> None:
    """Have an error hold nothing that a job had open: that is closed on the thread that opened it."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__context__


def _call(function: Callable[[Any], None], value: object) -> Callable[[], None]:
    return lambda: function(value)
