"""Packs are shelved, removed and brought back."""

from datetime import timedelta

import pytest

from quizapp.library.packs.pack_list import load_collections, load_installed_packs
from quizapp.pack.ids import PackId
from quizapp.ui.home.listing import PackListing
from tests.library.builders import delete_removed
from tests.ui.fakes import NOON, translate
from tests.ui.home.desks import Desk


@pytest.fixture
def desk(home, tmp_path):
    home.install("apples", "boats")
    return Desk(home, tmp_path)


def test_a_favourite_is_one_until_it_is_none(desk):
    desk.do("favourite", "Boats")
    assert desk.home.titles == ["Boats", "Apples"]
    assert desk.home.line(0).favourite
    desk.do("favourite", "Boats")
    assert desk.home.titles == ["Apples", "Boats"]
    assert desk.done is None


def test_what_goes_into_the_archive_is_told_and_comes_back_by_undo(desk):
    desk.do("archive", "Apples")
    assert desk.home.titles == ["Boats"]
    assert desk.told == translate("packs.archived", title="Apples")
    assert (desk.done.deed.act, desk.done.key) == ("undo", "Ctrl Z")
    desk.do("undo")
    assert (desk.home.titles, desk.done) == (["Apples", "Boats"], None)


def test_a_pack_comes_out_of_the_archive(desk):
    desk.do("archive", "Apples")
    desk.home.presenter.show_only(PackListing("archive"))
    desk.do("archive", "Apples")
    assert (desk.home.titles, desk.told) == ([], translate("packs.unarchived", title="Apples"))
    desk.home.presenter.show_only(PackListing())
    assert desk.home.titles == ["Apples", "Boats"]


def test_shelving_one_way_leaves_the_others_as_they_are(desk):
    desk.do("favourite", "Apples")
    desk.do("archive", "Apples")
    found = load_collections(desk.home.background.reader, PackId("apples"))
    assert (found.favourite, found.archived) == (True, True)


def test_what_is_removed_is_told_with_its_last_day_until_it_is_put_away(desk):
    desk.do("remove", "Apples")
    assert desk.home.titles == ["Boats"]
    assert "1 April 2026" in desk.told
    desk.home.refresh()
    assert desk.told
    desk.do("dismiss")
    assert desk.done is None


def test_undo_brings_back_what_was_removed_with_its_answers(desk):
    desk.home.practise("apples", NOON - timedelta(days=1), 2)
    before = load_installed_packs(desk.home.background.reader, "learner-1", NOON)
    desk.do("remove", "Apples")
    desk.do("undo")
    assert load_installed_packs(desk.home.background.reader, "learner-1", NOON) == before
    assert (desk.told, desk.done.deed) == (translate("packs.is_back", title="Apples"), None)


def test_undo_takes_back_the_last_first_also_after_it_was_put_away(desk):
    desk.do("remove", "Apples")
    desk.do("remove", "Boats")
    desk.do("dismiss")
    for titles in (["Boats"], ["Apples", "Boats"], ["Apples", "Boats"]):
        desk.do("undo")
        assert desk.home.titles == titles


def test_what_is_gone_for_good_is_told_so(desk):
    desk.do("remove", "Apples")
    delete_removed(desk.home.background.writer)
    desk.do("undo")
    assert desk.told == translate("packs.is_gone", title="Apples")


def test_what_was_removed_before_is_brought_back_from_where_it_is_listed(desk):
    desk.do("remove", "Apples")
    desk.do("bring_back", "Apples")
    assert desk.home.titles == ["Apples", "Boats"]
    assert desk.told == translate("packs.is_back", title="Apples")


def test_a_pack_and_its_groups_have_a_page(desk):
    desk.do("about", "Apples")
    desk.do("groups", "Boats")
    assert desk.opened == [("apples", False), ("boats", True)]


def test_a_library_that_cannot_be_read_is_told(desk):
    row = desk.row("Apples")
    desk.home.garble("pack_collection")
    desk.deeds.do("favourite", row)
    desk.home.background.work()
    assert desk.told
