"""The states of the search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.kit.form import Note
from tests.shots.folders import due, new
from tests.shots.state import State, Way, keys, press, reach, steps
from tests.ui.forms import list_items
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.running import Running


def states() -> Iterator[State]:
    """Yield them."""
    yield State("finding", due, _open)
    yield State("finding-hits", due, _find("bell"))
    yield State("finding-many", new, _find('"the"'))
    yield State("finding-phrase", new, _find('"the report"'))
    yield State("finding-row", due, steps(_find("bell"), keys("F6", "Down", "Down")))
    yield State("finding-none", new, _find('"no such pack"'))
    yield State("finding-of-pack", new, steps(_find('"the"'), _only("pack", "xinjiang-report-2022")))
    yield State("finding-all", new, _all("account"))
    yield State("finding-all-results", new, steps(_all("account"), skip_through))
    yield State("finding-filtered", due, steps(_find("bell"), _only("state", "mistakes")))


def _open(running: Running) -> None:
    press(running, "Ctrl+F")
    reach(running, "finding")
    running.wait(lambda: is_ready(running))


def is_ready(running: Running) -> bool:
    """Tell whether the search is shown, and all can be found."""
    form = running.screen.form
    return form is not None and not any(isinstance(item, Note) for item in list_items(form))


def _find(words: str) -> Way:
    def walk(running: Running) -> None:
        _open(running)
        QTest.keyClicks(QApplication.focusWidget(), words)
        running.rest()
        # What cannot be searched yet is made ready, and then searched again.
        running.wait(lambda: is_ready(running))

    return walk


def _all(words: str) -> Way:
    """Return the way of practising all that is found, as far as the first question of the first pack."""

    def walk(running: Running) -> None:
        _find(words)(running)
        press(running, "Ctrl+Return")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")

    return walk


def skip_through(running: Running) -> None:
    """Skip every question of the practice on screen, twice, as far as its results."""
    while running.name == "practice":
        press(running, "S" if running.phase == "asking" else "Return")
        running.rest()
        settle()


def _only(name: str, value: str) -> Way:
    def walk(running: Running) -> None:
        running.screen.presenter.show_only(name, value)
        running.rest()

    return walk
