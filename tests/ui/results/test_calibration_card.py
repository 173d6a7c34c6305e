from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.label import Label
from quizapp.ui.results.calibration_card import CalibrationCard, CalibrationTable
from quizapp.ui.results.calibration_chart import CalibrationChart
from quizapp.ui.results.session_statistics import build_calibration
from tests.ui.fakes import translate
from tests.ui.results.sessions import SIX, finished
from tests.ui.walk import clipped, settle, visible


@pytest.fixture
def card(look, shown):
    made = CalibrationCard(look, translate)
    shown(made, 448, 460)
    made.show_calibration(build_calibration(finished()))
    settle()
    return made


def words(card):
    return [label.text() for label in visible(card, Label)]


def test_tab_leads_from_the_chart_to_its_table_and_enter_turns_it_over_and_back(card):
    chart, table = card.findChild(CalibrationChart), card.findChild(CalibrationTable)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Tab)
    link = QApplication.focusWidget()
    assert link.words == "Show as table"
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert (chart.isVisible(), table.isVisible(), link.words) == (False, True, "Show as chart")
    assert QApplication.focusWidget() is link
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert (chart.isVisible(), table.isVisible(), link.words) == (True, False, "Show as table")


def test_a_click_turns_it_over_too(card):
    QTest.mouseClick(card.findChild(LinkButton), Qt.MouseButton.LeftButton)
    assert card.findChild(CalibrationTable).isVisible()


def test_the_table_says_all_that_the_chart_shows(card):
    QTest.mouseClick(card.findChild(LinkButton), Qt.MouseButton.LeftButton)
    settle()
    table = card.findChild(CalibrationTable)
    assert table.accessibleName().endswith("Certain, Right 2 of 3, Target over 80 %, too few to tell.")
    assert {"Certain", "2 of 3", "over 80 %", "too few to tell"} <= set(words(card))
    assert clipped(card) == []


def test_news_stand_below_and_go_with_them(card):
    assert any(each.startswith("Useful to know: You were certain of question 2") for each in words(card))
    card.show_calibration(build_calibration(finished(SIX[:1])))
    settle()
    assert not any(each.startswith("Useful to know") for each in words(card))


def test_a_session_without_certainty_has_no_card(card):
    card.show_calibration(None)
    assert not card.isVisible()


def test_the_way_to_the_table_is_above_the_chart_where_it_is_seen_with_its_beginning(card):
    link, chart = card.findChild(LinkButton), card.findChild(CalibrationChart)
    assert link.geometry().bottom() <= chart.geometry().top()
    assert link.geometry().right() == chart.geometry().right()
