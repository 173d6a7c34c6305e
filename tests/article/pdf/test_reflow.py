"""A hyphen at a line's end goes or stays as the document itself tells."""

import pytest

from quizapp.article.pdf.reflow import HyphenRules, is_hyphenated

PLAIN = ["Nobody had counted the ferries, she", "said, and nobody will."] * 30
CUTTING = ["Nobody had coun-", "ted the fer-", "ries, and nobody will count."] * 3


@pytest.mark.parametrize(
    ("others", "line", "following", "joined"),
    [
        (CUTTING, "a com-", "mission", "a commission"),
        (PLAIN, "a fuel-", "efficient ship", "a fuel-efficient ship"),
        (CUTTING, "the 17-year-", "old ship", "the 17-year-old ship"),
        (CUTTING, "Anglo-", "Saxon", "Anglo-Saxon"),
        (CUTTING, "in 2030-", "style", "in 2030-style"),
        ([*CUTTING, "a well-known ship"], "a well-", "known", "a well-known"),
        ([*PLAIN, "the commission"], "a com-", "mission", "a commission"),
        (PLAIN, "a com\u2010", "mission", "a commission"),
        (PLAIN, "a com\u00ad", "mission", "a commission"),
        (["be\u2010", "gun"], "a fuel-", "efficient ship", "a fuel-efficient ship"),
        (PLAIN, "she said -", "no more", "she said - no more"),
    ],
)
def test_two_lines_are_joined(others, line, following, joined):
    assert HyphenRules([*others, line, following]).joined(line, following) == joined


def test_a_dash_cuts_no_word():
    assert is_hyphenated("coun-", "ted")
    assert not is_hyphenated("she said –", "no more")
    assert not is_hyphenated("she said -", "no more")
