from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.library.learners.classes import add_class
from quizapp.library.learners.pins import TEACHER, has_pin, set_pin, verify_pin
from quizapp.library.profiles import CLASS_LONGEST, load_people
from quizapp.ui.kit.form import Note, Row
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens.learners.classes import ClassesPresenter, ClassesRoutes
from tests.ui.asked import button, heard, words
from tests.ui.fakes import NOON, translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import BO, ROUNDS
from tests.ui.walk import press, settle


class Page(FormSpy):
    def add(self, name, listed):
        self.find("class").edit(name)
        self.find("names").edit(listed)
        self.find("add").act()

    def set_code(self, code):
        self.find("code").edit(code)
        self.find("code").enter()

    @property
    def note(self):
        return self.all(Note)[0].text

    def rows(self, card):
        """The words of the rows of a card."""
        return [[each.text for each in row.first] for row in self.find(card).items if isinstance(row, Row)]

    def act(self, place, card="classes"):
        """Press a button of the first row of a card."""
        row = next(item for item in self.find(card).items if isinstance(item, Row))
        row.end[0].buttons[place].act()


def present(room, view):
    ids = count()
    ways = ClassesRoutes(room.to("erase"), room.to("back"))
    view.presenter = ClassesPresenter(
        view, room.background, room.clock, lambda: f"pupil-{next(ids)}", room.translate, ways
    )
    view.presenter.show("Who is practising")
    return view


@pytest.fixture
def page(room):
    """The page, after the teacher has a code."""
    set_pin(room.background.writer, TEACHER, "1111", bytes(16), ROUNDS)
    return present(room, Page())


def names(room, **which):
    return [each.name for each in load_people(room.background.reader, **which)]


def test_the_first_thing_is_a_code_for_the_teacher(room):
    page = present(room, Page())
    page.set_code("12")
    assert (page.note, page.form.focus) == (translate("classes.four_digits"), "code")
    assert not page.has("classes")
    page.set_code(" 1111 ")
    assert page.has("classes")
    assert page.find("code").words == ""
    assert verify_pin(room.background.reader, TEACHER, "1111")


def test_a_pasted_list_makes_a_class_and_what_is_left_out_is_told(room, page):
    page.add(" 6b ", "Dee\n\nEli\tsecond cell\nDee\n" + "x" * 61)
    assert names(room) == ["Ann", "Bo", "Dee", "Eli"]
    first, *left_out = page.note.splitlines()
    assert "2 names" in first
    assert [line[:6] for line in left_out] == ["Line 4", "Line 5"]
    assert page.rows("classes") == [["6b", "2 names"]]
    assert (page.find("class").words, page.find("names").words) == ("", "")


@pytest.mark.parametrize(
    ("name", "listed", "field"),
    [("", "Dee", "class"), ("6b", " \n", "names"), ("x" * (CLASS_LONGEST + 1), "Dee", "class")],
)
def test_what_is_missing_of_a_class_is_told_and_nobody_is_added(room, page, name, listed, field):
    page.add(name, listed)
    assert page.form.focus == field
    assert (page.find("class").words, page.find("names").words) == (name, listed)
    assert names(room) == ["Ann", "Bo"]


def test_at_the_years_end_a_class_is_archived_and_can_be_brought_back(room, page):
    page.add("6b", "Dee")
    page.act(0)
    assert (names(room), names(room, archived=True)) == (["Ann", "Bo"], ["Dee"])
    assert page.rows("classes") == [["6b", "1 name, archived"]]
    page.act(0)
    assert names(room) == ["Ann", "Bo", "Dee"]


def test_a_class_is_erased_with_its_members_also_from_the_archive(room, page):
    page.add("6b", "Dee\nEli")
    page.act(1)
    page.act(0)
    page.act(1)
    assert room.led == [("erase", "6b", ("pupil-0", "pupil-1"))] * 2


def test_a_forgotten_code_is_taken_away(room, page):
    assert page.rows("codes") == [["Bo"]]
    page.act(0, "codes")
    assert not has_pin(room.background.reader, BO)
    assert (page.note, page.rows("codes")) == (translate("classes.code_gone", name="Bo"), [])


def test_what_is_read_late_has_the_keyboard_and_the_keys_are_told(look, room, entered):
    room.background.slow = True
    screen = entered(present(room, FormScreen(look, translate)), 1280, 900)
    room.background.catch_up()
    settle()
    assert heard() == translate("classes.code")
    assert {"Esc", translate("learners.back_hint")} <= set(words(screen))


def test_enter_does_what_belongs_to_the_field_and_the_keyboard_goes_where_it_is_told(look, room, entered):
    add_class(room.background.writer, "6b", ["Dee"], lambda: "dee", NOON)
    screen = entered(present(room, FormScreen(look, translate)), 1280, 900)
    assert heard() == translate("classes.code")
    QTest.keyClicks(QApplication.focusWidget(), "1111")
    press(screen, Qt.Key.Key_Return)
    assert heard() == translate("classes.title")
    button(screen, translate("classes.of_class", what=translate("classes.archive"), name="6b")).click()
    button(screen, translate("classes.add")).click()
    assert heard() == translate("classes.class_name")
    QTest.keyClicks(QApplication.focusWidget(), "7a")
    press(screen, Qt.Key.Key_Return)
    assert heard() == translate("classes.names")
    assert (names(room), names(room, archived=True)) == (["Ann", "Bo"], ["Dee"])
