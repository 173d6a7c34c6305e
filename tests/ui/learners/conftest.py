"""A library in which Ann, who has answered, and Bo, who has a code, practise."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.learners.erasure import ErasureProgress
from quizapp.library.learners.pins import set_pin
from quizapp.library.profiles import Learner, Profile, add_learner, find_person
from quizapp.library.response_history import record_response
from quizapp.library.sessions import start_session
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import given, plan, response
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import LongAtOnce

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.library.profiles import LearnerWithProfile

CODE = "2748"
ANN, BO = "a0" * 16, "bo"
ROUNDS = 16
"""Codes in tests need not be slow to look at."""


class Batches(LongAtOnce):
    """Does long jobs at once, too; while it is `slow`, every job waits for `catch_up`."""

    def __init__(self, reader, writer) -> None:
        super().__init__(reader, writer)
        self.slow = False
        self._waiting: list[Callable[[], None]] = []

    def catch_up(self) -> None:
        """Do what waits, in order."""
        self.slow = False
        assert self._waiting, "nothing was asked for"
        for job in self._waiting:
            job()
        self._waiting.clear()

    def _do(self, job, connection, done, failed) -> None:
        self._now_or_later(lambda: super(Batches, self)._do(job, connection, done, failed))

    def _now_or_later(self, job: Callable[[], None]) -> None:
        if self.slow:
            self._waiting.append(job)
        else:
            job()

    def _batches(self, *job) -> None:
        self._now_or_later(lambda: super(Batches, self)._batches(*job))


class Room:
    """What presenters of these pages are built with, and where they led."""

    def __init__(self, path: Path, background: Batches) -> None:
        self.path, self.background = path, background
        self.clock, self.translate = FakeClock(), translate
        self.led: list[tuple[object, ...]] = []
        self.chosen: Path | None = None

    def to(self, *name: object):
        """A way that notes that it was gone, with what it was given."""
        return lambda *given: self.led.append((*name, *given))

    def save_file(self, _title, _proposed, _kinds):
        return self.chosen

    def person(self, learner: str) -> LearnerWithProfile:
        found = find_person(self.background.reader, learner)
        assert found is not None
        return found


@pytest.fixture
def room(tmp_path):
    path = tmp_path / LIBRARY_NAME
    create(path, Learner(ANN, "Ann", NOON))
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        add_learner(writer, Learner(BO, "Bo", NOON), Profile("c2", "B"))
        set_pin(writer, BO, CODE, bytes(16), ROUNDS)
        practice = replace(plan(), learner=ANN)
        start_session(writer, practice)
        record_response(writer, given(writer, response(practice, 0)))
        yield Room(path, Batches(reader, writer))


class Eraser:
    """Erases nobody, but tells as if it did."""

    def __init__(self):
        self.asked, self.left, self.fault, self.slow = [], (), None, False

    def erase(self, learners, told, done, failed):
        self.asked.append(learners)
        self._told, self._done = told, done
        if self.fault is not None:
            failed(self.fault)
        elif not self.slow:
            self.end()

    def end(self):
        """Come to the end of what was asked last."""
        self._told(ErasureProgress("rows", 1, 2))
        self._told(ErasureProgress("done", 2, 2, self.left))
        self._done()


@pytest.fixture
def eraser():
    return Eraser()
