from __future__ import annotations

from PySide6.QtCore import QRect, Qt

from quizapp.ui.kit.claim_block import ClaimBlock
from tests.ui.seen import colors, picture, told


def test_a_claim_stands_beside_its_bar(look, shown):
    claim = ClaimBlock(look)
    claim.show_text("The ferry never sails in fog.")
    image = picture(shown(claim, 400, 60))
    assert colors(image, QRect(0, 0, 4, 60)) == {"#172023": 240}
    assert "#172023" not in colors(image, QRect(4, 0, 17, 60))


def test_a_claim_is_read_as_it_is_written(look):
    claim = ClaimBlock(look)
    claim.show_text("The ferry never sails in <b>fog</b>.")
    assert told(claim.words)[1] == "The ferry never sails in <b>fog</b>."


def test_mirrored_the_bar_stands_at_the_right(look, shown):
    claim = ClaimBlock(look)
    claim.show_text("Fog.")
    shown(claim, 400, 60)
    claim.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(claim).pixelColor(398, 30).name() == "#172023"
