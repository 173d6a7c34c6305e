from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from quizapp.ui.widgets.paint import (
    CapColors,
    Ground,
    cap_width,
    mirrored,
    mirrored_margins,
    paint_cap,
    rounded,
)
from tests.ui.seen import colors


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
    assert mirrored(mirror, box) == QRectF(160, 5, 30, 20)
    mirror.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirrored(mirror, box) == box


def test_margins_change_sides_where_the_interface_is_mirrored(mirror):
    margins = mirrored_margins(mirror, 62, 7, 28, 6)
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (28, 7, 62, 6)


def test_a_frame_lies_inside_its_box(qapp, theme, image):
    with QPainter(image) as painter:
        rounded(painter, QRectF(10, 10, 30, 20), 0, Ground(theme.color("paper"), theme.color("wrong"), 3))
    assert image.pixelColor(9, 20).name() == "#ffffff"
    assert [image.pixelColor(x, 20).name() for x in range(10, 14)] == ["#8a1f16"] * 3 + ["#fcfcfa"]


def test_a_cap_between_two_pixels_is_still_sharp(theme, image):
    with QPainter(image) as painter:
        paint_cap(painter, QRectF(10.4, 8.3, 24, 24), "", theme, CapColors.of(theme))
    assert set(colors(image)) >= {"#707c77", "#fcfcfa"}
    assert image.pixelColor(10, 20).name() == "#707c77"


def test_a_cap_has_room_around_a_long_key(theme):
    assert cap_width(theme, "Shift F3") > cap_width(theme, "F3") > cap_width(theme, "3") == 24
