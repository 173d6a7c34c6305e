"""A pack's page over a real library whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.packs.presenter import PackPresenter, PackRoutes
from quizapp.ui.packs.screen import PackScreen
from tests.library.builders import LEARNER, install, reading
from tests.pack.builders import example_json
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import AtOnce
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.style import Style
    from quizapp.ui.packs.state import PackState

ADDRESS = "https://example.org/ferry"
SUMMARY = "On <b>apples</b> & <img src='x.png'>."
ADVISORY = "It speaks of a <i>storm</i>."
CHANGES = [
    {"revision": 2, "text": "Two questions were made clearer."},
    {"revision": 3, "text": "A bank on numbers is new."},
]


class Desk:
    """Somebody in front of a pack's page, whose jobs are done at once."""

    def __init__(self, workers: AtOnce, look: Style) -> None:
        self.workers = workers
        self.done: list[tuple[object, ...]] = []
        tell = self.done.append
        ways = PackRoutes(
            copy=lambda words: tell(("copy", words)),
            export=lambda row, cited: tell(("export", row.id, cited)),
            save_reports=lambda row: tell(("reports", row.id)),
            show_folder=lambda: tell(("folder",)),
            changed=lambda: tell(("changed",)),
            back=lambda: tell(("back",)),
        )
        self.screen = PackScreen(look, translate)
        self.screen.presenter = PackPresenter(self, workers, FakeClock(), translate, ways)

    def show_state(self, state: PackState) -> None:
        self.state = state
        self.screen.show_state(state)

    def open(self, title: str = "Apples") -> None:
        rows = load_installed_packs(self.workers.reader, LEARNER.id, NOON)
        row = next(row for row in rows if row.title == title)
        self.screen.presenter.show(row, "Home")
        self.screen.set_initial_focus()
        settle()

    def words(self) -> list[str]:
        return [label.text() for label in visible(self.screen, QLabel) if label.text()]

    def button(self, name: str) -> QPushButton:
        named = translate(name)
        return next(each for each in visible(self.screen, QPushButton) if each.accessibleName() == named)

    @property
    def groups(self) -> dict[str, bool]:
        """The groups that are offered, and whether the pack is in them."""
        return {each.accessibleName(): each.isChecked() for each in visible(self.screen, CheckRow)}


@pytest.fixture
def desk(tmp_path: Path, look: Style, shown: Callable[..., QWidget]) -> Iterator[Desk]:
    """A page, with nothing on it yet, over a library with two packs."""
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, LEARNER)
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        sources = example_json()["sources"]
        sources[0]["url"] = ADDRESS
        for title, changes in (("Apples", CHANGES), ("Boats", [])):
            read = reading(
                3,
                id=title.casefold(),
                title=title,
                summary=SUMMARY,
                advisory=ADVISORY,
                changes=changes,
                sources=sources,
            )
            for _ in install(writer, read, NOON):
                pass
        made = Desk(AtOnce(reader, writer), look)
        shown(made.screen, 1280, 744)
        yield made


@pytest.fixture
def opened(desk: Desk) -> Desk:
    """The page of a pack."""
    desk.open()
    return desk
