from __future__ import annotations

from datetime import timedelta

import pytest

from quizapp.ui.results.listing import answered, listed
from tests.ui.results.sessions import RIGHT, SIX, TODAY, WRONG, finished


def state_of(done):
    return listed(done, answered(done), TODAY)


def test_the_score_counts_what_was_asked_and_tells_the_other_outcomes_that_occur():
    state = state_of(finished())
    assert (state.figure, state.beside) == ("4", "of 6 correct")
    assert state.detail == "1 not this time, 1 skipped"
    assert state.summary == "4 of 6 correct. 1 not this time, 1 skipped."


def test_a_session_without_a_mistake_has_no_other_outcomes():
    state = state_of(finished([("weck-call", RIGHT["weck-call"], "certain")]))
    assert (state.detail, state.summary) == ("", "1 of 1 correct.")


def test_a_question_skipped_twice_stands_once_in_the_list():
    state = state_of(finished())
    assert [row.outcome for row in state.rows].count("Skipped") == 1
    assert [row.number for row in state.rows] == ["1", "2", "3", "4", "5", "6"]


def test_a_statement_stands_in_serif_with_what_is_right_below_it():
    row = state_of(finished()).rows[2]
    assert row.serif
    assert row.question == "According to Ilse Corran, every seat was taken every evening."
    assert row.key == "Ilse Corran says otherwise."


def test_a_question_without_a_claim_stands_with_its_prompt():
    row = state_of(finished()).rows[0]
    assert (row.serif, row.question) == (False, "What does the deputy mayor do in paragraph 6?")
    assert row.key == "The answer is: He asks for something to be done."


def test_every_row_has_an_outcome_in_a_word_and_an_icon_of_its_own():
    rows = state_of(finished()).rows
    assert {(row.outcome, row.icon, row.tone) for row in rows} == {
        ("Correct", "correct", "correct"),
        ("Not this time", "wrong", "wrong"),
        ("Skipped", "skipped", "neutral"),
    }


def test_a_row_is_read_with_outcome_question_what_is_right_and_how_sure():
    assert state_of(finished()).rows[1].name == (
        "2, Not this time, On Fridays the ferry was full. Who says it: Ilse Corran. You said: Certain."
    )


def test_a_level_under_five_answers_is_too_few_to_tell():
    guess, fairly, certain = state_of(finished()).sure
    assert (guess.word, guess.part, guess.whole, guess.words) == ("Guess", 1, 1, "1 of 1")
    assert guess.note == fairly.note == certain.note == "too few to tell"


def test_five_answers_at_a_level_are_measured_by_what_the_word_means():
    given = [(name, WRONG[name], "certain") for name in list(WRONG)[:3]]
    given += [(name, RIGHT[name], "certain") for name in list(RIGHT)[3:]]
    certain = state_of(finished(given)).sure[2]
    assert (certain.words, certain.note) == ("3 of 6", "you were right less often")
    assert certain.detail == "means right in over 4 of 5"


def test_a_level_that_was_never_chosen_says_so_and_is_not_judged():
    guess = state_of(finished([("weck-call", RIGHT["weck-call"], "certain")])).sure[0]
    assert (guess.words, guess.note, guess.name) == ("no answers", "", "Guess, no answers")


def test_without_a_certainty_there_is_no_card_of_them():
    assert state_of(finished([("weck-call", RIGHT["weck-call"], None)])).sure == ()


def test_skills_count_what_was_right_of_what_was_asked():
    skills = {row.word: (row.part, row.whole) for row in state_of(finished()).skills}
    assert skills["Supported or not"] == (2, 2)
    assert skills["Who said it"] == (0, 1)
    assert sum(whole for _, whole in skills.values()) == len(SIX)


def test_what_was_left_out_stands_as_lines():
    lines = [line.text for line in state_of(finished(left_out=["weck-call"], kinds_left_out=12)).lines]
    assert lines[:2] == [
        "12 questions need a newer version and were left out.",
        "1 question could not be shown and do not count.",
    ]


def test_a_question_left_out_at_the_start_leaves_the_numbers_from_one():
    steps = [step for step in SIX if step[0] != "weck-call"]
    assert state_of(finished(steps, left_out=["weck-call"])).rows[0].number == "1"


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (SIX, "Mistakes come back tomorrow."),
        (SIX[:1], "Nothing went wrong. The first of these comes back tomorrow."),
    ],
)
def test_a_line_tells_when_the_first_of_them_comes_back(steps, line):
    assert state_of(finished(steps)).lines[-1].text == line


def test_of_several_days_the_first_is_told():
    done = finished()
    done.due.update({response.id: TODAY + timedelta(days=5) for response in done.state.responses[:3]})
    assert "tomorrow" in state_of(done).lines[-1].text


def test_a_session_of_which_nothing_comes_back_says_nothing_of_it():
    assert state_of(finished(due=None)).lines == ()


def test_an_answer_to_a_question_that_the_pack_has_no_more_is_counted_and_told_but_not_listed():
    done = finished()
    del done.sitting.opened.questions["who-fridays"]
    state = state_of(done)
    assert state.beside == "of 6 correct"
    assert [row.number for row in state.rows] == ["1", "3", "4", "5", "6"]
    assert "1 answer cannot be opened: the pack has changed since." in [line.text for line in state.lines]
