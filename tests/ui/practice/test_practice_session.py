"""A session in which sentences are marked, and what of it is proved."""

from __future__ import annotations

import pytest

from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.quiz.session import EVIDENCE_KINDS, PlanEntry, SessionPlan, SessionState
from quizapp.ui.practice.practice_session import PracticeSession
from tests.pack.builders import ONE_OF_EACH, example_pack, example_question
from tests.ui.fakes import NOON
from tests.ui.question.sittings import sitting

PACK = example_pack()
ORDER = list_sentences(PACK, example_question("show-empty"))


def sit_down(*ids, evidence_prompt=True):
    entries = tuple(
        PlanEntry(PACK.id, PACK.revision, each, compute_fingerprint(example_question(each))) for each in ids
    )
    plan = SessionPlan("s", "ann", "learn", 7, "closed", True, evidence_prompt, entries, NOON)
    return PracticeSession(sitting(), SessionState(plan), 0, {})


def answer(round_):
    keep = round_.response(skip=False, new_id="r", shown=NOON, answered=NOON, day=NOON.date())
    round_.go_on_after(keep, None)


def sentences(round_):
    desk = round_.asking().desk
    return desk.sentences


def test_a_sentence_is_marked_on_the_sheet_and_becomes_the_answer_until_it_is_marked_again():
    round_ = sit_down("show-empty")
    round_.toggle(9)
    assert round_.given.answer == FindEvidenceAnswer((ORDER[8],))
    assert [each.number for each in sentences(round_).sentences if each.chosen] == [9]
    round_.toggle(9)
    assert (round_.given.answer, round_.check_missing()) == (None, "answer")


def test_even_with_the_book_closed_the_sentences_are_there():
    assert len(sentences(sit_down("show-empty")).sentences) == len(ORDER)


def test_where_something_else_is_asked_a_sentence_marks_nothing():
    round_ = sit_down("weck-call")
    round_.toggle(3)
    assert round_.given.answer is None


@pytest.mark.parametrize("kind", ONE_OF_EACH)
def test_every_kind_but_those_about_sentences_and_items_is_proved_beside_its_answer(kind):
    round_ = sit_down(ONE_OF_EACH[kind])
    question = example_question(ONE_OF_EACH[kind])
    round_.choose(build_key_answer(question, round_.sitting.opened.texts))
    answer(round_)
    proved = kind not in {"find_evidence", "match", "order"}
    assert (question.kind in EVIDENCE_KINDS) == (round_.evidence is not None) == round_.asks_next == proved
    if proved:
        state = round_.asking()
        assert state.phase == "evidence_prompt"
        assert state.evidence.given[0][1]
