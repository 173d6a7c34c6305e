"""Marking sentences and proving an answer in the whole program: keys, pointer, and every size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.evidence_sentences import list_evidence_sentences, list_sentences
from quizapp.ui.article_view.sentences.sentence_rows import NoneOptionButton, SelectableSentenceRow
from quizapp.ui.kit.buttons import KeyButton
from tests.ui.running import OPENED, PACK
from tests.ui.walk import clipped, marked_up, settle, sideways, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.running import Running

    Start = Callable[..., Running]

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
PROVED = next(each for each in OPENED.questions.values() if each.kind == "verdict" and each.evidence)
MARKED = next(each for each in OPENED.questions.values() if each.kind == "find_evidence")
SIZES = [((1280, 800), 100), ((1280, 800), 200), ((800, 600), 100), ((800, 600), 200)]


def at_evidence(start: Start, size: tuple[int, int] = (1280, 800), text_size: int = 100) -> Running:
    """The program at the evidence of an answer."""
    running = start(size, [PROVED], evidence_prompt=True, text_size=text_size)
    running.practise()
    running.press("1")
    running.press("C")
    running.press(Key.Key_Return)
    running.wait(lambda: running.phase == "evidence_prompt")
    return running


def at_marking(start: Start, size: tuple[int, int] = (1280, 800), text_size: int = 100) -> Running:
    """The program at a question whose evidence is to be marked."""
    running = start(size, [MARKED], text_size=text_size)
    running.practise()
    return running


def buttons(running: Running, words: str) -> list[KeyButton]:
    return [each for each in visible(running.window, KeyButton) if each.words == words]


def chosen(running: Running) -> list[int]:
    return [row.sentence.number for row in visible(running.window, SelectableSentenceRow) if row.isChecked()]


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleName() or getattr(widget, "text", str)()


def in_view() -> bool:
    widget = QApplication.focusWidget()
    return widget is not None and widget.visibleRegion().boundingRect().height() == widget.height()


@pytest.mark.parametrize(("size", "text_size"), SIZES)
@pytest.mark.parametrize("arrive", [at_evidence, at_marking])
def test_at_every_size_no_word_is_cut_and_the_primary_button_is_there(
    start: Start, arrive: Callable[..., Running], size: tuple[int, int], text_size: int
) -> None:
    running = arrive(start, size, text_size)
    running.press("3")
    running.press(Key.Key_Space)
    assert chosen(running) == [3]
    assert clipped(running.window) == []
    assert not sideways(running.window)
    assert marked_up(running.window) == []
    assert all(
        row.height() >= row.heightForWidth(row.width())
        for row in visible(running.window, SelectableSentenceRow)
    )
    (check,) = buttons(running, "Check answer")
    assert check.visibleRegion().boundingRect().size() == check.size()


def test_the_keyboard_arrives_at_the_first_sentence_and_it_is_in_view(start: Start) -> None:
    at_evidence(start)
    assert focus().startswith("Sentence 1 of")
    assert in_view()


def test_a_evidence_has_the_last_row_and_an_answer_has_none(start: Start) -> None:
    assert len(list(visible(at_marking(start).window, NoneOptionButton))) == 0
    assert len(list(visible(at_evidence(start).window, NoneOptionButton))) == 1


def test_a_number_goes_to_a_sentence_from_wherever_the_keyboard_is(start: Start) -> None:
    running = at_marking(start)
    (skip,) = buttons(running, "Skip")
    skip.setFocus()
    running.press("1")
    running.press("0")
    assert focus().startswith("Sentence 10 of")


def test_f6_goes_to_what_stands_beside_the_sentences_and_back(start: Start) -> None:
    running = at_evidence(start)
    running.press(Key.Key_F6)
    assert focus() == "Check answer"
    running.press(Key.Key_F6)
    running.press("4")
    running.press(Key.Key_Space)
    running.press(Key.Key_F6)
    assert focus() == "Remove sentence 4"
    running.press(Key.Key_Space)
    assert chosen(running) == []
    running.press(Key.Key_F6)
    assert focus().startswith("Sentence 4 of")


def test_the_step_is_skipped_with_its_key(start: Start) -> None:
    running = at_evidence(start)
    assert len(buttons(running, "Skip this step")) == 1
    running.press("S")
    running.wait(lambda: running.phase == "explained")


def test_a_click_chooses_and_a_click_on_remove_takes_it_back(start: Start) -> None:
    running = at_evidence(start)
    row = next(iter(visible(running.window, SelectableSentenceRow)))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    settle()
    assert chosen(running) == [1]
    QTest.mouseClick(buttons(running, "Remove")[0], Qt.MouseButton.LeftButton)
    settle()
    assert chosen(running) == []


def test_without_a_sentence_enter_says_what_is_missing(start: Start) -> None:
    running = at_evidence(start)
    running.press(Key.Key_Return)
    words = [label.text() for label in visible(running.window, QLabel)]
    assert "Choose a sentence first, or skip with S." in words
    assert running.phase == "evidence_prompt"


@pytest.mark.parametrize("size", [(1280, 800), (800, 600)])
def test_once_checked_what_shows_it_stands_in_the_place_of_the_sentences(
    start: Start, size: tuple[int, int]
) -> None:
    running = at_marking(start, size)
    for span in list_evidence_sentences(MARKED, OPENED.texts)[0]:
        for digit in str(list_sentences(PACK, MARKED).index(span) + 1):
            running.press(digit)
        running.press(Key.Key_Space)
    running.press("C")
    running.press(Key.Key_Return)
    running.wait(lambda: running.phase == "explained")
    words = [label.text() for label in visible(running.window, QLabel)]
    assert any("Your sentence, correct" in each for each in words)
    before = len(words)
    running.press("W")
    assert len(list(visible(running.window, QLabel))) > before
    running.press("N")
    assert "Your sentence, correct" in focus()
