"""What is listed and found, where buttons lead, and what is told of trouble."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.pack.ids import PackId
from quizapp.ui.home.presenter import HomeData, load_home
from quizapp.ui.home.recommendation import LearnerStatus
from quizapp.ui.home.state import HomeAction
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from tests.ui.home.conftest import Home

YESTERDAY = NOON - timedelta(days=1)


class TestFinding:
    @pytest.fixture
    def three(self, home: Home) -> Home:
        home.install("apples", title="Apples and pears")
        home.install("boats", title="Boats for sale")
        home.install("cranes", title="Cranes and boats")
        home.refresh()
        return home

    @pytest.mark.parametrize(
        ("words", "titles"),
        [
            ("", ["Apples and pears", "Boats for sale", "Cranes and boats"]),
            ("BOATS", ["Boats for sale", "Cranes and boats"]),
            ("and boa", ["Cranes and boats"]),
            ("  pears ", ["Apples and pears"]),
        ],
    )
    def test_packs_are_found_by_all_words_in_their_titles(
        self, three: Home, words: str, titles: list[str]
    ) -> None:
        three.presenter.find(words)
        assert three.titles == titles
        assert (three.state.finding, three.state.none_found) == (words, "")

    def test_where_none_is_found_that_is_said_and_how_to_see_all_again(self, three: Home) -> None:
        three.presenter.find("zebras")
        assert (three.titles, three.state.chosen, three.state.any_packs) == ([], -1, True)
        assert three.state.none_found == "No pack has “zebras” in its title. Esc shows all packs."

    def test_what_was_typed_stands_when_the_library_is_read_again(self, three: Home) -> None:
        three.presenter.find("sale")
        three.install("dunes", title="Dunes for sale")
        three.refresh()
        assert three.titles == ["Boats for sale", "Dunes for sale"]

    def test_the_chosen_pack_stays_chosen_while_others_are_left_out(self, three: Home) -> None:
        three.presenter.choose(2)
        three.presenter.find("boats")
        assert three.state.chosen == 1
        three.presenter.find("pears")
        assert three.state.chosen == 0
        three.presenter.find("")
        assert three.state.chosen == 2

    @pytest.mark.parametrize("place", [-1, 3, 99])
    def test_a_row_that_is_not_there_cannot_be_chosen(self, three: Home, place: int) -> None:
        three.presenter.choose(1)
        three.presenter.choose(place)
        assert three.refresh().chosen == 1


class TestLeading:
    def test_a_row_that_was_practised_leads_to_practice_review_and_set_up(self, home: Home) -> None:
        home.install("apples")
        home.practise("apples", YESTERDAY - timedelta(days=60))
        home.finish("apples")
        home.refresh()
        for deed in range(3):
            home.press(0, deed)
        assert [way for way, *_ in home.led] == ["practise", "review", "set_up"]
        assert {tuple(what) for _, *what in home.led} == {("apples", "Apples")}

    def test_a_row_whose_practice_goes_on_leads_on_and_to_its_end(self, home: Home) -> None:
        home.install("apples")
        home.practise("apples", YESTERDAY)
        home.refresh()
        home.press(0)
        home.press(0, 1)
        assert home.led == [("practise", "apples", "Apples"), ("finish", "apples", "Apples")]

    def test_a_pack_that_was_never_practised_leads_to_its_first_page(self, home: Home) -> None:
        home.install("apples", "boats")
        home.refresh()
        home.press(1)
        assert home.led == [("set_up", "boats", "Boats")]

    def test_a_damaged_pack_leads_nowhere_but_tells_why(self, home: Home) -> None:
        home.install("apples", "boats")
        home.damage("apples")
        home.refresh()
        home.press(0)
        home.presenter.do(HomeAction("practise", "", home.line(0).id))
        assert home.led == []
        trouble = home.state.trouble
        assert trouble is not None
        assert trouble.title == "Apples? could not be opened."
        (line,) = trouble.lines
        assert line.startswith("The pack apples was damaged on the disk. Your answers to it and your other")
        home.press(0, 1)
        assert home.led == [("add",)]
        home.presenter.hide_trouble()
        assert home.state.trouble is None

    def test_a_damaged_pack_can_be_removed_where_that_is_told(self, home: Home) -> None:
        home.install("apples")
        home.damage("apples")
        home.refresh()
        home.press(0)
        trouble = home.state.trouble
        assert trouble is not None
        assert trouble.deed is not None
        assert trouble.deed.words == "Remove the pack"
        home.presenter.do(trouble.deed)
        assert home.led == [("remove", "apples")]
        home.refresh()
        assert home.state.trouble is None

    def test_a_pack_that_is_gone_leads_nowhere(self, home: Home) -> None:
        home.refresh()
        home.presenter.do(HomeAction("practise", "", "gone"))
        assert home.led == []

    def test_how_this_works_is_offered_first_in_a_card_and_later_in_a_link(self, home: Home) -> None:
        home.install("apples")
        state = home.refresh()
        assert state.how is not None
        assert (state.how[0], state.how_link) == ("How this works", "")
        home.practise("apples", NOON)
        state = home.refresh()
        assert (state.how, state.how_link) == (None, "How this works")

    def test_adding_a_pack_and_how_this_works_are_asked_for(self, home: Home) -> None:
        home.refresh()
        assert home.lead.deed is not None
        home.presenter.do(home.lead.deed)
        home.presenter.do(HomeAction("how", ""))
        assert home.led == [("add",), ("how",)]


class TestTaking:
    def test_what_is_added_is_told_with_how_far_it_is(self, home: Home) -> None:
        home.refresh()
        home.presenter.work("Adding packs: 3 of 10", 3, 10)
        working = home.state.working
        assert working is not None
        assert (working.what, working.done, working.total) == ("Adding packs: 3 of 10", 3, 10)
        home.presenter.work("", 0, 0)
        assert home.state.working is None

    def test_while_something_else_is_told_no_row_is_worded_anew(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        row = home.line(0)
        for number in range(3):
            home.presenter.work("Adding packs", number, 3)
        assert home.line(0) is row
        home.refresh()
        assert home.line(0) is not row

    def test_a_file_that_was_not_taken_in_is_told_with_its_first_problems(self, home: Home) -> None:
        home.refresh()
        home.presenter.refuse("news.quizpack", ("/title: It is missing.", "/banks: They are missing."), 4)
        trouble = home.state.trouble
        assert trouble is not None
        assert trouble.title == "news.quizpack was not taken in."
        assert trouble.lines[:2] == ("/title: It is missing.", "/banks: They are missing.")
        assert trouble.lines[2] == "There are 4 more problems; quizapp check lists all."
        assert "as they were" in trouble.advice
        home.presenter.refuse("news.quizpack", ("It is no pack.",), 0)
        assert home.state.trouble is not None
        assert home.state.trouble.lines == ("It is no pack.",)


class TestBeginning:
    @pytest.mark.parametrize("advisory", [None, "Speaks of a storm."])
    def test_a_pack_that_was_just_added_is_practised_unless_it_has_an_advisory_to_be_read_first(
        self, home: Home, advisory: str | None
    ) -> None:
        home.install("apples", advisory=advisory)
        home.presenter.begin(PackId("apples"), "Apples")
        home.background.work()
        assert home.led == [("set_up" if advisory else "practise", "apples", "Apples")]

    def test_one_that_was_practised_before_goes_on_at_once(self, home: Home) -> None:
        home.install("apples", advisory="Speaks of a storm.")
        home.practise("apples", YESTERDAY, answers=0)
        home.presenter.begin(PackId("apples"), "Apples")
        home.background.work()
        assert home.led == [("practise", "apples", "Apples")]


class TestFirstStart:
    def test_while_packs_are_put_in_place_the_screen_says_so_and_then_shows_them(self, home: Home) -> None:
        home.presenter.show(HomeData())
        home.presenter.prepare(preparing=True)
        assert (home.lead.title, home.lead.deed) == ("Putting the packs in place", None)
        home.install("apples")
        home.presenter.prepare(preparing=False)
        home.refresh()
        assert (home.lead.title, home.titles) == ("Apples", ["Apples"])

    def test_packs_that_are_there_stay_in_view_while_others_are_put_in_place(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.presenter.prepare(preparing=True)
        assert home.lead.title == "Apples"

    def test_how_this_works_is_offered_until_something_was_answered(self, home: Home) -> None:
        home.install("apples")
        how = home.refresh().how
        assert how is not None
        assert (how[0], how[2]) == ("How this works", "Show me how")
        home.practise("apples", NOON)
        assert home.refresh().how is None

    def test_an_empty_library_says_what_a_pack_is_and_how_to_add_one(self, home: Home) -> None:
        home.refresh()
        assert (home.lead.title, home.titles, home.state.any_packs) == ("No packs yet", [], False)
        assert home.lead.deed == HomeAction("add", "Add a pack")
        assert home.lead.key == "Ctrl+O"
        assert home.lead.second is None
        home.settings = replace(home.settings, teacher_tools=True)
        home.refresh()
        assert home.lead.second == HomeAction("make", "Make a pack")


class TestNotices:
    def test_what_is_told_stands_above_the_packs_and_stays(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.presenter.tell("One thing.")
        home.presenter.tell("Another thing.")
        assert home.state.notices == ("One thing.", "Another thing.")
        assert home.refresh().notices == ("One thing.", "Another thing.")

    def test_what_comes_after_reading_finds_fresh_figures_shown(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.practise("apples", NOON, 2)
        seen: list[str] = []
        home.presenter.refresh(lambda: seen.append(home.lead.title))
        assert seen == []
        home.background.work()
        assert seen == ["Go on with Apples"]

    def test_what_comes_after_reading_comes_also_where_nothing_can_be_read(self, home: Home) -> None:
        home.install("apples")
        home.garble("pack")
        seen: list[bool] = []
        home.presenter.refresh(lambda: seen.append(True))
        home.background.work()
        assert seen == [True]
        assert home.state.notices

    def test_a_library_that_cannot_be_read_is_told_and_what_was_read_before_stays(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.garble("pack")
        home.refresh()
        (notice,) = home.state.notices
        assert "Nothing in it has been changed or deleted" in notice
        assert home.titles == ["Apples"]

    def test_a_fault_of_the_programs_own_is_passed_on(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.background.reader.connection.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            home.refresh()


def test_a_row_is_worded_only_when_it_is_looked_at(home: Home) -> None:
    home.install("apples")
    row = load_home(home.background.reader, "learner-1", home.clock).rows[0]
    rows = tuple(replace(row, last=YESTERDAY) for _ in range(1000))
    home.presenter.show(HomeData(LearnerStatus(rows)))
    asked: list[object] = []
    day = home.clock.day
    home.clock.day = lambda moment: asked.append(moment) or day(moment)
    home.presenter.find("apples")
    before = len(asked)
    assert before < 10
    assert home.line(999).title == "Apples"
    assert len(asked) > before


def test_the_screen_says_that_everything_stays_here(home: Home) -> None:
    assert home.refresh().foot == "Packs and results stay on this computer. No internet connection is used."
