"""Which packs are listed, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.packs.pack_list import PackCollections, remove_pack, restore_pack, save_collections
from quizapp.pack.ids import PackId
from quizapp.ui.home.pack_listing import PackListing, find_neighbour, list_groups, list_packs
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.home.state import ListingChoice
    from tests.ui.home.conftest import Home


@pytest.fixture
def rows(home: Home) -> tuple[PackRow, ...]:
    """Four packs by title; the third is a favourite."""
    home.install("apples", "boats", "cranes", "dunes")
    home.refresh()
    apples, boats, cranes, dunes = home.presenter._library.rows
    return (
        replace(apples, keys=10, mastered=9, ready=1, last=NOON - timedelta(days=1), groups=("Year 8",)),
        replace(boats, keys=10, mastered=1, ready=7, last=NOON, groups=("biology", "Year 7")),
        replace(cranes, keys=0, favourite=True),
        replace(dunes, keys=10, ready=2, last=NOON - timedelta(days=9)),
    )


def listed(rows: tuple[PackRow, ...], view: PackListing, archived: tuple[PackRow, ...] = ()) -> list[str]:
    return [row.title for row in list_packs(rows, archived, view)]


def test_by_title_the_favourites_stand_first_both_ways(rows):
    assert listed(rows, PackListing()) == ["Cranes", "Apples", "Boats", "Dunes"]
    assert listed(rows, PackListing(turned=True)) == ["Cranes", "Dunes", "Boats", "Apples"]


def test_what_is_mastered_least_stands_first_and_a_pack_without_questions_last(rows):
    assert listed(rows, PackListing(order="mastered")) == ["Dunes", "Boats", "Apples", "Cranes"]
    assert listed(rows, PackListing(order="mastered", turned=True))[-1] == "Dunes"


def test_what_has_most_to_review_stands_first(rows):
    assert listed(rows, PackListing(order="review")) == ["Boats", "Dunes", "Apples", "Cranes"]


def test_what_was_practised_last_stands_first_and_what_never_was_last(rows):
    assert listed(rows, PackListing(order="last")) == ["Boats", "Apples", "Dunes", "Cranes"]


def test_an_order_that_is_chosen_again_is_turned_round_and_back():
    once = PackListing().ordered("review")
    assert once == PackListing(order="review")
    assert once.ordered("review") == PackListing(order="review", turned=True)
    assert once.ordered("review").ordered("review") == once


def test_groups_favourites_and_the_archive_are_listed_alone(rows):
    archived = (replace(rows[0], archived=True),)
    assert list_groups(rows) == ("biology", "Year 7", "Year 8")
    assert listed(rows, PackListing("group", "Year 7")) == ["Boats"]
    assert listed(rows, PackListing("favourites")) == ["Cranes"]
    assert listed(rows, PackListing("archive"), archived) == ["Apples"]
    assert "Apples" not in listed(rows[1:], PackListing(), archived)


def test_the_next_pack_is_chosen_where_the_chosen_one_went_else_the_one_before(rows):
    apples, boats, cranes, dunes = rows
    assert find_neighbour(rows, boats.id, rows) == boats.id
    assert find_neighbour(rows, boats.id, (apples, cranes, dunes)) == cranes.id
    assert find_neighbour(rows, dunes.id, (apples, boats)) == boats.id
    assert find_neighbour(rows, dunes.id, ()) is None
    assert find_neighbour(rows, None, rows) is None


class TestAtHome:
    def test_after_a_removal_the_keyboard_is_on_the_next_pack(self, home: Home):
        home.install("apples", "boats", "cranes")
        home.refresh()
        home.presenter.choose(1)
        remove_pack(home.background.writer, PackId("boats"), NOON)
        assert home.refresh().chosen == 1
        assert home.titles[1] == "Cranes"

    def test_the_archive_is_listed_apart_and_asks_for_no_review(self, home: Home):
        home.install("apples", "boats")
        home.practise("boats", NOON - timedelta(days=90), 3)
        home.finish("boats")
        save_collections(home.background.writer, PackId("boats"), PackCollections(archived=True))
        home.refresh()
        assert home.titles == ["Apples"]
        assert home.lead.deed is not None
        assert home.lead.deed.act != "review"
        home.presenter.show_only(PackListing("archive"))
        assert home.titles == ["Boats"]
        assert [deed.words for deed in home.line(0).deeds][-2] == "Take out of the archive"

    def test_what_can_be_listed_is_told_and_checked(self, home: Home):
        home.install("apples")
        save_collections(home.background.writer, PackId("apples"), PackCollections(groups=("Year 7",)))
        home.refresh()
        viewing = home.state.viewing
        assert viewing is not None
        places, orders = viewing.choices()
        assert [each.words for each in places] == ["All packs", "Favourites", "Year 7", "Archive", "Removed"]
        assert chosen(places) == ["All packs"]
        assert chosen(orders) == ["By title"]
        assert viewing.name == "Packs that are listed: All packs. By title."

    def test_the_columns_take_turns_and_the_same_again_is_the_other_way_round(self, home: Home):
        home.install("apples", "boats")
        home.refresh()
        found = []
        for _ in range(4):
            home.presenter.order_by(None)
            found.append(home.state.viewing.view.order)
        assert found == ["mastered", "review", "last", "title"]
        home.presenter.order_by("title")
        assert home.titles == ["Boats", "Apples"]
        assert home.state.viewing.name.endswith("By title, the other way round.")

    @pytest.mark.parametrize(
        ("view", "told"),
        [
            (PackListing("favourites"), "No pack is among the favourites. A pack’s menu puts it there."),
            (PackListing("archive"), "No pack is in the archive. A pack’s menu puts it there."),
        ],
    )
    def test_where_nothing_is_that_is_said(self, home: Home, view: PackListing, told: str):
        home.install("apples")
        home.refresh()
        home.presenter.show_only(view)
        assert (home.titles, home.state.none_found) == ([], told)

    def test_a_group_that_has_lost_its_last_pack_gives_way_to_all(self, home: Home):
        home.install("apples", "boats")
        save_collections(home.background.writer, PackId("apples"), PackCollections(groups=("Year 7",)))
        home.refresh()
        home.presenter.show_only(PackListing("group", "Year 7"))
        assert home.titles == ["Apples"]
        save_collections(home.background.writer, PackId("apples"), PackCollections())
        home.refresh()
        assert home.titles == ["Apples", "Boats"]

    def test_where_every_pack_is_in_the_archive_it_can_still_be_opened(self, home: Home):
        home.install("apples")
        save_collections(home.background.writer, PackId("apples"), PackCollections(archived=True))
        state = home.refresh()
        assert (state.lead, state.any_packs) == (None, True)
        assert state.none_found == "Every pack was removed or put in the archive."
        home.presenter.show_only(PackListing("archive"))
        home.press(0)
        assert home.led[-1] == ("set_up", "apples", "Apples")

    def test_what_was_removed_is_listed_apart_until_it_is_brought_back(self, home: Home):
        home.install("apples", "boats")
        home.practise("apples", NOON - timedelta(days=90), 3)
        home.finish("apples")
        remove_pack(home.background.writer, PackId("apples"), NOON)
        home.refresh()
        assert home.titles == ["Boats"]
        home.presenter.show_only(PackListing("removed"))
        assert home.titles == ["Apples"]
        assert [(deed.act, deed.words) for deed in home.line(0).deeds] == [("bring_back", "Bring back")]
        home.press(0)
        assert home.led[-1] == ("bring_back", "apples")
        restore_pack(home.background.writer, PackId("apples"))
        home.refresh()
        assert (home.titles, home.state.none_found) == ([], "No pack was removed in the last 30 days.")

    def test_where_all_was_removed_it_can_be_brought_back(self, home: Home):
        home.install("apples")
        remove_pack(home.background.writer, PackId("apples"), NOON)
        state = home.refresh()
        assert (state.lead, state.none_found) == (None, "Every pack was removed or put in the archive.")

    def test_two_packs_of_one_title_are_told_apart_and_others_are_not(self, home: Home):
        home.install("apples")
        home.install("pears", title="Apples", revision=2)
        home.install("boats")
        home.refresh()
        lines = [home.line(place) for place in range(3)]
        assert [line.source_line.partition(" · ")[0] for line in lines] == [
            "Revision 1, added 2 March 2026",
            "Revision 2, added 2 March 2026",
            "The Ostermere Gazette, 11 September 2025",
        ]
        assert lines[1].name.startswith("Apples, Revision 2, added 2 March 2026, ")


def chosen(choices: tuple[ListingChoice, ...]) -> list[str]:
    return [each.words for each in choices if each.on]
