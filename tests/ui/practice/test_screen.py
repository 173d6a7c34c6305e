"""Practising in the whole program: typing, marking sentences, ending, pack after pack, and little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from quizapp.pack.ids import PackId
from quizapp.quiz.evidence_sentences import list_evidence_sentences, list_sentences
from quizapp.ui.article_view.sentences.sentence_rows import NoneOptionButton, SelectableSentenceRow
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.pinned_words import PinnedWords
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.practice.practice_bar import PracticeBar
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.question.question_builder import find_claim
from quizapp.ui.question.question_panel import QuestionPanel
from tests.languages.painted import painted
from tests.shots.rules import in_view
from tests.ui.fakes import translate as say
from tests.ui.running import BELL, OPENED, PACK
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.running import Running

    Start = Callable[..., Running]

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
CHOICES = [each for each in OPENED.questions.values() if each.kind == "choice"][:2]
PROVED = next(each for each in OPENED.questions.values() if each.kind == "verdict" and each.evidence)
MARKED = next(each for each in OPENED.questions.values() if each.kind == "find_evidence" and find_claim(each))


def first(kind):
    practised = (each for bank in BELL.pack.banks if not bank.worked for each in bank.questions)
    return next(each for each in practised if each.kind == kind)


def at(start, *questions, size=(1280, 800), **settings):
    """The program at the first of these questions."""
    running = start(size, list(questions), **settings)
    running.practise()
    return running


def press(running, *keys):
    for key in keys:
        running.press(key)


def buttons(running, name):
    """The buttons with these words of the practice's."""
    words = say(f"practice.buttons.{name}")
    return [each for each in visible(running.window, KeyButton) if each.words == words]


def labels(running):
    return [label.text() for label in visible(running.window, QLabel)]


def field():
    focused = QApplication.focusWidget()
    assert isinstance(focused, TextField)
    return focused


def hints(running):
    return [cap.text() for cap in visible(running.screen, KeyCap)]


def letters(running):
    return [button.cap for button in visible(running.screen, KeyButton) if button.cap]


def sure(running):
    return running.screen.state.question.certainty.chosen


