"""What each row says, and what can be done with its pack."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.library.packs.pack_list import PackCollections, save_collections
from quizapp.pack.ids import PackId
from quizapp.ui.home.presenter import PACK_ACTIONS
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from quizapp.ui.home.state import PackTableRow
    from tests.ui.home.conftest import Home

SOURCE = "The Ostermere Gazette, 11 September 2025"


def first(home: Home) -> PackTableRow:
    """The first row of the table, read again."""
    home.refresh()
    return home.line(0)


def practising(line: PackTableRow) -> list[str]:
    """What can be done with a pack to practise it."""
    return [deed.act for deed in line.deeds if deed.act not in PACK_ACTIONS]


def aside(line: PackTableRow) -> list[str]:
    """What can be done with a pack beside that."""
    return [deed.act for deed in line.deeds if deed.act in PACK_ACTIONS]


def test_a_screen_reader_hears_all_of_a_row_in_one_sentence(home):
    home.install("apples")
    home.practise("apples", NOON - timedelta(days=1), 2)
    line = first(home)
    assert line.name == (f"Apples, {SOURCE}, 0 of 13 mastered, Question 3 of 4, last practised: Yesterday")
    assert (line.mastered_words, line.mastered, line.keys) == ("0 of 13", 0, 13)
    assert (line.last, line.session_text, line.ready) == ("Yesterday", "Question 3 of 4", False)
    assert practising(line) == ["practise", "finish", "set_up"]


def test_what_is_ready_for_review_is_counted_and_offered(home):
    home.install("apples")
    home.practise("apples", NOON - timedelta(days=90), 3)
    home.finish("apples")
    line = first(home)
    assert (line.ready, line.review, line.short) == (True, "3 ready", "0 of 13 mastered, 3 ready")
    assert practising(line) == ["practise", "review", "set_up"]
    assert "3 ready" in line.name


def test_of_a_pack_that_was_never_practised_all_can_be_done_but_practising_it_at_once(home):
    home.install("apples")
    line = first(home)
    assert (line.review, line.last, line.ready) == ("New", "Not started", False)
    assert practising(line) == ["set_up"]
    assert aside(line) == [
        "about", "favourite", "groups", "export", "export_cited", "reports", "archive", "remove",
    ]  # fmt: skip
    assert [deed.act for deed in line.deeds if deed.begins] == ["about", "export", "archive"]
    assert [deed.on for deed in line.deeds if deed.act == "favourite"] == [False]


def test_a_damaged_pack_stays_listed_and_nothing_of_it_is_read_or_handed_out(home):
    home.install("apples")
    home.damage("apples")
    line = first(home)
    assert line.damage
    assert line.name.endswith(line.last)
    assert practising(line) == ["why", "add"]
    assert aside(line) == ["favourite", "reports", "archive", "remove"]


def test_favourite_and_groups_are_seen_and_heard(home):
    home.install("apples")
    collections = PackCollections(favourite=True, groups=("Year 7", "Biology"))
    save_collections(home.background.writer, PackId("apples"), collections)
    line = first(home)
    assert line.favourite
    assert line.source_line == f"{SOURCE} · Biology · Year 7"
    assert line.name.startswith(f"Apples, favourite, {SOURCE}, in Biology, Year 7, ")
    assert [deed.on for deed in line.deeds if deed.act == "favourite"] == [True]


def test_who_teaches_can_edit_a_copy_as_soon_as_that_is_set(home):
    home.install("apples")
    assert "edit_copy" not in aside(first(home))
    home.settings = replace(home.settings, teacher_tools=True)
    assert "edit_copy" in aside(home.line(0))
