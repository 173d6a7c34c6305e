from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.library.settings import Settings
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.settings.presenter import SettingsPresenter, SettingsRoutes
from quizapp.ui.settings.screen import SettingsScreen
from quizapp.ui.settings.switch_button import SwitchButton
from tests.ui.fakes import translate
from tests.ui.seen import description, state, told
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

Key = Qt.Key


class Kept:
    """The settings that the screen changes."""

    def __init__(self):
        self.settings = Settings(theme="light")
        self.did = []

    def change(self, settings):
        self.settings = settings


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def opened(look, entered, kept):
    def open_settings(width=1280, height=680, locked=frozenset()):
        screen = SettingsScreen(look, translate)
        ways = SettingsRoutes(
            settings=lambda: kept.settings,
            locked=locked,
            change=kept.change,
            show_folder=lambda: True,
            copy=kept.did.append,
            open_reports=lambda: kept.did.append("reports"),
            open_backups=lambda: kept.did.append("backups"),
            back=lambda: kept.did.append("back"),
        )
        screen.presenter = SettingsPresenter(screen, translate, "/srv/<b>data</b>", ways)
        screen.presenter.show("Home")
        return entered(screen, width, height)

    return open_settings


def switch(screen, name):
    return next(each for each in visible(screen, SwitchButton) if each.accessibleName() == name)


def row(screen, words):
    return next(each for each in visible(screen, OptionRow) if each.option.title == words)


def test_the_keyboard_arrives_on_what_is_chosen_of_the_first_setting(opened):
    opened()
    assert QApplication.focusWidget().option.title == "Light"


def test_arrows_choose_and_what_is_chosen_is_kept_at_once(opened, kept):
    screen = opened()
    press(screen, Key.Key_Right)
    assert kept.settings.theme == "dark"
    press(screen, Key.Key_Down)
    assert kept.settings.theme == "hc"
    press(screen, Key.Key_Home)
    assert kept.settings.theme == "system"


def test_a_click_chooses(opened, kept):
    screen = opened()
    QTest.mouseClick(row(screen, "150 %"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(row(screen, "With Alt"), Qt.MouseButton.LeftButton)
    assert (kept.settings.text_size, kept.settings.letter_keys) == (150, "alt")


def test_space_turns_a_switch_and_a_screen_reader_hears_a_check_box(opened, kept):
    screen = opened()
    box = switch(screen, "Ask how sure I am")
    assert told(box) == (QAccessible.Role.CheckBox, "Ask how sure I am")
    assert description(box) == "Where an answer can only be right or not."
    assert state(box).checked
    box.setFocus()
    press(screen, Key.Key_Space)
    assert not kept.settings.certainty
    assert not state(box).checked


def test_a_group_of_choices_is_named_and_one_stop_of_the_tab_key(opened):
    screen = opened()
    groups = []
    for _ in range(3):
        groups.append(QApplication.focusWidget().parentWidget().accessibleName())
        press(screen, Key.Key_Tab)
    assert groups[:2] == ["Theme", "Text size"]


def test_ctrl_c_copies_the_path_and_enter_and_back_return(opened, kept):
    screen = opened()
    press(screen, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    press(screen, Key.Key_Return)
    screen.back()
    assert kept.did == ["/srv/<b>data</b>", "back", "back"]


def test_reports_have_their_button_once_there_are_some(opened, kept):
    screen = opened()
    assert not screen._reports.isVisible()
    screen.presenter.count_reports(1)
    settle()
    screen._reports.setFocus()
    press(screen, Key.Key_Return)
    assert kept.did == ["reports"]


def test_f6_goes_from_column_to_column(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget().accessibleName() == "Ask how sure I am"
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget().option.title == "Light"


def test_choices_break_into_lines_where_there_is_no_room(look, opened):
    look.theme.set_factor(2.0)
    screen = opened(800, 480)
    places = [each.mapTo(screen, each.rect().topLeft()) for each in visible(screen, OptionRow)]
    assert len({place.x() for place in places}) > 1
    assert len({place.y() for place in places}) > 4


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_is_markup_or_scrolls_sideways(look, opened, size, factor):
    look.theme.set_factor(factor)
    screen = opened(*size)
    assert clipped(screen) == []
    assert marked_up(screen) == []
    assert not sideways(screen)
    assert all(each.height() >= 32 for each in visible(screen, OptionRow))


@pytest.mark.parametrize(("width", "factor"), [(1280, 1.0), (1280, 1.15), (1280, 2.0), (800, 1.0)])
def test_all_text_sizes_stand_on_one_line(look, opened, width, factor):
    look.theme.set_factor(factor)
    screen = opened(width)
    screen.set_narrow(look.theme.stacks(width))
    settle()
    sizes = [row(screen, f"{percent} %") for percent in (100, 115, 130, 150, 175, 200)]
    assert len({each.mapTo(screen, each.rect().topLeft()).y() for each in sizes}) == 1


def test_a_locked_setting_is_read_and_cannot_be_turned(opened, kept):
    screen = opened(locked=frozenset({"theme", "evidence_prompt"}))
    assert QApplication.focusWidget().text().startswith("Light. Fixed for everybody")
    assert not any(
        each.accessibleName() == "Ask which sentence settles it" for each in visible(screen, SwitchButton)
    )
    assert clipped(screen) == []
