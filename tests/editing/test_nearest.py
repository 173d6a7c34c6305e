"""The nearest words to a quote that stands nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.corrected import nearest

TEXTS = {
    "one": "The ferry carried 412 passengers a week. Nobody counted seats.",
    "two": "A report counted empty seats on 14 of 60 evenings, and gave no reason for them.",
}


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("carried 415 passengers a week", "carried 412 passengers a week"),
        ("The ferry took 412 passengers", "The ferry carried 412 passengers"),
        ("carried 412 passengers", "carried 412 passengers"),
        ("The evening ferry carried 412 of all passengers", "The ferry carried 412 passengers"),
        ("carried passengers a week", "carried 412 passengers a week"),
    ],
)
def test_the_nearest_words_of_its_own_paragraph_are_shown(quote: str, words: str) -> None:
    hint = nearest(TEXTS, "one", quote)
    assert hint is not None
    assert (hint.passage, hint.words) == ("one", words)
    assert TEXTS["one"][hint.span.start : hint.span.end] == words


def test_where_its_own_paragraph_has_nothing_near_another_may() -> None:
    for gone in ("one", "vanished"):
        hint = nearest(TEXTS, gone, "counted empty seats on 15 of 60 evenings")
        assert hint is not None
        assert (hint.passage, hint.words) == ("two", "counted empty seats on 14 of 60 evenings")


@pytest.mark.parametrize("quote", ["Something else altogether was written", "…", ""])
def test_where_nothing_is_near_nothing_is_shown(quote: str) -> None:
    assert nearest(TEXTS, "one", quote) is None
    assert nearest({}, "one", quote) is None


@given(
    st.text(alphabet="ab c.", max_size=20),
    st.dictionaries(st.text(max_size=3), st.text(alphabet="ab c.", max_size=40)),
)
def test_a_hint_is_words_of_its_passage(quote: str, texts: dict[str, str]) -> None:
    found = nearest(texts, next(iter(texts), ""), quote)
    assert found is None or found.words == texts[found.passage][found.span.start : found.span.end]
