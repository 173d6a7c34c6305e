"""Which sentence settles an answer is asked for beside the answer, and told side by side with its outcome."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import AttributionAnswer, EvidenceResponse, Response
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.question.evidence_prompt_builder import (
    build_evidence_line,
    build_evidence_prompt,
    score_evidence,
)
from quizapp.ui.question.evidence_prompt_panel import EvidencePromptPanel
from tests.pack.builders import example_question
from tests.ui.fakes import NOON
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting
from tests.ui.walk import settle, visible

SITTING = sitting()
QUESTION = example_question("who-fridays")
ORDER = list_sentences(SITTING.opened.pack, QUESTION)


def asked(marked=None, *, missing=False, certainty="fairly_sure"):
    response = Response(
        "r", "s", "ann", 0, "ferry", 1, QUESTION.id, "f", "attribution", AttributionAnswer(None), 0.0,
        "not_this_time", certainty, False, 1, NOON, NOON,
    )  # fmt: skip
    return build_evidence_prompt(SITTING, QUESTION, response, marked, missing=missing)


def line(outcome, spans, score):
    return build_evidence_line(SITTING, QUESTION, outcome, EvidenceResponse("p", "r", spans, score, NOON))


def test_the_answer_stays_in_view_with_how_sure_it_was_and_nothing_of_its_outcome():
    answer, sure = asked().given
    assert (answer[1], sure[1]) == (say("practice.nobody"), say("common.certainty.fairly_sure"))
    assert asked(certainty=None).given == (answer,)
    assert QUESTION.explanation not in repr(asked((ORDER[7],)))


def test_where_nothing_was_to_be_proved_nothing_is_told():
    assert build_evidence_line(SITTING, QUESTION, "correct", None) is None


@pytest.mark.parametrize("outcome", ["correct", "partly", "not_this_time"])
def test_each_way_in_which_answer_and_evidence_meet_has_words_of_its_own(outcome):
    told = [line(outcome, spans, score).strong for spans, score in ((ORDER[:1], 1.0), (ORDER[:1], 0.5))]
    told += [line(outcome, ORDER[:1], 0.0).strong, line(outcome, None, 0.0).strong]
    assert len(set(told)) == 4


def test_what_was_given_is_told_with_it_but_no_sentence_that_is_not_there_any_more():
    gone = type(ORDER[0])(ORDER[0].passage, 0, 3)
    told = [line("correct", spans, 0.0).text for spans in ((ORDER[0],), (), None, (gone,))]
    assert "1" in told[0]
    assert told[1] not in ("", told[0])
    assert told[2:] == ["", ""]


def test_a_skipped_evidence_scores_nothing():
    assert score_evidence(SITTING, QUESTION, None) == 0
    assert score_evidence(SITTING, QUESTION, ()) == 0
    assert score_evidence(SITTING, example_question("bus-company"), ()) == 1


@pytest.fixture
def panel(look, shown):
    made = shown(EvidencePromptPanel(look), 560, 640)
    made.show_evidence_prompt(asked((ORDER[7],)))
    settle()
    return made


def test_a_sentence_that_is_removed_leaves_nothing(panel):
    left = []
    panel.marked.connect(left.append)
    (button,) = visible(panel, KeyButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert left == [None]


def test_what_is_missing_is_told_until_it_is_there(panel):
    assert panel.find_missing_line() is None
    lacking = asked(missing=True)
    panel.show_evidence_prompt(lacking)
    settle()
    assert lacking.message
    assert lacking.message in [label.text() for label in visible(panel, QLabel)]
    assert panel.find_missing_line().isVisible()
    panel.show_evidence_prompt(asked((ORDER[7],)))
    assert panel.find_missing_line() is None
