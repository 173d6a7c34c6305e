"""What makes writing quick: the keyboard goes on where one writes next, and one key does what took ten."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.authoring.operations.speakers import remove_speaker
from quizapp.ui.editor.form.choice_box import ChoiceBox
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.state import FieldOption
from quizapp.ui.editor.question_rows import SPEAKERS
from tests.ui.editor.test_journey import Evening, evening
from tests.ui.fakes import translate
from tests.ui.walk import settle

__all__ = ["evening"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
WORDS = "They have already paid for themselves"


def place(evening: Evening) -> str:
    """The pointer of the field that has the keyboard; '' where none has it."""
    widget: Any = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, FieldBox):
        widget = widget.parentWidget()
    return "" if widget is None else widget.field.pointer


def begin(evening: Evening, kind: str) -> None:
    evening.select(WORDS)
    evening.press(Key.Key_B, Mod.ControlModifier)
    evening.choose(kind)


def test_a_speaker_that_was_added_is_shown_and_named_at_once(evening: Evening) -> None:
    evening.presenter.choose(SPEAKERS)
    settle()
    count = len(evening.document["speakers"])
    for number in range(2):
        evening.presenter.added("/speakers", "speaker")
        settle()
        assert place(evening) == f"/speakers/{count + number}/name"
        QTest.keyClicks(QApplication.focusWidget(), f"Voice {number}")
        evening.presenter.check()
        evening.press(Key.Key_Tab)
    assert [each["name"] for each in evening.document["speakers"][count:]] == ["Voice 0", "Voice 1"]


def test_a_new_speaker_is_named_and_enter_leads_back_to_where_it_was_chosen(evening: Evening) -> None:
    begin(evening, "Who said it?")
    at = "/banks/0/questions/0/evidence/0/0/attributions/0/speaker"
    evening.screen.focus_field(at)
    evening.presenter.acted("new-speaker", at, None)
    settle()
    made = len(evening.document["speakers"]) - 1
    assert place(evening) == f"/speakers/{made}/name"
    QTest.keyClicks(QApplication.focusWidget(), "Ida Roe")
    evening.press(Key.Key_Return)
    assert evening.document["speakers"][made]["name"] == "Ida Roe"
    assert place(evening) == at


def test_the_keyboard_comes_back_to_the_field_that_it_left(evening: Evening) -> None:
    begin(evening, "Who said it?")
    at = "/banks/0/questions/0/explanation"
    evening.screen.focus_field(at)
    evening.press(Key.Key_F6)
    assert place(evening) == ""
    evening.press(Key.Key_F6, Mod.ShiftModifier)
    assert place(evening) == at
    evening.press(Key.Key_N, Mod.ControlModifier)
    evening.choose("Is it supported?")
    assert place(evening) == "/banks/0/questions/1/prompt"


def test_the_form_can_be_entered_while_it_has_no_field(evening: Evening) -> None:
    for speaker in [each["id"] for each in evening.document["speakers"]]:
        evening.presenter._do(lambda it, speaker=speaker: remove_speaker(it.document, speaker))
    evening.presenter.choose(SPEAKERS)
    settle()
    evening.screen._page.go_to(1)
    evening.press(Key.Key_Return)
    assert evening.screen._page.form.isAncestorOf(QApplication.focusWidget())


def test_ctrl_enter_fills_in_what_follows_also_while_one_writes(evening: Evening) -> None:
    begin(evening, "Who said it?")
    question = evening.document["banks"][0]["questions"][0]
    assert (question["prompt"], question["explanation"]) == (
        translate("editor_texts.prompts.attribution"),
        "",
    )
    evening.press(Key.Key_Return, Mod.ControlModifier)
    question = evening.document["banks"][0]["questions"][0]
    assert question["explanation"].startswith("Tomas Quarrie")
    assert all(each["feedback"] for each in question["options"])
    evening.press(Key.Key_Z, Mod.ControlModifier)
    assert evening.document["banks"][0]["questions"][0]["explanation"] == ""


def test_space_selects_a_sentence_then_the_next_and_with_shift_both(evening: Evening) -> None:
    evening.screen._page.go_to(0)
    article = evening.screen._page.article.article
    cursor = QTextCursor(article.document())
    cursor.setPosition(article.document().find("Streets with").selectionStart() + 3)
    article.setTextCursor(cursor)
    evening.press(Key.Key_Space)
    sentence = "Streets with young trees were up to 3.1 degrees cooler, the study found."
    assert article.textCursor().selectedText() == sentence
    evening.press(Key.Key_Space)
    assert article.textCursor().selectedText().startswith("“They have already paid")
    chosen = article.textCursor().selectedText()
    evening.press(Key.Key_Space, Mod.ShiftModifier)
    assert article.textCursor().selectedText() == chosen


def test_letters_choose_from_a_box(look: Any, shown: Any) -> None:
    box = shown(ChoiceBox(look, "None"), 200, 40)
    names = ["Wrong voice", "Overclaim", "Other number", "Other date"]
    values = [FieldOption(each, each) for each in names] + [FieldOption("Open the list", acts="open")]
    box.show_values(values, None)
    picked: list[int] = []
    box.picked.connect(picked.append)
    box.setFocus()
    QTest.keyClicks(box, "other d")
    assert names[box.chosen] == "Other date"
    assert not box.view().isVisible()
    box.show_values(values, "Other number")
    box._since.invalidate()
    for expected in ("Other date", "Overclaim", "Other number"):
        QTest.keyClicks(box, "o")
        box._since.invalidate()
        assert names[box.chosen] == expected
    assert 4 not in picked
    QTest.keyClicks(box, "w")
    box.clearFocus()
    box.setFocus()
    QTest.keyClicks(box, "o")
    assert names[box.chosen] == "Overclaim"
