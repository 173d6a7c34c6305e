"""A language of the program's: the side at which its lines begin."""

import pytest
from PySide6.QtCore import Qt

from quizapp.app.system import set_layout_direction

Direction = Qt.LayoutDirection


@pytest.mark.parametrize(
    ("language", "direction"),
    [("de", Direction.LeftToRight), ("ar", Direction.RightToLeft), ("he", Direction.RightToLeft)],
)
def test_a_language_is_laid_out_from_the_side_at_which_its_lines_begin(qapp, language, direction):
    set_layout_direction(qapp, language)
    try:
        assert qapp.layoutDirection() == direction
    finally:
        set_layout_direction(qapp, "en")
    assert qapp.layoutDirection() == Direction.LeftToRight
