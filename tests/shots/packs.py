"""The states of what can be done with packs: their menus, where they stand, their pages."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.library.database import open_writer
from quizapp.library.packs.pack_list import PackCollections, remove_pack, save_collections
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId
from quizapp.ui.home.listing import PackListing
from quizapp.ui.home.state import ActionResult, HomeAction, HomeProgress
from tests.shots.folders import BRIDGE, OPENED, REPORT, due, new
from tests.shots.state import State, keys, press, reach, steps
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.ui.home.state import HomeActionKind
    from tests.ui.running import Running


FILE: Final = "harbour-bridge-r1.quizpack"


def states() -> Iterator[State]:
    """Yield them."""
    menu = keys("F6", "Home", "Menu")
    yield State("home-row-menu", due, menu)
    yield State("home-view-menu", _grouped, keys("F4"))
    yield State("home-ordered", due, keys("Ctrl+Shift+O"))
    yield State("home-favourite", _grouped, keys("F6"))
    yield State("home-archive", _archived, partial(_show_only, view=PackListing("archive")))
    yield State("home-archive-empty", due, partial(_show_only, view=PackListing("archive")))
    yield State("home-all-archived", _all_archived, keys("F6"))
    yield State("home-removed", due, partial(_do, act="remove"))
    yield State("home-removed-listed", _removed, partial(_show_only, view=PackListing("removed")))
    yield State("home-archived", due, partial(_do, act="archive"))
    yield State("home-writing", due, _writing)
    yield State("home-exported", due, _exported)
    yield State("pack", new, partial(_page, act="about"))
    yield State("pack-groups", _grouped, partial(_page, act="groups"))
    yield State("pack-no-name", new, steps(partial(_page, act="groups"), keys("Return")))
    yield State("pack-exported", due, _exported_on_its_page)


def _grouped(folder: Path) -> None:
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        save_collections(writer, PackId(REPORT), PackCollections(favourite=True, groups=("7b", "8a")))


def _archived(folder: Path, packs: tuple[str, ...] = (REPORT,)) -> None:
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for pack in packs:
            save_collections(writer, PackId(pack), PackCollections(archived=True))


def _all_archived(folder: Path) -> None:
    _archived(folder, (BRIDGE, REPORT))


def _removed(folder: Path) -> None:
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        remove_pack(writer, PackId(BRIDGE), NOON)


def _show_only(running: Running, view: PackListing) -> None:
    running.screen.presenter.show_only(view)


def _do(running: Running, act: HomeActionKind) -> None:
    running.screen.presenter.do(HomeAction(act, "", PackId(BRIDGE)))
    running.rest()
    running.rest()


def _page(running: Running, act: HomeActionKind) -> None:
    _do(running, act)
    reach(running, "pack")
    running.wait(lambda: bool(running.screen.form.second))


def _writing(running: Running) -> None:
    running.screen.presenter.show_writing(
        HomeProgress(running.program.translate("packs.exporting", name=FILE), 0, 0)
    )


def _exported(running: Running) -> None:
    folder = HomeAction("show_folder", running.program.translate("packs.show_folder"))
    running.screen.presenter.show_done(ActionResult(_saved(running), folder))


def _exported_on_its_page(running: Running) -> None:
    _page(running, "about")
    running.screen.presenter.tell(_saved(running), has_folder=True)
    press(running, "Tab")


def _saved(running: Running) -> str:
    return running.program.translate("packs.exported", title=OPENED[BRIDGE].pack.title, name=FILE)
