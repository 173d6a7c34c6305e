"""What is told of an answer: how it turned out, what is right, why, the trap, and every reason."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.feedback import find_feedback, find_trap
from quizapp.quiz.responses import AttributionAnswer, VerdictAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.registry import build_answer_widget_state, describe_key
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.messages import common, practice
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.explanation_panel import ExplanationPanel
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import EVERY, NAMES, sitting
from tests.ui.seen import told
from tests.ui.walk import press_there, settle, visible

Key = Qt.Key
SITTING = sitting()
TODAY, TOMORROW = date(2026, 3, 2), date(2026, 3, 3)
EVIDENCE = "Evidence, paragraph 3: all of it."
QUESTION = example_question("who-fridays")
CORRAN, REPORT = AttributionAnswer("corran"), AttributionAnswer("report")
YOURS, CORRECT, BOTH = (say(f"explanation.{each}") for each in ("yours", "correct", "yours_correct"))


def judged(question, answer, sat=SITTING, certainty="fairly_sure", due=TOMORROW):
    outcome = "skipped" if answer is None else score_answer(question, answer, sat.opened.texts).outcome
    return ExplainedResponse(answer, outcome, None if answer is None else certainty, due, TODAY)


def explain(answer, question=QUESTION, **changes):
    return build_explanation(SITTING, question, judged(question, answer, **changes), EVIDENCE)


@pytest.mark.parametrize(
    ("answer", "tone", "icon", "outcome"),
    [
        (CORRAN, "correct", "correct", "correct"),
        (REPORT, "wrong", "wrong", "not_this_time"),
        (None, "neutral", "skipped", "skipped"),
    ],
)
def test_how_it_turned_out_is_told_in_a_word_an_icon_and_what_is_right(answer, tone, icon, outcome):
    key = describe_key(SITTING, QUESTION)
    line = {
        CORRAN: key,
        REPORT: practice.describe_chosen_answer(say, "The harbour office’s report", key),
        None: say("explanation.skipped", key=key),
    }[answer]
    state = explain(answer)
    told_of = state.outcome
    assert (told_of.tone, told_of.icon, told_of.line) == (tone, icon, line)
    assert told_of.word == common.name_outcome(say, outcome)
    assert told_of.name.startswith(f"{told_of.word}. ")
    assert state.announcement == f"{told_of.name} {EVIDENCE}"
    assert (state.prompt, state.claim, state.why) == (QUESTION.prompt, QUESTION.claim, QUESTION.explanation)


@pytest.mark.parametrize(
    ("question_id", "key", "sentence"),
    [
        ("who-fridays", "article", say("explanation.key_article")),
        ("who-fridays", None, say("explanation.key_nobody")),
        ("who-fridays", "report", say("explanation.key_speaker", speaker="The harbour office’s report")),
        ("every-evening", "contradicted", "Ilse Corran says otherwise."),
        ("bus-company", "not_stated", "The article does not say."),
        ("weck-call", "call", say("explanation.key_option", answer="He asks for something to be done.")),
    ],
)
def test_what_is_right_is_a_sentence_of_its_own(question_id, key, sentence):
    assert describe_key(SITTING, example_question(question_id, key=key)) == sentence


def test_a_wrong_verdict_without_a_trap_names_what_was_altered():
    question = example_question("every-evening")
    supported = question.feedback.supported.model_copy(update={"trap": None})
    question = question.model_copy(
        update={"feedback": question.feedback.model_copy(update={"supported": supported})}
    )
    assert explain(VerdictAnswer("supported"), question).trap_met == question.altered


def test_the_day_on_which_it_comes_back_is_told_and_why_then():
    sure = explain(REPORT, certainty="certain").returns
    hinted = build_explanation(SITTING, QUESTION, replace(judged(QUESTION, CORRAN), hint=True), "").returns
    tomorrow = practice.describe_next_review
    assert sure.text == tomorrow(say, "not_this_time", "certain", False, TOMORROW, TODAY)
    assert hinted.text == tomorrow(say, "correct", "fairly_sure", True, TOMORROW, TODAY)
    assert explain(CORRAN).returns.text not in (sure.text, hinted.text)
    assert explain(CORRAN, due=None).returns is None


@pytest.mark.parametrize(("sat", "question"), EVERY, ids=NAMES)
def test_every_answer_to_a_question_is_told_in_whole_sentences_with_its_tag_reason_and_trap(sat, question):
    key, offered = build_key_answer(question, sat.opened.texts), build_answer_widget_state(sat, question)
    for answer in (*offered.answers, None):
        state = build_explanation(sat, question, judged(question, answer, sat), EVIDENCE)
        line = state.outcome.line
        assert line[0].isupper()
        assert re.search(r"[.?!…][”’]*$", line)
        assert not re.search(r"[.?!…][”’]*\.|”“|  |\{", line)
        rows = dict(zip(offered.answers, state.answers, strict=True))
        expected = {key: CORRECT} | ({} if answer is None else {answer: BOTH if answer == key else YOURS})
        assert {each: row.tag for each, row in rows.items() if row.tag} == expected
        assert [(row.key, row.title) for row in state.answers] == [
            (option.key, option.title) for option in offered.options
        ]
        for each, row in rows.items():
            ((_, reason),) = find_feedback(question, each, sat.opened.texts)
            assert row.reason == reason.feedback
        trap = None if answer in (None, key) else find_trap(question, answer, sat.opened.texts)
        assert state.trap_met == trap
        named = None if trap is None else say("explanation.trap", trap=common.name_trap(say, trap))
        assert (state.trap and state.trap.strong) == named


@pytest.fixture
def panel(look, shown):
    made = shown(ExplanationPanel(look), 560, 900)
    made.show_explanation(explain(REPORT, certainty="certain"))
    settle()
    set_tab_order(made)
    return made


def words(panel):
    return [label.text() for label in visible(panel, QLabel) if label.text()]


def heard():
    return told(QApplication.focusWidget())[1]


def test_it_is_read_from_the_outcome_on_stop_by_stop(panel):
    state = explain(REPORT, certainty="certain")
    panel.focus_outcome()
    said = [heard()]
    for _ in range(5):
        press_there(Key.Key_Tab)
        said.append(heard())
    assert said[:5] == [
        state.outcome.name,
        QUESTION.explanation,
        state.trap.strong,
        state.trap.link,
        state.returns.text,
    ]
    assert said[5].startswith("1, ")


def test_what_there_is_not_is_not_shown(panel):
    before = explain(REPORT, certainty="certain")
    assert {before.claim, before.trap.strong, before.returns.text} <= set(words(panel))
    question = example_question("weck-call")
    panel.show_explanation(explain(None, question, due=None))
    settle()
    assert words(panel)[0] == question.prompt
    assert not {before.claim, before.trap.strong, before.returns.text} & set(words(panel))
