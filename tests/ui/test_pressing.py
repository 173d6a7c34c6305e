"""Keys pressed in the whole program, and what is seen and heard then."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.article_view.article_view import ArticleView
from quizapp.ui.help.keys_card import HelpKeyRow
from quizapp.ui.kit.answer_feedback_list import AnswerLabel
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.progress_bars import SegmentBar
from quizapp.ui.messages.key_tables import HOME_KEYS, PRACTICE_KEYS
from quizapp.ui.results.parts import TrapLink
from tests.ui.article_text import text_of
from tests.ui.fakes import translate
from tests.ui.running import BELL
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from tests.ui.running import Running

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
SECTIONS = {"home": HOME_KEYS, "practice": PRACTICE_KEYS}


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is told of its own accord."""
    heard: list[str] = []

    def hear(event) -> None:
        if event.type() == QAccessible.Event.Announcement:
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def words(running: Running) -> list[str]:
    return [label.text() for label in visible(running.window, QLabel) if label.text()]


def chosen(running: Running) -> list[str]:
    return [row.option.key for row in visible(running.window, OptionRow) if row.isChecked()]


def asked(running: Running) -> Question:
    """The question on screen."""
    shown = words(running)
    return next(each for each in BELL.questions.values() if each.prompt in shown)


def answered(running: Running) -> list[tuple[str, str]]:
    """Questions that were answered, in their order, with how that went."""
    running.rest()
    with closing(sqlite3.connect(running.program.begun.path)) as database:
        return database.execute("SELECT question, outcome FROM response ORDER BY number").fetchall()


def place(running: Running) -> int:
    return next(visible(running.window, SegmentBar)).value()


def keyboard_at(running: Running) -> QPoint:
    return QApplication.focusWidget().mapTo(running.window, QPoint(0, 0))


def article(running: Running) -> ArticleView:
    return next(visible(running.window, ArticleView))


def button(running: Running, words_on_it: str) -> KeyButton:
    return next(each for each in visible(running.window, KeyButton) if each.words == words_on_it)


def test_numbers_choose_and_letters_say_how_sure(running):
    running.practise()
    running.press("2")
    for letter in "GFC":
        running.press(letter)
        assert chosen(running) == ["2", letter]
    running.press("3")
    running.press("9")
    assert chosen(running) == ["3", "C"]


def test_w_and_f6_go_to_the_article_and_back_and_page_keys_scroll_it_from_the_answers(running):
    running.practise()
    for there, back in (("W", Key.Key_F6), (Key.Key_F6, Key.Key_F6)):
        running.press(there)
        assert article(running).hasFocus()
        running.press(back)
        assert isinstance(QApplication.focusWidget(), OptionRow)
    bar = article(running).verticalScrollBar()
    running.press(Key.Key_PageDown)
    assert bar.value() > 0
    running.press(Key.Key_PageUp)
    assert bar.value() == 0
    assert isinstance(QApplication.focusWidget(), OptionRow)


def test_tab_goes_from_the_answers_to_how_sure_and_to_the_buttons_at_every_question(running):
    running.practise()
    for question in (1, 2):
        if question == 2:
            running.answer(right=True)
            running.go_on()
        reached = [QApplication.focusWidget()]
        for _ in range(5):
            running.press(Key.Key_Tab)
            reached.append(QApplication.focusWidget())
        assert [widget.accessibleName()[:2] for widget in reached[:2]] == ["1,", "G,"]
        buttons = [widget.words for widget in reached[2:] if isinstance(widget, KeyButton)]
        assert [words for words in buttons if words != "Hint"][:2] == ["Skip", "Check answer"]
        while not isinstance(QApplication.focusWidget(), OptionRow):
            running.press(Key.Key_Tab)


def test_after_the_hint_the_keyboard_is_back_at_the_answers(running, said):
    running.practise()
    while "Hint" not in [each.words for each in visible(running.window, KeyButton)]:
        running.answer(right=True)
        running.go_on()
    answer = QApplication.focusWidget()
    button(running, "Hint").setFocus()
    running.press(Key.Key_Space)
    assert QApplication.focusWidget() is answer
    assert said[-1] in words(running), "the hint is heard, and stands there"


def test_s_skips_and_a_practice_that_esc_leaves_goes_on_where_it_was_left(running):
    running.practise()
    running.press("S")
    running.wait(lambda: place(running) == 2)
    goes_on = f"Continue, question 2 of {running.screen.place.total}"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
    running.wait(lambda: goes_on in [each.words for each in visible(running.window, KeyButton)])


@pytest.mark.parametrize("key", ["W", Key.Key_F6])
def test_stacked_the_article_takes_the_questions_place_in_which_nothing_is_answered(start, key):
    running = start((800, 600))
    running.practise()
    for back in (key, Key.Key_Escape, Key.Key_Return):
        running.press(key)
        assert article(running).hasFocus()
        shown = {each.words for each in visible(running.window, KeyButton)}
        assert shown == {"Words to know", "Back to the question"}
        for nothing in "1GSH":
            running.press(nothing)
        running.press(back)
        assert (running.name, place(running), chosen(running)) == ("practice", 1, [])
        assert isinstance(QApplication.focusWidget(), OptionRow)
        assert button(running, "Check answer")


