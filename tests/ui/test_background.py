"""The workers: results come on the UI thread, answers pass between batches, nothing is left running."""

import sqlite3
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from quizapp.ui.background import Background


class Memory:
    """A worker's connection to nothing but memory."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.tidied = 0

    def tidy(self) -> None:
        self.tidied += 1

    def close(self) -> None:
        self.connection.close()


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    made = Background(Memory, Memory)
    made.start()
    yield made
    made.stop()


def _fail(error: Exception) -> None:
    raise AssertionError(f"failed with {error!r}")


def test_a_job_runs_on_its_worker_and_its_result_comes_on_the_ui_thread(
    background: Background, qtbot: QtBot
) -> None:
    seen: list[tuple[str, str]] = []
    background.write(
        lambda _: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
        _fail,
    )
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen == [("quizapp-writer", threading.main_thread().name)]


def test_a_worker_keeps_one_connection_for_all_its_jobs(background: Background, qtbot: QtBot) -> None:
    rows: list[list[tuple[int]]] = []

    def make(memory: Memory) -> None:
        memory.connection.execute("create table t (n integer)")
        memory.connection.execute("insert into t values (7)")

    background.write(make, lambda _: None, _fail)
    background.write(
        lambda memory: memory.connection.execute("select n from t").fetchall(), rows.append, _fail
    )
    qtbot.waitUntil(lambda: rows == [[(7,)]])


def test_a_connection_is_tidied_when_nothing_waits(background: Background, qtbot: QtBot) -> None:
    seen: list[tuple[Memory, int]] = []
    blocked = threading.Event()
    background.write(lambda _: blocked.wait(5), lambda _: None, _fail)
    for _ in range(3):
        background.write(lambda memory: (memory, memory.tidied), seen.append, _fail)
    blocked.set()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert [tidied for _, tidied in seen] == [0, 0, 0]
    qtbot.waitUntil(lambda: seen[0][0].tidied == 1)


def test_an_exception_in_a_job_is_handed_to_its_caller_and_the_worker_goes_on(
    background: Background, qtbot: QtBot
) -> None:
    failures: list[Exception] = []
    values: list[int] = []
    background.read(
        lambda memory: memory.connection.execute("select * from nowhere"), lambda _: None, failures.append
    )
    background.read(lambda _: 3, values.append, _fail)
    qtbot.waitUntil(lambda: values == [3])
    assert isinstance(failures[0], sqlite3.OperationalError)


def test_an_answer_passes_between_two_batches(background: Background, qtbot: QtBot) -> None:
    order: list[str] = []
    first_batch_ran, answer_waits = threading.Event(), threading.Event()

    def batches(_: Memory) -> Iterator[str]:
        first_batch_ran.set()
        answer_waits.wait(5)
        yield "batch 1"
        yield "batch 2"

    background.write_batches(batches, order.append, lambda: order.append("installed"), _fail)
    assert first_batch_ran.wait(5)
    background.write(lambda _: "answer", order.append, _fail)
    answer_waits.set()
    qtbot.waitUntil(lambda: "installed" in order)
    assert order == ["batch 1", "answer", "batch 2", "installed"]


def test_stopping_runs_the_answers_that_still_wait(qapp: object) -> None:
    ran: list[int] = []
    background = Background(Memory, Memory)
    background.start()
    for number in range(20):
        background.write(lambda _, number=number: ran.append(number), lambda _: None, _fail)
    background.stop()
    assert ran == list(range(20))


def test_long_jobs_run_one_after_the_other(background: Background, qtbot: QtBot) -> None:
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


def test_stopping_gives_up_the_batches_that_still_wait(qapp: object) -> None:
    ran: list[int] = []
    background = Background(Memory, Memory)

    def batches(_: Memory) -> Iterator[int]:
        for number in range(50_000):
            ran.append(number)
            yield number

    background.write_batches(batches, lambda _: None, lambda: None, _fail)
    background.start()
    background.stop()
    assert len(ran) < 50_000


def test_without_a_reader_the_writer_does_both(qapp: object, qtbot: QtBot) -> None:
    background = Background(Memory, None)
    background.start()
    names: list[str] = []
    background.read(lambda _: threading.current_thread().name, names.append, _fail)
    background.write(lambda _: threading.current_thread().name, names.append, _fail)
    qtbot.waitUntil(lambda: len(names) == 2)
    background.stop()
    assert names == ["quizapp-writer", "quizapp-writer"]
