"""What cannot be written waits in its order, and nothing of it is lost or written twice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.errors import DiskFullError
from quizapp.ui.unsaved_answers.write_queue import QueuedWrite, UnsavedAnswers, WriteQueue
from tests.ui.fakes import NOON, FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = DiskFullError(Path("quizapp.db"))


class Disk:
    """Takes what is written in order, or refuses it; jobs wait until they are done, if it is held."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.has: list[Any] = []
        self._jobs: list[Callable[[], None]] = []

    def read(self, job, done, failed) -> None:
        raise AssertionError("nothing is read")

    def write(self, job, done, failed) -> None:
        self._jobs.append(lambda: self._do(job, done, failed))

    def work(self) -> None:
        while self._jobs:
            self._jobs.pop(0)()

    def _do(self, job, done, failed) -> None:
        failed(self.fault) if self.fault else done(job(self))


class Told:
    """What was told of items, in its order, and of all that waits."""

    def __init__(self, disk: Disk) -> None:
        self.disk, self.clock = disk, FakeClock()
        self.of_items: list[tuple[str, int]] = []
        self.shown: list[UnsavedAnswers | None] = []
        self.waiting = WriteQueue(disk, self.clock, self.shown.append)

    def write(self, number: int, answers: int = 1) -> None:
        """Write a number, and let be done what can be."""

        def told(word: str) -> None:
            self.of_items.append((word, number))

        def job(disk: Any) -> int:
            disk.has.append(number)
            return number

        def failed(error: Exception) -> None:
            raise error

        self.waiting.write(
            QueuedWrite(
                number,
                job,
                lambda _: told("kept"),
                lambda: told("waits"),
                lambda _: told("later"),
                failed,
                answers,
            )
        )
        self.disk.work()


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def told(disk: Disk) -> Told:
    return Told(disk)


def test_what_cannot_be_written_waits_since_the_first_of_it(told: Told, disk: Disk) -> None:
    disk.fault = FULL
    told.write(1)
    told.clock.moment = NOON.replace(hour=13)
    told.write(2, answers=0)
    assert told.waiting.unsaved == UnsavedAnswers(NOON, FULL, 1), "only answers are counted"
    assert [item.what for item in told.waiting.items] == [1, 2]
    assert told.of_items == [("waits", 1), ("waits", 2)]
    assert disk.has == []


def test_once_it_can_be_all_is_written_in_its_order_and_told(told: Told, disk: Disk) -> None:
    disk.fault = FULL
    for number in range(3):
        told.write(number)
    disk.fault = None
    told.waiting.try_again()
    disk.work()
    assert disk.has == [0, 1, 2]
    assert told.of_items[3:] == [("later", 0), ("later", 1), ("later", 2)]
    assert (told.shown[-1], told.waiting.items) == (None, ())


def test_trying_twice_at_a_time_writes_it_once(told: Told, disk: Disk) -> None:
    disk.fault = FULL
    told.write(1)
    disk.fault = None
    told.waiting.try_again()
    told.waiting.try_again()
    disk.work()
    assert disk.has == [1]


def test_a_fault_of_the_programs_own_is_passed_on_and_what_waits_stays(told: Told, disk: Disk) -> None:
    disk.fault = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        told.write(1)
    assert (told.waiting.items, told.shown) == ((), [])
    disk.fault = FULL
    told.write(2)
    disk.fault = ZeroDivisionError()
    told.waiting.try_again()
    with pytest.raises(ZeroDivisionError):
        disk.work()
    disk.fault = None
    told.waiting.try_again()
    disk.work()
    assert disk.has == [2]


def test_what_is_forgotten_is_never_written_and_the_others_keep_their_order(told: Told, disk: Disk) -> None:
    disk.fault = FULL
    for number in range(4):
        told.write(number)
    told.waiting.forget(lambda what: what in (0, 2))
    assert told.waiting.unsaved == UnsavedAnswers(NOON, FULL, 2)
    disk.fault = None
    told.waiting.try_again()
    disk.work()
    assert (disk.has, told.shown[-1]) == ([1, 3], None)


@pytest.mark.parametrize("freed", [True, False])
def test_where_all_is_forgotten_nothing_waits_even_if_it_was_under_way(
    told: Told, disk: Disk, freed: bool
) -> None:
    disk.fault = FULL
    told.write(1)
    told.waiting.try_again()
    told.waiting.forget(lambda _: True)
    assert (told.waiting.items, told.shown[-1]) == ((), None)
    disk.fault = None if freed else FULL
    disk.work()
    assert (told.waiting.unsaved, told.shown[-1]) == (None, None)
    disk.fault = None
    told.write(2)
    assert disk.has == ([1, 2] if freed else [2])


@given(st.lists(st.sampled_from(["write", "write", "fill", "free", "again"]), max_size=30))
def test_whatever_the_disk_does_each_is_written_once_and_in_order(steps: list[str]) -> None:
    disk = Disk()
    told, number = Told(disk), 0
    for step in steps:
        if step == "write":
            told.write(number)
            number += 1
        elif step == "again":
            told.waiting.try_again()
            disk.work()
        else:
            disk.fault = FULL if step == "fill" else None
        waits = [item.what for item in told.waiting.items]
        assert [*disk.has, *waits] == list(range(number))
        assert (told.waiting.unsaved is None) == (not waits)
