"""A pack's page over a real library whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.packs.presenter import PackPresenter, PackRoutes
from tests.library.builders import LEARNER, install, reading
from tests.pack.builders import example_json
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import AtOnce

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.packs.state import PackState

ADDRESS = "https://example.org/ferry"
CHANGES = [
    {"revision": 2, "text": "Two questions were made clearer."},
    {"revision": 3, "text": "A bank on numbers is new."},
]


@dataclass
class Desk:
    """Somebody in front of a pack's page."""

    workers: AtOnce
    states: list[PackState] = field(default_factory=list)
    done: list[tuple[object, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        tell = self.done.append
        ways = PackRoutes(
            copy=lambda words: tell(("copy", words)),
            export=lambda row, cited: tell(("export", row.id, cited)),
            save_reports=lambda row: tell(("reports", row.id)),
            show_folder=lambda: tell(("folder",)),
            changed=lambda: tell(("changed",)),
            back=lambda: tell(("back",)),
        )
        self.presenter = PackPresenter(self, self.workers, FakeClock(), translate, ways)

    def show_state(self, state: PackState) -> None:
        self.states.append(state)

    @property
    def state(self) -> PackState:
        """What is shown now."""
        return self.states[-1]

    def row(self, title: str) -> PackRow:
        rows = load_installed_packs(self.workers.reader, LEARNER.id, NOON)
        return next(row for row in rows if row.title == title)

    @property
    def groups(self) -> dict[str, bool]:
        """The groups that are offered, and whether the pack is in them."""
        return {each.title: each.on for each in self.state.groups}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A library with two packs."""
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, LEARNER)
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        sources = example_json()["sources"]
        sources[0]["url"] = ADDRESS
        for title, changes in (("Apples", CHANGES), ("Boats", [])):
            read = reading(3, id=title.casefold(), title=title, changes=changes, sources=sources)
            for _ in install(writer, read, NOON):
                pass
        yield Desk(AtOnce(reader, writer))


@pytest.fixture
def opened(desk: Desk) -> Desk:
    """The page of a pack."""
    desk.presenter.show(desk.row("Apples"), "Home")
    return desk
