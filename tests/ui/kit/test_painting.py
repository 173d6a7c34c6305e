from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import (
    BoxStyle,
    KeyCapColors,
    find_direction,
    measure_key_cap,
    mirror_box,
    mirror_icon_name,
    mirror_margins,
    paint_box,
    paint_key_cap,
    paint_number,
)
from tests.ui.seen import colors

Direction, Side = Qt.LayoutDirection, Qt.AlignmentFlag


@pytest.fixture
def image():
    made = QImage(60, 40, QImage.Format.Format_RGB32)
    made.fill("#ffffff")
    return made


@pytest.fixture
def mirror(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 40)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return widget


def test_a_box_goes_to_the_other_side_where_the_interface_is_mirrored(mirror):
    box = QRectF(10, 5, 30, 20)
    assert mirror_box(mirror, box) == QRectF(160, 5, 30, 20)
    mirror.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirror_box(mirror, box) == box


def test_margins_change_sides_where_the_interface_is_mirrored(mirror):
    margins = mirror_margins(mirror, 62, 7, 28, 6)
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (28, 7, 62, 6)


def test_a_frame_lies_inside_its_box(qapp, theme, image):
    with QPainter(image) as painter:
        paint_box(painter, QRectF(10, 10, 30, 20), 0, BoxStyle(theme.color("paper"), theme.color("wrong"), 3))
    assert image.pixelColor(9, 20).name() == "#ffffff"
    assert [image.pixelColor(x, 20).name() for x in range(10, 14)] == ["#8a1f16"] * 3 + ["#fcfcfa"]


def test_a_cap_between_two_pixels_is_still_sharp(theme, image):
    with QPainter(image) as painter:
        paint_key_cap(painter, QRectF(10.4, 8.3, 24, 24), " ", theme, KeyCapColors.of(theme))
    assert set(colors(image)) >= {"#707c77", "#fcfcfa"}
    assert image.pixelColor(10, 20).name() == "#707c77"


def test_without_a_key_there_is_no_cap_and_it_takes_no_room(theme, image):
    with QPainter(image) as painter:
        paint_key_cap(painter, QRectF(10, 8, 24, 24), "", theme, KeyCapColors.of(theme))
    assert set(colors(image)) == {"#ffffff"}
    assert measure_key_cap(theme, "") == 0


def test_a_number_that_is_no_key_has_no_frame_and_may_stand_on_a_dark_plate(theme, image):
    with QPainter(image) as painter:
        paint_number(painter, QRectF(10, 8, 24, 24), "7", theme)
    assert {image.pixelColor(x, 20).name() for x in (*range(10, 14), *range(30, 34))} == {"#ffffff"}
    with QPainter(image) as painter:
        paint_number(painter, QRectF(10, 8, 24, 24), "7", theme, plate=True)
    assert image.pixelColor(11, 20) == theme.color("text")


def test_a_cap_has_room_around_a_long_key(theme):
    assert (
        measure_key_cap(theme, "Shift F3") > measure_key_cap(theme, "F3") > measure_key_cap(theme, "3") == 24
    )


def test_what_points_along_a_line_points_the_other_way_where_the_interface_is_mirrored(mirror):
    whatever = ("back", "next", "←", "→", "↑", "warn")
    mirror.setLayoutDirection(Direction.LeftToRight)
    assert tuple(mirror_icon_name(mirror, each) for each in whatever) == whatever
    mirror.setLayoutDirection(Direction.RightToLeft)
    assert [mirror_icon_name(mirror, each) for each in whatever] == ["next", "back", "→", "←", "↑", "warn"]


@pytest.mark.parametrize(
    ("words", "side", "runs"),
    [
        ("Odile Pask: نعم", Side.AlignRight, Direction.RightToLeft),
        ("Odile Pask: yes.", Side.AlignRight, Direction.LayoutDirectionAuto),
        ("Odile Pask: نعم", Side.AlignLeft, Direction.LayoutDirectionAuto),
    ],
)
def test_from_the_right_a_sentence_runs_as_a_whole_also_if_a_latin_name_begins_it(words, side, runs):
    assert find_direction(words, side) == runs
