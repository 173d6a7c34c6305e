"""A set-up over a real library whose jobs are done at once."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.library.response_history import record_response
from quizapp.library.sessions import start_session
from quizapp.library.settings import Settings
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.session import PlanEntry, SessionPlan
from quizapp.ui.screens.session_options.local_copy_opener import LocalCopyOpener
from quizapp.ui.screens.session_options.setup import SessionOptionsPresenter
from tests.library.builders import given, install, response
from tests.pack.builders import example_json
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.forms import FormSpy, list_items
from tests.ui.practice.rooms import LEARNER, HeldBackground, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from quizapp.pack.models.pack import Pack
    from quizapp.ui.kit.form import FormView
    from quizapp.ui.screens.session_options.local_copy_opener import LocalCopyState


@dataclass
class Ask:
    """Chooses the file that a test says, or none."""

    file: Path | None = None
    asked: list[str] = field(default_factory=list)

    def open_file(self, title: str, _folder: str, _kinds: object) -> Path | None:
        self.asked.append(title)
        return self.file


class Held(HeldBackground):
    """Does long jobs as well, all batches of one when it is its turn; `between` is called after each."""

    between: Callable[[], None] = staticmethod(lambda: None)

    def read_batches(self, job, progress, done, failed) -> None:
        def batches(reader):
            for each in job(reader):
                progress(each)
                self.between()

        self.read(batches, lambda _: done(), failed)


class Table:
    """A set-up in front of a library with the example pack: what is done there, and what is seen."""

    def __init__(self, path: Path, pack: Pack) -> None:
        self.background, self.pack = Held(path), pack
        self.view: Any = FormSpy()
        self.clock, self.settings, self.ask = FakeClock(), Settings(), Ask()
        self.begun: list[tuple[object, ...]] = []
        self.left = 0
        self.presenter = self.present(self.view)

    def present(self, view: FormView) -> SessionOptionsPresenter:
        """Make the set-up of a screen."""
        return SessionOptionsPresenter(
            view,
            self.background,
            self.clock,
            translate,
            lambda: LEARNER.id,
            lambda: self.settings,
            LocalCopyOpener(self.background, self.clock, translate, self.ask, lambda: ""),
            start=lambda *what: self.begun.append(what),
            leave=self._leave,
        )

    @property
    def stage(self) -> str:
        """Which page is shown now."""
        return self.view.form.stage

    def open(self, pack: str | None = None) -> None:
        """Open the pack's first page."""
        self.presenter.open(pack or self.pack.id, self.pack.title)
        self.background.work()

    def find(self, name: str) -> Any:
        """The item with this id."""
        return next(item for item in list_items(self.view.form) if item.id == name)

    def has(self, name: str) -> bool:
        """Whether there is an item with this id."""
        return any(item.id == name for item in list_items(self.view.form))

    def offered(self, name: str) -> tuple[str, ...]:
        """The words of what can be chosen."""
        return tuple(each.title for each in self.find(name).options) if self.has(name) else ()

    def chosen(self, name: str) -> str:
        """The words of what is chosen."""
        (place,) = self.find(name).chosen
        return self.offered(name)[place]

    def choose(self, name: str, place: int) -> None:
        """Choose another."""
        self.find(name).choose((place,))

    def turned_on(self, name: str) -> list[bool]:
        """Which of the rows are on."""
        return [each.on for each in self.find(name).states]

    def turn(self, name: str, place: int, *, on: bool) -> None:
        """Turn a row on or off."""
        self.find(name).turn(place, on)

    def says(self, name: str) -> str:
        """The words of a part; none where there is none."""
        return self.find(name).text if self.has(name) else ""

    @property
    def starting(self) -> str:
        """The words on the button that starts."""
        words: str = self.find("start").words
        return words

    def line(self, place: int) -> LocalCopyState | None:
        """What is told of an article's own file."""
        return self.presenter.own.lines()[place]

    def start(self) -> None:
        """Start, and let be kept what that keeps."""
        self.presenter.start()
        self.background.work()

    def answer(self, when: datetime, *outcomes: str) -> None:
        """Give an answer with each outcome to the first questions of the pack."""
        every = [each for bank in self.pack.banks for each in bank.questions]
        entries = tuple(
            PlanEntry(self.pack.id, self.pack.revision, each.id, compute_fingerprint(each))
            for each, _ in zip(every, outcomes, strict=False)
        )
        begun = SessionPlan(f"session-{when}", LEARNER.id, "learn", 7, "open", True, False, entries, when)
        start_session(self.background.writer, begun)
        for place, outcome in enumerate(outcomes):
            to = response(begun, place, outcome=outcome, score=float(outcome == "correct"))
            record_response(
                self.background.writer, given(self.background.reader, to, family=every[place].family)
            )

    def _leave(self) -> None:
        self.left += 1


def pack_json(**changes: object) -> bytes:
    """The example pack's bytes, changed."""
    return json.dumps(example_json() | changes).encode()


@pytest.fixture
def table(tmp_path):
    """A set-up of the example pack."""
    reading = parse_pack(pack_json())
    assert reading.pack is not None
    made = Table(make(tmp_path, reading), reading.pack)
    yield made
    made.background.close()


@pytest.fixture
def again(table):
    """Installs the pack in another revision."""

    def put(**changes: object) -> None:
        reading = parse_pack(pack_json(revision=2, **changes))
        assert reading.pack is not None, reading.problems
        for _ in install(table.background.writer, reading, NOON):
            pass

    return put
