"""A search over a real library, whose jobs are done when the test says so."""

from __future__ import annotations

import json
from typing import Any

import pytest

from quizapp.library.search.indexing import update_index
from quizapp.pack.pack_reader import parse_pack
from quizapp.ui.kit.form import Button
from quizapp.ui.screens.search import FilterMenus, HitList, SearchInput, SearchPresenter, SearchRoutes
from tests.library.builders import install
from tests.pack.builders import EXAMPLE, example_json
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.forms import FormSpy
from tests.ui.practice.rooms import LEARNER, HeldBackground, make
from tests.ui.waiting import do


class Latest(HeldBackground):
    """Does only the latest of a sort, as the real one."""

    def read_latest(self, about, job, done, failed):
        mine = self.latest = object()
        self._jobs.append(lambda: do(job, self.reader, done, failed) if mine is self.latest else None)


class Search:
    """The presenter, what it shows, and where it led."""

    def __init__(self, background, view=None):
        self.background, self.view = background, view or FormSpy()
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
        self.view.presenter = self.presenter
        self.presenter.show("Home")
        background.work()

    def type(self, words):
        """Type all of it at once, wait, and return what is shown then."""
        self.presenter.type(words)
        self.background.work()
        return self

    def wait(self):
        """Let what is looked for be found."""
        self.background.work()

    @property
    def typed(self):
        return self.view.all(SearchInput)[0].words

    @property
    def lines(self):
        return next((item.lines for item in self.view.all(HitList)), ())

    @property
    def chosen(self):
        return next((item.chosen for item in self.view.all(HitList)), -1)

    @property
    def filters(self):
        return {each.name: each for each in self.view.all(FilterMenus)[0].filters}

    @property
    def filtered(self):
        """Whether not all is shown."""
        return bool(self.view.all(FilterMenus)[0].all_words)

    @property
    def practise(self):
        """What is on the button that practises all."""
        return next((button.words for button in self.view.all(Button)), "")

    def text(self, name):
        """The words of a paragraph or note; '' where there is none."""
        return self.view.find(name).text if self.view.has(name) else ""

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
