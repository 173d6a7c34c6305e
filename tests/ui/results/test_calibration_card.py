import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.results.calibration_card import CalibrationCard, CalibrationTable
from quizapp.ui.results.calibration_chart import CalibrationChart
from quizapp.ui.results.session_statistics import build_calibration
from tests.ui.asked import words
from tests.ui.fakes import translate
from tests.ui.results.sessions import SIX, finished
from tests.ui.walk import clipped, settle

Key = Qt.Key


@pytest.fixture
def card(look, shown):
    made = CalibrationCard(look, translate)
    shown(made, 448, 460)
    made.show_calibration(build_calibration(finished()))
    settle()
    return made


def test_tab_leads_from_the_chart_to_its_table_and_keys_and_clicks_turn_it_over_and_back(card):
    chart, table = card.findChild(CalibrationChart), card.findChild(CalibrationTable)
    chart.setFocus()
    QTest.keyClick(chart, Key.Key_Tab)
    link = QApplication.focusWidget()
    for turn in (
        lambda: QTest.keyClick(link, Key.Key_Return),
        lambda: QTest.keyClick(link, Key.Key_Space),
        lambda: QTest.mouseClick(link, Qt.MouseButton.LeftButton),
    ):
        before = (chart.isVisible(), table.isVisible(), link.words)
        turn()
        assert (chart.isVisible(), table.isVisible()) == (table.isHidden(), before[0])
        assert link.words != before[2]
    assert QApplication.focusWidget() is link
    settle()
    assert table.accessibleName().endswith("Certain, Right 2 of 3, Target over 80 %, too few to tell.")
    assert {"Certain", "2 of 3", "over 80 %", "too few to tell"} <= set(words(card))
    assert clipped(card) == []


def test_news_stand_below_and_go_with_them_and_without_certainty_so_does_the_card(card):
    (news,) = (each for each in words(card) if "question 2" in each)
    card.show_calibration(build_calibration(finished(SIX[:1])))
    settle()
    assert news not in words(card)
    card.show_calibration(None)
    assert not card.isVisible()
