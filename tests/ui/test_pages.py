"""Pages over other screens in the whole program: opened by key, link and menu, and back to the same place."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from quizapp.library.database import open_reader
from quizapp.library.question_reports import load_reports
from quizapp.library.settings import load_settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.kit.buttons import KeyButton, LinkButton
from quizapp.ui.kit.checkable_button import SwitchButton
from quizapp.ui.kit.option_row import OptionRow
from tests.ui.fakes import translate
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from tests.ui.running import Running

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def kept(running: Running):
    """Read what is kept on the disk by now."""
    running.rest()
    with closing(open_reader(running.program.begun.path.parent / LIBRARY_NAME)) as reader:
        return load_reports(reader).good, load_settings(reader, running.program.shared.learner()).settings


def to_a_trap(running: Running) -> LinkButton:
    """Answer wrongly until a trap is named, and return the link to its page."""
    running.practise()
    while True:
        running.answer(right=False)
        links = list(visible(running.window, LinkButton))
        if links:
            return links[0]
        running.go_on()


def words(running: Running) -> set[str]:
    return {label.text() for label in visible(running.window, QLabel)}


def test_a_trap_that_was_met_leads_to_its_page_esc_back_to_the_same_place_and_p_practises_it(running):
    link = to_a_trap(running)
    link.setFocus()
    before = words(running)
    running.press(Key.Key_Return)
    assert running.name == "example"
    name = QApplication.focusWidget().text().casefold()
    assert any(each.casefold().startswith(f"a trap: {name}") for each in before)
    running.press(Key.Key_Escape)
    assert (running.name, QApplication.focusWidget()) == ("practice", link)
    assert words(running) == before
    link.click()
    running.rest()
    button = next(each for each in visible(running.window, KeyButton) if "with this trap" in each.words)
    running.press("P")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    assert running.screen.place.total == int(button.words.split()[1])


def test_a_question_can_be_reported_by_x_button_or_menu_once_it_is_answered(running):
    menu = running.window.findChild(QMenu)
    entry = next(each for each in menu.actions() if each.text() == translate("window.menu.report"))
    running.practise()
    running.press("X")
    assert running.name == "practice"
    for offered in (False, True):
        if offered:
            running.answer(right=True)
        running.press(Key.Key_F10)
        assert entry.isVisible() == offered
        menu.close()
    offering = translate("practice.buttons.report")
    button = next(each for each in visible(running.window, KeyButton) if each.words == offering)
    assert button.visibleRegion().boundingRect() == button.rect()
    shown = words(running)
    for way in (entry.trigger, button.click, lambda: running.press("X")):
        way()
        assert running.name == "report"
        running.press(Key.Key_Escape)
        assert (running.name, running.phase) == ("practice", "explained")
    running.press("X")
    QTest.keyClicks(QApplication.focusWidget(), "A slip in the second sentence.")
    running.press(Key.Key_Return, Mod.ControlModifier)
    running.rest()
    running.press(Key.Key_Return)
    assert (running.name, running.phase) == ("practice", "explained")
    ((report,), _) = kept(running)
    assert report.words == "A slip in the second sentence."
    assert any(each and report.subject.asked.startswith(each) for each in shown)


class TestSettings:
    def settings(self, running: Running) -> None:
        running.press(Key.Key_Comma, Mod.ControlModifier)
        assert running.name == "settings"

    def choose(self, running: Running, words: str) -> None:
        row = next(each for each in visible(running.window, OptionRow) if each.option.title == words)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        settle()

    def test_every_change_is_seen_and_kept_at_once_and_what_keys_change_is_shown(self, running):
        self.settings(running)
        self.choose(running, "Dark")
        self.choose(running, "130 %")
        theme = running.program.theme
        assert (theme.shown, theme.factor) == ("dark", 1.3)
        _, settings = kept(running)
        assert (settings.theme, settings.text_size) == ("dark", 130)
        running.press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
        chosen = {row.option.title for row in visible(running.window, OptionRow) if row.isChecked()}
        assert {"Dark, high contrast", "130 %"} <= chosen

    def test_less_movement_leaves_none(self, running):
        theme = running.program.theme
        running.program.preferences.change(type(running.program.preferences.now)(theme="light"))
        assert theme.motion(220) == 220
        self.settings(running)
        box = next(
            each for each in visible(running.window, SwitchButton) if each.accessibleName() == "Less movement"
        )
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        assert theme.motion(220) == theme.motion(120) == 0

    @pytest.mark.parametrize(("mode", "words"), [("alt", "With Alt"), ("off", "Off")])
    def test_letters_of_a_practice_follow_at_once(self, running, mode, words):
        running.practise()
        self.settings(running)
        self.choose(running, words)
        running.press(Key.Key_Escape)
        assert running.name == "practice"
        running.press("2")
        running.press("G")
        assert not [row for row in visible(running.window, OptionRow) if row.isChecked()]
        caps = {button.cap for button in visible(running.window, KeyButton)}
        assert caps - {"Enter"} == {cap for cap in caps if cap.startswith("Alt ") or not cap}
        assert ("Alt S" in caps) == (mode == "alt")
        running.press("2", Mod.AltModifier)
        running.press("G", Mod.AltModifier)
        chosen = [row.option.key for row in visible(running.window, OptionRow) if row.isChecked()]
        assert len(chosen) == (2 if mode == "alt" else 0)
        running.press(Key.Key_Return)
        told = " ".join(label.text() for label in visible(running.window, QLabel))
        assert ("or skip." in told) == (mode == "off")


def test_help_leads_through_the_example_and_back(running):
    running.press(Key.Key_F1)
    button = next(each for each in visible(running.window, KeyButton) if each.words == "Show me how")
    button.setFocus()
    running.press(Key.Key_Return)
    running.rest()
    assert running.name == "worked"
    for _ in range(12):
        running.press(Key.Key_Return)
    assert (running.name, QApplication.focusWidget()) == ("help", button)
    running.press(Key.Key_Escape)
    assert running.name == "home"
