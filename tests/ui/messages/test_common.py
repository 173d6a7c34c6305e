from __future__ import annotations

from typing import get_args

import pytest

from quizapp.pack.vocabulary import StatementType, Trap
from quizapp.quiz.responses import Certainty, Outcome
from quizapp.ui.messages import common
from tests.ui.fakes import translate


@pytest.mark.parametrize(
    ("name", "first"),
    [("the harbour office", "The harbour office"), ("élan", "Élan"), ("", ""), ("“we”", "“we”")],
)
def test_a_speakers_name_begins_a_row_with_a_capital(name: str, first: str) -> None:
    assert common.capitalize_first(name) == first


@pytest.mark.parametrize(
    ("word", "kinds"),
    [(common.name_trap, Trap), (common.name_outcome, Outcome), (common.name_certainty, Certainty)],
    ids=["trap", "outcome", "certainty"],
)
def test_no_two_of_a_kind_have_the_same_words(word, kinds) -> None:
    told = [word(translate, kind) for kind in get_args(kinds)]
    assert len(set(told)) == len(told)


def test_each_kind_of_statement_has_a_name_and_a_meaning_of_its_own() -> None:
    told = [common.describe_statement_type(translate, kind) for kind in get_args(StatementType)]
    assert len({part for both in told for part in both}) == 2 * len(told)


def test_a_skill_of_the_packs_own_has_the_packs_title_and_a_strange_one_its_id() -> None:
    own = {"read-a-table": "Read a table", "who-said-it": "Who is it"}
    assert common.name_skill(translate, "read-a-table", own) == "Read a table"
    assert common.name_skill(translate, "who-said-it", own) == "Who said it"
    assert common.name_skill(translate, "unheard-of", own) == "unheard-of"
