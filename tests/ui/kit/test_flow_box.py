from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.search_field import SearchField
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.wrapping_button import WrappingButton
from tests.ui.walk import settle

GAP = 8


@pytest.fixture
def buttons(look):
    return [KeyButton(look, words) for words in ("Copy the path", "Show in folder", "Open")]


@pytest.fixture
def page(buttons, shown):
    """A column that holds the buttons, 500 px wide."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(FlowBox(*buttons, gap=GAP))
    box.addStretch()
    return shown(page, 500, 300)


def resize(page, width):
    page.resize(width, page.height())
    settle()


def test_all_stand_in_one_line_where_there_is_room(page, buttons):
    assert len({button.y() for button in buttons}) == 1
    assert [button.width() for button in buttons] == [button.sizeHint().width() for button in buttons]
    assert buttons[1].x() == buttons[0].width() + GAP


def test_what_has_no_room_in_a_line_begins_the_next(page, buttons):
    resize(page, buttons[0].width() + GAP + buttons[1].width())
    first, second, third = buttons
    assert first.y() == second.y() < third.y()
    assert third.x() == 0
    flow = first.parentWidget()
    assert flow.height() == flow.heightForWidth(flow.width()) == third.geometry().bottom() + 1


def test_what_is_hidden_leaves_its_room_to_the_others(page, buttons):
    buttons[0].hide()
    settle()
    assert (buttons[1].x(), buttons[1].y()) == (0, 0)


def test_from_the_right_the_first_stands_at_the_right(page, buttons):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert buttons[0].geometry().right() == page.rect().right()
    assert buttons[1].geometry().right() < buttons[0].x()


def test_one_that_grows_takes_what_is_left_of_its_line(look, shown, buttons):
    flow = FlowBox(*buttons, gap=GAP, grows=buttons[0])
    shown(flow, 900, 100)
    assert buttons[2].geometry().right() == flow.rect().right()


def test_a_button_too_long_for_a_line_wraps_in_it(look, shown):
    button = WrappingButton(look, "Choose another file of a pack")
    flow = FlowBox(button, gap=GAP)
    shown(flow, button.minimumSizeHint().width() + 40, 200)
    assert button.geometry().right() <= flow.rect().right()
    assert button.height() > button.least()


def test_tab_goes_through_them_in_their_order(page, buttons):
    set_tab_order(page)
    buttons[0].setFocus()
    page.focusNextChild()
    assert page.focusWidget() is buttons[1]


def test_a_field_is_as_high_as_a_button_after_the_text_size_changed_while_neither_was_seen(look, shown):
    field, button = SearchField(look, "Find a pack", 240, 200), KeyButton(look, "Search")
    page = QWidget()
    box = QVBoxLayout(page)
    box.addWidget(FlowBox(field, button, gap=GAP, grows=field))
    box.addStretch()
    shown(page, 500, 300)
    page.hide()
    for factor in (1.3, 1.0):
        look.theme.set_factor(factor)
        settle()
    page.show()
    settle()
    assert field.height() == button.height()
