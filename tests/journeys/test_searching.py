"""Searching the library, by keys alone and by mouse: from home to a question and back."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu

from quizapp.library.search.indexing import read_documents
from quizapp.paths import content_dir
from quizapp.ui.kit.row_list import CONTENT_ROLE
from tests.shots.finding import is_ready
from tests.ui.asked import button, buttons, heard, words
from tests.ui.running import Running
from tests.ui.walk import settle

Left = Qt.MouseButton.LeftButton


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
def running(qapp, ready):
    """The program over the bundled packs, on home, with all of them ready to be found."""
    made = Running(qapp, ready(), (1280, 800))
    made.rest()
    yield made
    made.close()


def press(*keys):
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), QKeySequence(key))
        settle()


def hits(running):
    """What is found, as it is listed."""
    rows = running.screen.findChild(QListView)
    if rows is None:
        return []
    model = rows.model()
    return [model.index(row, 0).data(CONTENT_ROLE) for row in range(model.rowCount())]


def chosen(running):
    return running.screen.findChild(QListView).currentIndex().row()


def typed(running):
    return running.screen.findChild(QLineEdit).text()


def is_all_found(running):
    """Wait until every pack can be found, and what was typed is looked for in all of them."""
    running.rest()
    running.wait(lambda: is_ready(running))
    running.rest()


def find(running, sought):
    """Open the search with its key, type, and return what is found."""
    press("Ctrl+F")
    running.wait(lambda: running.name == "finding")
    QTest.keyClicks(QApplication.focusWidget(), sought)
    is_all_found(running)
    running.wait(lambda: hits(running))
    return hits(running)


def is_asked(running):
    running.wait(lambda: running.name == "practice" and running.phase == "asking")


def is_home(running):
    running.wait(lambda: running.name == "home")


def to_results(running):
    """Skip every question of the practice on screen, also as it comes once more, as far as the results."""
    while running.name == "practice":
        if running.phase == "asking":
            press("S")
            running.rest()
        else:
            press("Return")
            running.wait(lambda: running.name == "results" or running.phase == "asking")


def practise_two(running):
    """Practise all that is found in both packs, up to the first results; return the packs in their order."""
    questions = [line for line in find(running, TWO) if line.aside]
    first, second = dict.fromkeys(line.meta.rsplit(", in ", 1)[1] for line in questions)
    press("Ctrl+Return")
    is_asked(running)
    assert running.screen.place.title == first
    assert "pack 1 of 2" in running.screen.state.notice
    to_results(running)
    assert heard() == f"Go on with {second}"
    return first, second


def test_from_home_to_a_question_and_back_by_keys(running):
    found = find(running, "who bell")
    place = next(at for at, line in enumerate(found) if line.aside)
    press(*["Down"] * place, "Return")
    is_asked(running)
    asked = running.screen.state.question
    assert found[place].title in (asked.prompt, asked.claim)
    assert running.screen.place.total == 1
    press("Esc")
    is_home(running)


def test_all_that_was_found_in_two_packs_is_practised_by_keys_to_the_last_results(running):
    first, second = practise_two(running)
    assert running.screen.place.title == f"{first}: results"
    assert any("1 question in 1 pack" in each for each in words(running.screen))
    press("Return")
    is_asked(running)
    assert running.screen.place.title == second
    assert "pack 2 of 2" in running.screen.state.notice
    to_results(running)
    assert running.screen.place.title == f"{second}: results"
    assert heard() == "Practise 1 mistake"
    press("P")
    is_asked(running)
    assert running.screen.place.title == second


def test_home_drops_what_was_still_to_come(running):
    practise_two(running)
    press("Esc")
    is_home(running)
    find(running, TWO)
    press("Return")
    is_asked(running)
    assert running.screen.state.notice == ""
    to_results(running)
    assert heard() == "Practise 1 mistake"


def test_a_guest_who_comes_between_practises_two_packs_of_their_own(running):
    practise_two(running)
    press("Ctrl+L")
    running.wait(lambda: running.name == "chooser")
    running.screen.presenter.guest()
    is_home(running)
    running.rest()
    _, second = practise_two(running)
    press("Return")
    is_asked(running)
    to_results(running)
    assert running.screen.place.title == f"{second}: results"
    assert not [name for name in buttons(running.screen) if name.startswith("Go on with")]


def test_the_keyboard_goes_from_field_to_hits_and_back_and_esc_takes_the_words_away_and_then_goes_home(
    running,
):
    find(running, "bell")
    press("F3", "F3", "Shift+F3")
    assert chosen(running) == 1
    press("F6")
    assert QApplication.focusWidget() is running.screen.findChild(QListView)
    press("F3", "Down")
    assert chosen(running) == 3
    press("F6")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press("F1")
    running.wait(lambda: running.name == "help")
    press("Esc")
    running.wait(lambda: running.name == "finding")
    running.rest()
    assert typed(running) == "bell"
    # What is typed next replaces it.
    press("Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "lamp")
    running.rest()
    assert typed(running) == "lamp"
    press("Esc")
    running.rest()
    assert (typed(running), hits(running)) == ("", [])
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press("Esc")
    is_home(running)


@pytest.mark.qt_log_ignore("does not support")
def test_with_the_mouse_a_filter_is_set_and_a_row_practised(running):
    QTest.keyClicks(running.screen.filter_field, "report")
    settle()
    QTest.mouseClick(button(running.screen, "Search questions and articles"), Left)
    running.wait(lambda: running.name == "finding")
    is_all_found(running)
    screen = running.screen
    QTest.mouseClick(button(screen, "Kind"), Left)
    (menu,) = (each for each in screen.findChildren(QMenu) if each.isVisible())
    action = next(each for each in menu.actions() if each.text() == "Judge a statement")
    QTest.mouseClick(menu, Left, pos=menu.actionGeometry(action).center())
    running.rest()
    assert "Judge a statement" in button(screen, "Kind").accessibleName()
    assert all(line.aside for line in hits(running))
    rows = screen.findChild(QListView)
    at = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Left, pos=at)
    assert chosen(running) == 1
    QTest.mouseDClick(rows.viewport(), Left, pos=at)
    is_asked(running)
    # The list went with the second press; let go elsewhere, or all that follows would see the button held.
    QTest.mouseRelease(running.window, Left)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
