from datetime import timedelta

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.library.profiles import Learner, Profile, add_guest, add_learner, mark_arrival
from quizapp.ui.learners.chooser.presenter import LearnerChooserPresenter, LearnerChooserRoutes
from tests.ui.fakes import NOON
from tests.ui.learners.conftest import ANN, BO


@pytest.fixture
def chooser(room):
    names = ("choose", "guest", "new", "page", "classes", "bring_in", "back")
    ways = LearnerChooserRoutes(**{name: room.to(name) for name in names})
    return LearnerChooserPresenter(room, room.background, room.clock, room.translate, lambda: ANN, ways)


def test_everybody_is_listed_by_class_and_name_with_how_they_stand(room, chooser):
    writer = room.background.writer
    add_learner(writer, Learner("zoe", "Zoë <b>", NOON), Profile("c8", "Z"))
    add_learner(writer, Learner("abe", "Abe", NOON), Profile("c4", "A", "6b"))
    mark_arrival(writer, "abe", NOON - timedelta(days=1))
    chooser.show("Home")
    assert [(each.name, each.letter, each.colour) for each in room.last.people] == [
        ("Ann", "A", "c1"), ("Bo", "B", "c2"), ("Zoë <b>", "Z", "c8"), ("Abe", "A", "c4"),
    ]  # fmt: skip
    assert room.last.people[0].said == "Ann, nothing yet, last here: Not started"
    assert room.last.people[1].said == "Bo, nothing yet, last here: Not started, asks for a code"
    assert room.last.people[3].said == "Abe, 6b: none ready, last here: Yesterday"


def test_where_one_changes_the_others_come_first_and_where_it_is_asked_who_was_here_last(room, chooser):
    mark_arrival(room.background.writer, ANN, NOON)
    chooser.show("Home")
    assert room.last.people[room.last.at].name == "Bo"
    chooser.show("")
    assert (room.last.people[room.last.at].name, room.last.back) == ("Ann", "")


def test_what_is_chosen_is_told_with_who_it_is(room, chooser):
    chooser.show("Home")
    chooser.choose(1)
    chooser.page(0)
    chooser.guest()
    led = [(name, getattr(given, "id", given)) for name, given in room.led]
    assert led == [("choose", BO), ("page", ANN), ("guest", "")]


def test_back_leads_nowhere_while_somebody_has_to_be_chosen(room, chooser):
    chooser.show("")
    chooser.back()
    assert room.led == []
    chooser.show("Home")
    chooser.back()
    assert room.led == [("back",)]


def test_guests_are_not_listed_and_one_who_was_cut_short_can_go_on(room, chooser):
    writer = room.background.writer
    add_guest(writer, "guest", NOON)
    with writer.transaction() as connection:
        connection.execute("UPDATE session SET learner = 'guest'")
    chooser.show("Home")
    assert [each.name for each in room.last.people] == ["Ann", "Bo"]
    chooser.guest()
    assert room.led == [("guest", "guest")]


def test_letters_lead_to_names_in_any_script(room, chooser):
    for place, name in enumerate(("“Élan”", "7of9", "龍", "…")):
        add_learner(room.background.writer, Learner(f"more-{place}", name, NOON), Profile())
    chooser.show("Home")
    assert {each.name: each.key for each in room.last.people} == {
        "Ann": "A", "Bo": "B", "“Élan”": "É", "7of9": "7", "龍": "龍", "…": "",
    }  # fmt: skip


def test_what_cannot_be_read_is_told(room, chooser):
    room.background.fault = DiskFullError(room.path)
    came = []
    chooser.show("Home", then=lambda: came.append(1))
    assert "is full" in room.last.message
    assert came == [1]
