import pytest

from quizapp.library.learners.statistics import load_totals
from quizapp.ui.kit.form import Note
from quizapp.ui.screens.learners.session_transfer import SessionTransferPresenter
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import ANN, BO


@pytest.fixture
def moving(room):
    view = FormSpy()
    view.presenter = SessionTransferPresenter(
        view, room.background, room.clock, room.translate, room.to("back")
    )
    view.presenter.show(room.person(ANN), "Ann")
    return view


def test_practices_and_the_other_names_are_offered_and_both_have_to_be_chosen(room, moving):
    assert [each.detail for each in moving.find("sittings").options] == ["1 answer, 25 November 2025"]
    assert [each.title for each in moving.find("people").options] == ["Bo"]
    moving.find("move").act()
    assert translate("learner_page.choose_which") in moving.words
    moving.find("sittings").choose((0,))
    moving.find("move").act()
    assert translate("learner_page.choose_whose") in moving.words


def test_a_practice_goes_to_whose_it_is_and_then_enter_leads_back(room, moving):
    moving.find("sittings").choose((0,))
    moving.find("people").choose((0,))
    moving.find("move").act()
    assert not moving.has("sittings")
    assert [note.icon for note in moving.all(Note)] == ["correct"]
    answers = {learner: load_totals(room.background.reader, learner).answers for learner in (ANN, BO)}
    assert answers == {ANN: 0, BO: 1}
    moving.find("move").act()
    assert room.led == [("back",)]


def test_where_there_is_no_practice_it_says_so(room, moving):
    moving.presenter.show(room.person(BO), "Bo")
    assert moving.has("empty")
    moving.find("move").act()
    assert room.led == [("back",)]


def test_a_practice_that_was_moved_meanwhile_says_nothing_on_the_page_of_somebody_else(room, moving):
    moving.find("sittings").choose((0,))
    moving.find("people").choose((0,))
    room.background.slow = True
    moving.find("move").act()
    moving.form.back()
    room.background.slow = False
    moving.presenter.show(room.person(BO), "Bo")
    room.background.catch_up()
    assert (moving.form.place.back, moving.all(Note)) == ("Bo", [])
    assert load_totals(room.background.reader, BO).answers == 1
