from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.ui.results.results_builder import build_results, list_answered_questions
from tests.ui.fakes import translate
from tests.ui.results.sessions import RIGHT, SIX, TODAY, finished


def state_of(done):
    return build_results(done, list_answered_questions(done), TODAY)


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
    assert row.key == "The Ostermere Gazette, paragraph 3. Ilse Corran says otherwise."


def test_a_question_without_a_claim_stands_with_its_prompt():
    row = state_of(finished()).rows[0]
    assert (row.serif, row.question) == (False, "What does the deputy mayor do in paragraph 6?")
    assert row.key == "The Ostermere Gazette, paragraph 6. The answer is: He asks for something to be done."


def test_every_row_has_an_outcome_in_a_word_and_an_icon_of_its_own():
    rows = state_of(finished()).rows
    assert {(row.outcome, row.icon, row.tone) for row in rows} == {
        ("Correct", "correct", "correct"),
        ("Not this time", "wrong", "wrong"),
        ("Skipped", "skipped", "neutral"),
    }


def test_where_nothing_settles_it_a_row_tells_where_the_article_comes_closest():
    row = state_of(finished()).rows[3]
    assert row.key == "Closest: The Ostermere Gazette, paragraph 8. The article does not say."


def test_with_one_article_a_row_names_its_paragraphs_alone():
    done = finished()
    pack = done.sitting.opened.pack
    one = replace(done.sitting.opened, pack=pack.model_copy(update={"sources": pack.sources[:1]}))
    row = state_of(replace(done, sitting=replace(done.sitting, opened=one))).rows[1]
    assert row.key == "Paragraph 3. Who says it: Ilse Corran."


def test_a_row_is_read_with_outcome_question_what_is_right_and_how_sure():
    assert state_of(finished()).rows[1].name == (
        "2, Not this time, On Fridays the ferry was full. The Ostermere Gazette, paragraph 3. "
        "Who says it: Ilse Corran. You said: Certain."
    )


def test_what_was_left_out_stands_as_lines():
    lines = [line.text for line in state_of(finished(left_out=["weck-call"], kinds_left_out=12)).lines]
    assert lines == [
        translate("practice.newer_version", n=12),
        translate("results.left_out", n=1),
    ]


def test_what_was_set_aside_when_it_was_opened_stands_first():
    done = replace(finished(kinds_left_out=2), notice="1 answer was set aside.")
    assert state_of(done).lines[0].text == "1 answer was set aside."


def test_a_question_left_out_at_the_start_leaves_the_numbers_from_one():
    steps = [step for step in SIX if step[0] != "weck-call"]
    assert state_of(finished(steps, left_out=["weck-call"])).rows[0].number == "1"


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (SIX, "Mistakes come back tomorrow."),
        (SIX[:1], "Nothing to practise. The first of these comes back tomorrow."),
    ],
)
def test_a_line_tells_when_the_first_of_them_comes_back(steps, line):
    assert state_of(finished(steps)).returns.text == line


def test_of_several_days_the_first_is_told():
    done = finished()
    done.due.update({response.id: TODAY + timedelta(days=5) for response in done.state.responses[:3]})
    assert "tomorrow" in state_of(done).returns.text


def test_a_session_of_which_nothing_comes_back_says_nothing_of_it():
    assert state_of(finished(due=None)).returns is None


def test_an_answer_to_a_question_that_the_pack_has_no_more_is_counted_and_told_but_not_listed():
    done = finished()
    del done.sitting.opened.questions["who-fridays"]
    state = state_of(done)
    assert state.beside == "of 6 correct"
    assert [row.number for row in state.rows] == ["1", "3", "4", "5", "6"]
    assert "1 answer cannot be opened: the pack has changed since." in [line.text for line in state.lines]


def test_a_session_that_was_stopped_tells_how_far_it_came():
    state = state_of(finished(stopped_at=3))
    assert (state.figure, state.beside) == ("2", "of 3 correct")
    assert state.detail == "3 of 6 answered. 1 not this time"
    assert state.summary == "2 of 3 correct. 3 of 6 answered. 1 not this time."
    assert len(state.rows) == 3
    assert (state.practise, state.returns.text) == ("Practise 1 mistake", "Mistakes come back tomorrow.")


def test_what_was_skipped_once_when_a_session_was_stopped_counts_for_nothing():
    state = state_of(finished(stopped_at=5))
    assert (state.figure, state.beside) == ("3", "of 4 correct")
    assert state.detail == "4 of 6 answered. 1 not this time"
    assert [row.number for row in state.rows] == ["1", "2", "3", "4"]
    assert state.practise == "Practise 1 mistake"
    assert sum(skill.whole for skill in state.skills) == 4


def test_a_stopped_session_without_a_mistake_does_not_say_that_there_is_nothing_to_practise():
    state = state_of(finished(stopped_at=1))
    assert (state.detail, state.practise) == ("1 of 6 answered", "")
    assert state.returns.text == "The first of these comes back tomorrow."


def test_practising_is_offered_for_as_many_as_were_not_right():
    assert state_of(finished()).practise == "Practise 2 mistakes"
    assert state_of(finished(SIX[1:2])).practise == "Practise 1 mistake"


def test_where_all_was_right_nothing_is_offered_and_all_come_back():
    state = state_of(finished(SIX[:1]))
    assert state.practise == ""
    assert state.returns.text == "Nothing to practise. The first of these comes back tomorrow."


def test_a_mistake_that_cannot_be_asked_again_is_not_offered():
    done = finished()
    del done.sitting.opened.questions["who-fridays"]
    assert state_of(done).practise == "Practise 1 mistake"
