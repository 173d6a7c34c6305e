from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from quizapp.ui.kit.chips import ChipLabel, Monogram
from tests.ui.seen import colors, picture, told


def test_a_chip_says_its_word(look):
    assert told(ChipLabel(look, "Claim", "claim")) == (QAccessible.Role.StaticText, "Claim")


def test_a_chip_grows_with_its_word_and_the_text_size(look):
    assert (
        ChipLabel(look, "Narration", "narration").sizeHint().width()
        > ChipLabel(look, "Call", "call").sizeHint().width()
    )
    look.theme.set_factor(2.0)
    assert ChipLabel(look, "Call", "call").sizeHint().height() == 56


def test_kinds_of_statement_are_neutral_in_colour(look, shown):
    found = colors(picture(shown(ChipLabel(look, "Claim", "claim"))))
    assert not {"#14532f", "#8a1f16", "#6b4200"} & set(found)


@pytest.mark.parametrize(("letters", "icon"), [("AR", ""), ("", "article")])
def test_a_speaker_s_disc_shows_letters_or_an_icon(look, shown, letters, icon):
    sign = Monogram(look)
    sign.show_speaker(letters, icon)
    image = picture(shown(sign))
    found = colors(image)
    assert image.width() == image.height() == 32
    assert found["#172023"] > 500
    assert found["#fcfcfa"] > 10
