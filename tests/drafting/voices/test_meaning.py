"""Whom mentions stand for."""

from __future__ import annotations

import pytest

from tests.drafting.voices.making import Article


@pytest.mark.parametrize("words", ["Norway", "Berlin", "NTU", "N.T.U."])
def test_a_country_or_letters_alone_speak_as_a_body(words: str) -> None:
    article = Article(f"{words} called the plan a mistake.").says(f"[{words}] called")
    assert (article.last().name, article.last().kind, article.last().human) == (words, "organisation", False)


def test_any_other_name_alone_that_no_list_holds_speaks_as_a_person() -> None:
    assert Article("Tarrow called the plan a mistake.").says("[Tarrow] called").last().kind == "person"


def test_it_may_stand_for_a_country_that_spoke() -> None:
    article = Article("Norway called the plan a mistake. It said the sea was too rough.")
    article.says("[Norway] called").says("[It] said")
    assert article.meant() == [("Norway", "name-new"), ("Norway", "it")]
