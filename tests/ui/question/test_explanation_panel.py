"""The explanation: a run that is read from the outcome to the last reason."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.responses import AttributionAnswer
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kit.answer_feedback_list import AnswerLabel, AnswerList
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.explanation_panel import ExplanationPanel
from tests.pack.builders import example_question
from tests.ui.question.sittings import EVERY, sitting
from tests.ui.seen import told
from tests.ui.walk import clipped, marked_up, press_there, settle, visible

Key = Qt.Key
TODAY, TOMORROW = date(2026, 3, 2), date(2026, 3, 3)
WRONG = ExplainedResponse(AttributionAnswer("report"), "not_this_time", "certain", TOMORROW, TODAY)
SKIPPED = ExplainedResponse(None, "skipped", None, None, TODAY)


@pytest.fixture
def explanation(look, shown):
    return shown(ExplanationPanel(look), 560, 900)


def show(explanation, judged=WRONG, question=None):
    question = question or example_question("who-fridays")
    explanation.show_explanation(build_explanation(sitting(), question, judged, "Evidence."))
    settle()
    set_tab_order(explanation)


def words(explanation):
    return [label.text() for label in visible(explanation, QLabel) if label.text()]


def heard():
    return told(QApplication.focusWidget())[1]


def test_it_is_read_from_the_outcome_on_stop_by_stop(explanation):
    show(explanation)
    explanation.focus_outcome()
    said = [heard()]
    for _ in range(5):
        press_there(Key.Key_Tab)
        said.append(heard())
    assert said[:5] == [
        "Not this time. You chose quote The harbour office’s report end quote. Who says it: Ilse Corran.",
        "Ilse Corran, who runs the ferry company, says so.",
        "A trap: another voice.",
        "About this trap",
        "You were certain, so this question comes back tomorrow.",
    ]
    assert said[5].startswith("1, ")


def test_the_answers_are_one_stop_and_are_gone_through_with_the_arrows(explanation):
    show(explanation)
    rows = list(visible(explanation, AnswerLabel))
    rows[0].setFocus()
    said = [heard()]
    for _ in rows[1:]:
        press_there(Key.Key_Down)
        said.append(heard())
    assert [each[0] for each in said] == ["1", "2", "3", "4", "5"]
    (right,) = [each for each in said if "Correct answer" in each]
    assert "Ilse Corran" in right
    assert "named in the sentence before" in right


def test_a_screen_reader_hears_what_the_answers_are(explanation):
    show(explanation)
    assert told(explanation.findChild(AnswerList))[1] == "The answers, one by one"


def test_question_and_claim_stand_above_the_outcome(explanation):
    show(explanation)
    assert words(explanation)[:2] == ["Who, if anyone, says this?", "On Fridays the ferry was full."]


def test_what_there_is_not_takes_no_room(explanation):
    show(explanation)
    tall = explanation.layout().heightForWidth(560)
    show(explanation, SKIPPED)
    assert not [each for each in words(explanation) if each.startswith(("A trap", "You were certain"))]
    assert explanation.layout().heightForWidth(560) < tall - 40
    show(explanation)
    assert explanation.layout().heightForWidth(560) == tall


def test_a_question_without_a_claim_shows_none(explanation):
    question = example_question("weck-call")
    explanation.show_explanation(build_explanation(sitting(), question, SKIPPED, ""))
    settle()
    assert words(explanation)[0] == question.prompt
    assert words(explanation)[1].startswith("Skipped.")


def test_the_words_of_a_pack_are_never_taken_for_markup(explanation):
    why, claim = "See <b>paragraph 3</b> <img src='x.png'>.", "<i>Full</i> & more."
    show(explanation, question=example_question("who-fridays", explanation=why, claim=claim))
    assert marked_up(explanation) == []
    assert {why, claim} <= set(words(explanation))


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("width", [560, 752])
def test_no_word_of_any_real_explanation_is_cut_off(look, explanation, factor, width):
    look.theme.set_factor(factor)
    for sat, question in EVERY[::6]:
        answer = build_answer_widget_state(sat, question).answers[-1]
        judged = ExplainedResponse(answer, "not_this_time", "certain", TOMORROW, TODAY)
        explanation.show_explanation(build_explanation(sat, question, judged, ""))
        settle()
        explanation.resize(width, explanation.layout().heightForWidth(width))
        settle()
        assert clipped(explanation) == [], question.id
