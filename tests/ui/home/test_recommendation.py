"""What would be best to do now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.settings import Settings
from quizapp.ui.home.state import HomeAction
from tests.pack.builders import example_json, example_pack, questions
from tests.ui.fakes import NOON, translate

if TYPE_CHECKING:
    from tests.ui.home.conftest import Home

TODAY, YESTERDAY, LONG_AGO = NOON, NOON - timedelta(days=1), NOON - timedelta(days=90)
WHOLE = 4
"""So many answers leave nothing of the tests' sessions to go on with."""

REVIEW = HomeAction("review", translate("home.start_review"), "boats")
EVERY = len(questions(example_pack()))


def continue_at(place: int) -> HomeAction:
    return HomeAction("practise", translate("home.go_on", place=place, total=4), "apples")


def something_new(act: str, pack: str) -> HomeAction:
    return HomeAction(act, translate("home.something_new"), pack)


def practised(home: Home, pack: str, when: object, answers: int = WHOLE) -> None:
    home.practise(pack, when, answers)
    home.finish(pack)


class TestBeginning:
    def test_it_says_what_the_first_pack_is_and_starts_it(self, home):
        home.install("boats", "apples", advisory="Speaks of a storm.")
        home.refresh()
        assert (home.lead.title, home.lead.text) == ("Apples", example_json()["summary"])
        assert home.lead.detail == "The Ostermere Gazette, 11 September 2025"
        assert home.lead.advisory == "Speaks of a storm."
        assert home.lead.deed == HomeAction("practise", translate("home.start", n=10), "apples")

    @pytest.mark.parametrize(("count", "starts"), [(10, 10), (20, 13), (0, 13)])
    def test_it_starts_as_many_questions_as_are_set_and_there(self, home, count, starts):
        home.install("apples")
        home.settings = replace(Settings(), count=count)
        home.refresh()
        assert home.lead.deed is not None
        assert home.lead.deed.words == translate("home.start", n=starts)
        assert home.lead.advisory == ""

    def test_a_damaged_pack_is_not_begun_with(self, home):
        home.install("apples", "boats")
        home.damage("apples")
        home.refresh()
        assert home.lead.title == "Boats"
        home.damage("boats")
        assert home.refresh().lead is None


class TestGoingOn:
    @pytest.mark.parametrize(
        ("answers", "place"),
        # All answered, but not marked as finished: it ends at once when it is gone on with.
        [(0, 1), (3, 4), (4, 4)],
    )
    def test_a_practice_goes_on_where_it_was_left_or_is_finished_where_it_stands(self, home, answers, place):
        home.install("apples")
        home.practise("apples", YESTERDAY, answers)
        home.refresh()
        assert home.lead.deed == continue_at(place)
        assert home.lead.finish == HomeAction("finish", translate("home.finish"), "apples")
        home.finish("apples")
        home.refresh()
        assert home.lead.finish is None

    def test_of_several_it_is_the_one_practised_last(self, home):
        home.install("apples", "boats", "cranes")
        home.practise("boats", YESTERDAY)
        home.practise("cranes", TODAY)
        home.practise("apples", TODAY, answers=0)
        home.refresh()
        assert home.lead.title == translate("home.goes_on", title="Cranes")

    def test_left_today_it_comes_before_a_review_which_is_offered_beside_it(self, home):
        home.install("apples", "boats")
        practised(home, "boats", LONG_AGO)
        home.practise("apples", TODAY)
        home.refresh()
        assert home.lead.title == translate("home.goes_on", title="Apples")
        assert home.lead.detail.startswith("4 ")
        assert home.lead.second == REVIEW

    def test_begun_today_it_comes_before_a_review_though_nothing_of_it_is_answered(self, home):
        home.install("apples", "boats")
        practised(home, "boats", LONG_AGO)
        practised(home, "apples", YESTERDAY)
        home.practise("apples", TODAY, answers=0, session="again")
        home.refresh()
        assert home.lead.deed == continue_at(1)

    def test_left_earlier_it_comes_after_a_review(self, home):
        home.install("apples", "boats")
        practised(home, "boats", LONG_AGO)
        home.practise("apples", YESTERDAY)
        home.refresh()
        assert home.lead.deed == REVIEW

    def test_a_review_of_the_pack_that_goes_on_is_not_offered_for_it_would_end_that(self, home):
        home.install("apples")
        practised(home, "apples", LONG_AGO)
        begun = home.background.writer.connection.execute
        begun("UPDATE session SET state = 'open' WHERE pack = 'apples'")
        begun("UPDATE rollup SET last_us = last_us + 90 * 86400 * 1000000")
        home.refresh()
        assert (home.lead.title, home.lead.second) == (translate("home.goes_on", title="Apples"), None)
        assert home.lead.detail.startswith("4 ")


class TestReview:
    def test_it_counts_over_all_packs_and_begins_with_the_one_that_has_most(self, home):
        home.install("apples", "boats")
        practised(home, "apples", LONG_AGO, 2)
        practised(home, "boats", LONG_AGO, 3)
        home.refresh()
        assert home.lead.title == translate("home.ready", n=5)
        assert all(each in home.lead.text for each in ("2 packs", "“Boats”: 3"))
        assert home.lead.deed == REVIEW

    def test_of_one_pack_it_names_that(self, home):
        home.install("apples", "boats")
        practised(home, "apples", LONG_AGO, 1)
        home.refresh()
        assert home.lead.title == translate("home.ready", n=1)
        assert "“Apples”" in home.lead.text


class TestNothingDue:
    def test_it_says_what_comes_back_next_and_on_which_day(self, home):
        home.install("apples")
        home.practise("apples", TODAY, 2, outcome="not_this_time", score=0.0)
        home.finish("apples")
        home.refresh()
        assert home.lead.title == translate("home.nothing_due")
        assert home.lead.text == translate("home.next_due", n=2, day="tomorrow")
        assert home.lead.deed == something_new("practise", "apples")

    def test_something_new_is_first_of_the_pack_practised_last_then_of_a_new_one_without_an_advisory(
        self, home
    ):
        home.install("boats", advisory="On drowning.")
        home.install("apples", "cows")
        practised(home, "apples", TODAY)
        home.refresh()
        assert home.lead.deed == something_new("practise", "apples")
        home.practise("apples", TODAY, EVERY, EVERY, "every")
        home.finish("apples")
        home.refresh()
        assert home.lead.deed == something_new("set_up", "cows")
        home.background.writer.connection.execute("UPDATE pack SET visible = 0 WHERE id = 'cows'")
        home.refresh()
        assert home.lead.deed == something_new("set_up", "boats")

    def test_a_pack_that_is_mastered_is_not_new(self, home):
        home.install("apples", "boats")
        for pack, when in (("apples", YESTERDAY), ("boats", TODAY)):
            home.practise(pack, when, EVERY, EVERY)
            home.finish(pack)
        home.background.writer.connection.execute("UPDATE rollup SET mastered = 13 WHERE pack = 'boats'")
        home.refresh()
        assert home.lead.deed is not None
        assert home.lead.deed.pack == "apples"
