from __future__ import annotations

import pytest

from quizapp.ui.results.skills_card import ShareCard
from quizapp.ui.results.state import ShareRow
from tests.ui.walk import clipped, settle


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_many_shares_stand_closer_than_a_few_and_no_word_is_cut(look, shown, factor):
    look.theme.set_factor(factor)
    card, between = shown(ShareCard(look, "By skill"), 900, 900), []
    for many in (4, 5, 6, 7):
        card.show_rows(
            [ShareRow(f"Skill {place}", 1, 2, "1 of 2", name=f"Skill {place}") for place in range(many)]
        )
        settle()
        between.append(card.sizeHint().height())
        assert clipped(card) == []
    four, five, six, seven = between
    assert seven - six < five - four
