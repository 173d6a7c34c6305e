from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import (
    KeyCapColors,
    find_direction,
    measure_key_cap,
    mirror_icon_name,
    paint_key_cap,
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


def test_without_a_key_there_is_no_cap_and_it_takes_no_room(theme, image):
    with QPainter(image) as painter:
        paint_key_cap(painter, QRectF(10, 8, 24, 24), "", theme, KeyCapColors.of(theme))
    assert set(colors(image)) == {"#ffffff"}
    assert measure_key_cap(theme, "") == 0


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
