"""The list of packs in work, in a data folder with a real library, whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.authoring.folder_layout import find_working_dir
from quizapp.authoring.working_copy_store import list_working_copies
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.my_packs.presenter import MyPacksPresenter, MyPacksRoutes
from tests.library.builders import LEARNER, install, reading
from tests.ui.fakes import FakeClock, translate
from tests.ui.waiting import LongAtOnce

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.ui.my_packs.state import MyPacksState

TEXT = "Ferries Go Empty\n\nBy Ann Lee\n\nNobody counted the ferries, she said.\n\nThe pier is old.\n"


@dataclass
class Ask:
    """Chooses the file that a test says, or none."""

    file: Path | None = None

    def open_file(self, _title: str, _folder: str, _kinds: object) -> Path | None:
        return self.file


@dataclass
class Desk:
    """Somebody in front of the list."""

    workers: LongAtOnce
    working: Path
    pasted: tuple[str, str] = ("", "")
    shows_folders: bool = True
    clock: FakeClock = field(default_factory=FakeClock)
    ask: Ask = field(default_factory=Ask)
    states: list[MyPacksState] = field(default_factory=list)
    edited: list[Path] = field(default_factory=list)
    reported: list[Path] = field(default_factory=list)
    opened: list[tuple[Article, str]] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        def show_folder(folder: Path) -> bool:
            self.folders.append(folder)
            return self.shows_folders

        ways = MyPacksRoutes(
            edit=self.edited.append,
            edit_reported=self.reported.append,
            correct=lambda article, name: self.opened.append((article, name)),
            show_folder=show_folder,
            pasteboard=lambda: self.pasted,
            ask=self.ask,
            folder=lambda: "",
            learner=lambda: LEARNER.id,
            language="en",
        )
        self.presenter = MyPacksPresenter(
            self, self.workers, self.clock, translate, self.working, Random(1), ways
        )

    def show_state(self, state: MyPacksState) -> None:
        self.states.append(state)

    @property
    def state(self) -> MyPacksState:
        """What is shown now."""
        return self.states[-1]

    @property
    def titles(self) -> list[str]:
        """The names on the list that is shown."""
        return [line.title for line in self.state.packs or ()]

    @property
    def names(self) -> list[str]:
        """The names in the folder."""
        return [row.about.name for row in list_working_copies(self.working)]


@pytest.fixture
def desk(tmp_path):
    """A library with one pack, and no pack in work."""
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, LEARNER)
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        for _ in install(writer, reading(3, id="apples", title="Apples"), FakeClock().now()):
            pass
        made = Desk(LongAtOnce(reader, writer), find_working_dir(path.parent))
        made.presenter.show()
        yield made
