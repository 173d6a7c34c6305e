"""Which pack is in front, what its button does, and what each row says."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.settings import Settings
from quizapp.ui.home.presenter import Library, load
from tests.pack.builders import example_json
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from tests.ui.home.conftest import Home

TODAY, YESTERDAY, LONG_AGO = NOON, NOON - timedelta(days=1), NOON - timedelta(days=40)
FINISHED = 4
"""So many answers leave nothing of the tests' sessions to go on with."""


def finish(home: Home, pack: str) -> None:
    home.background.writer.connection.execute("UPDATE session SET state = 'finished' WHERE pack = ?", (pack,))


class TestInFront:
    def test_in_an_empty_library_there_is_none(self, home: Home) -> None:
        state = home.refresh()
        assert (state.lead, state.packs, state.chosen) == (None, (), -1)
        assert state.empty[0] == "No packs yet"
        assert "quizapp FILE.quizpack" in state.empty[1]
        assert home.presenter.front() is None

    def test_of_new_packs_it_is_the_first_by_title(self, home: Home) -> None:
        home.install("cranes", "apples", "boats")
        home.refresh()
        assert home.titles == ["Apples", "Boats", "Cranes"]
        assert (home.front, home.state.chosen) == ("Apples", 0)

    def test_it_is_the_one_practised_last(self, home: Home) -> None:
        home.install("apples", "boats", "cranes")
        for pack, when in (("cranes", YESTERDAY), ("boats", LONG_AGO)):
            home.practise(pack, when, FINISHED)
            finish(home, pack)
        home.refresh()
        assert home.front == "Cranes"

    def test_one_that_goes_on_comes_before_one_that_was_practised_later(self, home: Home) -> None:
        home.install("apples", "boats", "cranes")
        home.practise("cranes", YESTERDAY)
        home.practise("boats", TODAY, FINISHED)
        finish(home, "boats")
        home.refresh()
        assert home.front == "Cranes"

    def test_of_several_that_go_on_it_is_the_one_practised_last(self, home: Home) -> None:
        home.install("apples", "boats", "cranes")
        home.practise("boats", LONG_AGO)
        home.practise("cranes", YESTERDAY)
        home.practise("apples", TODAY, answers=0)
        home.refresh()
        assert home.front == "Cranes"

    def test_it_is_the_one_that_was_chosen_and_stays_it(self, home: Home) -> None:
        home.install("apples", "boats", "cranes")
        home.practise("apples", YESTERDAY)
        home.refresh()
        assert home.choose(2).chosen == 2
        assert home.front == "Cranes"
        home.refresh()
        assert home.front == "Cranes"
        front = home.presenter.front()
        assert front is not None
        assert front.id == "cranes"

    def test_a_chosen_pack_that_is_gone_gives_way(self, home: Home) -> None:
        home.install("apples", "boats")
        home.refresh()
        home.choose(1)
        home.background.writer.connection.execute("UPDATE pack SET visible = 0 WHERE id = 'boats'")
        home.refresh()
        assert (home.titles, home.front) == (["Apples"], "Apples")

    @pytest.mark.parametrize("place", [-1, 2, 99])
    def test_a_row_that_is_not_there_cannot_be_chosen(self, home: Home, place: int) -> None:
        home.install("apples", "boats")
        before = home.refresh()
        home.choose(place)
        assert home.view.states[-1] is before

    def test_while_one_hurries_through_the_list_no_pack_is_told_with_anothers_summary(
        self, home: Home
    ) -> None:
        for pack in ("apples", "boats", "cranes"):
            home.install(pack, summary=f"All about {pack}.")
        home.refresh()
        for place in (1, 2, 0):
            home.presenter.choose(place)
        home.background.work()
        told = [(state.lead.title, state.lead.summary) for state in home.view.states if state.lead]
        assert set(told) == {("Apples", "All about apples.")}


class TestLead:
    def test_it_says_what_the_pack_is_and_where_its_article_is_from(self, home: Home) -> None:
        home.install("apples", advisory="Speaks of a storm.")
        lead = home.refresh().lead
        assert lead is not None
        assert (lead.title, lead.summary) == ("Apples", example_json()["summary"])
        assert lead.source_line == "The Ostermere Gazette, 11 September 2025"
        assert (lead.advisory_heading, lead.advisory) == ("Before you start.", "Speaks of a storm.")

    def test_a_pack_without_an_advisory_has_none(self, home: Home) -> None:
        home.install("apples")
        assert home.refresh().lead.advisory == ""

    @pytest.mark.parametrize(
        ("count", "button"),
        [(10, "Start 10 questions"), (20, "Start 13 questions"), (0, "Start 13 questions")],
    )
    def test_its_button_starts_as_many_questions_as_are_set_and_there(
        self, home: Home, count: int, button: str
    ) -> None:
        home.install("apples")
        home.settings = replace(Settings(), count=count)
        assert home.refresh().lead.button == button

    @pytest.mark.parametrize(
        ("answers", "button"),
        [
            (0, "Continue, question 1 of 4"),
            (3, "Continue, question 4 of 4"),
            # All answered, but not marked as finished: it ends at once when it is gone on with.
            (4, "Continue, question 4 of 4"),
        ],
    )
    def test_its_button_goes_on_at_the_question_where_it_was_left(
        self, home: Home, answers: int, button: str
    ) -> None:
        home.install("apples")
        home.practise("apples", YESTERDAY, answers)
        assert home.refresh().lead.button == button


