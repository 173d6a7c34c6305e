"""The workers: results come on the UI thread, answers pass between batches, nothing is left running."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from quizapp.ui.background import BackgroundWorkers


class Memory:
    """A worker's connection to nothing but memory."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.tidied = 0

    def tidy(self) -> None:
        self.tidied += 1

    @contextmanager
    def giving_up(self, told: Callable[[], bool]) -> Iterator[None]:
        self.connection.set_progress_handler(told, 100)
        try:
            yield
        finally:
            self.connection.set_progress_handler(None, 0)

    def close(self) -> None:
        self.connection.close()


@pytest.fixture
def background(qapp: object) -> Iterator[BackgroundWorkers]:
    made = BackgroundWorkers(Memory, Memory)
    made.start()
    yield made
    made.stop()


def _fail(error: Exception) -> None:
    raise AssertionError(f"failed with {error!r}")


def test_a_job_runs_on_its_worker_and_its_result_comes_on_the_ui_thread(
    background: BackgroundWorkers, qtbot: QtBot
) -> None:
    seen: list[tuple[str, str]] = []
    background.write(
        lambda _: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
        _fail,
    )
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen == [("quizapp-writer", threading.main_thread().name)]


def test_a_connection_is_tidied_when_nothing_waits(background: BackgroundWorkers, qtbot: QtBot) -> None:
    seen: list[tuple[Memory, int]] = []
    blocked = threading.Event()
    background.write(lambda _: blocked.wait(5), lambda _: None, _fail)
    for _ in range(3):
        background.write(lambda memory: (memory, memory.tidied), seen.append, _fail)
    blocked.set()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert [tidied for _, tidied in seen] == [0, 0, 0]
    assert len({id(memory) for memory, _ in seen}) == 1, "one connection for all jobs"
    qtbot.waitUntil(lambda: seen[0][0].tidied == 1)


def test_an_exception_in_a_job_is_handed_to_its_caller_and_the_worker_goes_on(
    background: BackgroundWorkers, qtbot: QtBot
) -> None:
    failures: list[Exception] = []
    values: list[int] = []
    background.read(
        lambda memory: memory.connection.execute("select * from nowhere"), lambda _: None, failures.append
    )
    background.read(lambda _: 3, values.append, _fail)
    qtbot.waitUntil(lambda: values == [3])
    assert isinstance(failures[0], sqlite3.OperationalError)


@pytest.mark.parametrize("side", ["read", "write"])
def test_a_short_job_passes_between_two_batches_of_its_worker(
    background: BackgroundWorkers, qtbot: QtBot, side: str
) -> None:
    order: list[str] = []
    first_batch_ran, answer_waits = threading.Event(), threading.Event()
    batched, at_once = {
        "read": (background.read_batches, background.read),
        "write": (background.write_batches, background.write),
    }[side]

    def batches(_: Memory) -> Iterator[str]:
        first_batch_ran.set()
        answer_waits.wait(5)
        yield "batch 1"
        yield "batch 2"

    batched(batches, order.append, lambda: order.append("installed"), _fail)
    assert first_batch_ran.wait(5)
    at_once(lambda _: "answer", order.append, _fail)
    answer_waits.set()
    qtbot.waitUntil(lambda: "installed" in order)
    assert order == ["batch 1", "answer", "batch 2", "installed"]


def test_stopping_runs_the_answers_that_still_wait(qapp: object) -> None:
    ran: list[int] = []
    background = BackgroundWorkers(Memory, Memory)
    background.start()
    for number in range(20):
        background.write(lambda _, number=number: ran.append(number), lambda _: None, _fail)
    background.stop()
    assert ran == list(range(20))


def test_long_jobs_run_one_after_the_other(background: BackgroundWorkers, qtbot: QtBot) -> None:
    order: list[str] = []
    second_waits = threading.Event()

    def batches(name: str) -> Iterator[str]:
        second_waits.wait(5)
        for number in (1, 2, 3):
            yield f"{name} {number}"

    for name in ("first", "second"):
        background.write_batches(
            lambda _, name=name: batches(name), order.append, lambda name=name: order.append(name), _fail
        )
    second_waits.set()
    qtbot.waitUntil(lambda: "second" in order)
    assert order == ["first 1", "first 2", "first 3", "first", "second 1", "second 2", "second 3", "second"]


