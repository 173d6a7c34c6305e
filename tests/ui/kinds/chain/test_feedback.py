"""What is told of a row of speakers: both rows, the links that are right, and everybody with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.responses import ChainAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.chain.prompt import build_chain_state
from quizapp.ui.kinds.feedback import build_feedback, describe_key
from tests.pack.builders import example_question
from tests.ui.fakes import translate
from tests.ui.question.sittings import sitting

SITTING = sitting()
QUESTION = example_question("who-pay")
SPEAKERS = tuple(each.speaker for each in build_chain_state(SITTING, QUESTION).offered)
KEY = "The row: the article, the harbour office’s report, passengers in the report."


def tell(*speakers):
    return build_feedback(SITTING, QUESTION, ChainAnswer(speakers) if speakers else None)


def tags(*speakers):
    """The words at each speaker's row, by speaker."""
    return {each: row.tag for each, row in zip(SPEAKERS, tell(*speakers).answers, strict=False) if row.tag}


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (("report", "passengers"), KEY),
        (
            ("passengers",),
            f"You left out the harbour office’s report. {translate('chain.links_right', n=1, of=3)}",
        ),
        (("passengers", "report"), "0 of 3 links are right."),
        (("report", "weck", "passengers"), "2 of 4 links are right."),
        (
            ("weck",),
            "You left out the harbour office’s report and passengers in the report. 0 of 3 links are right.",
        ),
        ((), f"No answer this time. {KEY}"),
    ],
)
def test_the_line_tells_who_was_left_out_and_counts_the_links(row, line):
    assert tell(*row).line == line


def test_what_is_right_is_a_sentence_of_its_own():
    assert describe_key(SITTING, QUESTION) == KEY


def test_your_row_stands_over_the_correct_row():
    yours, correct = tell("passengers").rows
    assert (yours.label, correct.label) == ("Your row", "Correct row")
    assert yours.plates == ("The article", "Passengers in the report")
    assert correct.plates == ("The article", "The harbour office’s report", "Passengers in the report")
    assert yours.name == "Your row: the article, passengers in the report"
    assert correct.name == "Correct row: the article, the harbour office’s report, passengers in the report"


@pytest.mark.parametrize("row", [("report", "passengers"), ()])
def test_where_there_is_nothing_to_compare_only_the_correct_row_stands(row):
    assert [each.label for each in tell(*row).rows] == ["Correct row"]


def test_who_is_due_and_was_not_placed_is_left_out():
    assert tags("passengers") == {"passengers": "Your answer, correct", "report": "Left out"}


def test_who_is_due_elsewhere_is_told_where():
    assert tags("passengers", "report") == {
        "passengers": "Your answer, belongs at place 2",
        "report": "Your answer, belongs at place 1",
    }


def test_who_does_not_belong_in_the_row_is_told_so():
    assert tags("report", "weck", "passengers") == {
        "weck": "Your answer",
        "report": "Your answer, correct",
        "passengers": "Your answer, correct",
    }


def test_of_a_skipped_question_the_right_places_are_told():
    assert tags() == {"report": "Correct answer, place 1", "passengers": "Correct answer, place 2"}


def test_a_wrong_row_has_a_reason_of_its_own_and_a_right_one_has_none():
    last = tell("weck").answers[-1]
    assert (last.key, last.title, last.reason) == ("", "Your row", QUESTION.other.feedback)
    for row in ((), QUESTION.key):
        assert [each.key for each in tell(*row).answers] == ["1", "2", "3", "4"]


def test_every_speaker_has_a_reason():
    reasons = {each.speaker: each.feedback for each in QUESTION.offered}
    rows = tell("report").answers
    assert {each: row.reason for each, row in zip(SPEAKERS, rows, strict=False)} == reasons


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SPEAKERS), min_size=1, max_size=4, unique=True))
def test_somebody_is_told_as_correct_only_where_a_link_scored(row):
    right = score_answer(QUESTION, ChainAnswer(tuple(row)), SITTING.opened.texts).tally.right
    assert ("Your answer, correct" in tags(*row).values()) == (right > 0)
