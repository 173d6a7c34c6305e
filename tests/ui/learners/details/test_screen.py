from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.learners.details.screen import LearnerDetailsScreen
from quizapp.ui.learners.details.state import ColourChoice, LearnerDetailsState
from tests.ui.asked import Asked, heard, words
from tests.ui.fakes import translate
from tests.ui.walk import press, settle

COLOURS = (ColourChoice("c1", "Violet"), ColourChoice("c2", "Plum"))
STATE = LearnerDetailsState("New name", "Back", "Start", "", "", "?", COLOURS, 0)


@pytest.fixture
def screen(look, entered):
    made = LearnerDetailsScreen(look, translate)
    made.presenter = Asked()
    made.show_state(STATE)
    entered(made, 1280, 744)
    made.presenter.told.clear()
    return made


def test_a_name_is_typed_a_colour_is_chosen_with_arrows_and_enter_keeps_them(screen):
    QTest.keyClicks(QApplication.focusWidget(), "Cy")
    press(screen, Qt.Key.Key_Tab)
    press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_Return)
    screen.back()
    assert screen.presenter.told == [
        ("write", "name", "C"), ("write", "name", "Cy"), ("choose", 1), ("keep",), ("back",),
    ]  # fmt: skip


@pytest.mark.parametrize("field", ["name", "code"])
def test_what_is_wrong_is_told_and_the_keyboard_is_in_its_field(screen, field):
    screen.show_state(replace(STATE, message="Something is wrong.", field=field))
    settle()
    assert "Something is wrong." in words(screen)
    assert heard() == translate(f"learners.{field}")
