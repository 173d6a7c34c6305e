"""A search over a real library, whose jobs are done when the test says so."""

from __future__ import annotations

import json
from typing import Any

import pytest

from quizapp.library.search.indexing import update_index
from quizapp.pack.pack_reader import parse_pack
from quizapp.ui.search.presenter import SearchPresenter, SearchRoutes
from tests.library.builders import install
from tests.pack.builders import EXAMPLE, example_json
from tests.ui.fakes import NOON, FakeClock, FakeView, translate
from tests.ui.practice.rooms import LEARNER, HeldBackground, make
from tests.ui.waiting import do


class Latest(HeldBackground):
    """Does only the latest of a sort, as the real one."""

    def read_latest(self, about, job, done, failed):
        mine = self.latest = object()
        self._jobs.append(lambda: do(job, self.reader, done, failed) if mine is self.latest else None)


class Search:
    """The presenter, what it shows, and where it led."""

    def __init__(self, background):
        self.background, self.view = background, FakeView()
        self.led: list[tuple[Any, ...]] = []
        self.learner = LEARNER.id
        ways = SearchRoutes(
            practise=lambda pack, _: self.led.append(("practise", pack)),
            set_up=lambda pack, _: self.led.append(("set_up", pack)),
            ask=lambda parts: self.led.append(("ask", *parts)),
            index=self._index,
            back=lambda: self.led.append(("back",)),
        )
        self.presenter = SearchPresenter(
            self.view, background, FakeClock(), translate, lambda: self.learner, ways
        )
        self.presenter.show("Home")
        background.work()

    @property
    def state(self):
        return self.view.last

    def type(self, words):
        """Type all of it at once, and wait."""
        self.presenter.type(words)
        self.background.work()
        return self.state

    def _index(self, anew, then):
        self.led.append(("index", anew))
        list(update_index(self.background.writer))
        then()


@pytest.fixture
def background(tmp_path):
    made = Latest(make(tmp_path, parse_pack((EXAMPLE / "pack.json").read_bytes())))
    yield made
    made.close()


@pytest.fixture
def search(background):
    """One over a library in which all can be found."""
    list(update_index(background.writer))
    return Search(background)


@pytest.fixture
def two(background):
    """One over a library with the same questions in a second pack."""
    again = {**example_json(), "id": "another", "title": "Another ferry"}
    list(install(background.writer, parse_pack(json.dumps(again).encode()), NOON))
    list(update_index(background.writer))
    return Search(background)
