"""What is told of an answer: how it turned out, what is right, why, the trap, and every reason."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from quizapp.quiz.feedback import find_feedback, find_trap
from quizapp.quiz.responses import AttributionAnswer, VerdictAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.feedback import describe_key
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import common
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from tests.pack.builders import example_question
from tests.ui.fakes import translate
from tests.ui.question.sittings import EVERY, NAMES, sitting

SITTING = sitting()
TODAY, TOMORROW = date(2026, 3, 2), date(2026, 3, 3)
EVIDENCE = "Evidence, paragraph 3: all of it."

every_question = pytest.mark.parametrize(("sat", "question"), EVERY, ids=NAMES)


def judged(question, answer, sat=SITTING, certainty="fairly_sure", due=TOMORROW):
    outcome = "skipped" if answer is None else score_answer(question, answer, sat.opened.texts).outcome
    return ExplainedResponse(answer, outcome, None if answer is None else certainty, due, TODAY)


def told(question_id, answer, **changes):
    question = example_question(question_id)
    return build_explanation(SITTING, question, judged(question, answer, **changes), EVIDENCE)


def row(state, title):
    return next(each for each in state.answers if each.title == title)


class TestOutcome:
    @pytest.mark.parametrize(
        ("answer", "tone", "icon", "word", "line"),
        [
            ("corran", "correct", "correct", "Correct", "Who says it: Ilse Corran."),
            (
                "report",
                "wrong",
                "wrong",
                "Not this time",
                "You chose “The harbour office’s report”. Who says it: Ilse Corran.",
            ),
            (
                None,
                "wrong",
                "wrong",
                "Not this time",
                "You chose “Nobody: it isn’t in the article”. Who says it: Ilse Corran.",
            ),
        ],
    )
    def test_it_is_told_in_a_word_an_icon_and_what_is_right(self, answer, tone, icon, word, line):
        outcome = told("who-fridays", AttributionAnswer(answer)).outcome
        assert (outcome.tone, outcome.icon, outcome.word, outcome.line) == (tone, icon, word, line)

    def test_a_skipped_question_is_told_without_blame(self):
        outcome = told("who-fridays", None).outcome
        assert (outcome.tone, outcome.icon, outcome.word) == ("neutral", "skipped", "Skipped")
        assert outcome.line == "No answer this time. Who says it: Ilse Corran."

    @pytest.mark.parametrize(
        ("question_id", "key", "sentence"),
        [
            ("who-fridays", "article", "The article itself says it."),
            ("who-fridays", None, "The article does not say."),
            ("who-fridays", "report", "Who says it: The harbour office’s report."),
            ("every-evening", "contradicted", "Ilse Corran says otherwise."),
            ("bus-company", "not_stated", "The article does not say."),
            ("weck-call", "call", "The answer is: He asks for something to be done."),
        ],
    )
    def test_what_is_right_is_a_sentence_of_its_own(self, question_id, key, sentence):
        assert describe_key(SITTING, example_question(question_id, key=key)) == sentence

    def test_a_screen_reader_hears_outcome_line_and_evidence_at_once(self):
        state = told("who-fridays", AttributionAnswer("corran"))
        assert state.announcement == f"Correct. Who says it: Ilse Corran. {EVIDENCE}"


class TestTrap:
    def test_a_trap_that_was_met_is_named(self):
        assert told("who-fridays", AttributionAnswer("report")).trap == IconLineState(
            "trap", "", strong="A trap: another voice.", link="About this trap"
        )

    def test_a_wrong_verdict_without_a_trap_names_what_was_altered(self):
        question = example_question("every-evening")
        reasons = question.feedback.model_copy(
            update={"supported": question.feedback.supported.model_copy(update={"trap": None})}
        )
        question = question.model_copy(update={"feedback": reasons})
        state = build_explanation(SITTING, question, judged(question, VerdictAnswer("supported")), "")
        assert state.trap == IconLineState(
            "trap", "", strong="A trap: more than the text says.", link="About this trap"
        )

    @pytest.mark.parametrize("answer", [AttributionAnswer("corran"), None])
    def test_no_trap_is_named_where_none_was_met(self, answer):
        assert told("who-fridays", answer).trap is None


class TestComingBack:
    def test_the_day_is_told_with_a_quiet_line(self):
        line = told("who-fridays", AttributionAnswer("report"), certainty="certain").returns
        assert line == IconLineState(
            "repeat", "You were certain, so this question comes back tomorrow.", tone="textMuted"
        )

    def test_a_hint_that_was_taken_is_why_it_comes_back_sooner(self):
        question, answer = example_question("who-fridays"), AttributionAnswer("corran")
        with_hint = replace(judged(question, answer), hint=True)
        line = build_explanation(SITTING, question, with_hint, EVIDENCE).returns
        assert line.text == "Right, with the hint, so it comes back tomorrow."

    def test_what_does_not_come_back_says_nothing(self):
        assert told("who-fridays", AttributionAnswer("corran"), due=None).returns is None


class TestAnswers:
    def test_the_key_and_what_was_chosen_are_told_in_words(self):
        state = told("who-fridays", AttributionAnswer("report"))
        right, chosen = row(state, "Ilse Corran"), row(state, "The harbour office’s report")
        other = row(state, "The article itself")
        assert (right.tag, right.tag_icon, right.tone) == ("Correct answer", "correct", "correct")
        assert (chosen.tag, chosen.tag_icon, chosen.tone) == ("Your answer", "wrong", "wrong")
        assert (other.tag, other.tag_icon, other.tone) == ("", "", "neutral")

    def test_a_right_answer_is_told_in_one_tag(self):
        state = told("who-fridays", AttributionAnswer("corran"))
        assert [each.tag for each in state.answers if each.tag] == ["Your answer, correct"]

    def test_nothing_is_tagged_as_chosen_in_a_question_that_was_skipped(self):
        assert [each.tag for each in told("who-fridays", None).answers if each.tag] == ["Correct answer"]

    def test_the_rows_keep_the_order_and_the_numbers_in_which_they_were_offered(self):
        offered = build_answer_widget_state(SITTING, example_question("who-fridays")).options
        state = told("who-fridays", AttributionAnswer("corran"))
        assert [(each.key, each.title) for each in state.answers] == [
            (option.key, option.title) for option in offered
        ]

    def test_the_question_stands_above_with_its_explanation(self):
        question = example_question("who-fridays")
        state = told("who-fridays", None)
        assert (state.prompt, state.claim, state.why) == (
            question.prompt,
            question.claim,
            question.explanation,
        )
        assert state.answers_heading == "The answers, one by one"


def every_answer(sat, question):
    """Each answer that can be given to a question, and that it was skipped, with what is then told."""
    for answer in (*build_answer_widget_state(sat, question).answers, None):
        yield answer, build_explanation(sat, question, judged(question, answer, sat), EVIDENCE)


class TestRealQuestions:
    @every_question
    def test_every_answer_has_its_reason(self, sat, question):
        reasons = dict(
            zip(
                build_answer_widget_state(sat, question).answers,
                next(every_answer(sat, question))[1].answers,
                strict=True,
            )
        )
        for answer, shown in reasons.items():
            ((_, reason),) = find_feedback(question, answer, sat.opened.texts)
            assert shown.reason == reason.feedback

    @every_question
    def test_the_key_and_the_choice_alone_are_tagged(self, sat, question):
        key = build_key_answer(question, sat.opened.texts)
        for answer, state in every_answer(sat, question):
            tags = dict(
                zip(
                    build_answer_widget_state(sat, question).answers,
                    [row.tag for row in state.answers],
                    strict=True,
                )
            )
            expected = {key: "Correct answer"}
            if answer is not None:
                expected[answer] = "Your answer, correct" if answer == key else "Your answer"
            assert {each: tag for each, tag in tags.items() if tag} == expected

    @every_question
    def test_the_outcome_line_is_made_of_whole_sentences(self, sat, question):
        for _, state in every_answer(sat, question):
            line = state.outcome.line
            assert line[0].isupper()
            assert re.search(r"[.?!…][”’]*$", line)
            assert not re.search(r"[.?!…][”’]*\.|”“|  |\{", line)

    @every_question
    def test_a_trap_is_named_when_it_was_met_and_only_then(self, sat, question):
        for answer, state in every_answer(sat, question):
            trap = None if answer is None else find_trap(question, answer, sat.opened.texts)
            named = None if trap is None else f"A trap: {common.name_trap(translate, trap)}."
            assert (state.trap and state.trap.strong) == named

    @every_question
    def test_a_right_answer_meets_no_trap(self, sat, question):
        key = build_key_answer(question, sat.opened.texts)
        assert build_explanation(sat, question, judged(question, key, sat), "").trap is None
