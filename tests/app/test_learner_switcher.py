"""Who practises, in the whole program: asked for, changed by keys, gone after a while, and as a guest."""

import re
import shutil
import subprocess
import sys
from contextlib import closing
from itertools import cycle

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp import paths
from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.pins import set_pin
from quizapp.library.profiles import (
    Learner,
    Profile,
    add_guest,
    add_learner,
    build_letter,
    find_left_guests,
    load_people,
    mark_arrival,
    rename_learner,
)
from quizapp.library.settings import Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.learners.chooser.learner_row import LearnerRowButton
from tests.folders import answers_in
from tests.shots.folders import due
from tests.ui.fakes import NOON
from tests.ui.running import Running
from tests.ui.walk import visible

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
CODE = "2748"


def three(folder):
    """Ann, who has answered, and two who have not, Bo with large letters."""
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        rename_learner(writer, load_people(writer)[0].id, "Ann")
        for name in ("Bo", "Cy"):
            add_learner(writer, Learner(name.lower(), name, NOON), Profile(letter=build_letter(name)))
        save_settings(writer, Settings(theme="light", text_size=130), "bo")
        mark_arrival(writer, load_people(writer)[0].id, NOON)


@pytest.fixture
def opened(qapp, first_start, tmp_path):
    open_ones = []

    def close():
        """Close the window that is open, and give its folder back."""
        for each in open_ones:
            each.close()
            each.program.change_library()
        open_ones.clear()

    def open_program(*prepare):
        close()
        folder = tmp_path / "data"
        if not folder.exists():
            shutil.copytree(first_start, folder)
        for each in prepare:
            each(folder)
        running = Running(qapp, folder, (1280, 800))
        open_ones.append(running)
        running.rest()
        return running

    yield open_program
    close()


def folder_of(running):
    return running.program.begun.path.parent


def focused(running):
    return QApplication.focusWidget().accessibleName()


def words(running):
    return {label.text() for label in visible(running.window, QLabel)}


def row(running, name):
    return next(each for each in visible(running.window, LearnerRowButton) if each.line.name == name)


def choose(running, name):
    QTest.mouseClick(row(running, name), Qt.MouseButton.LeftButton)
    running.wait(lambda: running.name == "home")
    running.rest()


def awaiting(running):
    """How many questions the row says are ready for Ann's review, where the keyboard is on her row."""
    found = re.match(r"Ann, (\d+) ready for review", focused(running))
    assert found
    return int(found[1])


