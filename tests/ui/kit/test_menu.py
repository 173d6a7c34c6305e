from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from tests.ui.walk import settle

# The offscreen platform says so of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def button(shown):
    return shown(QPushButton("Show"), 100, 40)


def test_an_entry_is_what_it_says_with_a_check_only_where_it_can_be_on(button):
    menu, done = build_menu(button), []
    for words, on in (("Bread & butter", None), ("Cheese", False), ("Jam", True)):
        add_menu_entry(menu, words, lambda words=words: done.append(words), on=on)
    bread, cheese, jam = menu.actions()
    assert bread.text() == "Bread && butter"
    assert [each.isCheckable() for each in (bread, cheese, jam)] == [False, True, True]
    assert [each.isChecked() for each in (bread, cheese, jam)] == [False, False, True]
    bread.trigger()
    cheese.trigger()
    assert done == ["Bread & butter", "Cheese"]


def test_it_opens_below_its_button_and_goes_when_it_is_closed(button):
    menu = build_menu(button)
    add_menu_entry(menu, "Cheese", lambda: None)
    open_menu_below(menu, button)
    settle()
    assert menu.pos() == button.mapToGlobal(button.rect().bottomLeft())
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert button.findChild(QMenu) is None


def test_without_room_below_it_opens_above_and_leaves_its_button_free(button):
    menu = build_menu(button)
    for number in range(9):
        add_menu_entry(menu, f"Cheese {number}", lambda: None)
    button.window().move(40, button.screen().availableGeometry().bottom() - button.height())
    settle()
    open_menu_below(menu, button)
    settle()
    assert menu.geometry().bottom() < button.mapToGlobal(button.rect().topLeft()).y()
    menu.close()
