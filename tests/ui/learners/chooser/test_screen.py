import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.learners.chooser.learner_row import LearnerRowButton
from quizapp.ui.learners.chooser.screen import LearnerChooserScreen
from quizapp.ui.learners.chooser.state import LearnerChooserRow, LearnerChooserState
from tests.ui.asked import Asked, button
from tests.ui.fakes import translate
from tests.ui.walk import press, visible

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
NAMES = ("Ann", "Bo", "Cy", "Carl", "<b>Eve</b> & Co")


def state(back="Home", at=0, names=NAMES):
    lines = tuple(
        LearnerChooserRow(
            name, name[0], f"c{place + 1}", "none ready", "Today", f"{name}, none ready", name[0]
        )
        for place, name in enumerate(names)
    )
    kept = tuple(f"What is kept about {name}" for name in names)
    return LearnerChooserState(lines, at, back, kept, "nothing is kept", "Practise as guest")


@pytest.fixture
def opened(look, entered):
    def open_page(width=1280, height=680, **which):
        screen = LearnerChooserScreen(look, translate)
        screen.presenter = Asked()
        screen.show_state(state(**which))
        return entered(screen, width, height)

    return open_page


def here():
    return QApplication.focusWidget().words.partition(",")[0]


def test_arrows_go_from_name_to_name_in_two_columns_and_to_their_ends(opened):
    screen = opened(at=1)
    seen = [here()]
    for key in (Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_End, Key.Key_Home, Key.Key_Right):
        press(screen, key)
        seen.append(here())
    assert seen == ["Bo", "Carl", "Cy", "Ann", "<b>Eve</b> & Co", "Ann", "Bo"]


def test_where_it_is_narrow_they_stand_in_one_column(opened):
    screen = opened(800, 520)
    press(screen, Key.Key_Down)
    assert here() == "Bo"


def test_enter_lets_somebody_practise_and_the_button_shows_what_is_kept_of_them(opened):
    screen = opened()
    press(screen, Key.Key_Right)
    press(screen, Key.Key_Return)
    button(screen, "What is kept about Bo").click()
    assert screen.presenter.told == [("choose", 1), ("page", 1)]


def test_a_letter_chooses_the_only_one_and_goes_round_among_several(opened):
    screen = opened()
    press(screen, "b")
    assert screen.presenter.told == [("choose", 1)]
    seen = []
    for _ in range(3):
        press(screen, "C")
        seen.append(here())
    assert seen == ["Cy", "Carl", "Cy"]
    press(screen, "X")
    assert len(screen.presenter.told) == 1


def test_letters_of_those_who_are_gone_lead_nowhere_nor_any_with_letters_turned_off(opened):
    screen = opened()
    screen.set_letter_keys("off")
    press(screen, "B")
    screen.set_letter_keys("on")
    screen.show_state(state(names=("Ann",)))
    press(screen, "B")
    assert screen.presenter.told == []


def test_a_click_lets_somebody_practise_and_the_keys_do_the_rest(opened):
    screen = opened()
    row = list(visible(screen, LearnerRowButton))[2]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    press(screen, Key.Key_N, Control)
    screen.back()
    assert screen.presenter.told == [("choose", 2), ("new",), ("back",)]


def test_a_hostile_name_is_plain_words_and_a_long_one_is_not_cut(opened):
    screen = opened(names=("<b>Eve</b> & Co", "W" * 60))
    rows = list(visible(screen, LearnerRowButton))
    assert rows[0].accessibleName().startswith("<b>Eve</b> & Co")
    assert all(row.height() >= row.heightForWidth(row.width()) for row in rows)


def test_without_a_way_back_or_anybody_a_guest_can_practise(opened):
    assert opened(back="Question 2").place.back == "Question 2"
    assert opened(back="", names=()).place.back == ""
    assert QApplication.focusWidget().words == "Practise as guest"
