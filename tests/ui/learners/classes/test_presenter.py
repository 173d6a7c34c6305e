from itertools import count

import pytest

from quizapp.library.learners.pins import TEACHER, has_pin, verify_pin
from quizapp.library.profiles import CLASS_LONGEST, load_people
from quizapp.ui.learners.classes.presenter import ClassesPresenter, ClassesRoutes
from tests.ui.fakes import translate
from tests.ui.learners.conftest import BO


@pytest.fixture
def page(room):
    ids = count()
    ways = ClassesRoutes(room.to("erase"), room.to("back"))
    made = ClassesPresenter(
        room, room.background, room.clock, lambda: f"pupil-{next(ids)}", room.translate, ways
    )
    made.show("Who is practising")
    return made


def names(room, **which):
    return [each.name for each in load_people(room.background.reader, **which)]


def test_the_first_thing_is_a_code_for_the_teacher(room, page):
    assert room.last.first
    page.set_code("12")
    assert (room.last.message, room.last.field) == (translate("classes.four_digits"), "code")
    page.set_code(" 1111 ")
    assert not room.last.first
    assert verify_pin(room.background.reader, TEACHER, "1111")


def test_a_pasted_list_makes_a_class_and_what_is_left_out_is_told(room, page):
    page.add(" 6b ", "Dee\n\nEli\tsecond cell\nDee\n" + "x" * 61)
    assert names(room) == ["Ann", "Bo", "Dee", "Eli"]
    first, *left_out = room.last.told.splitlines()
    assert "2 names" in first
    assert [line[:6] for line in left_out] == ["Line 4", "Line 5"]
    assert [(each.name, each.told) for each in room.last.classes] == [("6b", "2 names")]


@pytest.mark.parametrize(
    ("name", "listed", "field"),
    [("", "Dee", "class"), ("6b", " \n", "names"), ("x" * (CLASS_LONGEST + 1), "Dee", "class")],
)
def test_what_is_missing_of_a_class_is_told_and_nobody_is_added(room, page, name, listed, field):
    page.add(name, listed)
    assert room.last.field == field
    assert names(room) == ["Ann", "Bo"]


def test_at_the_years_end_a_class_is_archived_and_can_be_brought_back(room, page):
    page.add("6b", "Dee")
    page.shift(0)
    assert (names(room), names(room, archived=True)) == (["Ann", "Bo"], ["Dee"])
    assert room.last.classes[0].told == "1 name, archived"
    page.shift(0)
    assert names(room) == ["Ann", "Bo", "Dee"]


def test_a_class_is_erased_with_its_members_also_from_the_archive(room, page):
    page.add("6b", "Dee\nEli")
    page.erase(0)
    page.shift(0)
    page.erase(0)
    assert room.led == [("erase", "6b", ("pupil-0", "pupil-1"))] * 2


def test_a_forgotten_code_is_taken_away(room, page):
    assert [each.name for each in room.last.codes] == ["Bo"]
    page.take_away(0)
    assert not has_pin(room.background.reader, BO)
    assert (room.last.told, room.last.codes) == (translate("classes.code_gone", name="Bo"), ())
