"""Searching the library, by keys alone and by mouse: from home to a question and back."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu

from quizapp.library.search.indexing import read_documents
from quizapp.paths import content_dir
from tests.folders import make_ready
from tests.ui.running import Running
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def of_one_question_of_each() -> str:
    """Return a word, to be typed whole, that one question of each bundled pack has, and no explanation."""
    counts = []
    for folder in content_dir().iterdir():
        counted: Counter[str] = Counter()
        for doc in read_documents((folder / "pack.json").read_text(encoding="utf-8")):
            if doc.sort in ("question", "told"):
                text = " ".join(words for _, words in doc.texts).casefold()
                for word in set(re.findall(r"\b[a-z]{5,}\b", text)):
                    counted[word] += 1 if doc.sort == "question" else 2
        counts.append({word for word, count in counted.items() if count == 1})
    return f'"{min(set.intersection(*counts))}"'


TWO = of_one_question_of_each()


@pytest.fixture
def running(qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    """The program over the bundled packs, on home, with all of them ready to be found."""
    make_ready(tmp_path / "data")
    made = Running(qapp, tmp_path / "data", (1280, 800))
    made.rest()
    yield made
    made.close()


def press(*keys: str) -> None:
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), QKeySequence(key))
        settle()


def find(running: Running, words: str) -> tuple[str, ...]:
    """Open the search with its key, type, and return the titles of what is found."""
    press("Ctrl+F")
    running.wait(lambda: running.name == "finding")
    QTest.keyClicks(QApplication.focusWidget(), words)
    running.rest()
    running.wait(lambda: not running.screen._state.notice)
    return tuple(line.title for line in running.screen._state.lines)


def test_from_home_to_a_question_and_back_by_keys(running: Running) -> None:
    titles = find(running, "who bell")
    assert titles
    place = next(at for at, line in enumerate(running.screen._state.lines) if line.aside)
    press(*["Down"] * place)
    title = running.screen._state.lines[place].title
    press("Return")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    asked = running.screen._state.question
    assert title in (asked.prompt, asked.claim)
    assert running.screen.place.total == 1
    press("Esc")
    running.wait(lambda: running.name == "home")


def test_all_that_was_found_is_practised_with_one_key(running: Running) -> None:
    find(running, "lamp")
    found = sum(bool(line.aside) for line in running.screen._state.lines)
    assert found > 1
    press("Ctrl+Return")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    assert 1 <= running.screen.place.total <= found


def to_results(running: Running) -> None:
    """Skip every question of the practice on screen, also as it comes once more, as far as the results."""
    while running.name == "practice":
        if running.phase == "asking":
            press("S")
            running.rest()
        else:
            press("Return")
            running.wait(lambda: running.name == "results" or running.phase == "asking")


def practise_two(running: Running) -> tuple[str, str]:
    """Practise all that is found in both packs, up to the first results; return the packs in their order."""
    find(running, TWO)
    lines = [line for line in running.screen._state.lines if line.aside]
    titles = tuple(dict.fromkeys(line.meta.rsplit(", in ", 1)[1] for line in lines))
    assert len(titles) == 2
    press("Ctrl+Return")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    assert running.screen.place.title == titles[0]
    assert "pack 1 of 2" in running.screen._state.notice
    to_results(running)
    return titles


def test_all_that_was_found_in_two_packs_is_practised_by_keys_to_the_last_results(running: Running) -> None:
    first, second = practise_two(running)
    assert running.screen.place.title == f"{first}: results"
    assert QApplication.focusWidget().words == f"Go on with {second}"
    assert running.screen._state.to_come == "Still to come: 1 question in 1 pack."
    press("Return")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    assert running.screen.place.title == second
    assert "pack 2 of 2" in running.screen._state.notice
    to_results(running)
    assert running.screen.place.title == f"{second}: results"
    assert (running.screen._state.go_on, running.screen._state.to_come) == ("", "")
    assert QApplication.focusWidget().words == "Practise 1 mistake"
    press("P")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    assert running.screen.place.title == second


def test_home_drops_what_was_still_to_come(running: Running) -> None:
    practise_two(running)
    press("Esc")
    running.wait(lambda: running.name == "home")
    find(running, TWO)
    press("Return")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    assert running.screen._state.notice == ""
    to_results(running)
    assert running.screen._state.go_on == ""
    assert QApplication.focusWidget().words == "Practise 1 mistake"


def test_a_guest_who_comes_between_practises_two_packs_of_their_own(running: Running) -> None:
    practise_two(running)
    press("Ctrl+L")
    running.wait(lambda: running.name == "chooser")
    running.screen.presenter.guest()
    running.wait(lambda: running.name == "home")
    running.rest()
    _, second = practise_two(running)
    assert QApplication.focusWidget().words == f"Go on with {second}"
    press("Return")
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    to_results(running)
    assert running.screen.place.title == f"{second}: results"
    assert running.screen._state.go_on == ""


def test_esc_takes_the_words_away_and_then_goes_home(running: Running) -> None:
    find(running, "bell")
    press("Esc")
    running.rest()
    assert (running.screen._state.typed, running.screen._state.lines) == ("", ())
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press("Esc")
    running.wait(lambda: running.name == "home")


def test_the_keyboard_goes_from_field_to_hits_and_f3_goes_on_from_either(running: Running) -> None:
    find(running, "bell")
    press("F3", "F3", "Shift+F3")
    assert running.screen._state.chosen == 1
    press("F6")
    hits = QApplication.focusWidget()
    assert isinstance(hits, QListView)
    assert hits.currentIndex().row() == 1
    press("F3", "Down")
    assert running.screen._state.chosen == 3
    press("F6")
    assert isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.qt_log_ignore("does not support")
def test_with_the_mouse_a_filter_is_set_and_a_row_practised(running: Running) -> None:
    button = next(
        each for each in running.screen.findChildren(type(running.screen._search)) if "Search" in each.words
    )
    QTest.mouseClick(button, Left)
    running.wait(lambda: running.name == "finding")
    QTest.keyClicks(QApplication.focusWidget(), "report")
    running.rest()
    screen = running.screen
    QTest.mouseClick(screen._filters._buttons["kind"], Left)
    (menu,) = (each for each in screen.findChildren(QMenu) if each.isVisible())
    action = next(each for each in menu.actions() if each.text() == "Judge a statement")
    QTest.mouseClick(menu, Left, pos=menu.actionGeometry(action).center())
    running.rest()
    assert "Kind: Judge a statement" in [each.words for each in screen._state.filters]
    assert all(line.aside for line in screen._state.lines)
    hits = screen.findChild(QListView)
    at = hits.visualRect(hits.model().index(1, 0)).center()
    QTest.mouseClick(hits.viewport(), Left, pos=QPoint(at))
    assert screen._state.chosen == 1
    QTest.mouseDClick(hits.viewport(), Left, pos=QPoint(at))
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    # The list went with the second press; let go elsewhere, or all that follows would see the button held.
    QTest.mouseRelease(running.window, Left)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton


def test_the_words_are_there_again_and_replaced_by_the_next(running: Running) -> None:
    find(running, "bell")
    press("F1")
    running.wait(lambda: running.name == "help")
    press("Esc")
    running.wait(lambda: running.name == "finding")
    running.rest()
    assert running.screen._state.typed == "bell"
    press("Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "lamp")
    running.rest()
    assert running.screen._state.typed == "lamp"
