"""Packs that are practised one after the other, in the whole program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from quizapp.pack.ids import PackId
from quizapp.ui.question.pack_questions import PackQuestions
from tests.ui.fakes import translate
from tests.ui.running import OPENED, PACK

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CHOICE = next(each.id for each in OPENED.questions.values() if each.kind == "choice")
FIRST = PackQuestions(PACK.id, PACK.title, frozenset({CHOICE}))
GONE = PackQuestions(PackId("gone"), "A pack that is gone", frozenset({CHOICE}))


def test_which_pack_it_is_is_said_once_and_not_again_at_every_key(start, monkeypatch):
    running = start()
    said: list[str] = []
    tell = QAccessible.updateAccessibility
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: (said.append(getattr(event, "message", str)()), tell(event)),
    )
    running.program.pages.ask((FIRST, GONE))
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    running.press("1")
    running.press("2")
    which = translate("practice.pack_of", place=1, total=2)
    assert said.count(which) == 1
    assert running.screen._notice.words.text() == which


def test_where_the_only_pack_to_come_is_gone_it_is_said_and_esc_goes_home(start):
    running = start()
    running.program.pages.ask((FIRST, GONE))
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    running.answer(right=True)
    running.go_on()
    assert running.screen.focusWidget().words == "Go on with A pack that is gone"
    running.press(Key.Key_Return)
    running.wait(lambda: running.name == "practice" and running.phase == "failed")
    assert running.screen._failed.text.text() == translate("practice.pack_gone")
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
