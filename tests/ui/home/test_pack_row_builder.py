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

YESTERDAY, LONG_AGO = NOON - timedelta(days=1), NOON - timedelta(days=90)


def practising(line: PackTableRow) -> list[str]:
    """What can be done with a pack to practise it."""
    return [deed.words for deed in line.deeds if deed.act not in PACK_ACTIONS]


def aside(line: PackTableRow) -> list[str]:
    """What can be done with a pack beside that."""
    return [deed.words for deed in line.deeds if deed.act in PACK_ACTIONS]


def test_a_screen_reader_hears_all_of_a_row_in_one_sentence(home: Home) -> None:
    home.install("apples")
    home.practise("apples", YESTERDAY, 2)
    home.refresh()
    line = home.line(0)
    assert line.name == (
        "Apples, The Ostermere Gazette, 11 September 2025, 0 of 13 mastered, Question 3 of 4, "
        "last practised: Yesterday"
    )
    assert (line.mastered_words, line.mastered, line.keys) == ("0 of 13", 0, 13)
    assert (line.last, line.session_text, line.review) == ("Yesterday", "Question 3 of 4", "None today")
    assert practising(line) == ["Continue", "Finish here", "Set up …"]


def test_what_is_ready_for_review_is_counted_and_offered(home: Home) -> None:
    home.install("apples")
    home.practise("apples", LONG_AGO, 3)
    home.finish("apples")
    home.refresh()
    line = home.line(0)
    assert (line.ready, line.review, line.short) == (True, "3 ready", "0 of 13 mastered, 3 ready")
    assert practising(line) == ["Practise", "Review 3 questions", "Set up …"]
    assert "3 ready" in line.name


def test_a_pack_that_was_never_practised_is_new(home: Home) -> None:
    home.install("apples")
    home.refresh()
    line = home.line(0)
    assert (line.review, line.last, line.ready) == ("New", "Not started", False)
    assert practising(line) == ["Start"]


def test_a_damaged_pack_stays_listed_and_says_so(home: Home) -> None:
    home.install("apples", "boats")
    home.damage("boats")
    home.refresh()
    line = home.line(1)
    assert line.last == "Could not be opened"
    assert line.name.endswith("last practised: Could not be opened")
    assert line.damage
    assert practising(line) == ["Show why", "Choose another file"]


def test_what_can_be_done_beside_practising_stands_below_it(home: Home) -> None:
    home.install("apples")
    home.refresh()
    line = home.line(0)
    assert aside(line) == [
        "About this pack",
        "Favourite",
        "Groups …",
        "Export …",
        "Export cited passages only …",
        "Save problems reported …",
        "Put in the archive",
        "Remove",
    ]
    assert [deed.act for deed in line.deeds if deed.begins] == ["about", "export", "archive"]
    assert [deed.on for deed in line.deeds if deed.act == "favourite"] == [False]


def test_of_a_damaged_pack_nothing_is_read_or_handed_out(home: Home) -> None:
    home.install("apples")
    home.damage("apples")
    home.refresh()
    assert aside(home.line(0)) == ["Favourite", "Save problems reported …", "Put in the archive", "Remove"]


def test_favourite_and_groups_are_seen_and_heard(home: Home) -> None:
    home.install("apples")
    save_collections(
        home.background.writer,
        PackId("apples"),
        PackCollections(favourite=True, groups=("Year 7", "Biology")),
    )
    home.refresh()
    line = home.line(0)
    assert line.favourite
    assert line.source_line == "The Ostermere Gazette, 11 September 2025 · Biology · Year 7"
    assert line.name.startswith(
        "Apples, favourite, The Ostermere Gazette, 11 September 2025, in Biology, Year 7, "
    )
    assert [deed.on for deed in line.deeds if deed.act == "favourite"] == [True]


def test_who_teaches_can_edit_a_copy_as_soon_as_that_is_set(home: Home) -> None:
    home.install("apples")
    home.refresh()
    assert "Edit a copy" not in aside(home.line(0))
    home.settings = replace(home.settings, teacher_tools=True)
    assert "Edit a copy" in aside(home.line(0))
