import pytest

from quizapp.library.learners.statistics import load_totals
from quizapp.ui.learners.session_transfer.presenter import SessionTransferPresenter
from tests.ui.fakes import translate
from tests.ui.learners.conftest import ANN, BO


@pytest.fixture
def moving(room):
    made = SessionTransferPresenter(room, room.background, room.clock, room.translate, room.to("back"))
    made.show(room.person(ANN), "Ann")
    return made


def test_practices_and_the_other_names_are_offered_and_both_have_to_be_chosen(room, moving):
    assert [each.detail for each in room.last.sittings] == ["1 answer, 25 November 2025"]
    assert [each.title for each in room.last.people] == ["Bo"]
    moving.move()
    assert room.last.told == translate("learner_page.choose_which")
    moving.choose_sitting(0)
    moving.move()
    assert room.last.told == translate("learner_page.choose_whose")


def test_a_practice_goes_to_whose_it_is_and_then_enter_leads_back(room, moving):
    moving.choose_sitting(0)
    moving.choose_person(0)
    moving.move()
    assert room.last.moved
    answers = {learner: load_totals(room.background.reader, learner).answers for learner in (ANN, BO)}
    assert answers == {ANN: 0, BO: 1}
    moving.move()
    assert room.led == [("back",)]


def test_where_there_is_no_practice_it_says_so(room, moving):
    moving.show(room.person(BO), "Bo")
    assert room.last.empty
    moving.move()
    assert room.led == [("back",)]


def test_a_practice_that_was_moved_meanwhile_says_nothing_on_the_page_of_somebody_else(room, moving):
    moving.choose_sitting(0)
    moving.choose_person(0)
    room.background.slow = True
    moving.move()
    moving.back()
    room.background.slow = False
    moving.show(room.person(BO), "Bo")
    room.background.catch_up()
    assert (room.last.back, room.last.moved, room.last.told) == ("Bo", False, "")
    assert load_totals(room.background.reader, BO).answers == 1
