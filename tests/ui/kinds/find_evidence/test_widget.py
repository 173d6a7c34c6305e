"""The cards of what is chosen: shown, and taken back by pointer and key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.kinds.find_evidence.prompt import build_evidence_cards
from quizapp.ui.kinds.find_evidence.widget import FindEvidenceWidget
from quizapp.ui.kit.buttons import KeyButton
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.seen import told
from tests.ui.walk import clipped, settle, visible

SITTING = sitting()
QUESTION = example_question("show-empty")
ORDER = list_sentences(SITTING.opened.pack, QUESTION)
TWO = (ORDER[3], ORDER[8])


def show(widget, marked):
    widget.show_answers(build_evidence_cards(SITTING, QUESTION, marked, 2, "Choose."), None)
    settle()


@pytest.fixture
def widget(look, shown):
    made = shown(FindEvidenceWidget(look, "Chosen"), 560, 400)
    show(made, TWO)
    return made


def buttons(widget):
    return list(visible(widget, KeyButton))


def words(widget):
    return [label.text() for label in visible(widget, QLabel)]


def test_each_sentence_has_its_number_and_words(widget):
    assert [word for word in words(widget) if word in ("4", "9")] == ["4", "9"]
    assert "2 of 2 chosen" in words(widget)


def test_a_click_on_remove_leaves_the_others(widget, given):
    QTest.mouseClick(buttons(widget)[0], Qt.MouseButton.LeftButton)
    assert given == [FindEvidenceAnswer((ORDER[8],))]


def test_removed_by_key_the_last_one_leaves_no_answer(widget, given):
    show(widget, TWO[:1])
    assert widget._cards.take_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert given == [None]


def test_the_buttons_are_heard_with_the_number_of_their_sentence(widget):
    assert [told(button)[1] for button in buttons(widget)] == ["Remove sentence 4", "Remove sentence 9"]


def test_without_a_sentence_it_says_so_and_there_is_nothing_to_remove(widget):
    show(widget, None)
    assert "No sentence chosen yet" in words(widget)
    assert not widget._cards.take_focus()


def test_the_same_cards_are_left_alone(widget):
    before = buttons(widget)
    show(widget, TWO)
    assert buttons(widget) == before


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off(widget, look, factor):
    look.theme.set_factor(factor)
    widget.resize(560, 900)
    settle()
    assert clipped(widget) == []
