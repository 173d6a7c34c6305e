"""A language of the program's: the side at which its lines begin."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from quizapp.app.system import IdleMonitor, set_layout_direction

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


class Room:
    """Somebody in front of a window, and a clock that the test sets."""

    def __init__(self):
        self.now, self.minutes, self.left = 0.0, 2, 0
        self.idle = IdleMonitor(lambda: self.minutes, self.leave, lambda: self.now)
        self.window = QObject()
        self.idle.watch(self.window)

    def leave(self):
        self.left += 1

    def pass_by(self, seconds):
        self.now += seconds
        self.idle.look()

    def press(self):
        QApplication.sendEvent(self.window, QEvent(QEvent.Type.KeyPress))


@pytest.fixture
def room(qapp):
    return Room()


def test_after_so_many_minutes_it_is_told_once(room):
    room.pass_by(119)
    assert room.left == 0
    room.pass_by(1)
    room.pass_by(600)
    assert room.left == 1


def test_a_key_begins_the_time_anew(room):
    room.pass_by(119)
    room.press()
    room.pass_by(119)
    assert room.left == 0
    room.pass_by(1)
    assert room.left == 1


def test_it_is_told_again_when_somebody_came_back_and_left(room):
    room.pass_by(120)
    room.press()
    room.pass_by(120)
    assert room.left == 2


def test_without_minutes_it_is_never_told(room):
    room.minutes = 0
    room.pass_by(100_000)
    assert room.left == 0


def test_what_comes_from_the_program_itself_is_no_sign_of_anybody(room):
    room.pass_by(119)
    QApplication.sendEvent(room.window, QEvent(QEvent.Type.UpdateRequest))
    room.pass_by(1)
    assert room.left == 1