class TestTyping:
    @pytest.mark.parametrize("kind", ["number", "text"])
    def test_letters_and_digits_are_typed_and_no_other_key_is_printed_until_enter_checks(self, start, kind):
        running = at(start, first(kind))
        assert hints(running) == ["Tab", "G", "F", "C", "Enter"]
        assert letters(running) == ["Enter"]
        press(running, Key.Key_Return)
        assert running.screen.state.question.missing == "answer"
        press(running, *"GFCSHWRBN19")
        assert field().text() == "GFCSHWRBN19"
        assert (running.phase, sure(running)) == ("asking", None)
        field().clear()
        press(running, "7", Key.Key_Return)
        assert running.screen.state.question.missing == "certainty"
        press(running, "C", Key.Key_Return)
        running.wait(lambda: running.phase == "explained")

    def test_out_of_the_field_letters_act_and_are_printed_again(self, start):
        running = at(start, first("number"), first("choice"))
        press(running, "3", Key.Key_Tab)
        assert hints(running) == ["G", "F", "C", "Enter"]
        assert "S" in letters(running)
        press(running, "F")
        assert sure(running) == "fairly_sure"
        press(running, Key.Key_Backtab)
        assert letters(running) == ["Enter"]
        press(running, Key.Key_F6)
        assert "S" in letters(running)
        press(running, Key.Key_F6)
        assert field().text() == "3"
        press(running, Key.Key_Tab, "S")
        running.wait(lambda: running.screen.state.question.kind == "choice")
        assert "S" in letters(running)
        assert "Tab" not in hints(running)

    def test_escape_leaves_from_the_field_and_nothing_is_printed_anew_for_another_window(self, start, qtbot):
        running = at(start, first("number"))
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        running.wait(lambda: not isinstance(QApplication.focusWidget(), TextField))
        assert letters(running) == ["Enter"]
        other.close()
        running.window.activateWindow()
        running.screen.set_initial_focus()
        press(running, "7", Key.Key_Escape)
        running.wait(lambda: running.name == "home")

    def test_a_button_stays_under_the_pointer_while_it_is_clicked(self, start):
        hinted = next(
            each for each in BELL.questions.values() if each.kind in ("number", "text") and each.hint
        )
        running = at(start, hinted)
        field()
        (hint,) = buttons(running, "hint")
        point = hint.mapTo(running.window, QPoint(hint.width() - 2, hint.height() // 2))
        mouse, window = Qt.MouseButton.LeftButton, running.window.windowHandle()
        QTest.mousePress(window, mouse, pos=point)
        settle()
        QTest.mouseRelease(window, mouse, pos=point)
        settle()
        assert running.screen.state.question.hint == hinted.hint

    def test_where_letters_act_with_alt_they_do_so_in_the_field_too(self, start):
        running = at(start, first("number"))
        running.program.theme.set_letter_keys("alt")
        running.screen.set_letter_keys("alt")
        running.screen.set_narrow(running.narrow)
        assert hints(running) == ["Alt G", "Alt F", "Alt C", "Enter"]
        running.press("C", Mod.AltModifier)
        assert sure(running) == "certain"
        assert running.screen.findChild(TextField).text() == ""


def chosen(running):
    return [row.sentence.number for row in visible(running.window, SelectableSentenceRow) if row.isChecked()]


def focus():
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleName() or getattr(widget, "text", str)()


class TestSentences:
    @pytest.fixture
    def proving(self, start):
        """The program at the evidence of an answer."""
        running = at(start, PROVED, evidence_prompt=True)
        press(running, "1", "C", Key.Key_Return)
        running.wait(lambda: running.phase == "evidence_prompt")
        return running

    def test_f6_goes_to_what_stands_beside_the_sentences_and_back(self, proving):
        assert focus().startswith("Sentence 1 of")
        assert in_view(QApplication.focusWidget())
        press(proving, Key.Key_F6)
        assert focus() == say("practice.buttons.check")
        press(proving, Key.Key_F6, "4", Key.Key_Space)
        assert chosen(proving) == [4]
        press(proving, Key.Key_F6)
        assert focus() == say("evidence.remove_sentence", number=4)
        press(proving, Key.Key_Space)
        assert chosen(proving) == []
        press(proving, Key.Key_F6)
        assert focus().startswith("Sentence 4 of")

    def test_without_a_sentence_enter_says_what_is_missing_and_the_step_can_be_skipped(self, proving):
        assert len(list(visible(proving.window, NoneOptionButton))) == 1
        press(proving, Key.Key_Return)
        message = proving.screen.state.evidence.message
        assert message
        assert message in labels(proving)
        assert len(buttons(proving, "skip_step")) == 1
        press(proving, "S")
        proving.wait(lambda: proving.phase == "explained")

    def test_a_sentence_is_chosen_by_number_from_anywhere_or_by_a_click_and_taken_back(self, start):
        running = at(start, MARKED)
        assert list(visible(running.window, NoneOptionButton)) == []
        (skip,) = buttons(running, "skip")
        skip.setFocus()
        press(running, "1", "0")
        assert focus().startswith("Sentence 10 of")
        QTest.mouseClick(next(visible(running.window, SelectableSentenceRow)), Qt.MouseButton.LeftButton)
        settle()
        assert chosen(running) == [1]
        remove = next(
            each for each in visible(running.window, KeyButton) if each.words == say("evidence.remove")
        )
        QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
        settle()
        assert chosen(running) == []

    def test_once_checked_what_shows_it_stands_in_the_place_of_the_sentences(self, start):
        running = at(start, MARKED, size=(800, 600))
        for span in list_evidence_sentences(MARKED, OPENED.texts)[0]:
            press(running, *str(list_sentences(PACK, MARKED).index(span) + 1), Key.Key_Space)
        press(running, "C", Key.Key_Return)
        running.wait(lambda: running.phase == "explained")
        correct = running.screen.state.desk.sentences.sentences
        note = next(each.note.strong for each in correct if each.marks)
        assert any(note in words for words in labels(running))
        before = len(labels(running))
        press(running, "W")
        assert len(labels(running)) > before
        press(running, "N")
        assert note in focus()

    @pytest.mark.parametrize(("size", "percent"), [((800, 560), 200), ((480, 360), 100)])
    def test_the_statement_stays_in_sight_while_sentences_are_chosen(self, start, size, percent):
        running = at(start, MARKED, size=size, text_size=percent)
        press(running, *str(len(list_sentences(OPENED.pack, MARKED))), Key.Key_Space)
        (pinned,) = visible(running.window, PinnedWords)
        begun = " ".join(words.text for words in painted(pinned).words if words.whole).rstrip("…")
        assert len(begun) > 20
        assert find_claim(MARKED).startswith(begun)
        row = QApplication.focusWidget()
        assert pinned.mapFromGlobal(row.mapToGlobal(QPoint(0, 0))).y() >= pinned.height()
        assert row.visibleRegion().boundingRect().height() > pinned.height()


class TestEnding:
    def test_it_can_be_ended_until_the_last_answer_but_by_no_key_and_not_over_another_page(self, start):
        running = start(questions=CHOICES)
        assert not running.screen.can_finish
        running.practise()
        assert running.screen.can_finish
        running.answer(right=True)
        press(running, Key.Key_F9)
        running.rest()
        assert (running.name, running.phase, running.screen.can_finish) == ("practice", "explained", True)
        press(running, Key.Key_F1)
        assert not running.screen.can_finish
        running.program.pages.finish_here()
        running.rest()
        assert running.name == "help"
        press(running, Key.Key_Escape)
        running.go_on()
        running.answer(right=True)
        assert not running.screen.can_finish
        press(running, "B")
        assert not running.screen.can_finish

    @pytest.mark.parametrize("saved", [True, False])
    def test_ended_it_leads_to_its_results_also_while_an_answer_is_not_saved(self, start, saved):
        running = at(start, *CHOICES)
        if not saved:
            running.program.background.write(
                lambda writer: writer.connection.execute("PRAGMA query_only = ON"),
                lambda _: None,
                running.program.fail,
            )
            running.rest()
        running.answer(right=False)
        assert bool(running.program.unsaved.waiting.unsaved) != saved
        running.program.pages.finish_here()
        running.wait(lambda: running.name == "results")
        mistakes = say("results.practise_mistakes", n=1)
        assert mistakes in [each.words for each in visible(running.window, KeyButton)]

    def test_from_home_one_without_an_answer_ends_there_and_home_comes_again(self, start):
        running = start(questions=CHOICES)
        going = running.screen.focusWidget().words
        press(running, Key.Key_F9)
        running.wait(lambda: running.name == "home" and running.screen.focusWidget().words != going)
        assert running.screen.focusWidget().words == say("home.start", n=10)


def test_which_pack_it_is_is_said_once_and_that_the_next_is_gone_before_esc_goes_home(start, monkeypatch):
    running = start()
    said = []
    tell = QAccessible.updateAccessibility
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: (said.append(getattr(event, "message", str)()), tell(event)),
    )
    choice = frozenset({CHOICES[0].id})
    gone = PackQuestions(PackId("gone"), "A pack that is gone", choice)
    running.program.pages.ask((PackQuestions(PACK.id, PACK.title, choice), gone))
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    press(running, "1", "2")
    which = say("practice.pack_of", place=1, total=2)
    assert said.count(which) == 1
    assert which in labels(running)
    running.answer(right=True)
    running.go_on()
    press(running, Key.Key_Return)
    running.wait(lambda: running.name == "practice" and running.phase == "failed")
    assert {gone.title, say("practice.pack_gone")} <= set(labels(running))
    press(running, Key.Key_Escape)
    running.wait(lambda: running.name == "home")


class TestSmallWindow:
    """The smallest window with a text size of 200 %."""

    @pytest.fixture
    def running(self, start):
        return at(start, *CHOICES, size=(800, 600), text_size=200)

    def read(self, running, name="read"):
        """The way to the article, and whether it stands in the bar."""
        (button,) = buttons(running, name)
        return button, running.screen.findChild(PracticeBar).isAncestorOf(button)

    def test_the_way_to_the_article_stands_in_the_bar_only_while_it_is_read_or_where_there_is_room(
        self, running
    ):
        read, in_bar = self.read(running)
        assert not in_bar
        press(running, "W")
        assert self.read(running, "question") == (read, True)
        press(running, "W")
        assert self.read(running) == (read, False)
        read.setFocus()
        for width, in_bar in ((1290, True), (800, False)):
            running.window.resize(width, 600)
            settle()
            assert self.read(running) == (read, in_bar)
            assert QApplication.focusWidget() is read

    def test_tab_comes_to_the_way_to_the_article_before_the_answers_and_what_is_missing_is_in_view(
        self, running
    ):
        press(running, Key.Key_Return)
        message = running.screen.state.question.message
        assert any(in_view(label) for label in visible(running.window, QLabel) if label.text() == message)
        read, _ = self.read(running)
        for _ in range(20):
            if QApplication.focusWidget() is read:
                break
            press(running, Key.Key_Tab)
        assert QApplication.focusWidget() is read
        press(running, Key.Key_Tab, Key.Key_Tab)
        assert running.screen.findChild(QuestionPanel).isAncestorOf(QApplication.focusWidget())
