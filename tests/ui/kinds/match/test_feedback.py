"""What is told after a match."""

from __future__ import annotations

import pytest

from quizapp.quiz.responses import MatchAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.feedback import build_feedback, describe_key
from tests.ui.kinds.match.matches import MATCHES, SITTING, WHO, every_match, texts

KEY = build_key_answer(WHO, SITTING.opened.texts)
SWAPPED = MatchAnswer((("out", "corran"), ("customer", "article"), ("many", "traders"), ("fares", "nobody")))


def rows(question=WHO, given=SWAPPED):
    return build_feedback(SITTING, question, given).answers


def test_the_line_counts_the_speakers_that_are_right():
    assert build_feedback(SITTING, WHO, SWAPPED).line == "2 of 4 speakers are right."
    assert build_feedback(SITTING, WHO, KEY).line == "4 of 4 speakers are right."
    assert build_feedback(SITTING, texts(), MatchAnswer((("red", "night"), ("green", "day")))).line == (
        "0 of 2 lines are right."
    )


def test_what_was_skipped_is_told_without_blame():
    skipped = build_feedback(SITTING, WHO, None)
    assert skipped.line == "No answer this time. What belongs together stands below."
    assert {(row.tag, row.tag_icon, row.tone) for row in skipped.answers} == {("", "", "neutral")}
    assert skipped.answers[0].reason == "Who says it: Ilse Corran. Paragraph 3 quotes Ilse Corran."


def test_each_item_is_told_with_its_own_number_and_how_it_turned_out():
    assert [(row.key, row.tag, row.tag_icon, row.tone) for row in rows()] == [
        ("1", "Correct", "correct", "correct"),
        ("2", "Not this time", "wrong", "wrong"),
        ("3", "Not this time", "wrong", "wrong"),
        ("4", "Correct", "correct", "correct"),
    ]
    assert all(row.plate and row.serif for row in rows())


def test_a_wrong_partner_is_named_before_the_right_one():
    assert [row.reason for row in rows()] == [
        "Who says it: Ilse Corran. Paragraph 3 quotes Ilse Corran.",
        (
            "You chose “The article itself”. Who says it: The traders’ association. "
            "Paragraph 7 quotes the traders’ association."
        ),
        (
            "You chose “The traders’ association”. The article itself says it. "
            "Paragraph 1 tells it without naming anybody."
        ),
        "Nobody here says it. Nobody in the article speaks of next year’s price.",
    ]


def test_words_of_the_packs_own_are_told_as_what_fits():
    (row, _) = rows(texts(), MatchAnswer((("red", "night"), ("green", "day"))))
    assert row.reason == "You chose “By night”. What fits: By day. Paragraph 2."


def test_quotation_marks_are_not_set_within_quotation_marks():
    question = texts(partners=[{"id": "day", "text": "“By day”"}, {"id": "night", "text": "“By night”"}])
    (row, _) = rows(question, MatchAnswer((("red", "night"), ("green", "day"))))
    assert row.reason == "You chose: “By night”. What fits: “By day”. Paragraph 2."


def test_the_rows_are_headed_as_what_they_are():
    assert build_feedback(SITTING, WHO, None).heading == "The claims, one by one"
    assert build_feedback(SITTING, texts(), None).heading == "The lines, one by one"


def test_all_pairs_are_one_sentence():
    assert describe_key(SITTING, WHO) == (
        "People no longer went out: Ilse Corran; No more customers came: The traders’ association; "
        "More people used the ferry than had been planned: The article itself; "
        "The ferry will cost nothing next year: Nobody here."
    )


@every_match
def test_numbers_are_those_of_the_items_in_the_packs_order(sat, question):
    shown = build_feedback(sat, question, build_key_answer(question, sat.opened.texts))
    assert shown.numbered == tuple(item.id for item in question.items)
    assert [row.title for row in shown.answers] == [item.text for item in question.items]


@pytest.mark.parametrize("turn", [1, 2])
@every_match
def test_as_many_rows_are_tagged_correct_as_the_score_counts(sat, question, turn):
    ids = [partner.id for partner in question.partners]
    answer = MatchAnswer(
        tuple(
            (item.id, ids[(ids.index(item.key) + place % turn) % len(ids)])
            for place, item in enumerate(question.items)
        )
    )
    tally = score_answer(question, answer, sat.opened.texts).tally
    shown = build_feedback(sat, question, answer)
    assert [row.tag for row in shown.answers].count("Correct") == tally.right
    assert shown.line.startswith(f"{tally.right} of {tally.of} ")


def test_there_are_matches_of_both_sorts_to_look_at():
    sorts = {all(partner.speaker for partner in question.partners) for _, question in MATCHES}
    assert sorts == {True, False}
