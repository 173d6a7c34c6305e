from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.ui.results.results_builder import build_results, list_answered_questions
from tests.ui.fakes import translate
from tests.ui.results.sessions import SIX, TODAY, finished

MISTAKES = translate("results.mistakes_back", when="tomorrow")


def state_of(done):
    return build_results(done, list_answered_questions(done), TODAY)


@pytest.mark.parametrize(
    ("session", "score", "detail", "practise", "returns"),
    [
        ({}, ("4", 6), "1 not this time, 1 skipped", 2, MISTAKES),
        ({"steps": SIX[1:2]}, ("0", 1), "1 not this time", 1, MISTAKES),
        ({"steps": SIX[:1]}, ("1", 1), "", 0, translate("results.nothing_to_practise", when="tomorrow")),
        ({"stopped_at": 3}, ("2", 3), "3 of 6 answered. 1 not this time", 1, MISTAKES),
        # What was skipped once, and would have come again, counts for nothing.
        ({"stopped_at": 5}, ("3", 4), "4 of 6 answered. 1 not this time", 1, MISTAKES),
        # Whoever stopped is not told that there is nothing to practise.
        ({"stopped_at": 1}, ("1", 1), "1 of 6 answered", 0, translate("results.first_back", when="tomorrow")),
    ],
    ids=["six", "a mistake", "all right", "stopped", "stopped before a skipped one", "stopped, all right"],
)
def test_the_score_counts_what_was_answered_and_tells_what_comes_back(
    session, score, detail, practise, returns
):
    state = state_of(finished(**session))
    figure, total = score
    assert (state.figure, state.beside) == (figure, translate("results.of_correct", total=total))
    assert state.detail == detail
    assert state.summary == f"{figure} of {total} correct." + (f" {detail}." if detail else "")
    assert state.practise == (translate("results.practise_mistakes", n=practise) if practise else "")
    assert state.returns.text == returns
    assert [row.number for row in state.rows] == [str(number) for number in range(1, total + 1)]
    assert sum(skill.whole for skill in state.skills) == total


@pytest.mark.parametrize(
    ("row", "serif", "question", "key"),
    [
        (
            0,
            False,
            "What does the deputy mayor do in paragraph 6?",
            "The Ostermere Gazette, paragraph 6. The answer is: He asks for something to be done.",
        ),
        (
            2,
            True,
            "According to Ilse Corran, every seat was taken every evening.",
            "The Ostermere Gazette, paragraph 3. Ilse Corran says otherwise.",
        ),
    ],
)
def test_a_statement_stands_in_serif_else_the_prompt_with_what_is_right_below(row, serif, question, key):
    shown = state_of(finished()).rows[row]
    assert (shown.serif, shown.question, shown.key) == (serif, question, key)


def test_every_row_has_an_outcome_in_a_word_and_an_icon_of_its_own():
    rows = state_of(finished()).rows
    assert {(row.outcome, row.icon, row.tone) for row in rows} == {
        ("Correct", "correct", "correct"),
        ("Not this time", "wrong", "wrong"),
        ("Skipped", "skipped", "neutral"),
    }


def test_where_nothing_settles_it_a_row_tells_where_the_article_comes_closest():
    place = translate("results.closest_at", place="The Ostermere Gazette, paragraph 8")
    assert state_of(finished()).rows[3].key.startswith(place)


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


def test_what_was_set_aside_and_left_out_stands_as_lines_and_takes_no_number():
    steps = [step for step in SIX if step[0] != "weck-call"]
    done = finished(steps, left_out=["weck-call"], kinds_left_out=12)
    state = state_of(replace(done, notice="1 answer was set aside."))
    assert [line.text for line in state.lines] == [
        "1 answer was set aside.",
        translate("practice.newer_version", n=12),
        translate("results.left_out", n=1),
    ]
    assert state.rows[0].number == "1"


def test_of_several_days_the_first_is_told_and_where_nothing_comes_back_none():
    done = finished()
    done.due.update({response.id: TODAY + timedelta(days=5) for response in done.state.responses[:3]})
    assert "tomorrow" in state_of(done).returns.text
    # Of mistakes that come back later than what was right, their day is told.
    mistakes = [each.id for each in done.state.responses if each.outcome != "correct"]
    done.due.update(dict.fromkeys(mistakes, TODAY + timedelta(days=5)))
    assert "tomorrow" not in state_of(done).returns.text
    assert state_of(finished(due=None)).returns is None


def test_an_answer_to_a_question_that_the_pack_has_no_more_is_counted_and_told_but_not_listed():
    done = finished()
    del done.sitting.opened.questions["who-fridays"]
    state = state_of(done)
    assert state.beside == translate("results.of_correct", total=6)
    assert [row.number for row in state.rows] == ["1", "3", "4", "5", "6"]
    assert [line.text for line in state.lines] == [translate("results.gone", n=1)]
    assert state.practise == translate("results.practise_mistakes", n=1)
