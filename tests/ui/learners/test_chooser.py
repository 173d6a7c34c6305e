from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp.library.errors import DiskFullError
from quizapp.library.profiles import Learner, Profile, add_guest, add_learner, mark_arrival
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.learners.learner_grid import PARTS
from quizapp.ui.learners.learner_row import LearnerRowButton
from quizapp.ui.screens.learners.chooser import (
    LearnerChooserData,
    LearnerChooserPresenter,
    LearnerChooserRoutes,
)
from tests.ui.asked import button, heard
from tests.ui.fakes import NOON, translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import ANN, BO
from tests.ui.walk import press, visible

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Chooser(FormSpy):
    @property
    def people(self):
        return self.find("people").people

    @property
    def at(self):
        return self.people[self.find("people").at].name

    @property
    def kept(self):
        """The words of the button to the page of whoever is at hand."""
        return self.find("kept").words


def present(room, view):
    names = ("choose", "guest", "new", "page", "classes", "bring_in", "back")
    ways = LearnerChooserRoutes(**{name: room.to(name) for name in names})
    view.presenter = LearnerChooserPresenter(
        view, room.background, room.clock, room.translate, lambda: ANN, ways
    )
    return view


def add(room, *names):
    for name in names:
        add_learner(room.background.writer, Learner(name, name, NOON), Profile())


def led(room):
    return [(name, *(getattr(each, "id", each) for each in given)) for name, *given in room.led]


@pytest.fixture
def chooser(room):
    return present(room, Chooser())


@pytest.fixture
def opened(look, room, entered):
    def open_page(width=1280, height=680, *, back="Home"):
        screen = present(room, FormScreen(look, translate, PARTS))
        screen.presenter.show(back)
        return entered(screen, width, height)

    return open_page


def here():
    return heard().partition(",")[0]


def test_everybody_is_listed_by_class_and_name_with_how_they_stand(room, chooser):
    writer = room.background.writer
    add_learner(writer, Learner("zoe", "Zoë <b>", NOON), Profile("c8", "Z"))
    add_learner(writer, Learner("abe", "Abe", NOON), Profile("c4", "A", "6b"))
    mark_arrival(writer, "abe", NOON - timedelta(days=1))
    chooser.presenter.show("Home")
    assert [(each.name, each.letter, each.colour) for each in chooser.people] == [
        ("Ann", "A", "c1"), ("Bo", "B", "c2"), ("Zoë <b>", "Z", "c8"), ("Abe", "A", "c4"),
    ]  # fmt: skip
    assert chooser.people[0].said == "Ann, nothing yet, last here: Not started"
    assert chooser.people[1].said == "Bo, nothing yet, last here: Not started, asks for a code"
    assert chooser.people[3].said == "Abe, 6b: none ready, last here: Yesterday"


@pytest.mark.parametrize(("back", "first"), [("Home", "Bo"), ("", "Ann")])
def test_where_one_changes_the_others_come_first_and_where_it_is_asked_who_was_here_last(
    room, chooser, back, first
):
    mark_arrival(room.background.writer, ANN, NOON)
    chooser.presenter.show(back)
    assert (chooser.at, chooser.form.place.back) == (first, back)


def test_what_is_chosen_is_told_with_who_it_is(room, chooser):
    chooser.presenter.show("Home")
    chooser.find("people").choose(1)
    chooser.find("people").move(1)
    assert "Bo" in chooser.kept
    for name in ("kept", "guest", "classes", "bring"):
        chooser.find(name).act()
    assert led(room) == [("choose", BO), ("page", BO), ("guest", ""), ("classes",), ("bring_in",)]


def test_back_leads_nowhere_while_somebody_has_to_be_chosen(room, chooser):
    for back in ("", "Home"):
        chooser.presenter.show(back)
        chooser.form.back()
    assert room.led == [("back",)]


