"""What has no room goes on below, what is hidden takes none, and nothing of a layout is left behind."""

from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget, QWidgetItem

from quizapp.ui.kit.buttons import KeyButton, WrappingButton, WrappingLink
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.layout_items import delete_layout_items, list_layout_items, list_widgets, resize_spacing
from quizapp.ui.kit.screen_bars import TopBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from tests.languages.painted import painted
from tests.ui.seen import spacers
from tests.ui.walk import settle

WORDS = "Something wrong with this question or with that one?"


@pytest.fixture
def page(shown):
    """Shows widgets below each other in a page of a width, without a margin."""

    def show_page(*widgets, width=500, gap=0):
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(gap)
        for widget in widgets:
            box.addWidget(widget)
        shown(page, width, 400)
        settle()
        return page

    return show_page


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("kind", [WrappingButton, WrappingLink])
def test_long_words_on_a_button_stand_whole_in_several_lines(look, page, kind, factor):
    look.theme.set_factor(factor)
    button = kind(look, WORDS)
    page(FlowBox(button, gap=8), width=button.minimumSizeHint().width() + 40)
    words = painted(button).words
    assert len(words) > 1
    assert all(each.whole for each in words)


def test_what_has_no_room_in_a_line_begins_the_next_and_what_is_hidden_takes_none(look, page):
    first, second, third = (KeyButton(look, words) for words in ("Copy the path", "Show in folder", "Open"))
    around = page(FlowBox(first, second, third, gap=8))
    assert first.y() == second.y() == third.y()
    around.resize(first.width() + 8 + second.width(), 400)
    settle()
    assert first.y() == second.y() < third.y()
    assert third.x() == first.x() == 0
    first.hide()
    settle()
    assert second.x() == 0


class TestSpaced:
    """Two buttons of 30 px with 12 px below each, from top to bottom."""

    @pytest.fixture
    def buttons(self, page):
        made = [QPushButton(name) for name in ("one", "two")]
        for button in made:
            button.setFixedHeight(30)
        page(*(SpacedWidget(button, 12) for button in made))
        return made

    def test_a_widget_that_is_shown_while_its_page_is_hidden_comes_with_the_page(self, buttons):
        page = buttons[0].parentWidget().parentWidget()
        buttons[1].hide()
        page.hide()
        buttons[1].show()
        settle()
        assert not buttons[1].isVisible()
        page.show()
        assert buttons[1].isVisible()
        settle()
        assert page.layout().sizeHint().height() == 2 * (30 + 12)

    def test_showing_a_widget_that_is_in_no_page_yet_opens_no_window(self, qtbot):
        button = QPushButton("one")
        button.hide()
        spaced = SpacedWidget(button, 12)
        qtbot.addWidget(spaced)
        button.show()
        settle()
        assert not spaced.isVisible()


def test_what_stood_in_a_layout_and_in_those_in_it_is_hidden_at_once_and_deleted(shown):
    page = QWidget()
    box, row = QVBoxLayout(page), QHBoxLayout()
    one, two, stays = QWidget(), QWidget(), QWidget(page)
    box.addWidget(one)
    box.addSpacing(4)
    row.addWidget(two)
    box.addLayout(row)
    shown(page, 100, 100)
    delete_layout_items(box)
    assert (box.count(), one.isVisible(), two.isVisible()) == (0, False, False)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [shiboken6.isValid(each) for each in (one, two, stays)] == [False, False, True]


def test_parts_come_in_the_order_of_the_layout_and_leave_nothing_that_qt_deletes_unnoticed(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    last, first, inner, elsewhere = (QPushButton(page) for _ in range(4))
    elsewhere.hide()
    box, row = QVBoxLayout(page), QHBoxLayout()
    box.addWidget(first)
    box.addLayout(row)
    row.addWidget(inner)
    box.addWidget(last)
    assert list_layout_items(box) == [first, row, last]
    assert list_layout_items(QVBoxLayout()) == []

    def count():
        """How many items of layouts Python holds, those of other tests' windows among them."""
        return sum(isinstance(each, QWidgetItem) for each in shiboken6.getAllValidWrappers())

    before = count()
    assert (list_widgets(box), list_widgets(row)) == ([first, last], [inner])
    assert count() == before


def test_a_row_is_free_by_what_was_given_last_of_which_nothing_is_left_with_python(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    before, button = spacers(), QPushButton(page)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addSpacing(0)
    row.addWidget(button)
    page.resize(400, 40)
    for width in (30, 12):
        resize_spacing(row, 0, width)
        row.activate()
        assert (button.x(), row.count()) == (width, 2)
    assert [each for each in spacers() if each not in before] == []


def spaced_line(look):
    line = IconLine(look)
    return {"spaced": SpacedWidget(line, 8), "line": line}


def top_bar(look):
    bar = TopBar(look)
    bar.show_place("Tides", "Home")
    return {"bar": bar}


BUILT = {"line": lambda look: {"line": IconLine(look)}, "line in a box": spaced_line, "top bar": top_bar}


@pytest.mark.parametrize("build", BUILT.values(), ids=BUILT)
def test_what_nobody_holds_any_more_is_collected_with_all_that_is_in_it(look, qtbot, build):
    gc.freeze()  # what other tests left is not looked through
    before = spacers()
    for number in range(300):
        holder: dict[str, object] = build(look)
        if number % 100 == 0:
            assert [each for each in spacers() if each not in before] == []
        holder["itself"] = holder
        del holder
    # Where something of theirs were deleted twice, the interpreter would end here.
    assert gc.collect() > 0
