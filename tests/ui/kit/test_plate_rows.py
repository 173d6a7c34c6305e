from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.kit.plate_rows import PlateRowList, PlateRowWidget
from quizapp.ui.kit.widget_state import PlateRowState
from tests.ui.seen import colors, columns_with, picture, told

ROW = PlateRowState("Your row", ("The article", "The report", "Residents"), "Your row: all three")


@pytest.fixture
def plates(look, shown):
    made = shown(PlateRowWidget(look), 560, 60)
    made.show_row(ROW)
    return made


def test_a_row_is_heard_as_one_sentence(plates):
    assert told(plates)[1] == "Your row: all three"
    assert plates.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_plates_that_find_no_room_go_on_in_the_next_line(plates):
    wide, narrow = list(plates._boxes(560)), list(plates._boxes(320))
    assert len({box.y() for box in wide}) == 1
    assert len({box.y() for box in narrow}) > 1
    assert plates.heightForWidth(320) > plates.heightForWidth(560)


@pytest.mark.parametrize("width", [240, 320, 560])
def test_no_plate_sticks_out_however_long_its_words(plates, width):
    plates.show_row(PlateRowState("Correct row", ("The article", "word " * 40, "x" * 60), "all"))
    boxes = list(plates._boxes(width))
    assert max(box.right() for box in boxes) <= width
    assert max(box.bottom() for box in boxes) <= plates.heightForWidth(width)


def test_the_keyboard_is_seen_on_it(plates, theme):
    before = colors(picture(plates)).get(theme.color("focus").name(), 0)
    plates.setFocus()
    assert colors(picture(plates))[theme.color("focus").name()] > before + 500


def test_it_mirrors(plates, theme):
    paper = theme.color("paper").name()
    there = columns_with(picture(plates), paper)
    plates.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert max(columns_with(picture(plates), paper)) == pytest.approx(559 - min(there), abs=2)


def test_rows_stand_below_each_other_and_hide_when_there_are_none(look, shown):
    made = shown(PlateRowList(look), 560, 120)
    made.show_rows([ROW, ROW])
    assert len(made.rows) == 2
    made.show_rows([ROW])
    assert len(made.rows) == 1
    made.show_rows([])
    assert made.isHidden()
