"""The states of backups, of restoring, and of damage at the start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.library.backups import make_backup
from quizapp.library.database import open_reader
from quizapp.library.startup import LIBRARY_NAME, start_library
from quizapp.ui.kit.form import Row
from tests.shots.folders import OPENED, due, nothing_due
from tests.shots.state import State, keys, reach, steps
from tests.ui.fakes import NOON
from tests.ui.forms import list_items

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.running import Running


def states() -> Iterator[State]:
    """Yield them."""
    yield State("backups", backed_up, _backups)
    yield State("backups-none", due, _backups)
    yield State("backups-second", backed_up, steps(_second, _backups))
    yield State("backups-now", backed_up, steps(_backups, keys("Space"), _made))
    yield State("restore", backed_up, steps(_backups, _first_backup, _ready))
    yield State("restore-strange", backed_up, steps(_backups, _strange))
    yield State("damage", broken, _packs_in_place)
    yield State("damage-backups", broken, _backups)
    yield State("damage-recover", broken, steps(_recover, _ready))


def backed_up(folder: Path) -> None:
    """Some answers, two backups, and twelve answers of today since."""
    due(folder)
    _back_up(folder, 2)
    _back_up(folder, 1)
    nothing_due(folder)


def broken(folder: Path) -> None:
    """The same, and then a database that is cut short, which a start has set aside."""
    backed_up(folder)
    database = folder / LIBRARY_NAME
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 4096 // 2 * 4096])
    begun = start_library(folder, NOON, lambda: "somebody", lambda _reader, _learner: None)
    if begun.lock is not None:
        begun.lock.release()


def _back_up(folder: Path, days: int) -> None:
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        for _ in make_backup(reader, folder, NOON - timedelta(days=days), lambda moment: moment.date()):
            pass


def _packs_in_place(running: Running) -> None:
    running.wait(lambda: len(running.screen.state.packs) == len(OPENED))


def _backups(running: Running) -> None:
    running.program.pages.backups()
    reach(running, "backups")


def _second(running: Running) -> None:
    preferences = running.program.preferences
    preferences.keep(replace(preferences.now, second_backups=str(running.program.begun.path.parent)))


def _first_backup(running: Running) -> None:
    next(_rows(running)).end[0].act()
    reach(running, "restore")


def _strange(running: Running) -> None:
    folder = running.program.begun.path.parent
    (folder / "diary.txt").write_text("Dear diary", encoding="utf-8")
    running.program.pages.restore(folder / "diary.txt", "diary.txt")
    running.wait(lambda: running.name == "restore" and running.screen.form.stage == "failed")


def _recover(running: Running) -> None:
    running.program.pages.recover()
    reach(running, "restore")


def _made(running: Running) -> None:
    # What is listed changes with it, and the rows that Tab goes through.
    running.wait(lambda: len(list(_rows(running))) == 3)


def _rows(running: Running) -> Iterator[Row]:
    """The backups that are listed."""
    return (item for item in list_items(running.screen.form) if isinstance(item, Row))


def _ready(running: Running) -> None:
    running.wait(lambda: running.screen.form.stage == "ready")
