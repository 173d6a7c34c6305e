from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import (
    find_direction,
    mirror_icon_name,
)

Direction, Side = Qt.LayoutDirection, Qt.AlignmentFlag


@pytest.fixture
def mirror(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 40)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return widget


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
