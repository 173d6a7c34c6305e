"""What is told after all that fit was asked for: how many were found, and every option with its reason."""

from __future__ import annotations

import pytest

from quizapp.quiz.responses import ChoicesAnswer
from quizapp.ui.kinds.choices.prompt import build_choices_state
from quizapp.ui.kinds.feedback import build_feedback, describe_key
from tests.pack.builders import example_question
from tests.ui.fakes import translate
from tests.ui.question.sittings import sitting

SITTING = sitting()
QUESTION = example_question("report-tells")
KEY = "All that fit: Passengers felt safer on the crossing; On some evenings there were empty seats."


def tags(*picked):
    """The words, icon and colour at each option's row, by its id."""
    rows = build_feedback(SITTING, QUESTION, ChoicesAnswer(picked) if picked else None).answers
    return {
        each: (row.tag, row.tag_icon, row.tone)
        for each, row in zip(build_choices_state(SITTING, QUESTION).ids, rows, strict=True)
    }


@pytest.mark.parametrize(
    ("picked", "line"),
    [
        (("empty",), "You found 1 of 2."),
        (("empty", "reason"), f"You found 1 of 2. {translate('select_all.do_not_fit', n=1)}"),
        (("fridays", "reason"), "You found 0 of 2. 2 others that you chose do not fit."),
        (("empty", "safer", "fridays"), f"You found 2 of 2. {translate('select_all.do_not_fit', n=1)}"),
        (("empty", "safer"), KEY),
        ((), f"No answer this time. {KEY}"),
    ],
)
def test_the_line_tells_what_was_found_and_what_does_not_fit(picked, line):
    assert build_feedback(SITTING, QUESTION, ChoicesAnswer(picked) if picked else None).line == line


def test_what_fits_is_a_sentence_of_its_own_in_the_order_shown():
    assert describe_key(SITTING, QUESTION) == KEY


def test_each_option_is_told_in_words():
    assert tags("empty", "reason") == {
        "empty": ("Your answer, correct", "correct", "correct"),
        "safer": ("Correct answer, not chosen", "skipped", "neutral"),
        "reason": ("Your answer", "wrong", "wrong"),
        "fridays": ("", "", "neutral"),
        "customers": ("", "", "neutral"),
    }


def test_of_a_skipped_question_what_fits_is_told_without_blame():
    told_of = {each: tag for each, (tag, _, _) in tags().items() if tag}
    assert told_of == {"empty": "Correct answer", "safer": "Correct answer"}


def test_every_option_has_its_number_and_its_reason():
    rows = build_feedback(SITTING, QUESTION, ChoicesAnswer(("empty",))).answers
    reasons = {option.text: option.feedback for option in QUESTION.options}
    assert [(row.key, row.title) for row in rows] == [
        (option.key, option.title) for option in build_choices_state(SITTING, QUESTION).options
    ]
    assert {row.title: row.reason for row in rows} == reasons