def test_without_a_reader_the_writer_does_both(qapp: object, qtbot: QtBot) -> None:
    background = BackgroundWorkers(Memory, None)
    background.start()
    names: list[str] = []
    background.read(lambda _: threading.current_thread().name, names.append, _fail)
    background.write(lambda _: threading.current_thread().name, names.append, _fail)
    qtbot.waitUntil(lambda: len(names) == 2)
    background.stop()
    assert names == ["quizapp-writer", "quizapp-writer"]


def test_stopping_gives_up_batches_and_closes_what_they_have_open_on_their_own_thread(qapp: object) -> None:
    background = BackgroundWorkers(Memory, Memory)
    began, closed = threading.Event(), []

    def long(_: Memory) -> Iterator[int]:
        try:
            while True:
                began.set()
                yield 1
        finally:
            closed.append(threading.current_thread().name)

    background.start()
    background.write_batches(long, lambda _: None, lambda: None, _fail)
    assert began.wait(5)
    background.stop()
    assert closed == ["quizapp-writer"]


@pytest.mark.parametrize("in_batches", [False, True])
def test_what_a_job_has_open_when_it_fails_is_closed_on_its_own_thread(
    background: BackgroundWorkers, qtbot: QtBot, in_batches: bool
) -> None:
    failures: list[Exception] = []
    closed: list[str] = []

    def rows() -> Iterator[int]:
        try:
            yield 1
            yield 2
        finally:
            closed.append(threading.current_thread().name)

    def fails(given: Iterator[int]) -> str:
        raise ValueError(next(given))

    def batches(_: Memory) -> Iterator[str]:
        try:
            yield fails(rows())
        except ValueError as error:
            raise LookupError from error

    if in_batches:
        background.read_batches(batches, lambda _: None, lambda: None, failures.append)
    else:
        background.read(lambda _: fails(rows()), lambda _: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert closed == ["quizapp-reader"]


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def test_for_the_latest_of_a_sort_the_one_before_gives_up_and_nothing_more_is_heard_of_that(
    background: BackgroundWorkers, qtbot: QtBot
) -> None:
    seen: list[str] = []
    begun = threading.Event()

    def endless(memory: Memory) -> str:
        begun.set()
        return str(memory.connection.execute(ENDLESS).fetchone())

    background.read_latest("words", endless, seen.append, lambda _: seen.append("failed"))
    assert begun.wait(5)
    for word in ("a", "ab", "abc"):
        background.read_latest("words", lambda _, word=word: word, seen.append, _fail)
    background.read(lambda _: "after", seen.append, _fail)
    qtbot.waitUntil(lambda: "after" in seen)
    assert seen == ["abc", "after"]


def test_what_is_about_something_else_does_not_give_up(background: BackgroundWorkers, qtbot: QtBot) -> None:
    seen: list[str] = []
    blocked, begun = threading.Event(), threading.Event()

    def wait(memory: Memory) -> str:
        begun.set()
        blocked.wait(5)
        return str(memory.connection.execute("SELECT 1").fetchone())

    background.read(wait, seen.append, _fail)
    assert begun.wait(5)
    background.read_latest("words", lambda _: "latest", seen.append, _fail)
    background.read_latest("others", lambda _: "other", seen.append, _fail)
    blocked.set()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == ["(1,)", "latest", "other"]


def test_what_the_latest_fails_with_is_handed_to_its_caller(
    background: BackgroundWorkers, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def fail(_: Memory) -> None:
        raise ValueError("no such thing")

    background.read_latest("words", fail, lambda _: None, lambda error: seen.append(str(error)))
    qtbot.waitUntil(lambda: seen == ["no such thing"])
