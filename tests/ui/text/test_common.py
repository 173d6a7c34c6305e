from __future__ import annotations

from typing import get_args

import pytest

from quizapp.pack.words import StatementKind, Trap
from quizapp.quiz.responses import Certainty, Outcome
from quizapp.ui.text import common
from tests.ui.fakes import translate


@pytest.mark.parametrize(
    ("name", "first"),
    [("the harbour office", "The harbour office"), ("élan", "Élan"), ("", ""), ("“we”", "“we”")],
)
def test_a_speakers_name_begins_a_row_with_a_capital(name: str, first: str) -> None:
    assert common.capital(name) == first


@pytest.mark.parametrize(
    ("word", "kinds"),
    [(common.trap, Trap), (common.outcome, Outcome), (common.certainty, Certainty)],
    ids=["trap", "outcome", "certainty"],
)
def test_no_two_of_a_kind_have_the_same_words(word, kinds) -> None:
    told = [word(translate, kind) for kind in get_args(kinds)]
    assert len(set(told)) == len(told)


def test_each_kind_of_statement_has_a_name_and_a_meaning_of_its_own() -> None:
    told = [common.statement(translate, kind) for kind in get_args(StatementKind)]
    assert len({part for both in told for part in both}) == 2 * len(told)


def test_a_skill_of_the_packs_own_has_the_packs_title_and_a_strange_one_its_id() -> None:
    own = {"read-a-table": "Read a table", "who-said-it": "Who is it"}
    assert common.skill(translate, "read-a-table", own) == "Read a table"
    assert common.skill(translate, "who-said-it", own) == "Who said it"
    assert common.skill(translate, "unheard-of", own) == "unheard-of"
