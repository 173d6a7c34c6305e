"""What would be best to do now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.settings import Settings
from quizapp.ui.home.state import HomeAction
from tests.pack.builders import example_json, example_pack, questions
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from tests.ui.home.conftest import Home

TODAY, YESTERDAY, LONG_AGO = NOON, NOON - timedelta(days=1), NOON - timedelta(days=90)
WHOLE = 4
"""So many answers leave nothing of the tests' sessions to go on with."""

EVERY = len(questions(example_pack()))


def practised(home: Home, pack: str, when: object, answers: int = WHOLE) -> None:
    home.practise(pack, when, answers)
    home.finish(pack)


class TestBeginning:
    def test_it_says_what_the_first_pack_is_and_starts_it(self, home: Home) -> None:
        home.install("boats", "apples", advisory="Speaks of a storm.")
        home.refresh()
        assert (home.lead.title, home.lead.text) == ("Apples", example_json()["summary"])
        assert home.lead.detail == "The Ostermere Gazette, 11 September 2025"
        assert (home.lead.advisory_heading, home.lead.advisory) == ("Before you start.", "Speaks of a storm.")
        assert home.lead.deed == HomeAction("practise", "Start 10 questions", "apples")

    def test_a_pack_without_an_advisory_has_none(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        assert home.lead.advisory == ""

    @pytest.mark.parametrize(
        ("count", "button"),
        [(10, "Start 10 questions"), (20, "Start 13 questions"), (0, "Start 13 questions")],
    )
    def test_it_starts_as_many_questions_as_are_set_and_there(
        self, home: Home, count: int, button: str
    ) -> None:
        home.install("apples")
        home.settings = replace(Settings(), count=count)
        home.refresh()
        assert home.lead.deed is not None
        assert home.lead.deed.words == button

    def test_a_damaged_pack_is_not_begun_with(self, home: Home) -> None:
        home.install("apples", "boats")
        home.damage("apples")
        home.refresh()
        assert home.lead.title == "Boats"

    def test_without_any_that_can_be_opened_there_is_no_lead(self, home: Home) -> None:
        home.install("apples")
        home.damage("apples")
        assert home.refresh().lead is None


class TestGoingOn:
    @pytest.mark.parametrize(
        ("answers", "button"),
        [
            (0, "Continue, question 1 of 4"),
            (3, "Continue, question 4 of 4"),
            # All answered, but not marked as finished: it ends at once when it is gone on with.
            (4, "Continue, question 4 of 4"),
        ],
    )
    def test_a_practice_goes_on_where_it_was_left(self, home: Home, answers: int, button: str) -> None:
        home.install("apples")
        home.practise("apples", YESTERDAY, answers)
        home.refresh()
        assert home.lead.title == "Go on with Apples"
        assert home.lead.deed == HomeAction("practise", button, "apples")

    def test_beside_going_on_it_can_be_finished_where_it_stands(self, home: Home) -> None:
        home.install("apples")
        home.practise("apples", YESTERDAY)
        home.refresh()
        assert home.lead.finish == HomeAction("finish", "Finish here", "apples")
        home.finish("apples")
        home.refresh()
        assert home.lead.finish is None

    def test_of_several_it_is_the_one_practised_last(self, home: Home) -> None:
        home.install("apples", "boats", "cranes")
        home.practise("boats", YESTERDAY)
        home.practise("cranes", TODAY)
        home.practise("apples", TODAY, answers=0)
        home.refresh()
        assert home.lead.title == "Go on with Cranes"

    def test_left_today_it_comes_before_a_review_which_is_offered_beside_it(self, home: Home) -> None:
        home.install("apples", "boats")
        practised(home, "boats", LONG_AGO)
        home.practise("apples", TODAY)
        home.refresh()
        assert home.lead.title == "Go on with Apples"
        assert home.lead.detail == "4 questions are ready for review."
        assert home.lead.second == HomeAction("review", "Start review", "boats")

    def test_begun_today_it_comes_before_a_review_though_nothing_of_it_is_answered(self, home: Home) -> None:
        home.install("apples", "boats")
        practised(home, "boats", LONG_AGO)
        practised(home, "apples", YESTERDAY)
        home.practise("apples", TODAY, answers=0, session="again")
        home.refresh()
        assert home.lead.deed == HomeAction("practise", "Continue, question 1 of 4", "apples")

    def test_left_earlier_it_comes_after_a_review(self, home: Home) -> None:
        home.install("apples", "boats")
        practised(home, "boats", LONG_AGO)
        home.practise("apples", YESTERDAY)
        home.refresh()
        assert home.lead.deed == HomeAction("review", "Start review", "boats")

    def test_a_review_of_the_pack_that_goes_on_is_not_offered_for_it_would_end_that(self, home: Home) -> None:
        home.install("apples")
        practised(home, "apples", LONG_AGO)
        begun = home.background.writer.connection.execute
        begun("UPDATE session SET state = 'open' WHERE pack = 'apples'")
        begun("UPDATE rollup SET last_us = last_us + 90 * 86400 * 1000000")
        home.refresh()
        assert (home.lead.title, home.lead.second) == ("Go on with Apples", None)
        assert home.lead.detail == "4 questions are ready for review."


class TestReview:
    def test_it_counts_over_all_packs_and_begins_with_the_one_that_has_most(self, home: Home) -> None:
        home.install("apples", "boats")
        practised(home, "apples", LONG_AGO, 2)
        practised(home, "boats", LONG_AGO, 3)
        home.refresh()
        assert home.lead.title == "5 questions are ready for review"
        assert home.lead.text == "From 2 packs. The review begins with “Boats”: 3 questions."
        assert home.lead.deed == HomeAction("review", "Start review", "boats")

    def test_of_one_pack_it_names_that(self, home: Home) -> None:
        home.install("apples", "boats")
        practised(home, "apples", LONG_AGO, 1)
        home.refresh()
        assert home.lead.title.startswith("1 question")
        assert home.lead.text.startswith("From “Apples”.")


class TestNothingDue:
    def test_it_says_what_comes_back_next_and_on_which_day(self, home: Home) -> None:
        home.install("apples")
        home.practise("apples", TODAY, 2, outcome="not_this_time", score=0.0)
        home.finish("apples")
        home.refresh()
        assert home.lead.title == "Nothing to review today"
        assert home.lead.text == "Next: 2 questions tomorrow."
        assert home.lead.deed == HomeAction("practise", "Practise something new", "apples")

    def test_something_new_is_first_of_the_pack_practised_last_then_of_a_new_one_without_an_advisory(
        self, home: Home
    ) -> None:
        home.install("boats", advisory="On drowning.")
        home.install("apples", "cows")
        practised(home, "apples", TODAY)
        home.refresh()
        assert home.lead.deed == HomeAction("practise", "Practise something new", "apples")
        home.practise("apples", TODAY, EVERY, EVERY, "every")
        home.finish("apples")
        home.refresh()
        assert home.lead.deed == HomeAction("set_up", "Practise something new", "cows")
        home.background.writer.connection.execute("UPDATE pack SET visible = 0 WHERE id = 'cows'")
        home.refresh()
        assert home.lead.deed == HomeAction("set_up", "Practise something new", "boats")

    def test_a_pack_that_is_mastered_is_not_new(self, home: Home) -> None:
        home.install("apples", "boats")
        for pack, when in (("apples", YESTERDAY), ("boats", TODAY)):
            home.practise(pack, when, EVERY, EVERY)
            home.finish(pack)
        home.background.writer.connection.execute("UPDATE rollup SET mastered = 13 WHERE pack = 'boats'")
        home.refresh()
        assert home.lead.deed is not None
        assert home.lead.deed.pack == "apples"
