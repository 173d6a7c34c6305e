"""Which packs are listed, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.packs.pack_list import PackCollections, remove_pack, restore_pack, save_collections
from quizapp.pack.ids import PackId
from quizapp.ui.home.listing import PackListing, find_neighbour, list_groups, list_packs
from quizapp.ui.home.presenter import load_home
from tests.ui.fakes import NOON
from tests.ui.home.conftest import LEARNER

if TYPE_CHECKING:
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.home.state import ListingChoice

LONG_AGO = NOON - timedelta(days=90)
APPLES, BOATS = PackId("apples"), PackId("boats")


@pytest.fixture
def rows(home):
    """Four packs by title; the third is a favourite."""
    home.install("apples", "boats", "cranes", "dunes")
    apples, boats, cranes, dunes = load_home(home.background.reader, LEARNER.id, home.clock).rows
    return (
        replace(apples, keys=10, mastered=9, ready=1, last=NOON - timedelta(days=1), groups=("Year 8",)),
        replace(boats, keys=10, mastered=1, ready=7, last=NOON, groups=("biology", "Year 7")),
        replace(cranes, keys=0, favourite=True),
        replace(dunes, keys=10, ready=2, last=NOON - timedelta(days=9)),
    )


def listed(rows: tuple[PackRow, ...], view: PackListing, archived: tuple[PackRow, ...] = ()) -> str:
    """The first letters of the packs that are listed."""
    return "".join(row.title[0] for row in list_packs(rows, archived, view))


@pytest.mark.parametrize(
    ("view", "found"),
    [
        (PackListing(), "CABD"),
        (PackListing(turned=True), "CDBA"),
        (PackListing(order="mastered"), "DBAC"),
        (PackListing(order="mastered", turned=True), "CABD"),
        (PackListing(order="review"), "BDAC"),
        (PackListing(order="last"), "BADC"),
        (PackListing("group", "Year 7"), "B"),
        (PackListing("favourites"), "C"),
        (PackListing("archive"), "E"),
    ],
)
def test_packs_are_listed_in_an_order_and_in_part(rows, view, found):
    assert listed(rows, view, (replace(rows[0], title="Eels", archived=True),)) == found
    assert list_groups(rows) == ("biology", "Year 7", "Year 8")


def test_an_order_that_is_chosen_again_is_turned_round_and_back():
    once = PackListing().ordered("review")
    assert once == PackListing(order="review")
    assert once.ordered("review") == PackListing(order="review", turned=True)
    assert once.ordered("review").ordered("review") == once


def test_the_next_pack_is_chosen_where_the_chosen_one_went_else_the_one_before(rows):
    apples, boats, cranes, dunes = rows
    assert find_neighbour(rows, boats.id, rows) == boats.id
    assert find_neighbour(rows, boats.id, (apples, cranes, dunes)) == cranes.id
    assert find_neighbour(rows, dunes.id, (apples, boats)) == boats.id
    assert find_neighbour(rows, dunes.id, ()) is None
    assert find_neighbour(rows, None, rows) is None


class TestAtHome:
    def test_after_a_removal_the_keyboard_is_on_the_next_pack(self, home):
        home.install("apples", "boats", "cranes")
        home.refresh()
        home.presenter.choose(1)
        remove_pack(home.background.writer, BOATS, NOON)
        assert home.refresh().chosen == 1
        assert home.titles[1] == "Cranes"

    def test_the_archive_is_listed_apart_and_asks_for_no_review(self, home):
        home.install("apples", "boats")
        home.practise("boats", LONG_AGO, 3)
        home.finish("boats")
        save_collections(home.background.writer, BOATS, PackCollections(archived=True))
        home.refresh()
        assert home.titles == ["Apples"]
        assert home.lead.deed is not None
        assert home.lead.deed.act != "review"
        home.presenter.show_only(PackListing("archive"))
        assert home.titles == ["Boats"]

    def test_what_can_be_listed_is_told_and_checked(self, home):
        home.install("apples")
        save_collections(home.background.writer, APPLES, PackCollections(groups=("Year 7",)))
        viewing = home.refresh().viewing
        assert viewing is not None
        places, orders = viewing.choices()
        assert [each.words for each in places] == ["All packs", "Favourites", "Year 7", "Archive", "Removed"]
        assert (chosen(places), chosen(orders)) == (["All packs"], ["By title"])
        assert all(each in viewing.name for each in ("All packs", "By title"))

    def test_the_columns_take_turns_and_the_same_again_is_the_other_way_round(self, home):
        home.install("apples", "boats")
        home.refresh()
        found = []
        for _ in range(4):
            home.presenter.order_by(None)
            found.append(home.state.viewing.view.order)
        assert found == ["mastered", "review", "last", "title"]
        before = home.state.viewing.name
        home.presenter.order_by("title")
        assert home.titles == ["Boats", "Apples"]
        assert home.state.viewing.name != before

    def test_a_group_that_has_lost_its_last_pack_gives_way_to_all(self, home):
        home.install("apples", "boats")
        save_collections(home.background.writer, APPLES, PackCollections(groups=("Year 7",)))
        home.refresh()
        home.presenter.show_only(PackListing("group", "Year 7"))
        assert home.titles == ["Apples"]
        save_collections(home.background.writer, APPLES, PackCollections())
        home.refresh()
        assert home.titles == ["Apples", "Boats"]

    def test_where_every_pack_is_in_the_archive_it_can_still_be_opened(self, home):
        home.install("apples")
        home.refresh()
        for place in ("favourites", "archive"):
            home.presenter.show_only(PackListing(place))
            assert home.titles == []
            assert home.state.none_found
        home.presenter.show_only(PackListing())
        save_collections(home.background.writer, APPLES, PackCollections(archived=True))
        state = home.refresh()
        assert (state.lead, state.any_packs, bool(state.none_found)) == (None, True, True)
        home.presenter.show_only(PackListing("archive"))
        home.press(0)
        assert home.led[-1] == ("set_up", "apples", "Apples")

    def test_what_was_removed_is_listed_apart_until_it_is_brought_back(self, home):
        home.install("apples")
        home.practise("apples", LONG_AGO, 3)
        home.finish("apples")
        remove_pack(home.background.writer, APPLES, NOON)
        state = home.refresh()
        assert (home.titles, state.lead, bool(state.none_found)) == ([], None, True)
        home.presenter.show_only(PackListing("removed"))
        assert home.titles == ["Apples"]
        assert [deed.act for deed in home.line(0).deeds] == ["bring_back"]
        home.press(0)
        assert home.led[-1] == ("bring_back", "apples")
        restore_pack(home.background.writer, APPLES)
        home.refresh()
        assert home.titles == []

    def test_two_packs_of_one_title_are_told_apart_and_others_are_not(self, home):
        home.install("apples")
        home.install("pears", title="Apples", revision=2)
        home.install("boats")
        home.refresh()
        first, second, other = (home.line(place) for place in range(3))
        for line, revision in ((first, 1), (second, 2)):
            assert line.source_line.startswith(f"Revision {revision}, added 2 March 2026")
        assert other.source_line == "The Ostermere Gazette, 11 September 2025"
        assert second.name.startswith("Apples, Revision 2, added 2 March 2026, ")


def chosen(choices: tuple[ListingChoice, ...]) -> list[str]:
    return [each.words for each in choices if each.on]
