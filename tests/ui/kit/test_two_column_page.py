from __future__ import annotations

import pytest

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.two_column_page import TwoColumnPage
from tests.ui.walk import settle


@pytest.fixture
def panes(look, shown):
    made = TwoColumnPage(look, 300, 32)
    made.left, made.right = Label(look, "Left " * 60), Label(look, "Right")
    made.first.addWidget(made.left)
    made.second.addWidget(made.right)
    shown(made, 800, 400)
    settle()
    return made


def place(panes, widget):
    corner = widget.mapTo(panes.widget(), widget.rect().topLeft())
    return corner.x(), corner.y()


def test_the_second_column_starts_beside_the_first_across_the_gap(panes):
    assert place(panes, panes.left) == (24, 20)
    assert place(panes, panes.right)[0] == 24 + 300 + 32
    assert panes.left.width() == 300


def test_narrow_the_second_column_stands_below_the_first(panes):
    panes.set_narrow(narrow=True)
    settle()
    assert panes.left.width() == 800 - 2 * 24
    assert place(panes, panes.right)[0] == 24
    assert place(panes, panes.right)[1] > place(panes, panes.left)[1] + panes.left.height()


def test_the_first_column_grows_with_the_text_size(look, panes):
    look.theme.set_factor(1.5)
    settle()
    assert panes.left.width() == 450


def test_what_is_too_long_scrolls_down_and_never_sideways(look, panes):
    panes.set_narrow(narrow=True)
    panes.left.show_text("Left " * 2000)
    settle()
    assert panes.verticalScrollBar().maximum() > 0
    assert panes.horizontalScrollBar().maximum() == 0