def test_guests_are_not_listed_and_one_who_was_cut_short_can_go_on(room, chooser):
    writer = room.background.writer
    add_guest(writer, "guest", NOON)
    with writer.transaction() as connection:
        connection.execute("UPDATE session SET learner = 'guest'")
    chooser.presenter.show("Home")
    assert [each.name for each in chooser.people] == ["Ann", "Bo"]
    chooser.find("guest").act()
    assert room.led == [("guest", "guest")]


def test_letters_lead_to_names_in_any_script(room, chooser):
    add(room, "“Élan”", "7of9", "龍", "…")
    chooser.presenter.show("Home")
    assert {each.name: each.key for each in chooser.people} == {
        "Ann": "A", "Bo": "B", "“Élan”": "É", "7of9": "7", "龍": "龍", "…": "",
    }  # fmt: skip
    chooser.form.keys["龍"]()
    assert led(room) == [("choose", "龍")]


def test_what_cannot_be_read_is_told(room, chooser):
    room.background.fault = DiskFullError(room.path)
    came = []
    chooser.presenter.show("Home", then=lambda: came.append(1))
    assert any("is full" in each for each in chooser.words)
    assert came == [1]


def test_arrows_go_from_name_to_name_in_two_columns_and_to_their_ends(room, opened):
    add(room, "Cy", "Carl", "Dee")
    screen = opened()
    seen = [here()]
    for key in (Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_End, Key.Key_Home, Key.Key_Right):
        press(screen, key)
        seen.append(here())
    assert seen == ["Bo", "Cy", "Carl", "Ann", "Dee", "Ann", "Bo"]


def test_where_it_is_narrow_they_stand_in_one_column(opened):
    screen = opened(800, 520)
    press(screen, Key.Key_Up)
    assert here() == "Ann"


def test_enter_lets_somebody_practise_and_the_button_shows_what_is_kept_of_them(room, opened):
    screen = opened()
    press(screen, Key.Key_Left)
    press(screen, Key.Key_Return)
    button(screen, translate("learners.kept_about", name="Ann")).click()
    assert led(room) == [("choose", ANN), ("page", ANN)]


def test_a_letter_chooses_the_only_one_and_goes_round_among_several(room, opened):
    add(room, "Cy", "Carl")
    screen = opened()
    press(screen, "b")
    assert led(room) == [("choose", BO)]
    seen = []
    for _ in range(3):
        press(screen, "C")
        seen.append(here())
    assert seen == ["Carl", "Cy", "Carl"]
    press(screen, "X")
    assert len(room.led) == 1


def test_letters_of_those_who_are_gone_lead_nowhere_nor_any_with_letters_turned_off(room, opened):
    screen = opened()
    screen.set_letter_keys("off")
    press(screen, "B")
    screen.set_letter_keys("on")
    with room.background.writer.transaction() as connection:
        connection.execute("UPDATE learner SET name = 'Dee' WHERE id = ?", (BO,))
    screen.presenter.show("Home")
    press(screen, "B")
    assert room.led == []


def test_a_click_lets_somebody_practise_and_the_keys_do_the_rest(room, opened):
    screen = opened()
    QTest.mouseClick(list(visible(screen, LearnerRowButton))[1], Qt.MouseButton.LeftButton)
    press(screen, Key.Key_N, Control)
    screen.back()
    assert led(room) == [("choose", BO), ("new",), ("back",)]


def test_a_hostile_name_is_plain_words_and_a_long_one_is_not_cut(room, opened):
    add(room, "<b>Eve</b> & Co", "W" * 60)
    rows = list(visible(opened(), LearnerRowButton))
    assert rows[0].accessibleName().startswith("<b>Eve</b> & Co")
    assert all(row.height() >= row.heightForWidth(row.width()) for row in rows)


def test_without_a_way_back_or_anybody_a_guest_can_practise(opened):
    screen = opened(back="Question 2")
    assert screen.place.back == "Question 2"
    screen.presenter.show_read(LearnerChooserData())
    screen.set_initial_focus()
    assert (screen.place.back, heard()) == ("", translate("learners.as_guest"))
