"""Every key that is printed or listed acts, and every key that acts is listed; on every screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from quizapp.ui.results.row import AnswerButton
from quizapp.ui.sheet.article import ArticleView
from quizapp.ui.text import keys
from quizapp.ui.widgets.answers import AnswerList
from quizapp.ui.widgets.button import KeyButton, PlainButton
from quizapp.ui.widgets.keycap import KeyCap
from quizapp.ui.widgets.option import OptionRow
from quizapp.ui.widgets.option_group import OptionGroup
from quizapp.ui.widgets.roving import Roving
from tests.ui.fakes import translate
from tests.ui.running import Running, scenes
from tests.ui.walk import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
ARROWS = {"↑", "↓", "←", "→"}
HANDLED: dict[type[QWidget], set[str]] = {
    PlainButton: {"Enter", "Space"},
    OptionRow: {"Space"},
    OptionGroup: ARROWS | {"Home", "End"},
    AnswerList: {"↑", "↓", "Home", "End"},
    AnswerButton: {"Enter", "Space"},
    Roving: {"↑", "↓", "Home", "End"},
    QListView: {"↑", "↓", "Home", "End"},
    ArticleView: ARROWS | {"Ctrl+C"},
    QScrollArea: {"↑", "↓"},
}
"""The keys that widgets handle themselves; their own tests press them."""

ANYWHERE = {"Tab", "Shift+Tab", "Enter"}
"""Keys of Qt's own, and the primary button's."""

SECTIONS: dict[str, Callable] = {
    "home": keys.home,
    "practice": keys.practice,
    "results": keys.results,
    "help": keys.help_page,
    "trouble": keys.trouble,
}
WITH_LISTS = {"home", "practice", "results", "help"}
ALIASES = {"Ctrl+=": "Ctrl++", "Return": "Enter", "Zoom In": "Ctrl++", "Zoom Out": "Ctrl+-", "Help": "F1"}
"""Other names of a key: where + is above = it is pressed without Shift, and some keyboards have it named."""


def listed(screen: str) -> set[str]:
    """The keys that Help lists on a screen."""
    sections = (*SECTIONS[screen](translate), keys.everywhere(translate))
    found: set[str] = set()
    for line in (line for section in sections for line in section.lines):
        if line.to:
            first, last = (int(key) for key in line.keys)
            found |= {str(number) for number in range(first, last + 1)}
        else:
            found |= set(line.keys)
    return found


def written(sequence: str) -> str:
    """A key as Help writes it, from how Qt writes it."""
    return ALIASES.get(sequence, re.sub(r"\bPg(Up|Down)\b", r"Page \1", sequence))


def bound(running: Running) -> set[str]:
    """The keys that the screen and the window take for themselves."""
    shortcuts = (key for action in running.window.actions() for key in action.shortcuts())
    return {written(key) for key in (*running.screen._keys, *(key.toString() for key in shortcuts))}


def handled(running: Running) -> set[str]:
    """The keys that widgets in view handle."""
    shown = [widget for widget in visible(running.window, QWidget) if widget.isVisible()]
    return ANYWHERE.union(
        *(each for kind, each in HANDLED.items() if any(isinstance(w, kind) for w in shown))
    )


def caps(running: Running) -> Iterator[str]:
    """The keys that are printed on something in view."""
    for button in visible(running.window, KeyButton):
        yield button._key
    for cap in visible(running.window, KeyCap):
        yield cap.text()
    for row in visible(running.window, OptionRow):
        yield row.option.key


@pytest.mark.parametrize("size", [(1280, 800), (800, 600)])
def test_every_key_that_is_printed_or_listed_acts_and_no_other_does(start, size):
    running = start(size)
    acts: dict[str, set[str]] = {name: set() for name in SECTIONS}
    for scene in scenes(running):
        here = bound(running) | handled(running)
        printed = {keys.printed(key): key for key in here}
        assert {cap for cap in caps(running) if cap} <= set(printed), scene
        assert bound(running) <= listed(running.name), scene
        acts[running.name] |= here
    for screen, keys_there in acts.items():
        lists = set() if screen in WITH_LISTS else {"Home", "End"}
        assert listed(screen) - keys_there <= lists, screen


def test_a_key_is_written_the_same_by_qt_and_by_help():
    for key in set().union(*map(listed, SECTIONS)) - ARROWS:
        assert written(QKeySequence(key.replace("Page ", "Pg")).toString()) == key
