from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.library.learners.erasure import UnclearedFile
from quizapp.library.learners.pins import PinAttempts
from quizapp.ui.kit.form import Note, Progress
from quizapp.ui.screens.learners.erasure import LearnerErasurePresenter, LearnerErasureRoutes
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import ANN, BO, CODE


class Erasing(FormSpy):
    def show(self, *given):
        self.presenter.show(*given)

    def show_class(self, *given):
        self.presenter.show_class(*given)

    def erase(self, name, code):
        """Type a name, and a code where it is asked for, and confirm."""
        self.find("name").edit(name)
        if self.has("code"):
            self.find("code").edit(code)
        self.find("erase").act()

    def back(self):
        self.form.back()

    @property
    def phase(self):
        """Told by what stands on the page."""
        if self.has("name"):
            return "asking"
        return "erasing" if self.all(Progress) else "done"

    @property
    def notes(self):
        return [note.text for note in self.all(Note)]


@pytest.fixture
def erasing(room, eraser):
    view = Erasing()
    ways = LearnerErasureRoutes(eraser.erase, room.to("erased"), room.to("back"))
    view.presenter = LearnerErasurePresenter(
        view, room.background, room.clock, room.translate, PinAttempts(), ways
    )
    return view


@pytest.mark.parametrize(("name", "wrong"), [("Ann", ("", "An", "Bo")), ("", ("", "Ann", "eras"))])
def test_the_name_has_to_be_written_or_a_word_for_who_has_none(room, eraser, erasing, name, wrong):
    erasing.show(replace(room.person(ANN), name=name), "Ann")
    word = name or room.translate("learner_page.word")
    assert word in erasing.find("write").text
    for typed in wrong:
        erasing.erase(typed, "")
        assert (len(erasing.notes), erasing.form.focus, eraser.asked) == (1, "name", [])
    erasing.erase(f" {word.upper()} ", "")
    assert (eraser.asked, erasing.phase) == ([(ANN,)], "done")


def test_who_has_a_code_is_asked_for_it_as_well(room, eraser, erasing):
    erasing.show(room.person(BO), "Bo")
    assert erasing.find("code").secret
    erasing.erase("Bo", "0000")
    assert (len(erasing.notes), erasing.form.focus, eraser.asked) == (1, "code", [])
    erasing.erase("Bo", CODE)
    assert eraser.asked == [(BO,)]


def test_only_when_it_is_done_one_goes_on_and_all_who_are_gone_are_told(room, erasing):
    erasing.show(room.person(ANN), "Ann")
    erasing.erase("Ann", "")
    assert room.led == []
    erasing.back()
    assert room.led == [("erased", (ANN,))]


def test_once_it_is_begun_back_no_more_names_the_page_of_whoever_is_erased(room, eraser, erasing):
    eraser.slow = True
    erasing.show(room.person(ANN), "Ann")
    assert erasing.form.place.back == "Ann"
    erasing.erase("Ann", "")
    assert (erasing.phase, erasing.form.place.back) == ("erasing", "Back")
    eraser.end()
    assert (erasing.phase, erasing.form.place.back) == ("done", "Back")
    erasing.show(room.person(BO), "Bo")
    assert erasing.form.place.back == "Bo"


def test_what_could_not_be_reached_is_told(room, eraser, erasing):
    eraser.left = (UnclearedFile(Path("/mnt/stick"), "missing"),)
    erasing.show(room.person(ANN), "Ann")
    erasing.erase("Ann", "")
    assert erasing.find("left").text.startswith("/mnt/stick:")


def test_a_fault_is_told_and_it_can_be_tried_again(room, eraser, erasing):
    eraser.fault = DiskFullError(room.path)
    erasing.show(room.person(ANN), "Ann")
    erasing.erase("Ann", "")
    assert (erasing.phase, "is full" in erasing.notes[0]) == ("asking", True)


def test_a_class_is_erased_with_all_its_members_once_its_name_is_written(room, eraser, erasing):
    erasing.show_class("6b", ("one", "two"), "Classes")
    erasing.erase("6a", "")
    assert eraser.asked == []
    erasing.erase("6B", "")
    assert eraser.asked == [("one", "two")]


def test_a_code_that_is_still_looked_at_erases_nobody_else_who_is_asked_about_meanwhile(
    room, eraser, erasing
):
    erasing.show(room.person(BO), "Bo")
    room.background.slow = True
    erasing.erase("Bo", CODE)
    erasing.back()
    erasing.show(room.person(ANN), "Ann")
    room.background.catch_up()
    assert eraser.asked == []
    assert erasing.phase == "asking"


def test_what_is_confirmed_twice_is_erased_once(room, eraser, erasing):
    erasing.show(room.person(BO), "Bo")
    room.background.slow = True
    for _ in range(2):
        erasing.erase("Bo", CODE)
    room.background.catch_up()
    assert eraser.asked == [(BO,)]


def test_nobody_is_said_to_be_erased_when_somebody_before_them_is(room, eraser, erasing):
    eraser.slow = True
    erasing.show(room.person(ANN), "Ann")
    erasing.erase("Ann", "")
    erasing.back()
    erasing.show_class("6b", ("one", "two"), "Classes")
    eraser.end()
    assert erasing.phase == "asking"
    assert "6b" in erasing.find("title").text
