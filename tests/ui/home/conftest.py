"""A home screen's presenter over a real library whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.packs.question_list import load_questions
from quizapp.library.profiles import Learner
from quizapp.library.response_history import record_response
from quizapp.library.sessions import start_session
from quizapp.library.settings import Settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId
from quizapp.quiz.session import PlanEntry
from quizapp.ui.home.presenter import HomePresenter, HomeRoutes
from tests.library.builders import given, install, plan, reading, response
from tests.ui.fakes import NOON, FakeClock, FakeView, translate
from tests.ui.practice.rooms import HeldBackground

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from quizapp.ui.home.state import HomeState, PackTableRow, Recommendation

# The builders of responses speak of this learner.
LEARNER = Learner("learner-1", "", NOON)


class Home:
    """A home screen in front of a library: what is done there, and what is seen."""

    def __init__(self, path: Path) -> None:
        self.background = HeldBackground(path)
        self.view, self.clock, self.settings = FakeView(), FakeClock(), Settings()
        self.led: list[tuple[str, ...]] = []
        self.presenter = HomePresenter(
            self.view,
            self.background,
            self.clock,
            translate,
            lambda: LEARNER.id,
            lambda: self.settings,
            self._ways(),
        )

    @property
    def state(self) -> HomeState:
        """What is shown now."""
        return self.view.states[-1]

    @property
    def titles(self) -> list[str]:
        """The packs in the table."""
        return [self.line(place).title for place in range(len(self.state.packs))]

    @property
    def lead(self) -> Recommendation:
        """The card above the packs."""
        assert self.state.lead is not None
        return self.state.lead

    def press(self, place: int, deed: int = 0) -> None:
        """Do what a row's button says, or an entry of its menu."""
        self.presenter.do(self.line(place).deeds[deed])

    def line(self, place: int) -> PackTableRow:
        """A row of the table."""
        return self.state.line(place)

    def install(self, *ids: str, **changes: object) -> None:
        """Install packs, each under its id as its title unless told otherwise."""
        for id_ in ids:
            read = reading(**({"id": id_, "title": id_.capitalize()} | changes))
            for _ in install(self.background.writer, read, NOON):
                pass

    def practise(
        self,
        pack: PackId | str,
        when: datetime,
        answers: int = 1,
        length: int = 4,
        session: str = "session",
        **changes: object,
    ) -> None:
        """Begin a session of a pack, and give so many answers to it: right and certain, unless changed."""
        entries = tuple(
            PlanEntry(PackId(pack), 1, each.id, each.fingerprint)
            for each in load_questions(self.background.reader, PackId(pack))[:length]
        )
        begun = replace(plan(f"{session}-{pack}", pack=pack, length=length, begun=when), entries=entries)
        start_session(self.background.writer, begun)
        for place in range(answers):
            to = response(begun, place, **changes)
            record_response(self.background.writer, given(self.background.reader, to))

    def finish(self, pack: str) -> None:
        """End a pack's session."""
        self.background.writer.connection.execute(
            "UPDATE session SET state = 'finished' WHERE pack = ?", (pack,)
        )

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

    def _ways(self) -> HomeRoutes:
        def way(*name: str):
            return lambda *what: self.led.append((*name, *what))

        plain = ("practise", "review", "set_up", "finish", "add", "people", "search")
        return HomeRoutes(
            **{name: way(name) for name in plain},
            how_it_works=way("how"),
            aside=lambda act, row: self.led.append((act, "" if row is None else row.id)),
        )


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """The bytes of a library that was just made."""
    path = tmp_path_factory.mktemp("empty") / LIBRARY_NAME
    create(path, LEARNER)
    for open_connection in (open_writer, open_reader):
        with closing(open_connection(path)):
            pass
    return path.read_bytes()


@pytest.fixture
def home(tmp_path, empty):
    """A home screen over an empty library."""
    path = tmp_path / LIBRARY_NAME
    path.write_bytes(empty)
    made = Home(path)
    yield made
    made.background.close()
