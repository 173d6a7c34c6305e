"""Two texts beside each other, word by word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.editing.comparing import Run, told_apart


def changed(runs: tuple[Run, ...]) -> list[str]:
    return [run.text for run in runs if run.sort != "same"]


def test_what_is_gone_and_what_is_new_is_told_in_whole_words() -> None:
    before = "the new trees had “already paid for themselves” in lower bills."
    after = "the new trees had “begun to pay for themselves” in lower bills."
    old, new = told_apart(before, after)
    assert changed(old) == ["already paid"]
    assert changed(new) == ["begun to pay"]


def test_a_word_that_came_or_went_is_told_without_the_spaces_around_it() -> None:
    old, new = told_apart("narrower than eight metres", "narrower than about eight metres")
    assert changed(old) == []
    assert changed(new) == ["about"]
    assert [run.text for run in new] == ["narrower than ", "about", " eight metres"]


def test_numbers_with_points_and_words_with_hyphens_are_one_word() -> None:
    old, new = told_apart("up to 3.1 °C in a so-called trial", "up to 3.4 °C in a so-called trial")
    assert (changed(old), changed(new)) == (["3.1"], ["3.4"])


def test_one_text_alone_is_all_gone_or_all_new() -> None:
    assert told_apart("gone now", "") == ((Run("gone now", "gone"),), ())
    assert told_apart("", "new now") == ((), (Run("new now", "new"),))
    assert told_apart("alike", "alike") == ((Run("alike", "same"),), (Run("alike", "same"),))


def test_very_long_texts_are_told_as_a_whole() -> None:
    old, new = told_apart("a " * 3_000, "b " * 3_000)
    assert [run.sort for run in (*old, *new)] == ["gone", "new"]


WORDS = st.lists(st.sampled_from(["a", "b", "c", ",", " ", "  "]), max_size=12).map("".join)


@settings(max_examples=60)
@given(WORDS, WORDS)
def test_the_runs_of_each_joined_are_the_text_and_what_both_have_is_the_same(one: str, other: str) -> None:
    old, new = told_apart(one, other)
    assert "".join(run.text for run in old) == one
    assert "".join(run.text for run in new) == other
    words = [["".join(run.text for run in runs if run.sort == "same").split()] for runs in (old, new)]
    assert "".join(words[0][0]) == "".join(words[1][0])
    assert {run.sort for run in old} <= {"same", "gone"}
    assert {run.sort for run in new} <= {"same", "new"}
