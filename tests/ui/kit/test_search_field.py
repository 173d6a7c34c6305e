from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.kit.search_field import SearchField
from tests.ui.seen import colors, picture


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_what_can_be_found_is_written_in_the_colour_of_quiet_words(look, shown, choice):
    look.theme.choose(choice)
    field = SearchField(look, "Find a pack", 240, 200)
    shown(field)
    assert look.theme.color("textMuted").name() in colors(picture(field))


def test_mirrored_the_words_make_room_for_the_icon_at_the_right(look, shown):
    field = shown(SearchField(look, "Find a pack", 240, 200), 240, 40)
    start, end = field.textMargins().left(), field.textMargins().right()
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (field.textMargins().left(), field.textMargins().right()) == (end, start)
