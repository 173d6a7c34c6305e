"""From a question of a pack to what the panel shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.quiz.responses import ChoiceAnswer
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kinds.session_context import open_pack
from quizapp.ui.question.question_builder import (
    PendingAnswer,
    build_question_state,
    find_claim,
    needs_certainty,
)
from tests.pack.builders import ONE_OF_EACH, example_pack, example_question, questions
from tests.ui.question.sittings import EVERY, NAMES, PICK_ONE, sitting

SITTING = sitting()
NOTHING = PendingAnswer()


def shown(question_id, given=NOTHING, missing="", **changes):
    return build_question_state(sitting(**changes), SITTING.opened.questions[question_id], given, missing)


def test_an_opened_pack_finds_questions_speakers_and_its_own_skills_by_their_ids():
    pack = example_pack()
    opened = open_pack(pack)
    assert list(opened.questions.values()) == questions(pack)
    assert list(opened.speakers.values()) == list(pack.speakers)
    assert opened.skills == {skill.id: skill.title for skill in pack.skills}


@pytest.mark.parametrize(
    ("question_id", "claim"),
    [
        ("who-fridays", "On Fridays the ferry was full."),
        ("who-pay", "They would pay more for the crossing."),
        ("bus-company", "The bus company is against the ferry."),
        ("show-empty", "The ferry was not full every evening."),
        ("weck-call", ""),
        ("how-many", ""),
    ],
)
def test_the_words_that_are_judged_are_the_claim_or_the_statement(question_id, claim):
    assert find_claim(example_question(question_id)) == claim


def test_a_question_is_shown_as_the_pack_has_it():
    state, question = shown("weck-call"), example_question("weck-call")
    assert (state.kind, state.prompt, state.claim) == ("choice", question.prompt, "")
    assert (state.skill, state.skill_icon) == ("Claim or finding", "finding")
    assert (state.chosen, state.missing, state.message, state.hint) == (None, "", "", "")


def test_only_a_claim_whose_speaker_is_asked_for_is_headed_by_who_if_anyone_says_it():
    question = example_question("who-fridays", prompt="Read paragraph 3 again.")
    assert build_question_state(SITTING, question, NOTHING).claim_heading == "Who, if anyone, says this?"
    assert shown("bus-company").claim_heading == ""


@pytest.mark.parametrize(
    "prompt", ["Who, if anyone, says this?", "Who, if anyone, says this in paragraph 3?"]
)
def test_who_if_anyone_says_it_is_not_asked_twice(prompt):
    assert (
        build_question_state(SITTING, example_question("who-fridays", prompt=prompt), NOTHING).claim_heading
        == ""
    )


def test_a_skill_of_the_packs_own_has_a_plain_icon():
    question = example_question("weck-call").model_copy(update={"skill": "read-a-table"})
    opened = replace(SITTING.opened, skills={"read-a-table": "Read a table"})
    state = build_question_state(replace(SITTING, opened=opened), question, NOTHING)
    assert (state.skill, state.skill_icon) == ("Read a table", "article")


def test_what_was_given_so_far_stays_given():
    given = PendingAnswer(ChoiceAnswer("pay"), "guess")
    state = shown("weck-call", given)
    assert state.chosen == given.answer
    assert state.certainty.chosen == "guess"


def test_the_hint_stands_there_only_once_it_was_asked_for():
    question = example_question("weck-call", hint="Look at the verb.")
    assert build_question_state(SITTING, question, NOTHING).hint == ""
    assert build_question_state(SITTING, question, PendingAnswer(hint=True)).hint == "Look at the verb."
    assert shown("weck-call", PendingAnswer(hint=True)).hint == ""


def test_certainty_is_asked_in_three_words_with_their_letters():
    state = shown("weck-call").certainty
    assert state.title == "How sure are you?"
    assert state.words == (
        ("guess", "Guess", "G"),
        ("fairly_sure", "Fairly sure", "F"),
        ("certain", "Certain", "C"),
    )


def test_letters_that_are_turned_off_are_not_printed():
    assert [key for _, _, key in shown("weck-call", keys={}).certainty.words] == ["", "", ""]
    assert shown("weck-call", missing="answer", keys={}).message == "Choose an answer first, or skip."


def test_certainty_can_be_turned_off():
    assert shown("weck-call", certainty=False).certainty is None
    assert not needs_certainty(sitting(certainty=False), example_question("weck-call"))


@pytest.mark.parametrize("kind", ["choices", "chain", "match", "order"])
def test_certainty_is_not_asked_where_an_answer_can_be_partly_right(kind):
    assert not needs_certainty(SITTING, example_question(ONE_OF_EACH[kind]))


@pytest.mark.parametrize("kind", PICK_ONE)
def test_certainty_is_asked_where_an_answer_is_right_or_not(kind):
    assert needs_certainty(SITTING, example_question(ONE_OF_EACH[kind]))


@pytest.mark.parametrize(
    ("missing", "message"),
    [
        ("", ""),
        ("answer", "Choose an answer first, or skip with S."),
        ("certainty", "One more thing: how sure are you?"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(missing, message):
    state = shown("weck-call", missing=missing)
    assert (state.missing, state.message) == (missing, message)


@pytest.mark.parametrize(("sat", "question"), EVERY, ids=NAMES)
def test_nothing_of_the_key_is_shown_with_a_real_question(sat, question):
    state = build_question_state(sat, question, NOTHING)
    assert state.prompt
    assert state.skill
    assert state.certainty is not None
    told = repr(replace(state, answers=None))
    assert question.explanation not in told
    assert state.answers == build_answer_widget_state(sat, question)
    assert all(option.title and option.name == "" for option in state.answers.options)
