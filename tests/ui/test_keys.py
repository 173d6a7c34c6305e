"""Every key that is printed or listed acts, and every key that acts is listed, along all screens.

In every state alone, by pressing them, keys are tried in `tests/shots/test_states.py`.
"""

from __future__ import annotations

from string import ascii_uppercase, digits
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit, QScrollArea, QWidget

from quizapp.ui.article_view.article_view import ArticleView
from quizapp.ui.article_view.sentences.sentence_rows import (
    NoneOptionButton,
    ReadOnlySentenceRow,
    SelectableSentenceRow,
)
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.question_list import QuestionList
from quizapp.ui.kinds.widgets.chain_widget import ChainPlaceButton, ChainPlacesRow
from quizapp.ui.kinds.widgets.order_widget import OrderList
from quizapp.ui.kinds.widgets.partner_box import PartnerBox
from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.buttons import KeyButton, PlainButton
from quizapp.ui.kit.checkable_button import CheckRow, SwitchButton
from quizapp.ui.kit.key_cap import KeyCap, NumberCap
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.learners.learner_grid import LearnerGrid
from quizapp.ui.messages import key_tables, keys
from quizapp.ui.pack_import.import_list import PackImportList
from quizapp.ui.results.answer_list import AnswerButton
from tests.ui.keyboard import SECTIONS, listed, written
from tests.ui.running import BELL, OPENED, Running, chosen_questions, scenes
from tests.ui.walk import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
ARROWS = {"↑", "↓", "←", "→"}
SENTENCES = {"↑", "↓", "Home", "End", "Ctrl+↑", "Ctrl+↓", "Ctrl+C"}
TYPING = {"Backspace", "Delete", "Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+Z", "Ctrl+Y"}
HANDLED: dict[type[QWidget], set[str]] = {
    PlainButton: {"Enter", "Space"},
    OptionRow: {"Space"},
    OptionGroup: ARROWS | {"Home", "End"},
    AnswerList: {"↑", "↓", "Home", "End"},
    AnswerButton: {"Enter", "Space"},
    CheckRow: {"Space"},
    RovingGroup: {"↑", "↓", "Home", "End"},
    ChainPlaceButton: {"Space"},
    ChainPlacesRow: ARROWS | {"Home", "End"},
    PartnerBox: {"↑", "↓", "Home", "End", "Space", "F4", "Ctrl+↑", "Ctrl+↓"},
    OrderList: {"↑", "↓", "Home", "End", "Alt+↑", "Alt+↓"},
    SelectableSentenceRow: SENTENCES | {"Space", "Delete", *map(str, range(10))},
    NoneOptionButton: {"Space"},
    ReadOnlySentenceRow: SENTENCES,
    SwitchButton: {"Space"},
    PackImportList: {"Space"},
    LearnerGrid: ARROWS | {"Home", "End", *ascii_uppercase, *digits},
    QuestionList: {"Space", "Ctrl+Space", "Shift+↑", "Shift+↓", "Shift+Home", "Shift+End"},
    SelectableArticle: ARROWS | {"Space", "Shift+Space", "Shift+←", "Shift+→"},
    QPlainTextEdit: TYPING,
    QListView: {"↑", "↓", "Home", "End"},
    ArticleView: {"↑", "↓", "Home", "End", "Ctrl+↑", "Ctrl+↓", "Shift+←", "Shift+→", "Ctrl+A", "Ctrl+C"},
    QScrollArea: {"↑", "↓"},
    QLineEdit: TYPING,
}
"""The keys that widgets handle themselves; their own tests press them."""

SIZES = (1280, 800), (800, 600)
OF_DESK = ("author", "opened", "editor")
"""The screens of the teacher's desk."""

ANYWHERE = {"Tab", "Shift+Tab", "Enter"}
"""Keys of Qt's own, and the primary button's."""


def bound(running: Running) -> set[str]:
    """The keys that the screen and the window take for themselves."""
    shortcuts = (key for action in running.window.actions() for key in action.shortcuts())
    return {written(key) for key in (*running.screen.bound_keys, *(key.toString() for key in shortcuts))}


def handled(running: Running) -> set[str]:
    """The keys that widgets in view handle."""
    shown = [widget for widget in visible(running.window, QWidget) if widget.isVisible()]
    return ANYWHERE.union(
        *(each for kind, each in HANDLED.items() if any(isinstance(w, kind) for w in shown))
    )


def caps(running: Running) -> Iterator[str]:
    """The keys that are printed on something in view."""
    for button in visible(running.window, KeyButton):
        yield button.cap
    for cap in visible(running.window, KeyCap):
        yield "" if isinstance(cap, NumberCap) else cap.text()
    for row in visible(running.window, OptionRow):
        yield row.option.key
    for last in visible(running.window, NoneOptionButton):
        yield last.key


def test_while_an_answer_is_proved_every_key_that_is_printed_acts(start):
    question = next(each for each in OPENED.questions.values() if each.kind == "verdict")
    running = start(questions=[question], evidence_prompt=True)
    running.practise()
    for key in ("1", "C", Key.Key_Return):
        running.press(key)
    running.wait(lambda: running.phase == "evidence_prompt")
    for key in ("1", "0", Key.Key_Space):
        running.press(key)
    acting = {keys.format_key(key) for key in bound(running) | handled(running)}
    assert {cap for cap in caps(running) if cap} <= acting
    assert handled(running) <= listed("practice")


@pytest.mark.parametrize("size", SIZES)
def test_every_key_that_is_printed_or_listed_acts_and_no_other_does(start, size):
    running = start(size, chosen_questions(BELL.pack))
    # The keys of the desk do not change with the window's size.
    desk = size == SIZES[0]
    acts: dict[str, set[str]] = {name: set() for name in SECTIONS if desk or name not in OF_DESK}
    for scene in scenes(running, desk=desk):
        here = bound(running) | handled(running)
        printed = {keys.format_key(key): key for key in here}
        assert {cap for cap in caps(running) if cap} <= set(printed), scene
        assert bound(running) <= listed(running.name), scene
        acts[running.name] |= here
    anywhere = {key for line in key_tables.GLOBAL_KEYS[0].lines for key in line.keys}
    assert anywhere <= set().union(*acts.values())
    for screen, keys_there in acts.items():
        assert listed(screen) - keys_there <= anywhere, screen


def test_a_key_is_written_the_same_by_qt_and_by_help():
    for key in set().union(*map(listed, SECTIONS)) - ARROWS:
        assert written(QKeySequence(key.replace("Page ", "Pg")).toString()) == key