class TestExplained:
    @pytest.fixture
    def explained(self, running) -> Running:
        running.practise()
        running.answer(right=True)
        return running

    def test_r_says_it_again_with_the_outcome_on_which_the_keyboard_arrived(self, running, said):
        running.practise()
        running.answer(right=True)
        first = said[-1]
        assert not first.startswith("Correct. ")
        said.clear()
        running.press("R")
        (again,) = said
        assert again.startswith("Correct. ")
        assert again.endswith(f" {first}")

    def test_n_goes_from_mark_to_mark_and_w_shows_the_whole_article(self, explained):
        reached = []
        next(visible(explained.window, ArticlePanel)).mark_reached.connect(reached.append)
        explained.press("N")
        explained.press("N", Mod.ShiftModifier)
        assert len(reached) == 2
        few = len(text_of(article(explained)))
        explained.press("W")
        assert len(text_of(article(explained))) > few
        explained.press("W")
        assert len(text_of(article(explained))) == few

    def test_arrows_read_the_answers_one_by_one_and_ctrl_c_copies_words_with_their_source(self, explained):
        next(visible(explained.window, AnswerLabel)).setFocus()
        explained.press(Key.Key_Down)
        assert QApplication.focusWidget() is list(visible(explained.window, AnswerLabel))[1]
        explained.press(Key.Key_F6)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
        QApplication.clipboard().clear()
        explained.press(Key.Key_C, Mod.ControlModifier)
        copied = QApplication.clipboard().text()
        assert copied.endswith("2 September 2022")
        assert copied.count("\n") == 1

    def test_b_shows_the_answer_before_and_enter_comes_back(self, explained):
        explained.go_on()
        explained.answer(right=False)
        second = words(explained)
        explained.press("B")
        assert place(explained) == 1
        explained.press(Key.Key_Return)
        assert place(explained) == 2
        assert words(explained) == second


class TestResults:
    def test_p_practises_the_mistakes_and_without_one_all_again(self, running):
        running.practise()
        while running.name == "practice":
            running.answer(right=place(running) % 3 == 0)
            running.go_on()
        first = answered(running)
        running.press("P")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")
        while running.name == "practice":
            running.answer(right=True)
            running.go_on()
        again = answered(running)[len(first) :]
        assert sorted(question for question, _ in again) == sorted(
            question for question, outcome in first if outcome != "correct"
        )
        assert QApplication.focusWidget() is button(running, "Done")
        running.press("P")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")

    def test_a_mistake_that_is_asked_again_at_once_begins_with_its_first_answer(self, start):
        kinds = ("match", "choices", "chain", "order")
        by_kind = {each.kind: each for each in BELL.questions.values()}
        running = start(questions=[by_kind[kind] for kind in kinds])
        running.practise()
        first = {}
        while running.name == "practice":
            first[asked(running).kind] = keyboard_at(running)
            for _ in range(2):
                running.press(Key.Key_Down)
            running.answer(right=False)
            running.go_on()
        assert set(first) == set(kinds)
        running.press("P")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")
        again = {}
        while running.name == "practice":
            again[asked(running).kind] = keyboard_at(running)
            running.answer(right=True)
            running.go_on()
        assert again == first

    def test_rows_and_traps_are_opened_esc_returns_to_them_and_at_last_home(self, running, said):
        running.practise()
        while running.name == "practice":
            running.answer(right=False)
            running.go_on()
        trap = next(visible(running.window, TrapLink))
        trap.setFocus()
        running.press(Key.Key_Return)
        assert running.name == "example"
        running.press(Key.Key_Escape)
        assert (running.name, QApplication.focusWidget()) == ("results", trap)
        for key in (Key.Key_Return, Key.Key_Space):
            running.press(Key.Key_F6)
            running.press(Key.Key_Down)
            row = QApplication.focusWidget()
            running.press(key)
            assert button(running, "Back to your answers")
            few = len(text_of(article(running)))
            said.clear()
            running.press("R")
            assert said[0].startswith("Not this time. ")
            running.press("W")
            assert len(text_of(article(running))) > few
            running.press(Key.Key_Escape)
            assert QApplication.focusWidget() is row
            running.press(Key.Key_F6)
        running.press(Key.Key_Escape)
        running.wait(lambda: running.name == "home")


class TestEverywhere:
    def test_f1_shows_the_keys_of_the_screen_esc_returns_to_it_and_ctrl_1_goes_home(self, running):
        for way in ("home", "practice"):
            if way == "practice":
                running.practise()
            focus = QApplication.focusWidget()
            running.press(Key.Key_F1)
            assert running.name == "help"
            shown = {row.text() for row in visible(running.window, HelpKeyRow)}
            own = {translate(line.does) for section in SECTIONS[way] for line in section.lines}
            assert all(any(text.endswith(f": {does}") for text in shown) for does in own)
            running.press(Key.Key_Escape)
            assert (running.name, QApplication.focusWidget()) == (way, focus)
        running.press(Key.Key_1, Mod.ControlModifier)
        running.wait(lambda: running.name == "home")

    def test_from_a_fault_enter_goes_on_f6_reads_the_report_and_ctrl_c_copies_it(self, running):
        running.practise()
        running.program.fail(ValueError("made for a test"))
        settle()
        running.press(Key.Key_F6)
        running.press(Key.Key_F6)
        report = QApplication.focusWidget().text()
        assert "ValueError" in report
        running.press(Key.Key_C, Mod.ControlModifier)
        assert QApplication.clipboard().text() == report
        running.press(Key.Key_F6)
        running.press(Key.Key_Return)
        assert running.name == "practice"
        assert isinstance(QApplication.focusWidget(), OptionRow)
