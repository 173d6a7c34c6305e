"""Where the narrator's own word on what was said begins."""

import pytest

from quizapp.drafting.attribute.narrator_remarks import is_remark_start


@pytest.mark.parametrize(
    "words",
    [
        "a move that",
        "a remark which",
        "the result the",
        "a phrase she",
        "deepening a dispute",
        "while others slept",
    ],
)
def test_a_noun_for_what_was_said_or_its_effect_opens_an_aside(words):
    assert is_remark_start(words.split())


@pytest.mark.parametrize("words", ["a ferry that", "and it rained", "a move", "which is old", ""])
def test_other_words_open_none(words):
    assert not is_remark_start(words.split())
