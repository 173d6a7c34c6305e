from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QPoint

from quizapp.ui.home.problem_card import PackProblemCard
from quizapp.ui.home.state import PackProblem
from tests.ui.fakes import translate
from tests.ui.seen import spacers
from tests.ui.walk import settle

TROUBLE = PackProblem("This file is no pack.", ("It is a picture.",), "Your packs are safe.")


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_what_is_safe_begins_where_the_words_above_it_begin(look, shown, factor):
    card = shown(PackProblemCard(look, translate), 640, 400)
    card.show_trouble(TROUBLE)
    look.theme.set_factor(factor)
    settle()
    told, safe = (label.mapTo(card, QPoint(0, 0)).x() for label in (card.text, card._advice))
    assert told == safe


def test_cards_that_nobody_holds_any_more_are_collected_with_all_that_is_in_them(look, qtbot):
    before = spacers()
    for number in range(300):
        card = PackProblemCard(look, translate)
        if number % 100 == 0:
            assert [each for each in spacers() if each not in before] == []
        holder: dict[str, object] = {"card": card}
        holder["itself"] = holder
        del holder, card
    # Where something of theirs were deleted twice, the interpreter would end here.
    assert gc.collect() > 0
