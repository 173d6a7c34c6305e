"""What stands in a clause beside its main words."""

from __future__ import annotations

import pytest

from quizapp.drafting.suggest.clause_modifiers import (
    has_remark,
    has_two_sentences,
    is_request,
    strip_modifiers,
    strip_remarks,
)


@pytest.mark.parametrize(
    ("said", "main"),
    [
        ("a pilot, whose boat was old, slept", "a pilot slept"),
        ("a town younger than its council had supposed", "a town younger"),
        ("boats mended by Tarn", "boats Tarn"),
        ("boats were mended by Tarn", "boats were mended by Tarn"),
    ],
)
def test_the_main_words_are_those_outside_of_relative_clauses_and_comparisons(said: str, main: str) -> None:
    assert " ".join(strip_modifiers(said).split()) == main


def test_remarks_amid_words_and_behind_them_are_taken_out() -> None:
    said = "the auditor, who may stand for mayor, counted boats, which cost 12 crowns"
    assert strip_remarks(said) == "the auditor counted boats"


@pytest.mark.parametrize(
    ("said", "remark"),
    [
        ("boats from Tarn and who had paid", True),
        ("boats were late, that day", True),
        ("a pilot whom she declined to name was late", True),
        ("boats have gone – and some have", True),
        ("the boat was late", False),
    ],
)
def test_what_is_told_about_the_words_is_a_remark(said: str, *, remark: bool) -> None:
    assert has_remark(said) == remark


@pytest.mark.parametrize(
    ("said", "two"), [("the boat sank. Pilots slept", True), ("the boat of Mr. Tarn sank", False)]
)
def test_two_sentences_are_told_from_a_short_form(said: str, *, two: bool) -> None:
    assert has_two_sentences(said) == two


@pytest.mark.parametrize(("said", "asked"), [("nets be hung", True), ("nets should be hung", False)])
def test_what_is_wanted_has_a_bare_be(said: str, *, asked: bool) -> None:
    assert is_request(said) == asked
