from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontInfo

from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.widget_state import OptionState
from tests.ui.seen import colors, picture, state, told


@pytest.fixture
def row(look):
    option = OptionState("Ansel Rook", "ferryman", "1")
    return OptionRow(look, option, "Chosen", exclusive=True, compact=False)


def test_a_row_of_which_one_is_chosen_is_a_radio_button(row):
    assert told(row) == (QAccessible.Role.RadioButton, "1, Ansel Rook, ferryman")


def test_a_row_of_which_several_are_chosen_is_a_check_box(look):
    row = OptionRow(look, OptionState("Rain", key="1"), "", exclusive=False, compact=False)
    assert told(row)[0] == QAccessible.Role.CheckBox


def test_a_name_that_is_given_is_said_instead(look):
    option = OptionState("Rain", key="1", name="1 of 4, rain")
    assert told(OptionRow(look, option, "", exclusive=True, compact=False))[1] == "1 of 4, rain"


def test_an_ampersand_in_an_option_stays(look):
    row = OptionRow(look, OptionState("Bread & Boats"), "", exclusive=True, compact=False)
    assert told(row)[1] == "Bread & Boats"
    assert row.shortcut().isEmpty()


def test_a_chosen_row_says_so_to_a_screen_reader(row):
    row.setChecked(True)
    assert state(row).checked


def test_a_click_anywhere_on_the_row_chooses_it(row, shown, qtbot):
    shown(row, 560, 52)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert row.isChecked()


def test_a_chosen_row_is_told_from_others_by_border_and_word_not_by_colour_alone(row, shown):
    shown(row, 560, 52)
    rest = picture(row)
    row.setChecked(True)
    chosen = picture(row)
    middle = row.height() // 2
    assert [rest.pixelColor(x, middle).name() for x in range(2)] == ["#707c77", "#fcfcfa"]
    assert [chosen.pixelColor(x, middle).name() for x in range(2)] == ["#1a5c94"] * 2
    ink = look_of(chosen, 470, 560)
    assert ink - look_of(rest, 470, 560) > 100


def look_of(image, left, right):
    """How many pixels of a part are darker than paper."""
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(left, right)
        for y in range(4, image.height() - 4)
    )


def test_chosen_and_focused_can_be_seen_together(row, shown):
    shown(row, 560, 52)
    row.setChecked(True)
    row.setFocus()
    image = picture(row)
    middle = row.height() // 2
    assert [image.pixelColor(x, middle).name() for x in range(4)] == ["#000000"] * 3 + ["#dbe7f1"]


def test_choosing_never_wraps_the_words_anew(row):
    heights = set()
    for checked in (False, True):
        row.setChecked(checked)
        heights.add(row.heightForWidth(200))
    assert len(heights) == 1


def test_a_long_option_makes_its_row_higher(look):
    long = "w" * 40 + " " + "The gauge at the weir showed less water than in any spring before it. " * 3
    row = OptionRow(look, OptionState(long[:240], key="4"), "Chosen", exclusive=True, compact=False)
    assert row.heightForWidth(560) > 80


def test_a_serif_option_is_set_in_the_article_s_type(look):
    assert QFontInfo(look.theme.font("quoteS")).family() == "Source Serif 4"
    sans = OptionRow(look, OptionState("The weir"), "", exclusive=True, compact=False)
    serif = OptionRow(look, OptionState("The weir", serif=True), "", exclusive=True, compact=False)
    assert sans.sizeHint().width() != serif.sizeHint().width()


def test_a_mirrored_row_has_its_key_at_the_right(row, shown):
    shown(row, 560, 52)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(row)
    middle = row.height() // 2
    edges = [x for x in range(3, 557) if image.pixelColor(x, middle).name() == "#707c77"]
    assert min(edges) > 500


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_letter_touches_the_frame_of_its_row(look, shown, factor):
    look.theme.set_factor(factor)
    option = OptionState("Ågot Ýrr jgpq" * 6, "gjpqy" * 9, "1")
    row = OptionRow(look, option, "Chosen", exclusive=True, compact=False)
    shown(row, 560, row.heightForWidth(560))
    image = picture(row)
    for y in (4, row.height() - 5):
        names = {image.pixelColor(x, y).name() for x in range(8, 552)}
        assert names == {"#fcfcfa"}


def test_a_row_under_the_pointer_has_a_quiet_ground(row, shown, qtbot):
    shown(row, 560, 52)
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert colors(picture(row))["#f1f4f1"] > 10_000
