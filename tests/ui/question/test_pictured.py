from __future__ import annotations

from quizapp.pack.reading import read_pack
from quizapp.paths import content_dir
from quizapp.ui.kinds.sitting import Sitting, open_pack
from quizapp.ui.question.asking import Given, asked
from quizapp.ui.question.pictured import picture_of
from quizapp.ui.text.keys import PRACTICE_LETTERS
from tests.ui.fakes import translate

READING = read_pack(content_dir() / "harbour-bridge")
(PLAN,) = READING.pack.media


def sitting(pictures):
    return Sitting(open_pack(READING.pack, pictures), 7, True, PRACTICE_LETTERS, translate)


WITH = sitting({PLAN.id: READING.media[PLAN.file]})
QUESTION = WITH.opened.questions["over-limit"]


def test_a_question_shows_its_picture_with_words_and_credit():
    shown = picture_of(WITH, QUESTION)
    assert (shown.data, shown.alt, shown.credit) == (READING.media[PLAN.file], PLAN.alt, PLAN.credit)
    assert asked(WITH, QUESTION, Given()).picture == shown


def test_a_picture_that_could_not_be_read_still_has_its_words():
    shown = picture_of(sitting({}), QUESTION)
    assert (shown.data, shown.alt) == (b"", PLAN.alt)


def test_a_question_without_a_picture_shows_none():
    assert picture_of(WITH, WITH.opened.questions["agree-on"]) is None
