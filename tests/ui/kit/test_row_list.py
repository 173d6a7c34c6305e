from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.row_list import RowList, RowModel


@dataclass(frozen=True)
class Line:
    title: str
    name: str


@pytest.fixture
def rows(shown):
    model = RowModel()
    made = RowList(model, "Fruit")
    model.show_rows(
        3, [Line(name, f"{name}, ripe") for name in ("Apples", "Boskoop", "Cherries")].__getitem__
    )
    shown(made, 300, 200)
    made.setFocus()
    made.go_to(0)
    return made


@pytest.fixture
def moved(rows):
    heard = []
    rows.moved.connect(heard.append)
    return heard


def test_keys_go_from_row_to_row_and_that_is_told(rows, moved):
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_Home)
    assert moved == [1, 2, 0]


def test_a_letter_searches_no_row_but_is_left_to_the_screen(shown, rows, moved):
    heard = []

    class Screen(QWidget):
        def keyPressEvent(self, event):
            heard.append(event.text())

    screen = Screen()
    rows.setParent(screen)
    shown(screen, 300, 200)
    QTest.keyClicks(rows, "c")
    assert (heard, moved, rows.at()) == (["c"], [], 0)


def test_who_puts_the_keyboard_on_a_row_is_not_told_of_it(rows, moved):
    rows.go_to(2)
    assert (rows.at(), moved) == (2, [])
    rows.go_to(-1)
    assert rows.at() == 2


def test_other_rows_begin_afresh(rows, moved):
    rows.model().show_rows(1, lambda _: Line("Damsons", "Damsons, sour"))
    assert (rows.model().rowCount(), rows.at(), moved) == (1, -1, [])