def test_to_ask_at_the_start_loads_neither_pydantic_nor_the_pages_that_it_leads_to(first_start, tmp_path):
    folder = shutil.copytree(first_start, tmp_path / "data")
    three(folder)
    code = (
        "import sys; from quizapp.app.launcher import run; from PySide6.QtCore import QTimer;"
        "import quizapp.app.program as program; show = program.Program.show;"
        "program.Program.show = lambda *given: (show(*given), print(sorted(sys.modules)), sys.exit());"
        f"run(['--data', {str(folder)!r}])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "'quizapp.ui.learners.chooser.screen'" in told.stdout, told.stderr
    assert "'pydantic'" not in told.stdout
    pages = set(re.findall(r"'quizapp\.ui\.learners\.(\w+)\.screen'", told.stdout))
    assert pages == {"chooser"}


def test_of_three_it_is_asked_who_practises_and_who_was_here_last_has_the_keyboard(opened):
    running = opened(three)
    assert running.name == "chooser"
    assert running.screen.place.back == ""
    assert awaiting(running)
    running.press(Key.Key_Escape)
    running.press(Key.Key_1, Control)
    assert running.name == "chooser"


def test_whoever_is_chosen_has_figures_settings_and_a_name_at_home_of_their_own(opened):
    running = opened(three)
    review = f"{awaiting(running)} questions are ready for review"
    running.press(Key.Key_Return)
    running.wait(lambda: running.name == "home")
    assert "Ann is practising" in words(running)
    assert "Practising: Ann" in [action.text() for action in running.window.actions()]
    assert review in words(running)
    assert running.program.theme.factor == 1
    running.press(Key.Key_L, Control)
    running.wait(lambda: running.name == "chooser")
    running.press("B")
    running.wait(lambda: running.name == "home")
    assert "Bo is practising" in words(running)
    assert review not in words(running)
    assert running.program.theme.factor == 1.3
    assert running.program.shared.learner() == "bo"


def test_what_was_done_is_told_to_whoever_comes_first_and_not_to_the_next(opened):
    running = opened(three)
    running.program.shared.done("2 added.")
    choose(running, "Bo")
    assert "2 added." in words(running)
    running.press(Key.Key_L, Control)
    running.wait(lambda: running.name == "chooser")
    choose(running, "Cy")
    assert "2 added." not in words(running)


def test_a_code_is_asked_for_and_a_wrong_one_opens_nothing(opened):
    def coded(folder):
        with closing(open_writer(folder / LIBRARY_NAME)) as writer:
            set_pin(writer, "bo", CODE, bytes(16), 128)

    running = opened(three, coded)
    assert focused(running).startswith("Ann")
    running.press("B")
    running.wait(lambda: running.name == "code")
    for wrong in ("1", "0000"):
        QTest.keyClicks(QApplication.focusWidget(), wrong)
        running.press(Key.Key_Return)
        running.rest()
        assert running.name == "code"
    QTest.keyClicks(QApplication.focusWidget(), CODE)
    running.press(Key.Key_Return)
    running.wait(lambda: running.name == "home")
    assert "Bo is practising" in words(running)


def test_back_from_the_chooser_leads_to_the_question_it_was_opened_from(opened):
    running = opened(three)
    choose(running, "Ann")
    running.press(Key.Key_Return)
    running.wait(lambda: running.name == "practice" and running.phase == "asking")
    running.press(Key.Key_L, Control)
    running.wait(lambda: running.name == "chooser")
    running.press(Key.Key_Escape)
    assert running.name == "practice"


def test_a_pack_file_waits_until_it_is_known_who_practises(opened):
    running = opened(three)
    running.program.adding.add((paths.content_dir() / "harbour-bridge",))
    running.rest()
    assert running.name == "chooser"
    running.press("B")
    running.wait(lambda: running.name == "adding")
    assert running.program.shared.learner() == "bo"
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


@pytest.mark.parametrize(
    "told_ms",
    [(0, 80, 230, 310), (0, 660, 661, 700, 701, 740)],
    ids=["pressed twice", "held down, as X11 tells of it while the computer is busy"],
)
def test_enter_that_leads_to_the_page_that_erases_does_not_erase(opened, told_ms):
    running = opened(due)
    before = answers_in(folder_of(running))
    running.press(Key.Key_L, Control)
    running.wait(lambda: running.name == "chooser")
    next(each for each in visible(running.window, KeyButton) if "What is kept" in each.words).click()
    running.wait(lambda: running.name == "page")
    next(each for each in visible(running.window, KeyButton) if each.words.startswith("Erase")).setFocus()
    for at, kind in zip(told_ms, cycle((QEvent.Type.KeyPress, QEvent.Type.KeyRelease)), strict=False):
        event = QKeyEvent(kind, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        event.setTimestamp(1_000_000 + at)
        QApplication.sendEvent(running.window.windowHandle(), event)
        running.rest()
    assert running.name == "erasing"
    assert answers_in(folder_of(running)) == before != []


class TestIdle:
    def practising(self, opened):
        running = opened(three)
        choose(running, "Ann")
        running.press(Key.Key_Return)
        running.wait(lambda: running.name == "practice" and running.phase == "asking")
        return running

    def leave(self, running):
        running.program.people.idle.left()
        running.wait(lambda: running.name == "chooser")

    def test_it_is_asked_who_is_there_and_the_same_one_goes_on_where_they_were(self, opened):
        running = self.practising(opened)
        self.leave(running)
        running.press(Key.Key_Escape)
        assert running.name == "chooser"
        running.press(Key.Key_Return)
        running.wait(lambda: running.name == "practice")
        assert running.phase == "asking"

    def test_somebody_else_comes_home(self, opened):
        running = self.practising(opened)
        self.leave(running)
        running.press("C")
        running.wait(lambda: running.name == "home")
        assert "Cy is practising" in words(running)

    def test_where_there_is_nobody_else_nothing_is_asked(self, opened):
        running = opened()
        running.program.people.idle.left()
        running.rest()
        assert running.name == "home"


class TestGuests:
    def guest(self, running):
        running.press(Key.Key_L, Control)
        running.wait(lambda: running.name == "chooser")
        running.screen.presenter.guest()
        running.wait(lambda: running.name == "home")
        running.rest()
        return running.program.shared.learner()

    def left(self, running):
        with closing(open_reader(folder_of(running) / LIBRARY_NAME)) as reader:
            return find_left_guests(reader)

    def test_whoever_comes_after_a_guest_finds_nothing_of_them(self, opened):
        running = opened(three)
        choose(running, "Ann")
        guest = self.guest(running)
        assert self.left(running) == (guest,)
        running.press(Key.Key_L, Control)
        running.wait(lambda: running.name == "chooser")
        running.press("B")
        running.wait(lambda: running.name == "home")
        running.wait(lambda: self.left(running) == ())

    def test_a_guest_who_closes_the_window_is_gone_at_the_next_start(self, opened):
        running = opened(three)
        choose(running, "Ann")
        self.guest(running)
        again = opened()
        again.wait(lambda: self.left(again) == ())

    def crashed(self, folder):
        with closing(open_writer(folder / LIBRARY_NAME)) as writer:
            add_guest(writer, "guest", NOON)
            with writer.transaction() as connection:
                connection.execute("UPDATE session SET learner = 'guest', state = 'open'")

    def test_one_whom_a_crash_cut_short_is_gone_as_soon_as_somebody_else_practises(self, opened):
        running = opened(three, self.crashed)
        assert self.left(running) == ("guest",)
        choose(running, "Ann")
        running.wait(lambda: self.left(running) == ())

    def test_a_practice_that_a_crash_cut_short_can_go_on(self, opened):
        running = opened(three, self.crashed)
        assert "a practice was cut short and can go on" in words(running)
        running.screen.presenter.guest()
        running.wait(lambda: running.name == "home")
        assert running.program.shared.learner() == "guest"


def names(running):
    """Who is listed in the library."""
    with closing(open_reader(running.program.begun.path)) as reader:
        return [each.name for each in load_people(reader)]


def practices(running):
    """Whose each practice is."""
    with closing(open_reader(running.program.begun.path)) as reader:
        called = {each.id: each.name for each in load_people(reader)}
        return {id_: called[who] for id_, who in reader.all("SELECT id, learner FROM session")}


def test_who_leaves_the_page_of_a_new_name_adds_nobody(opened):
    running = opened(three)
    before = names(running)
    running.press(Key.Key_N, Control)
    running.wait(lambda: running.name == "details")
    QTest.keyClicks(QApplication.focusWidget(), "Dan")
    running.press(Key.Key_Escape)
    running.rest()
    assert running.name == "chooser"
    assert names(running) == before
    assert focused(running).startswith("Ann")


def test_a_practice_goes_to_another_name_with_enter_and_not_when_its_page_is_left(opened):
    running = opened(three)
    running.screen.presenter.page(0)
    running.wait(lambda: running.name == "page")
    move, before = running.screen.presenter.move, practices(running)
    assert set(before.values()) == {"Ann"}
    for leaves, moved in ((Key.Key_Escape, set()), (Key.Key_Return, {"Bo"})):
        move()
        running.rest()
        assert running.name == "moving"
        choices = list(visible(running.window, OptionRow))
        for each in (choices[0], next(row for row in choices if row.option.title == "Bo")):
            QTest.mouseClick(each, Qt.MouseButton.LeftButton)
        running.press(leaves)
        running.rest()

        def is_moved(expected=moved):
            return {who for key, who in practices(running).items() if who != before[key]} == expected

        # Others may write between the steps of a move.
        running.wait(is_moved)
