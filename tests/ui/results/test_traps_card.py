from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.results.state import TrapRow
from quizapp.ui.results.traps_card import TrapButton, TrapsCard
from tests.ui.seen import told
from tests.ui.walk import settle

ROWS = (
    TrapRow(
        "overclaim", "More than the text says", "in question 4", "More than the text says, in question 4"
    ),
    TrapRow("wrong-speaker", "Another voice", "in questions 2 and 7", "Another voice, in questions 2 and 7"),
)


@pytest.fixture
def card(look, shown):
    made = TrapsCard(look, "Traps met", "Each has a page.")
    shown(made, 448, 240)
    made.show_traps(ROWS)
    settle()
    return made


def test_traps_are_one_tab_stop_gone_through_with_the_arrows(card):
    first, second = card.findChildren(TrapButton)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    assert (first.focusPolicy(), second.focusPolicy()) == (
        Qt.FocusPolicy.ClickFocus,
        Qt.FocusPolicy.StrongFocus,
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_trap_asks_for_its_page(card, key):
    asked = []
    card.pressed.connect(asked.append)
    QTest.keyClick(card.findChildren(TrapButton)[1], key)
    assert asked == ["wrong-speaker"]


def test_a_trap_is_read_with_its_questions(card):
    button = card.findChildren(TrapButton)[1]
    assert told(button) == (QAccessible.Role.Button, "Another voice, in questions 2 and 7")


def test_the_longer_of_its_two_lines_has_room(look, card):
    first, second = card.findChildren(TrapButton)
    assert first.sizeHint().width() > second.sizeHint().width()
    look.theme.set_factor(2.0)
    assert first.sizeHint().height() >= 64


def test_without_traps_there_is_no_card(card):
    card.show_traps(())
    assert not card.isVisible()