class TestRows:
    def test_a_screen_reader_hears_all_of_a_row_in_one_sentence(self, home: Home) -> None:
        home.install("apples")
        home.practise("apples", YESTERDAY, 2)
        home.refresh()
        line = home.line(0)
        assert line.name == (
            "Apples, The Ostermere Gazette, 11 September 2025, 0 of 13 mastered, last practised: Yesterday"
        )
        assert (line.mastered_words, line.last) == ("0 of 13 mastered", "Yesterday")
        assert (line.mastered, line.keys) == (0, 13)

    def test_a_pack_that_was_never_practised_is_not_started(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        assert home.line(0).last == "Not started"

    def test_a_row_is_worded_only_when_it_is_looked_at(self, home: Home) -> None:
        home.install("apples")
        rows = load(home.background.reader, "learner-1", home.clock).rows * 1000
        asked: list[object] = []
        day = home.clock.day
        home.clock.day = lambda moment: asked.append(moment) or day(moment)  # type: ignore[method-assign]
        home.presenter.show(Library(rows))
        assert len(home.state.packs) == 1000
        assert asked == []
        assert home.line(999).title == "Apples"
        assert asked


class TestDamage:
    def test_a_damaged_pack_stays_listed_and_says_so(self, home: Home) -> None:
        home.install("apples", "boats")
        home.damage("boats")
        home.refresh()
        line = home.line(1)
        assert line.last == "Could not be opened"
        assert line.name.endswith("last practised: Could not be opened")
        assert line.damage

    def test_chosen_it_tells_in_sentences_what_happened_and_what_is_safe(self, home: Home) -> None:
        home.install("apples", "boats")
        home.damage("boats")
        home.refresh()
        lead = home.choose(1).lead
        assert lead is not None
        assert lead.damage == (
            "The pack boats was damaged on the disk. Your answers to it and your other packs are safe: "
            "add its file again."
        )
        assert home.presenter.front() is None

    def test_it_is_not_in_front_where_there_is_another(self, home: Home) -> None:
        home.install("apples", "boats")
        home.practise("apples", YESTERDAY)
        home.damage("apples")
        home.refresh()
        assert home.front == "Boats"

    def test_alone_it_is_in_front_without_anything_to_start(self, home: Home) -> None:
        home.install("apples")
        home.damage("apples")
        home.refresh()
        assert home.state.lead.damage
        assert home.presenter.front() is None


class TestFirstStart:
    def test_while_packs_are_put_in_place_the_screen_says_so_and_then_shows_them(self, home: Home) -> None:
        home.presenter.show(Library())
        home.presenter.prepare(preparing=True)
        assert home.state.empty == ("Putting the packs in place", "This takes a moment, once.")
        home.install("apples")
        home.presenter.prepare(preparing=False)
        home.refresh()
        assert (home.front, home.titles) == ("Apples", ["Apples"])

    def test_packs_that_are_there_stay_in_view_while_others_are_put_in_place(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.presenter.prepare(preparing=True)
        assert home.front == "Apples"


class TestNotices:
    def test_what_is_told_stands_above_the_packs_and_stays(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.presenter.tell("One thing.")
        home.presenter.tell("Another thing.")
        assert home.state.notices == ("One thing.", "Another thing.")
        assert home.refresh().notices == ("One thing.", "Another thing.")
        assert home.front == "Apples"

    def test_a_library_that_cannot_be_read_is_told_and_what_was_read_before_stays(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.garble("pack")
        home.refresh()
        (notice,) = home.state.notices
        assert "Nothing in it has been changed or deleted" in notice
        assert home.front == "Apples"

    def test_a_fault_of_the_programs_own_is_passed_on(self, home: Home) -> None:
        home.install("apples")
        home.refresh()
        home.background.reader.connection.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            home.refresh()


def test_the_screen_says_what_practising_is_and_that_everything_stays_here(home: Home) -> None:
    state = home.refresh()
    assert state.how[0] == "How this works"
    assert state.foot == "Packs and results stay on this computer. No internet connection is used."
    assert state.packs_heading == "Your packs"
