from __future__ import annotations

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.library.packs.pack_list import MAX_GROUPS, PackCollections, load_collections, save_collections
from quizapp.pack.ids import PackId
from tests.ui.fakes import translate
from tests.ui.packs.conftest import ADDRESS

APPLES, BOATS = PackId("apples"), PackId("boats")


def test_a_pack_says_what_it_is_and_whose(opened):
    state = opened.state
    assert (state.title, state.back) == ("Apples", "Home")
    first = state.facts.articles[0]
    assert first.title
    assert first.line.startswith("The Ostermere Gazette, 11 September 2025 · ")
    assert first.line.endswith(("The whole article", "Parts of the article"))
    assert first.rights
    questions, written, licence, revision = state.facts.lines
    assert questions.startswith("13 questions in 2 banks")
    assert written.startswith("Written by ")
    assert licence.startswith("Questions: ")
    assert revision == "Revision 3, added 2 March 2026."


def test_what_revisions_have_changed_is_told_the_newest_first(opened):
    assert opened.state.facts.changes == (
        ("Revision 3", "A bank on numbers is new."),
        ("Revision 2", "Two questions were made clearer."),
    )


def test_an_address_is_copied_and_nothing_opens_it(opened):
    assert opened.state.facts.articles[0].address == ADDRESS
    opened.presenter.copy(0)
    assert opened.done == [("copy", ADDRESS)]
    assert opened.state.told == translate("packs.copied")


def test_a_new_group_is_offered_and_has_the_pack(opened):
    assert opened.presenter.add_to("  Year \n 7 ")
    assert opened.groups == {"Year 7": True}
    assert load_collections(opened.workers.reader, APPLES).groups == ("Year 7",)
    assert opened.done == [("changed",)]


def test_groups_of_other_packs_are_offered_and_a_pack_goes_in_and_out(desk):
    save_collections(
        desk.workers.writer, BOATS, PackCollections(favourite=True, groups=("Biology", "Year 7"))
    )
    save_collections(desk.workers.writer, APPLES, PackCollections(favourite=True))
    desk.presenter.show(desk.row("Apples"), "Home")
    assert desk.groups == {"Biology": False, "Year 7": False}
    desk.presenter.turn(1, on=True)
    assert desk.groups == {"Biology": False, "Year 7": True}
    desk.presenter.turn(1, on=False)
    assert desk.groups == {"Biology": False, "Year 7": False}
    assert load_collections(desk.workers.reader, APPLES) == PackCollections(favourite=True)


def test_a_group_that_lost_its_last_pack_is_offered_while_one_stays(opened):
    opened.presenter.add_to("Year 7")
    opened.presenter.turn(0, on=False)
    assert opened.groups == {"Year 7": False}
    opened.presenter.show(opened.row("Apples"), "Home")
    assert opened.groups == {}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("  ", "packs.write_name"),
        ("y" * 61, "packs.long_name"),
    ],
)
def test_a_name_that_can_be_none_is_told(opened, name, told):
    assert not opened.presenter.add_to(name)
    assert (opened.state.told, opened.state.failed, opened.groups) == (translate(told), True, {})


def test_a_pack_is_in_so_many_groups_at_most(desk):
    save_collections(
        desk.workers.writer,
        APPLES,
        PackCollections(groups=tuple(f"Group {number}" for number in range(MAX_GROUPS))),
    )
    desk.presenter.show(desk.row("Apples"), "Home")
    assert not desk.presenter.add_to("One more")
    assert desk.state.told == translate("packs.many_groups")
    assert desk.presenter.add_to("Group 3")


def test_it_is_handed_out_by_others(opened):
    opened.presenter.export(cited=True)
    opened.presenter.export(cited=False)
    opened.presenter.save_reports()
    opened.presenter.show_folder()
    opened.presenter.back()
    assert opened.done == [
        ("export", "apples", True),
        ("export", "apples", False),
        ("reports", "apples"),
        ("folder",),
        ("back",),
    ]
    opened.presenter.tell("“Apples” is saved.", has_folder=True)
    state = opened.state
    assert (state.told, state.failed, state.has_folder) == ("“Apples” is saved.", False, True)


def test_a_pack_that_cannot_be_read_is_told(desk):
    desk.workers.writer.connection.execute("UPDATE pack_chunk SET data = zeroblob(10)")
    desk.presenter.show(desk.row("Apples"), "Home")
    assert desk.state.facts is None
    assert desk.state.failed
    assert desk.state.told


def test_a_disk_that_cannot_be_written_is_told(opened):
    opened.workers.fault = DiskFullError(opened.workers.reader.path)
    opened.presenter.add_to("Year 7")
    assert opened.state.failed
    assert opened.groups == {}
