from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from quizapp.ui.question.reading_pane import ReadingPane
from quizapp.ui.question.sentences_builder import build_selectable_sentences
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.walk import settle

SITTING = sitting()
QUESTION, OTHER = example_question("show-empty"), example_question("weck-call")
READING = build_unanswered_reading(SITTING, OTHER, closed=False)
ASKING = replace(
    build_unanswered_reading(SITTING, QUESTION, closed=False),
    sentences=build_selectable_sentences(SITTING, QUESTION, None, none=False),
)
CHECKED = build_answered_reading(
    SITTING, QUESTION, build_key_answer(QUESTION, SITTING.opened.texts), whole=False
)
TOLD = build_answered_reading(SITTING, OTHER, build_key_answer(OTHER, SITTING.opened.texts), whole=False)


@pytest.fixture
def place(look, shown):
    return shown(ReadingPane(look), 648, 640)


@pytest.mark.parametrize(
    ("desk", "sentences", "asks"),
    [(READING, False, False), (ASKING, True, True), (CHECKED, True, False), (TOLD, False, False)],
)
def test_sentences_stand_in_the_place_of_the_articles(place, desk, sentences, asks):
    place.show_reading(desk)
    settle()
    assert (place.sentences.isVisible(), place.articles.isVisible()) == (sentences, not sentences)
    assert place.asks == asks


@pytest.mark.parametrize("desk", [READING, ASKING])
def test_the_keyboard_goes_to_what_is_shown(place, desk):
    place.show_reading(desk)
    settle()
    assert not place.has_focus()
    place.take_focus()
    assert place.has_focus()


def test_its_button_goes_with_what_is_shown(place, look):
    button = KeyButton(look, "Whole article", "W")
    place.set_bar_widget(button)
    for desk, sheet in ((TOLD, place.articles), (CHECKED, place.sentences), (TOLD, place.articles)):
        place.show_reading(desk)
        settle()
        assert sheet.isAncestorOf(button)
        assert button.isVisible()


def test_marks_are_gone_to_and_pages_turned_in_either(place, look):
    look.theme.set_reduce_motion(True)
    place.resize(648, 200)
    for desk, bar in (
        (CHECKED, place.sentences._scroll.verticalScrollBar()),
        (TOLD, place.articles.sheet.article.verticalScrollBar()),
    ):
        place.show_reading(desk)
        settle()
        seen = []
        for move in (lambda: place.page(99), lambda: place.page(-99), lambda: place.go_to_mark(1)):
            move()
            settle()
            seen.append(bar.value())
        assert seen[0] > seen[1] == 0 < seen[2]
        assert place.articles.isVisible() == (desk is TOLD)


def test_what_is_not_shown_is_laid_out_anew_only_when_it_is(place):
    place.show_reading(CHECKED)
    place.set_flowing(True)
    few = place.sentences.rows
    place.show_reading(TOLD)
    place.set_flowing(False)
    assert place.sentences.rows == few
    place.show_reading(CHECKED)
    place.set_flowing(False)
    assert len(place.sentences.rows) > len(few)
