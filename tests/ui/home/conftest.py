"""A home screen's presenter over a real library whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from quizapp.library.begin import NAME
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.history import record
from quizapp.library.install import install
from quizapp.library.learners import Learner
from quizapp.library.sessions import begin_session
from quizapp.library.settings import Settings
from quizapp.ui.home.presenter import HomePresenter
from tests.library.builders import given, plan, reading, response
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.practice.rooms import HeldBackground

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from quizapp.pack.ids import PackId
    from quizapp.ui.home.state import HomeState, PackLine

# The builders of responses speak of this learner.
LEARNER = Learner("learner-1", "", NOON)


@dataclass
class FakeView:
    """A screen that remembers what it was to show."""

    states: list[HomeState] = field(default_factory=list)

    def show_state(self, state: HomeState) -> None:
        self.states.append(state)


class Home:
    """A home screen in front of a library: what is done there, and what is seen."""

    def __init__(self, path: Path) -> None:
        self.background = HeldBackground(path)
        self.view, self.clock, self.settings = FakeView(), FakeClock(), Settings()
        self.presenter = HomePresenter(
            self.view, self.background, self.clock, translate, LEARNER.id, lambda: self.settings
        )

    @property
    def state(self) -> HomeState:
        """What is shown now."""
        return self.view.states[-1]

    @property
    def titles(self) -> list[str]:
        """The packs in the list."""
        return [self.line(place).title for place in range(len(self.state.packs))]

    @property
    def front(self) -> str:
        """The title of the pack in front, '' if there is none."""
        return "" if self.state.lead is None else self.state.lead.title

    def line(self, place: int) -> PackLine:
        """A row of the list."""
        return self.state.line(place)

    def install(self, *ids: str, **changes: object) -> None:
        """Install packs, each under its id as its title unless told otherwise."""
        for id_ in ids:
            read = reading(**({"id": id_, "title": id_.capitalize()} | changes))
            for _ in install(self.background.writer, read, NOON):
                pass

    def practise(self, pack: PackId | str, when: datetime, answers: int = 1, length: int = 4) -> None:
        """Begin a session of a pack, and give so many answers to it."""
        begun = plan(f"session-{pack}", pack=pack, length=length, begun=when)
        begin_session(self.background.writer, begun)
        for place in range(answers):
            record(self.background.writer, given(self.background.reader, response(begun, place)))

    def damage(self, pack: str) -> None:
        """Have a pack fail its checksum."""
        self.background.writer.connection.execute(
            "UPDATE pack SET title = title || '?' WHERE id = ?", (pack,)
        )

    def garble(self, table: str) -> None:
        """Have the disk garble where a table begins."""
        background = self.background
        connection = background.writer.connection
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with background.reader.path.open("r+b") as file:
            file.seek((root - 1) * size)
            file.write(b"?" * size)
        background.reader.close()
        background.reader = open_reader(background.reader.path)

    def refresh(self) -> HomeState:
        """Read the library again, and return what is shown then."""
        self.presenter.refresh()
        self.background.work()
        return self.state

    def choose(self, place: int) -> HomeState:
        """Choose a row, and return what is shown once its pack is read."""
        self.presenter.choose(place)
        self.background.work()
        return self.state


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a library that was just made."""
    path = tmp_path_factory.mktemp("empty") / NAME
    create(path, LEARNER)
    for open_connection in (open_writer, open_reader):
        with closing(open_connection(path)):
            pass
    return path.read_bytes()


@pytest.fixture
def make_home(tmp_path: Path, empty: bytes) -> Iterator[Callable[[], Home]]:
    """Makes a home screen over the test's library."""
    path = tmp_path / NAME
    path.write_bytes(empty)
    homes: list[Home] = []

    def make() -> Home:
        homes.append(Home(path))
        return homes[-1]

    yield make
    for home in homes:
        home.background.close()


@pytest.fixture
def home(make_home: Callable[[], Home]) -> Home:
    """A home screen over an empty library."""
    return make_home()
