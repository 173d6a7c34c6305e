"""A state that the program can be in: the data folder that it is opened over, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.shots.folders import Prepare
    from tests.ui.running import Running

Way = Callable[["Running"], None]
"""Brings the program from home into a state; raises whatever it meets if there is none such."""


@dataclass(frozen=True)
class State:
    """`name` is the picture's; `prepare` changes the data folder; `empty`: nothing is bundled."""

    name: str
    prepare: Prepare
    way: Way
    empty: bool = False


def press(running: Running, *keys: str) -> None:
    """Press keys where the keyboard is, written as QKeySequence reads them."""
    for key in keys:
        QTest.keySequence(QApplication.focusWidget() or running.window, QKeySequence(key))
        settle()


def keys(*written: str) -> Way:
    """Return the way of pressing these keys."""
    return lambda running: press(running, *written)


def steps(*ways: Way) -> Way:
    """Return one way after the other."""

    def walk(running: Running) -> None:
        for way in ways:
            way(running)
            settle()

    return walk


def stay(_: Running) -> None:
    """Stay where the program opens."""


def reach(running: Running, name: str) -> None:
    """Wait for a screen."""
    running.wait(lambda: running.name == name)
    running.rest()


def walk(running: Running, state: State) -> None:
    """Go the way of a state, and wait until nothing is under way any more."""
    running.rest()
    state.way(running)
    running.rest()
    settle()
