from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.kit.option_group import SmallOption
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.widget_state import OptionState
from tests.languages.painted import painted
from tests.ui.seen import state, told

Role = QAccessible.Role


def build(look, option, *, exclusive=True):
    return OptionRow(look, option, "Chosen", exclusive=exclusive, compact=False)


@pytest.mark.parametrize(
    ("option", "exclusive", "heard"),
    [
        (OptionState("Ansel Rook", "ferryman", "1"), True, (Role.RadioButton, "1, Ansel Rook, ferryman")),
        (OptionState("Rain", key="1"), False, (Role.CheckBox, "1, Rain")),
        (OptionState("Rain", key="1", name="1 of 4, rain"), True, (Role.RadioButton, "1 of 4, rain")),
        (OptionState("Bread & Boats"), True, (Role.RadioButton, "Bread & Boats")),
    ],
)
def test_it_is_heard_as_what_it_is_with_all_its_words(look, option, exclusive, heard):
    row = build(look, option, exclusive=exclusive)
    assert told(row) == heard
    assert row.shortcut().isEmpty()


def test_a_small_one_is_a_radio_button_by_its_words_and_shows_more_than_a_colour_once_chosen(look, shown):
    option = shown(SmallOption(look, OptionState("115 %"), exclusive=True))
    assert told(option) == (Role.RadioButton, "115 %")
    shapes = len(painted(option).shapes)
    option.setChecked(True)
    assert len(painted(option).shapes) > shapes


def test_a_click_anywhere_chooses_it_and_that_is_heard_and_seen_in_words(look, shown, qtbot):
    row = shown(build(look, OptionState("Ansel Rook", key="1")), 560, 52)
    assert "Chosen" not in [each.text for each in painted(row).words]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert state(row).checked
    assert "Chosen" in [each.text for each in painted(row).words]
