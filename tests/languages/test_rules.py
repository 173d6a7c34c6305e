"""The rules find what they look for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from quizapp.ui.kit.painting import mirror_box
from quizapp.ui.theme.theme import Theme
from tests.languages.english import english, packs_words
from tests.languages.painted import painted
from tests.languages.rules import not_mirrored

ASSETS = Path(__file__).parents[2] / "assets"


class Drawn(QWidget):
    """A widget that draws what a test has it draw."""

    def __init__(self, draw):
        super().__init__()
        self.setMinimumSize(120, 30)
        self.draw = draw

    def paintEvent(self, _event):
        with QPainter(self) as painter:
            self.draw(painter, self)


def words_of(qtbot, draw):
    widget = Drawn(draw)
    qtbot.addWidget(widget)
    widget.resize(120, 30)
    return painted(widget).words


def test_words_in_their_room_are_whole(qapp, qtbot):
    (words,) = words_of(qtbot, lambda painter, _: painter.drawText(10, 20, "mill"))
    assert (words.text, words.whole) == ("mill", True)


@pytest.mark.parametrize(("x", "y"), [(-8, 20), (110, 20), (10, 4), (10, 34)])
def test_words_beyond_their_widget_are_cut(qapp, qtbot, x, y):
    (words,) = words_of(qtbot, lambda painter, _: painter.drawText(x, y, "mill gap"))
    assert not words.whole


def test_words_under_something_that_is_drawn_later_are_covered(qapp, qtbot):
    def draw(painter, _):
        painter.drawText(10, 20, "mill")
        painter.fillRect(QRectF(20, 0, 60, 30), QColor("white"))

    (words,) = words_of(qtbot, draw)
    assert (words.covered, words.whole) == (True, False)


def test_words_on_a_ground_or_in_a_frame_are_not_covered(qapp, qtbot):
    def draw(painter, widget):
        painter.fillRect(widget.rect(), QColor("white"))
        painter.drawText(10, 20, "mill")
        painter.drawRect(QRectF(1, 1, 100, 28))

    (words,) = words_of(qtbot, draw)
    assert words.whole


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("آخر سؤال", False),
        ("The bell should be silent in the daytime, too.", False),
        ("سؤال: Odile Pask، Ctrl Shift L", False),
        ("Skipped for now", True),
        ("سؤال: nothing of this is translated", True),
    ],
)
def test_english_that_is_no_pack_s_is_found(text, left):
    assert english(text, packs_words()) is left


def window_of(qtbot, draw):
    window, page = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(page)
    row.addWidget(Drawn(draw))
    row.addStretch()
    window.setCentralWidget(page)
    window.resize(400, 100)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def from_right(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.usefixtures("from_right")
def test_what_is_drawn_at_the_same_side_is_not_mirrored(qtbot):
    box, theme = QRectF(0, 0, 10, 30), Theme(ASSETS, "light")
    fixed = window_of(qtbot, lambda painter, _: painter.fillRect(box, QColor("red")))
    assert [fault.partition(":")[0] for fault in not_mirrored(fixed, theme)] == ["not mirrored in Drawn "]
    turned = window_of(
        qtbot, lambda painter, widget: painter.fillRect(mirror_box(widget, box), QColor("red"))
    )
    assert list(not_mirrored(turned, theme)) == []
