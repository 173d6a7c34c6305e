from __future__ import annotations

import pytest

from tests.ui.fakes import translate


@pytest.mark.parametrize(("count", "words"), [(1, "Start 1 question"), (10, "Start 10 questions")])
def test_the_button_says_how_many_questions_it_starts(count: int, words: str) -> None:
    assert translate("home.start", n=count) == words


def test_a_pack_that_could_not_be_taken_in_is_named() -> None:
    assert translate("home.not_installed", name="news.quizpack") == "news.quizpack was not taken in."


def test_a_damaged_database_is_told_by_the_name_under_which_it_is_kept() -> None:
    told = translate("home.set_aside", name="quizapp-damaged.db")
    assert "kept as quizapp-damaged.db" in told
    assert "nothing was deleted" in told
