"""What is told after an order."""

from __future__ import annotations

from itertools import permutations

import pytest

from quizapp.quiz.responses import OrderAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.feedback import build_feedback, describe_key
from tests.pack.builders import example_question
from tests.ui.kinds.order.orders import FIRST, SITTING, every_order

TIED = example_question("what-first", order=[["cut", "begun"], ["published"], ["vote"]])
ALL_TIED_BUT_ONE = example_question("what-first", order=[["cut"], ["begun", "published", "vote"]])


def shown(*items, question=FIRST):
    return build_feedback(SITTING, question, OrderAnswer(items) if items else None)


def rows(*items, question=FIRST):
    return [(row.key, row.title, row.tag, row.tone) for row in shown(*items, question=question).answers]


@pytest.mark.parametrize(
    ("items", "line"),
    [
        (("cut", "begun", "published", "vote"), "6 of 6 pairs in order."),
        (("cut", "published", "begun", "vote"), "5 of 6 pairs in order."),
        (
            ("published", "cut", "vote", "begun"),
            "3 of 6 pairs in order; half of them come in order by chance.",
        ),
        (("vote", "published", "begun", "cut"), "0 of 6 pairs in order."),
        ((), "No answer this time. The order stands below."),
    ],
)
def test_the_line_counts_the_pairs_that_are_in_order(items, line):
    assert shown(*items).line == line


def test_the_right_order_stands_there_with_the_learners_places():
    assert rows("cut", "published", "begun", "vote")[:4] == [
        ("1", "The last bus is cut", "Yours too", "correct"),
        ("2", "The ferry trial begins", "Yours was 3", "partial"),
        ("3", "The report is published", "Yours was 2", "partial"),
        ("4", "The council votes", "Yours too", "correct"),
    ]
    assert shown("cut", "published", "begun", "vote").heading == "The correct order, with yours"


def test_what_was_skipped_has_no_places_of_the_learners():
    assert {tag for _, _, tag, _ in rows()} == {""}
    assert shown().heading == "The correct order"


def test_every_other_order_has_its_reason_and_is_tagged_where_it_was_given():
    wrong, right = shown("vote", "published", "begun", "cut").answers[-1], shown().answers[-1]
    assert (wrong.title, wrong.reason) == ("Any other order", "Look for “had been”, “began” and “will”.")
    assert (wrong.tag, right.tag) == ("Your answer", "")
    assert shown("cut", "begun", "published", "vote").answers[-1].tag == ""


def test_a_tie_is_told_in_words_and_stands_as_the_learner_put_it():
    told_of = shown("begun", "cut", "published", "vote", question=TIED)
    assert [row.title for row in told_of.answers[:2]] == ["The ferry trial begins", "The last bus is cut"]
    assert {row.tag for row in told_of.answers[:4]} == {"Yours too"}
    assert told_of.answers[0].reason == "1 and 2 may stand either way round."
    assert told_of.answers[1].reason == "In March, before the trial. 1 and 2 may stand either way round."
    assert told_of.line == "5 of 5 pairs in order."


def test_a_place_within_the_tie_is_right_though_another_number_stands_there():
    first, second, *_ = rows("published", "begun", "cut", "vote", question=TIED)
    assert first == ("1", "The ferry trial begins", "Yours was 2", "correct")
    assert second == ("2", "The last bus is cut", "Yours was 3", "partial")


def test_three_that_are_tied_may_stand_in_any_order():
    row = shown(question=ALL_TIED_BUT_ONE).answers[1]
    assert row.reason == "2 to 4 may stand in any order."


def test_the_whole_order_is_one_sentence():
    assert describe_key(SITTING, FIRST) == (
        "The last bus is cut; The ferry trial begins; The report is published; The council votes."
    )
    assert describe_key(SITTING, TIED) == (
        "The last bus is cut and The ferry trial begins (in any order); The report is published; "
        "The council votes."
    )


@every_order
def test_numbers_are_those_of_the_rows(sat, question):
    texts = {item.id: item.text for item in question.items}
    for answer in (None, build_key_answer(question, sat.opened.texts), OrderAnswer(tuple(texts)[::-1])):
        told_of = build_feedback(sat, question, answer)
        assert [row.key for row in told_of.answers] == [*(str(n) for n in range(1, len(texts) + 1)), ""]
        assert [texts[item] for item in told_of.numbered] == [row.title for row in told_of.answers[:-1]]
        assert [row.plate for row in told_of.answers] == [True] * len(texts) + [False]


def test_all_rows_are_tagged_right_exactly_when_the_order_is():
    for question in (FIRST, TIED, ALL_TIED_BUT_ONE):
        for items in permutations(item.id for item in question.items):
            tones = {row.tone for row in build_feedback(SITTING, question, OrderAnswer(items)).answers[:-1]}
            right = score_answer(question, OrderAnswer(items), SITTING.opened.texts).score == 1
            assert (tones == {"correct"}) is right
