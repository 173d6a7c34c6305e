"""The sheet “Pack”: a row a field, entries begun by their first field, lists with a row for each."""

from __future__ import annotations

from quizapp.exchange.spreadsheet.book import Sheet
from quizapp.exchange.spreadsheet.columns import PACK
from quizapp.exchange.spreadsheet.grid import Marks
from quizapp.exchange.spreadsheet.pack_sheet import pack_sheet
from tests.exchange.spreadsheet.workbooks import changed, faults, judged, row

HEADINGS = ("Part", "Id", "Field", "Value")


def read(*rows: tuple[str, str, str, str]) -> tuple[dict[str, object], list[str]]:
    marks = Marks()
    return pack_sheet(Sheet(PACK, (HEADINGS, *rows)), marks), [str(fault) for fault in marks.faults]


def test_a_list_has_a_row_for_each_entry_in_their_order() -> None:
    data, told = read(("pack", "", "author", "A"), ("pack", "", "author", "B"))
    assert (data, told) == ({"authors": ["A", "B"]}, [])


def test_fields_inside_of_others_come_together() -> None:
    data, _ = read(
        ("article", "one", "title", "T"),
        ("article", "one", "rights", "R"),
        ("article", "one", "share", "whole"),
    )
    assert data == {"sources": [{"id": "one", "title": "T", "rights": {"statement": "R", "share": "whole"}}]}


def test_the_first_field_begins_a_new_entry_even_of_the_same_id() -> None:
    data, _ = read(("word", "ferry", "meaning", "a boat"), ("word", "ferry", "meaning", "a line"))
    assert data == {"glossary": [{"term": "ferry", "text": "a boat"}, {"term": "ferry", "text": "a line"}]}


def test_a_field_that_stands_twice_is_told() -> None:
    _, told = read(("pack", "", "title", "A"), ("pack", "", "title", "B"))
    assert told == ["Pack, row 3, column D “Value”: “title” stands twice. Keep one of the two rows."]


def test_a_row_that_is_taken_out_is_told_by_part_and_field() -> None:
    place = row(PACK, Part="pack", Field="licence")
    found = faults(changed(PACK, lambda rows: rows.pop(place)))
    begin = "Pack: A row of the part “pack” with the field “licence” is missing."
    assert found == [f"{begin} Add it: SPDX id, for the questions; NONE: for one class alone."]


def test_a_title_can_be_changed_and_a_reviewer_added() -> None:
    def change(rows: list[list[str]]) -> None:
        rows[row(PACK, Part="pack", Field="title")][3] = "=Not a formula"
        rows.append(["pack", "", "reviewer", "A. Colleague"])

    pack = judged(changed(PACK, change)).pack
    assert pack is not None
    assert (pack.title, pack.reviewers[-1]) == ("=Not a formula", "A. Colleague")
