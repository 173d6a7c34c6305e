"""The states of what can be done with packs: their menus, where they stand, their pages."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.library.begin import NAME
from quizapp.library.database import open_writer
from quizapp.library.packs.listing import Shelved, remove, shelve
from quizapp.pack.ids import PackId
from quizapp.ui.home.state import Deed, Done, Working
from quizapp.ui.home.viewing import View
from tests.shots.folders import BRIDGE, OPENED, REPORT, due, new
from tests.shots.state import State, keys, press, reach, steps
from tests.ui.fakes import NOON, translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.ui.home.state import Act
    from tests.ui.running import Running


FILE: Final = "harbour-bridge-r1.quizpack"


def states() -> Iterator[State]:
    """Yield them."""
    menu = keys("F6", "Home", "Menu")
    yield State("home-row-menu", due, menu)
    yield State("home-view-menu", _grouped, keys("F4"))
    yield State("home-ordered", due, keys("Ctrl+Shift+O"))
    yield State("home-favourite", _grouped, keys("F6"))
    yield State("home-archive", _archived, partial(_show_only, view=View("archive")))
    yield State("home-archive-empty", due, partial(_show_only, view=View("archive")))
    yield State("home-all-archived", _all_archived, keys("F6"))
    yield State("home-removed", due, partial(_do, act="remove"))
    yield State("home-removed-listed", _removed, partial(_show_only, view=View("removed")))
    yield State("home-archived", due, partial(_do, act="archive"))
    yield State("home-writing", due, _writing)
    yield State("home-exported", due, _exported)
    yield State("pack", new, partial(_page, act="about"))
    yield State("pack-groups", _grouped, partial(_page, act="groups"))
    yield State("pack-no-name", new, steps(partial(_page, act="groups"), keys("Return")))
    yield State("pack-exported", due, _exported_on_its_page)


def _grouped(folder: Path) -> None:
    due(folder)
    with closing(open_writer(folder / NAME)) as writer:
        shelve(writer, PackId(REPORT), Shelved(favourite=True, groups=("7b", "8a")))


def _archived(folder: Path, packs: tuple[str, ...] = (REPORT,)) -> None:
    due(folder)
    with closing(open_writer(folder / NAME)) as writer:
        for pack in packs:
            shelve(writer, PackId(pack), Shelved(archived=True))


def _all_archived(folder: Path) -> None:
    _archived(folder, (BRIDGE, REPORT))


def _removed(folder: Path) -> None:
    due(folder)
    with closing(open_writer(folder / NAME)) as writer:
        remove(writer, PackId(BRIDGE), NOON)


def _show_only(running: Running, view: View) -> None:
    running.screen.presenter.show_only(view)


def _do(running: Running, act: Act) -> None:
    running.screen.presenter.do(Deed(act, "", PackId(BRIDGE)))
    running.rest()
    running.rest()


def _page(running: Running, act: Act) -> None:
    _do(running, act)
    reach(running, "pack")
    running.wait(lambda: running.screen._card.first is not None)


def _writing(running: Running) -> None:
    running.screen.presenter.show_writing(Working(translate("packs.exporting", name=FILE), 0, 0))


def _exported(running: Running) -> None:
    folder = Deed("show_folder", translate("packs.show_folder"))
    running.screen.presenter.show_done(Done(_saved(), folder))


def _exported_on_its_page(running: Running) -> None:
    _page(running, "about")
    running.screen.presenter.tell(_saved(), has_folder=True)
    press(running, "Tab")


def _saved() -> str:
    return translate("packs.exported", title=OPENED[BRIDGE].pack.title, name=FILE)
