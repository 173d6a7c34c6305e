from __future__ import annotations

from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.question_picture import build_picture
from tests.ui.fakes import translate

READING = read_pack(content_dir() / "harbour-bridge")
(PLAN,) = READING.pack.media


def sitting(pictures):
    return SessionContext(open_pack(READING.pack, pictures), 7, True, PRACTICE_LETTERS, translate)


WITH = sitting({PLAN.id: READING.media[PLAN.file]})
QUESTION = WITH.opened.questions["over-limit"]


def test_a_question_shows_its_picture_with_words_and_credit():
    shown = build_picture(WITH, QUESTION)
    assert (shown.data, shown.alt, shown.credit) == (READING.media[PLAN.file], PLAN.alt, PLAN.credit)
    assert build_question_state(WITH, QUESTION, PendingAnswer()).picture == shown


def test_a_picture_that_could_not_be_read_still_has_its_words():
    shown = build_picture(sitting({}), QUESTION)
    assert (shown.data, shown.alt) == (b"", PLAN.alt)


def test_a_question_without_a_picture_shows_none():
    assert build_picture(WITH, WITH.opened.questions["agree-on"]) is None
