import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.library.settings import Settings
from quizapp.ui.kit.checkable_button import SwitchButton
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.kit.option_row import OptionRow
from tests.ui.asked import button, buttons, heard
from tests.ui.fakes import translate
from tests.ui.screens.settings_fakes import DATA, Kept
from tests.ui.seen import description, state, told
from tests.ui.walk import press, settle, visible

Key = Qt.Key
SURE = translate("settings.title.certainty")


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def opened(look, entered, kept):
    def open_settings(width=1280, **changes):
        kept.settings = Settings(theme="light")
        screen = kept.present(FormScreen(look, translate), **changes)
        return entered(screen, width, 680)

    return open_settings


def row(screen, words):
    return next(each for each in visible(screen, OptionRow) if each.option.title == words)


def test_the_keyboard_arrives_on_the_first_setting_and_arrows_choose_what_is_kept_at_once(opened, kept):
    screen = opened()
    assert QApplication.focusWidget().option.title == "Light"
    for key, theme in ((Key.Key_Right, "dark"), (Key.Key_Down, "hc"), (Key.Key_Home, "system")):
        press(screen, key)
        assert kept.settings.theme == theme


def test_a_click_chooses(opened, kept):
    screen = opened()
    for words in ("150 %", "With Alt"):
        QTest.mouseClick(row(screen, words), Qt.MouseButton.LeftButton)
    assert (kept.settings.text_size, kept.settings.letter_keys) == (150, "alt")


def test_space_turns_a_switch_and_a_screen_reader_hears_a_check_box(opened, kept):
    screen = opened()
    box = button(screen, SURE)
    assert told(box) == (QAccessible.Role.CheckBox, SURE)
    assert description(box) == translate("settings.detail.certainty")
    assert state(box).checked
    box.setFocus()
    press(screen, Key.Key_Space)
    assert not kept.settings.certainty
    assert not state(box).checked


def test_a_group_of_choices_is_named_and_one_stop_of_the_tab_key(opened):
    screen = opened()
    for field in ("theme", "text_size"):
        group = QApplication.focusWidget().parentWidget().accessibleName()
        assert group == translate(f"settings.title.{field}")
        press(screen, Key.Key_Tab)


def test_ctrl_c_copies_the_path_buttons_lead_on_and_enter_and_back_return(opened, kept):
    screen = opened()
    press(screen, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    press(screen, Key.Key_Return)
    screen.back()
    button(screen, translate("settings.open_backups")).click()
    assert kept.did == [DATA, "back", "back", "backups"]


def test_reports_have_their_button_once_there_are_some(opened, kept):
    screen = opened()
    reports = translate("settings.open_reports")
    assert reports not in buttons(screen)
    screen.presenter.count_reports(1)
    settle()
    button(screen, reports).setFocus()
    press(screen, Key.Key_Return)
    assert kept.did == ["reports"]


def test_f6_goes_from_column_to_column(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert heard() == SURE
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget().option.title == "Light"


@pytest.mark.parametrize(("width", "factor"), [(1280, 2.0), (800, 1.0)])
def test_all_text_sizes_stand_on_one_line(look, opened, width, factor):
    look.theme.set_factor(factor)
    screen = opened(width)
    sizes = [row(screen, f"{percent} %") for percent in (100, 115, 130, 150, 175, 200)]
    assert len({each.mapTo(screen, each.rect().topLeft()).y() for each in sizes}) == 1


def test_a_locked_setting_is_read_and_cannot_be_turned(opened):
    screen = opened(locked=frozenset({"theme", "certainty"}))
    assert QApplication.focusWidget().text() == f"Light. {translate('settings.locked')}"
    assert SURE not in {each.accessibleName() for each in visible(screen, SwitchButton)}
