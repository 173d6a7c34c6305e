"""Answers that cannot be saved, in the window: told on every screen, tried again, copied, asked about."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quizapp.library.recovery.restoration import RestoreContext, discard_library, prepare_restore
from quizapp.ui.file_dialogs import FileDialogs
from quizapp.ui.kit.buttons import KeyButton, SpaceButton
from quizapp.ui.unsaved_answers.unsaved_bar import UnsavedBar
from tests.ui.fakes import NOON, translate
from tests.ui.running import OPENED
from tests.ui.walk import settle, visible

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def query_only(running, *, on):
    """Have the disk refuse to write, or take it again."""
    running.program.background.write(
        lambda writer: writer.connection.execute(f"PRAGMA query_only = {int(on)}"),
        lambda _: None,
        running.program.fail,
    )
    running.rest()


def told(running):
    """What stands in the band."""
    (bar,) = running.window.findChildren(UnsavedBar)
    return " ".join(label.text() for label in visible(bar, QLabel))


def press_button(running, words):
    """Click the first button in view with these words."""
    button = next(each for each in visible(running.window, KeyButton) if each.words == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def kept(running):
    """How many answers are on the disk."""
    with closing(sqlite3.connect(running.program.begun.path)) as database:
        return database.execute("SELECT count(*) FROM response").fetchone()[0]


@pytest.fixture
def running(start):
    """The program after an answer that could not be saved, at its explanation."""
    choices = [each for each in OPENED.questions.values() if each.kind == "choice"]
    made = start(questions=choices[:3])
    made.practise()
    query_only(made, on=True)
    made.answer(right=True)
    return made


def test_it_is_told_on_every_screen_since_when_and_why(running):
    why = translate(
        "unsaved.not_saved.not_saved_since", time="12:00", why=translate("unsaved.reasons.read-only")
    )
    words = f"{why} {translate('unsaved.waits.answer_s_are_not', n=1)}"
    assert told(running) == words
    running.go_on()
    assert told(running) == words
    for key, modifier in ((Key.Key_F1, Mod.NoModifier), (Key.Key_Comma, Mod.ControlModifier)):
        running.press(key, modifier)
        running.rest()
        assert told(running) == words
        running.press(Key.Key_Escape)
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
    assert told(running) == words


@pytest.mark.parametrize("by_itself", [False, True])
def test_it_is_tried_again_by_its_button_or_by_itself_and_tells_once_it_is_saved(running, by_itself):
    query_only(running, on=False)
    again = running.program.unsaved.findChild(QTimer)
    if by_itself:
        again.timeout.emit()
    else:
        press_button(running, translate("unsaved.again"))
    running.wait(lambda: told(running) == translate("unsaved.saved_again"))
    assert kept(running) == 1
    assert not again.isActive()


def test_the_next_answer_that_can_be_saved_takes_those_before_along(running):
    running.go_on()
    query_only(running, on=False)
    running.answer(right=False)
    running.wait(lambda: told(running) == translate("unsaved.saved_again"))
    assert kept(running) == 2


def test_of_a_learner_who_is_erased_nothing_waits_any_more(running):
    program = running.program
    program.people.erase((program.people.learner,), lambda _: None, lambda: None, program.fail)
    assert program.unsaved.waiting.items == ()


class TestCopy:
    def test_a_copy_elsewhere_is_a_library_with_what_waits_that_can_be_restored(
        self, running, tmp_path, monkeypatch
    ):
        target = tmp_path / "stick" / "copy.db"
        target.parent.mkdir()
        monkeypatch.setattr(FileDialogs, "save_file", lambda *_: target)
        running.press(Key.Key_S, Mod.ControlModifier | Mod.ShiftModifier)
        running.rest()
        assert translate("unsaved.copied", name="copy.db") in told(running)
        assert [file.name for file in target.parent.iterdir()] == ["copy.db"]
        *_, prepared = prepare_restore(
            running.program.begun.path, target, RestoreContext(NOON, lambda: "an id")
        )
        assert (prepared.preview.gained, prepared.preview.lost) == (1, 0)
        discard_library(prepared)
        running.press(Key.Key_Q, Mod.ControlModifier)
        assert not running.window.isVisible()

    def test_where_none_can_be_made_it_is_told_and_it_never_takes_the_place_of_the_library(
        self, running, tmp_path, monkeypatch
    ):
        library = running.program.begun.path
        before = library.read_bytes()
        for target, words in (
            (tmp_path / "no such folder" / "copy.db", translate("unsaved.not_copied", why="")),
            (library, translate("unsaved.not_itself")),
        ):
            monkeypatch.setattr(FileDialogs, "save_file", lambda *_, target=target: target)
            running.press(Key.Key_S, Mod.ControlModifier | Mod.ShiftModifier)
            running.rest()
            assert words in told(running)
        assert library.read_bytes() == before


class TestClosing:
    def test_before_the_window_closes_it_tells_what_would_be_lost_and_goes_once_it_is_saved(self, running):
        running.press(Key.Key_Q, Mod.ControlModifier)
        assert (running.name, running.window.isVisible()) == ("closing", True)
        said = " ".join(label.text() for label in visible(running.screen, QLabel))
        assert translate("unsaved.would_be_lost", n=1) in said
        next(visible(running.screen, SpaceButton)).setFocus()
        running.press(Key.Key_Return)
        assert running.window.isVisible(), "Enter on the button that closes without them does not close"
        told = [label.text() for label in visible(running.screen, QLabel)]
        assert translate("unsaved.not_by_enter") in told
        running.press(Key.Key_Escape)
        assert (running.name, running.phase) == ("practice", "explained")
        running.press(Key.Key_Q, Mod.ControlModifier)
        query_only(running, on=False)
        running.press(Key.Key_Return)
        running.wait(lambda: running.name == "practice")
        running.press(Key.Key_Q, Mod.ControlModifier)
        assert not running.window.isVisible()

    @pytest.mark.parametrize("again", [False, True])
    def test_it_closes_without_them_by_its_button_or_when_it_is_closed_once_more(self, running, again):
        running.press(Key.Key_Q, Mod.ControlModifier)
        if again:
            running.press(Key.Key_Q, Mod.ControlModifier)
        else:
            press_button(running, translate("unsaved.close"))
        assert not running.window.isVisible()
        running.program.stop()
        assert kept(running) == 0

    def test_while_it_closes_they_are_tried_once_more(self, running):
        running.press(Key.Key_Q, Mod.ControlModifier)
        query_only(running, on=False)
        running.press(Key.Key_Q, Mod.ControlModifier)
        running.program.stop()
        assert kept(running) == 1

    def test_no_other_library_is_put_in_place_before_that_is_decided(self, running):
        live = running.program.begun.path
        *_, prepared = prepare_restore(live, live, RestoreContext(NOON, lambda: "an id"))
        assert not running.program.maintenance.change_over(prepared)
        assert running.name == "closing"
        running.press(Key.Key_Escape)
        query_only(running, on=False)
        press_button(running, translate("unsaved.again"))
        running.rest()
        assert running.program.maintenance.change_over(prepared)
        discard_library(prepared)
