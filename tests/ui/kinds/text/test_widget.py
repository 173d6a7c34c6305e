"""A field for words in its sentence."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.text.widget import TextAnswerWidget
from quizapp.ui.kit.text_field import TextField
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.seen import told
from tests.ui.walk import settle, visible

SITTING = sitting()
QUESTION = example_question("which-fund", after="of the port")


@pytest.fixture
def widget(look, typed_into):
    return typed_into(TextAnswerWidget(look, "Chosen"), SITTING, QUESTION)


def label(widget, words):
    return next(each for each in visible(widget, QLabel) if each.text() == words)


def test_letters_and_digits_are_typed_and_each_change_is_told(widget, given):
    QTest.keyClicks(QApplication.focusWidget(), "G1s")
    assert given == [TextAnswer("G"), TextAnswer("G1"), TextAnswer("G1s")]


def test_the_field_stands_in_its_sentence(widget):
    field = widget.findChild(TextField)
    places = [
        each.geometry().center() for each in (label(widget, "Out of"), field, label(widget, "of the port"))
    ]
    assert [place.x() for place in places] == sorted(place.x() for place in places)
    assert max(place.y() for place in places) - min(place.y() for place in places) <= 2


def test_where_there_is_no_room_the_sentence_is_broken_at_the_field(widget):
    widget.resize(240, 300)
    settle()
    assert label(widget, "Out of").geometry().bottom() < widget.findChild(TextField).geometry().top()


def test_a_screen_reader_hears_the_sentence_with_its_gap(widget):
    widget.name_group("Question 2 of 4: What out of?")
    assert told(widget.findChild(TextField))[1] == "Question 2 of 4: What out of?: Out of … of the port"


def test_how_the_spelling_counts_is_written_below(widget):
    label(widget, "A slip in spelling is forgiven from five letters on.")
