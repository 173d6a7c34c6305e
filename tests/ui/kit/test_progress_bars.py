from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.kit.progress_bars import SegmentBar, ShareBar
from tests.ui.seen import columns_with, picture, told


def test_progress_is_a_progress_bar_with_its_words(look):
    bar = SegmentBar(look)
    bar.show_progress(4, 10, "Question 4 of 10")
    assert told(bar) == (QAccessible.Role.ProgressBar, "Question 4 of 10")
    assert QAccessible.queryAccessibleInterface(bar).valueInterface().currentValue() == 4


def test_there_is_a_segment_for_each_question(look):
    bar = SegmentBar(look)
    bar.show_progress(1, 5, "")
    assert bar.sizeHint().width() == 5 * 22 - 4


def test_many_questions_take_no_more_room_than_ten(look):
    bar = SegmentBar(look)
    bar.show_progress(30, 60, "")
    assert bar.sizeHint().width() == 10 * 22 - 4


def test_the_question_at_hand_is_told_by_height_as_well_as_colour(look, shown):
    bar = SegmentBar(look)
    bar.show_progress(4, 10, "")
    image = picture(shown(bar))
    accent = columns_with(image, "#1a5c94")
    assert (accent[0], accent[-1]) == (66, 83)
    assert image.pixelColor(75, 0).name() == "#1a5c94"
    assert image.pixelColor(9, 0).name() != "#707c77"
    assert image.pixelColor(9, 6).name() == "#707c77"


def test_the_next_segment_fills_in_a_moment(look, shown):
    bar = SegmentBar(look)
    bar.show_progress(1, 10, "")
    shown(bar)
    bar.show_progress(2, 10, "")
    assert bar._filling.state() == QAbstractAnimation.State.Running
    assert bar._filling.duration() == 120
    bar._filling.setCurrentTime(120)
    assert bar.filled == 1.0


def test_reduced_motion_fills_it_at_once(look, shown):
    look.theme.set_reduce_motion(True)
    bar = SegmentBar(look)
    bar.show_progress(1, 10, "")
    shown(bar)
    bar.show_progress(2, 10, "")
    assert bar._filling.state() == QAbstractAnimation.State.Stopped
    assert bar.filled == 1.0


def test_mirrored_progress_runs_from_the_right(look, shown):
    bar = SegmentBar(look)
    bar.show_progress(1, 10, "")
    shown(bar)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(columns_with(picture(bar), "#1a5c94")) > 190


def test_a_share_is_filled_in_proportion(look, shown):
    bar = ShareBar(look)
    bar.show_share(3, 4, "Mastered, 3 of 4")
    filled = columns_with(picture(shown(bar, 202, 10)), "#1a5c94")
    assert filled[-1] == pytest.approx(150, abs=1)


def test_a_share_says_itself_in_words(look):
    bar = ShareBar(look)
    bar.show_share(14, 24, "Mastered, 14 of 24")
    assert told(bar) == (QAccessible.Role.ProgressBar, "Mastered, 14 of 24")


def test_a_share_of_nothing_is_empty(look, shown):
    bar = ShareBar(look)
    bar.show_share(0, 0, "Mastered, 0 of 0")
    assert not columns_with(picture(shown(bar, 200, 10)), "#1a5c94")
