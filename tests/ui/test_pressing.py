"""Keys pressed in the whole program, and what is seen and heard then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.article_view.article_browser import ArticleBrowser
from quizapp.ui.help.keys_card import HelpKeyRow
from quizapp.ui.kit.answer_feedback_list import AnswerLabel
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.progress_bars import SegmentBar
from quizapp.ui.messages import keys
from quizapp.ui.results.traps_card import TrapButton
from tests.ui.fakes import translate
from tests.ui.running import BELL
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from tests.ui.running import Running

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
SECTIONS = {"home": keys.list_home_keys, "practice": keys.list_practice_keys}


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


def place(running: Running) -> int:
    return next(visible(running.window, SegmentBar)).value()


def keyboard_at(running: Running) -> QPoint:
    return QApplication.focusWidget().mapTo(running.window, QPoint(0, 0))


def article(running: Running) -> ArticleBrowser:
    return next(visible(running.window, ArticleBrowser))


def button(running: Running, words_on_it: str) -> KeyButton:
    return next(each for each in visible(running.window, KeyButton) if each.words == words_on_it)


class TestAsking:
    def test_numbers_choose_and_letters_say_how_sure(self, running):
        running.practise()
        running.press("2")
        for letter in "GFC":
            running.press(letter)
            assert chosen(running) == ["2", letter]
        running.press("3")
        running.press("9")
        assert chosen(running) == ["3", "C"]

    @pytest.mark.parametrize("question", [1, 2])
    def test_tab_goes_from_the_answers_to_how_sure_and_to_the_buttons(self, running, question):
        running.practise()
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

    def test_after_the_hint_the_keyboard_is_back_at_the_answers(self, running, said):
        running.practise()
        while "Hint" not in [each.words for each in visible(running.window, KeyButton)]:
            running.answer(right=True)
            running.go_on()
        answer = QApplication.focusWidget()
        button(running, "Hint").setFocus()
        running.press(Key.Key_Space)
        assert QApplication.focusWidget() is answer
        assert said[-1] in words(running), "the hint is heard, and stands there"

    def test_s_skips_and_the_question_comes_once_more_at_the_end(self, running):
        running.practise()
        running.press("S")
        running.wait(lambda: place(running) == 2)

    def test_w_and_f6_go_to_the_article_and_back(self, running):
        running.practise()
        for there, back in (("W", Key.Key_F6), (Key.Key_F6, Key.Key_F6)):
            running.press(there)
            assert QApplication.focusWidget() is article(running)
            running.press(back)
            assert isinstance(QApplication.focusWidget(), OptionRow)

    def test_page_keys_scroll_the_article_while_the_answers_have_the_keyboard(self, running):
        running.practise()
        bar = article(running).verticalScrollBar()
        running.press(Key.Key_PageDown)
        assert bar.value() > 0
        running.press(Key.Key_PageUp)
        assert bar.value() == 0
        assert isinstance(QApplication.focusWidget(), OptionRow)

    def test_esc_leaves_and_the_practice_goes_on_where_it_was_left(self, running):
        running.practise()
        running.press("S")
        running.wait(lambda: place(running) == 2)
        total = running.screen._state.total
        running.press(Key.Key_Escape)
        running.wait(
            lambda: (
                running.name == "home"
                and f"Continue, question 2 of {total}"
                in [each.words for each in visible(running.window, KeyButton)]
            )
        )


class TestStacked:
    @pytest.mark.parametrize("key", ["W", Key.Key_F6])
    def test_the_article_takes_the_questions_place_and_gives_it_back(self, start, key):
        running = start((800, 600))
        running.practise()
        running.press(key)
        assert QApplication.focusWidget() is article(running)
        shown = {each.words for each in visible(running.window, KeyButton)}
        assert shown == {"Words to know", "Back to the question"}
        running.press(key)
        assert isinstance(QApplication.focusWidget(), OptionRow)
        assert button(running, "Check answer")

    def test_nothing_is_answered_or_skipped_while_the_article_is_read(self, start):
        running = start((800, 600))
        running.practise()
        running.press("W")
        for key in "1GSH":
            running.press(key)
        running.rest()
        assert place(running) == 1
        running.press(Key.Key_Return)
        assert chosen(running) == []
        assert isinstance(QApplication.focusWidget(), OptionRow)

    def test_esc_goes_back_to_the_question_before_it_leaves(self, start):
        running = start((800, 600))
        running.practise()
        running.press("W")
        running.press(Key.Key_Escape)
        assert running.name == "practice"
        assert isinstance(QApplication.focusWidget(), OptionRow)


class TestExplained:
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

    def test_n_goes_from_mark_to_mark_and_shift_n_back(self, running):
        running.practise()
        running.answer(right=True)
        reached = []
        running.screen._desk.sheet.mark_reached.connect(reached.append)
        running.press("N")
        running.press("N", Mod.ShiftModifier)
        assert len(reached) == 2

    def test_w_shows_the_whole_article_and_the_passage_again(self, running):
        running.practise()
        running.answer(right=True)
        few = len(article(running).toPlainText())
        running.press("W")
        assert len(article(running).toPlainText()) > few
        running.press("W")
        assert len(article(running).toPlainText()) == few

    def test_b_shows_the_answer_before_and_enter_comes_back(self, running):
        running.practise()
        running.answer(right=True)
        running.go_on()
        running.answer(right=False)
        second = words(running)
        running.press("B")
        assert place(running) == 1
        running.press(Key.Key_Return)
        assert place(running) == 2
        assert words(running) == second

    def test_ctrl_c_in_the_article_copies_words_with_their_source(self, running):
        running.practise()
        running.answer(right=True)
        running.press(Key.Key_F6)
        QTest.keyClick(article(running), Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
        QApplication.clipboard().clear()
        running.press(Key.Key_C, Mod.ControlModifier)
        copied = QApplication.clipboard().text()
        assert copied.endswith("2 September 2022")
        assert copied.count("\n") == 1

    def test_arrows_read_the_answers_one_by_one(self, running):
        running.practise()
        running.answer(right=True)
        next(visible(running.window, AnswerLabel)).setFocus()
        running.press(Key.Key_Down)
        assert QApplication.focusWidget() is list(visible(running.window, AnswerLabel))[1]


class TestResults:
    @pytest.fixture
    def results(self, running) -> Running:
        running.practise()
        while running.name == "practice":
            running.answer(right=False)
            running.go_on()
        return running

    def test_p_practises_the_mistakes(self, running):
        running.practise()
        wrong = []
        while running.name == "practice":
            right = place(running) % 3 == 0
            running.answer(right=right)
            wrong += [] if right else [running.screen._state.explanation.prompt]
            running.go_on()
        running.press("P")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")
        asked = []
        while running.name == "practice":
            running.answer(right=True)
            asked.append(running.screen._state.explanation.prompt)
            running.go_on()
        assert sorted(asked) == sorted(wrong)
        assert QApplication.focusWidget() is button(running, "Done")

    @pytest.mark.parametrize("kind", ["match", "choices", "chain", "order"])
    def test_a_mistake_that_is_asked_again_at_once_begins_with_its_first_answer(self, start, kind):
        question = next(each for each in BELL.questions.values() if each.kind == kind)
        running = start(questions=[question])
        running.practise()
        first = keyboard_at(running)
        for _ in range(2):
            running.press(Key.Key_Down)
        running.answer(right=False)
        running.go_on()
        running.press("P")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")
        assert keyboard_at(running) == first
        running.answer(right=True)

    def test_without_a_mistake_p_practises_again(self, running):
        running.practise()
        while running.name == "practice":
            running.answer(right=True)
            running.go_on()
        running.press("P")
        running.wait(lambda: running.name == "practice" and running.phase == "asking")

    def test_a_trap_leads_to_its_page_and_esc_returns_to_it(self, results):
        trap = next(visible(results.window, TrapButton))
        trap.setFocus()
        results.press(Key.Key_Return)
        assert results.name == "example"
        results.press(Key.Key_Escape)
        assert (results.name, QApplication.focusWidget()) == ("results", trap)

    def test_esc_is_done(self, results):
        results.press(Key.Key_Escape)
        results.wait(lambda: results.name == "home")

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
    def test_a_row_is_opened_and_esc_returns_to_it(self, results, key):
        results.press(Key.Key_F6)
        results.press(Key.Key_Down)
        row = QApplication.focusWidget()
        results.press(key)
        assert button(results, "Back to your answers")
        results.press(Key.Key_Escape)
        assert QApplication.focusWidget() is row

    def test_an_opened_answer_has_the_keys_of_an_explanation(self, results, said):
        results.press(Key.Key_F6)
        results.press(Key.Key_Return)
        few = len(article(results).toPlainText())
        said.clear()
        results.press("R")
        assert said[0].startswith("Not this time. ")
        results.press("W")
        assert len(article(results).toPlainText()) > few


class TestEverywhere:
    @pytest.mark.parametrize("way", ["home", "practice"])
    def test_f1_shows_the_keys_of_the_screen_and_esc_returns_to_it(self, running, way):
        if way == "practice":
            running.practise()
        focus = QApplication.focusWidget()
        running.press(Key.Key_F1)
        assert running.name == "help"
        shown = {row.text() for row in visible(running.window, HelpKeyRow)}
        own = {line.does for section in SECTIONS[way](translate) for line in section.lines}
        assert all(any(text.endswith(f": {does}") for text in shown) for does in own)
        running.press(Key.Key_Escape)
        assert running.name == way
        assert QApplication.focusWidget() is focus

    def test_ctrl_1_goes_home_from_anywhere(self, running):
        running.practise()
        running.press(Key.Key_1, Mod.ControlModifier)
        running.wait(lambda: running.name == "home")

    def test_from_a_fault_enter_goes_on_f6_reads_the_report_and_ctrl_c_copies_it(self, running):
        running.practise()
        running.program.fail(ValueError("made for a test"))
        settle()
        running.press(Key.Key_F6)
        report = QApplication.focusWidget().text()
        assert "ValueError" in report
        running.press(Key.Key_C, Mod.ControlModifier)
        assert QApplication.clipboard().text() == report
        running.press(Key.Key_F6)
        running.press(Key.Key_Return)
        assert running.name == "practice"
        assert isinstance(QApplication.focusWidget(), OptionRow)
