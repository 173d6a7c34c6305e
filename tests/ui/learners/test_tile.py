from __future__ import annotations

import pytest

from quizapp.library.profiles import COLOURS
from quizapp.ui.learners.tile import LearnerTile
from tests.assets.test_tokens import contrast
from tests.ui.seen import colors


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("choice", ["light", "dark", "hc"])
def test_letters_stand_out_from_every_colour(theme, choice, colour):
    theme.choose(choice)
    assert contrast(theme.color("onLearner").name(), theme.color(colour).name()) >= 7


def test_a_tile_has_its_colour_and_its_letters(look, shown):
    tile = LearnerTile(look)
    tile.show_tile("Ö", "c3")
    shown(tile)
    found = colors(tile.grab().toImage(), tile.rect())
    assert found.get(look.theme.color("c3").name(), 0) > found.get("#ffffff", 0) > 20


def test_in_high_contrast_a_border_takes_the_place_of_the_colour(look, shown):
    look.theme.choose("hc")
    tile = LearnerTile(look)
    tile.show_tile("A", "c3")
    shown(tile)
    found = colors(tile.grab().toImage(), tile.rect())
    assert found.get(look.theme.color("edge").name(), 0) > 200
