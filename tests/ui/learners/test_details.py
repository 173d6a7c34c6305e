import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.library.learners.pins import PinAttempts, has_pin, verify_pin
from quizapp.library.profiles import NAME_LONGEST, load_people
from quizapp.ui.kit.form import Note
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.learners.colour_picker import PARTS
from quizapp.ui.screens.learners.details import LearnerDetailsPresenter, LearnerDetailsRoutes
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import ANN, BO, CODE
from tests.ui.walk import press


def present(room, view):
    """A presenter that shows its forms on a view."""
    ways = LearnerDetailsRoutes(room.to("added"), room.to("changed"), room.to("back"))
    view.presenter = LearnerDetailsPresenter(
        view, room.background, room.clock, lambda: "new", room.translate, PinAttempts(), ways
    )
    return view.presenter


@pytest.fixture
def view():
    return FormSpy()


@pytest.fixture
def details(room, view):
    return present(room, view)


def test_a_new_name_is_offered_a_colour_that_nobody_has_and_kept_with_letters_and_code(room, view, details):
    details.show_new("")
    offered = view.find("colour")
    assert offered.colours[offered.chosen].name == "Plum"
    for field, words in (("name", "  Cy \t Dee "), ("letter", "cd"), ("code", CODE)):
        details.write(field, words)
    details.choose(4)
    details.keep()
    person = room.person("new")
    assert (person.name, person.profile.letter, person.profile.colour) == ("Cy Dee", "cd", "c5")
    assert verify_pin(room.background.reader, "new", CODE)
    assert room.led == [("added", "new")]


def test_without_letters_the_first_of_the_name_stands_there(room, view, details):
    details.show_new("")
    details.write("name", "“élan”")
    assert view.find("colour").letter == "É"
    details.keep()
    assert room.person("new").profile.letter == "É"


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("name", " ", translate("learners.no_name")),
        ("name", "x" * (NAME_LONGEST + 1), translate("learners.too_long", n=NAME_LONGEST)),
        ("code", "12", translate("learners.four_digits")),
        ("code", "١٢٣٤", translate("learners.four_digits")),
    ],
)
def test_what_is_missing_is_told_at_its_field_and_nothing_is_kept(room, view, details, field, words, told):
    details.show_new("")
    details.write("name", "Cy")
    details.write(field, words)
    details.keep()
    assert (view.all(Note)[0].text, view.form.focus) == (told, field)
    assert len(load_people(room.background.reader)) == 2


def test_name_and_look_are_changed_and_the_code_stays(room, view, details):
    details.show(room.person(BO), "Bo")
    details.write("name", "Bob")
    details.choose(7)
    details.keep()
    person = room.person(BO)
    assert (person.name, person.profile.colour, person.has_code) == ("Bob", "c8", True)
    assert room.led == [("changed",)]


def test_a_code_is_changed_or_taken_away_only_with_the_one_up_to_now(room, view, details):
    for _ in range(2):
        details.show(room.person(BO), "Bo")
        details.write("code", "1111")
        details.write("now", "0000")
        details.keep()
        assert (view.form.focus, view.all(Note)[0].text) == ("now", translate("learners.wrong_code"))
    details.write("now", CODE)
    details.keep()
    assert verify_pin(room.background.reader, BO, "1111")
    details.show(room.person(BO), "Bo")
    details.write("now", "1111")
    details.forget()
    assert not has_pin(room.background.reader, BO)


def test_after_some_wrong_codes_one_has_to_wait(room, view, details):
    details.show(room.person(BO), "Bo")
    details.write("code", "1111")
    for _ in range(4):
        details.write("now", "0000")
        details.keep()
    assert "Wait" in view.all(Note)[0].text


def test_who_has_no_code_is_asked_for_none(room, view, details):
    details.show(room.person(ANN), "Ann")
    assert not view.has("now")
    details.forget()
    assert room.led == []


def test_what_is_proposed_for_a_new_name_changes_nothing_of_who_is_shown_by_then(room, view, details):
    room.background.slow = True
    details.show_new("Who is practising")
    details.show(room.person(ANN), "Ann")
    before = view.find("colour").chosen
    room.background.catch_up()
    assert view.find("colour").chosen == before == 0


def test_enter_pressed_twice_keeps_a_code_once(room, view, details):
    details.show(room.person(BO), "Bo")
    details.write("code", "1111")
    details.write("now", CODE)
    room.background.slow = True
    details.keep()
    details.keep()
    room.background.catch_up()
    assert room.led == [("changed",)]
    assert view.all(Note) == []


def test_a_name_is_typed_a_colour_is_chosen_with_arrows_and_enter_keeps_them(look, entered, room):
    screen = FormScreen(look, translate, PARTS)
    present(room, screen).show(room.person(ANN), "Ann")
    entered(screen, 1280, 744)
    field = QApplication.focusWidget()
    # What stands there is selected: what is typed replaces it.
    QTest.keyClick(field, Qt.Key.Key_Space)
    press(screen, Qt.Key.Key_Return)
    assert (QApplication.focusWidget(), room.led) == (field, [])
    QTest.keyClicks(field, "Cy")
    press(screen, Qt.Key.Key_Tab)
    press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_Return)
    assert (room.person(ANN).name, room.person(ANN).profile.colour) == ("Cy", "c2")
    screen.back()
    assert room.led == [("changed",), ("back",)]
