"""The states of home, of setting up a practice, and of opening packs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.shots.folders import (
    BRIDGE,
    OPENED,
    REPORT,
    damaged,
    due,
    going,
    new,
    nothing_due,
    with_own_file,
)
from tests.shots.state import State, Way, keys, stay, steps
from tests.ui.forms import list_items
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.running import Running


def states() -> Iterator[State]:
    """Yield them."""
    yield State("home-first", new, stay)
    yield State("home-due", due, stay)
    yield State("home-going", going, stay)
    yield State("home-nothing-due", nothing_due, stay)
    yield State("home-filtered", due, _find("bell"))
    yield State("home-none-found", due, _find("no such pack"))
    yield State("home-damaged", damaged, stay)
    yield State("home-damaged-why", damaged, _why)
    yield State("home-empty", new, stay, empty=True)
    yield State("home-row-chosen", due, keys("F6", "Down"))
    yield State("setup", new, _set_up)
    yield State("setup-end", new, steps(_set_up, keys("PgDown", "PgDown", "PgDown")))
    yield State("setup-practised", due, _set_up)
    yield State("setup-no-bank", new, steps(_set_up, _without_banks, keys("Return")))
    yield State("setup-reading", new, steps(_set_up, keys("W")))
    yield State("setup-parts", new, _set_up_parts)
    yield State("setup-own-file", with_own_file, _set_up_parts)
    yield State("setup-own-reading", with_own_file, steps(_set_up_parts, keys("W")))
    yield State("menu", due, keys("F10"))


def _find(words: str) -> Way:
    def walk(running: Running) -> None:
        running.screen.filter_field.setFocus()
        QTest.keyClicks(QApplication.focusWidget(), words)
        settle()

    return walk


def _why(running: Running) -> None:
    presenter = running.screen.presenter
    state = running.screen.state
    line = next(line for line in map(state.line, range(len(state.packs))) if line.damage)
    presenter.do(line.deeds[0])


def _set_up_parts(running: Running) -> None:
    _set_up(running, REPORT)


def _set_up(running: Running, which: str = BRIDGE) -> None:
    pack = OPENED[which].pack
    running.program.pages.set_up(pack.id, pack.title)
    running.wait(lambda: running.name == "setup" and running.screen.form.stage == "ready")


def _without_banks(running: Running) -> None:
    banks = next(each for each in list_items(running.screen.form) if each.id == "banks")
    for place in range(len(banks.states)):
        banks.turn(place, False)
