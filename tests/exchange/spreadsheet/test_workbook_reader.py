"""What is wrong with a workbook is told by sheet, row and column, all of it, and nothing is lost quietly."""

import random
import time

import pytest

from quizapp.exchange.spreadsheet import workbook_reader
from quizapp.exchange.spreadsheet.column_layout import SheetName
from quizapp.exchange.spreadsheet.sheet_rows import PlaceMap
from quizapp.exchange.spreadsheet.workbook_model import (
    CellPlace,
    Sheet,
    WorkbookFault,
    count_utf16_units,
    format_column,
    format_faults,
)
from quizapp.exchange.spreadsheet.workbook_reader import parse_pack_sheet, parse_workbook
from tests.exchange.spreadsheet.workbooks import (
    changed,
    column,
    example_sheets,
    faults,
    ids,
    judged,
    put,
    row,
    sheet,
)
from tests.pack.builders import example_pack, questions

EVIDENCE = row(SheetName.QUESTIONS, Question="weck-call", Row="evidence")
OPTION = row(SheetName.QUESTIONS, Question="weck-call", Row="option")


def test_a_missing_cell_is_named_by_sheet_row_column_and_heading():
    place = f"Questions, row {OPTION + 1}, column J “Feedback”"
    sentence = "“Feedback” is missing. Add it: why this answer fits or not, with a paragraph number."
    assert faults(put(SheetName.QUESTIONS, OPTION, "Feedback", "")) == [f"{place}: {sentence}"]


@pytest.mark.parametrize(
    ("name", "place", "heading", "cell", "told"),
    [
        (
            SheetName.QUESTIONS, OPTION, "Trap", "wrong speaker",
            "“wrong speaker” is not known here. Did you mean",
        ),
        (SheetName.QUESTIONS, EVIDENCE, "Quote", "words of nobody", "“words of nobody” does not"),
        (
            SheetName.QUESTIONS, EVIDENCE, "Attribution", "nobody-known: claim",
            "There is no speaker “nobody-known”",
        ),
        (SheetName.QUESTIONS, OPTION, "Tolerance", "1", "workbook.nothing_here.part"),
        (SheetName.QUESTIONS, OPTION, "Row", "optoin", "workbook.no_row"),
        (SheetName.QUESTIONS, OPTION, "Question", "who-pay", "workbook.other_question"),
        (SheetName.QUESTIONS, OPTION, "Row", "partner", "workbook.no_such_row"),
        (SheetName.QUESTIONS, OPTION, "Last", "maybe", "workbook.yes_or_no"),
        (SheetName.QUESTIONS, 1, "Kind", "choise", "workbook.no_kind"),
        (SheetName.QUESTIONS, 1, "Bank", "", "workbook.name_bank"),
        (SheetName.QUESTIONS, 1, "Bank", "elsewhere", "workbook.no_such_bank"),
        (SheetName.QUESTIONS, 1, "Difficulty", "9", "This must be 3 or less."),
        (SheetName.QUESTIONS, 1, "Key", "zzz", "The key “zzz” is no option of this question."),
        (SheetName.SPEAKERS, 1, "Kind", "robot", "“robot” is not known here."),
        (SheetName.QUESTIONS, EVIDENCE, "Attribution", "weck", "workbook.no_saying"),
        (SheetName.PASSAGES, 1, "Article", "nowhere", "workbook.no_such_article"),
        (SheetName.PASSAGES, 1, "Article", "gazetee", "workbook.no_article"),
        (SheetName.PASSAGES, 1, "Article", "", "workbook.name_article"),
        (SheetName.PASSAGES, 2, "Paragraph", "one", "workbook.no_number"),
        (SheetName.PACK, 1, "Part", "pakc", "workbook.no_part"),
        (SheetName.PACK, 2, "Field", "colour", "workbook.no_field"),
        (SheetName.PACK, 2, "Id", "x", "workbook.no_id"),
    ],
)  # fmt: skip
def test_each_fault_stands_at_its_cell(name, place, heading, cell, told):
    found = [
        one.place
        for one in judged(put(name, place, heading, cell)).faults
        if told in (getattr(one.sentence, "id", ""), one.sentence) or told in one.sentence
    ]
    assert [(each.sheet, each.row, each.heading) for each in found] == [(name, place + 1, heading)]


def test_all_faults_are_told_at_once():
    def change(rows):
        for line in rows[1:]:
            line[column(SheetName.QUESTIONS, "Trap")] = "no such trap"

    found = faults(changed(SheetName.QUESTIONS, change))
    assert len(found) == len(sheet(SheetName.QUESTIONS).rows) - 1


def test_columns_may_be_moved_and_a_heading_may_be_in_capitals():
    def change(rows):
        for line in rows:
            line.reverse()
        rows[0] = [heading.upper() for heading in rows[0]]

    assert judged(changed(SheetName.QUESTIONS, change)).pack == example_pack()


def test_empty_rows_between_and_an_id_left_out_below_its_question_change_nothing():
    def change(rows):
        for line in rows[1:]:
            if line[1] != "question":
                line[0] = ""
        rows.insert(2, [])
        rows.insert(9, [""] * 5)

    assert judged(changed(SheetName.QUESTIONS, change)).pack == example_pack()


@pytest.mark.parametrize(
    ("heading", "told"), [("Feedbak", "workbook.no_column"), ("Trap", "workbook.heading_twice")]
)
def test_wrong_headings_are_told_and_nothing_that_follows_from_them(heading, told):
    found = judged(put(SheetName.QUESTIONS, 0, "Feedback", heading)).faults
    assert {each.sentence.id for each in found} == {told, "workbook.headings_missing"}


def test_a_cell_in_a_column_without_a_heading_is_told():
    (found,) = judged(changed(SheetName.SPEAKERS, lambda rows: rows[1].extend(["", "lost"]))).faults
    assert (found.place, found.sentence.id) == (CellPlace(SheetName.SPEAKERS, 2, 9), "workbook.no_heading")


def test_a_sheet_that_is_missing_is_told_and_one_of_another_name_is_not_read():
    rest = [each for each in example_sheets() if each.name != SheetName.PASSAGES]
    (found,) = judged(rest).faults
    assert (found.place, found.sentence.id) == (CellPlace(SheetName.PASSAGES), "workbook.sheet_missing")
    taken = judged([*example_sheets(), Sheet("My notes", (("buy milk",),))])
    assert taken.unread == ("My notes",)
    assert taken.pack == example_pack()


def test_a_pack_without_speakers_needs_no_sheet_for_them():
    rest = [each for each in example_sheets() if each.name != SheetName.SPEAKERS]
    assert all(getattr(each.sentence, "id", "") != "workbook.sheet_missing" for each in judged(rest).faults)


def test_a_cell_that_could_not_be_read_is_not_told_of_again():
    fault = WorkbookFault(
        CellPlace(SheetName.QUESTIONS, OPTION + 1, column(SheetName.QUESTIONS, "Feedback") + 1),
        "This is a formula.",
    )
    taken = parse_workbook(put(SheetName.QUESTIONS, OPTION, "Feedback", ""), [fault])
    assert taken.faults == (fault,)


def test_more_text_than_a_pack_may_have_is_told_before_it_is_read(monkeypatch):
    monkeypatch.setattr(workbook_reader, "MAX_PACK_BYTES", 2_000)
    assert [each.sentence.id for each in judged(example_sheets()).faults] == ["workbook.pack_too_large"]


def test_the_version_of_the_format_is_looked_at():
    place = row(SheetName.PACK, Part="pack", Field="format")
    (told,) = faults(put(SheetName.PACK, place, "Value", "quizapp-pack/999"))
    assert told.startswith(f"Pack, row {place + 1}, column D “Value”: ")


def test_whatever_stands_in_a_cell_the_fault_is_told_in_that_sheet_or_there_is_none():
    chance = random.Random(7)
    for _ in range(150):
        name = chance.choice([SheetName.QUESTIONS, SheetName.SPEAKERS, SheetName.PASSAGES, SheetName.PACK])
        rows = sheet(name).rows
        place, at = chance.randrange(1, len(rows)), chance.randrange(len(rows[0]))
        heading = rows[0][at]
        cell = chance.choice(["", "=1+1", "12", "a: b\nc", "⟨U+0000⟩", "nobody", "x" * 30_000])
        for told in judged(put(name, place, heading, cell)).faults:
            assert told.place.sheet in (
                SheetName.QUESTIONS,
                SheetName.SPEAKERS,
                SheetName.PASSAGES,
                SheetName.PACK,
            )
            assert told.place.row or told.sentence.startswith(
                ("A row of the part “pack”", "The row “format”")
            )
            assert "\n" not in str(told)


HEADINGS = ("Part", "Id", "Field", "Value")


def read(*rows: tuple[str, str, str, str]) -> tuple[dict[str, object], list[WorkbookFault]]:
    marks = PlaceMap()
    return parse_pack_sheet(Sheet(SheetName.PACK, (HEADINGS, *rows)), marks), marks.faults


def test_a_list_has_a_row_for_each_entry_in_their_order():
    data, told = read(("pack", "", "author", "A"), ("pack", "", "author", "B"))
    assert (data, told) == ({"authors": ["A", "B"]}, [])


def test_fields_inside_of_others_come_together():
    data, _ = read(
        ("article", "one", "title", "T"),
        ("article", "one", "rights", "R"),
        ("article", "one", "share", "whole"),
    )
    assert data == {"sources": [{"id": "one", "title": "T", "rights": {"statement": "R", "share": "whole"}}]}


def test_the_first_field_begins_a_new_entry_even_of_the_same_id():
    data, _ = read(("word", "ferry", "meaning", "a boat"), ("word", "ferry", "meaning", "a line"))
    assert data == {"glossary": [{"term": "ferry", "text": "a boat"}, {"term": "ferry", "text": "a line"}]}


def test_a_field_that_stands_twice_is_told():
    _, (told,) = read(("pack", "", "title", "A"), ("pack", "", "title", "B"))
    assert (told.place, told.sentence.id) == (CellPlace(SheetName.PACK, 3, 4), "workbook.field_twice")


def test_a_row_that_is_taken_out_is_told_by_part_and_field():
    place = row(SheetName.PACK, Part="pack", Field="licence")
    found = faults(changed(SheetName.PACK, lambda rows: rows.pop(place)))
    begin = "Pack: A row of the part “pack” with the field “licence” is missing."
    assert found == [f"{begin} Add it: SPDX id, for the questions; NONE: for one class alone."]


def test_a_title_can_be_changed_and_a_reviewer_added():
    def change(rows):
        rows[row(SheetName.PACK, Part="pack", Field="title")][3] = "=Not a formula"
        rows.append(["pack", "", "reviewer", "A. Colleague"])

    pack = judged(changed(SheetName.PACK, change)).pack
    assert (pack.title, pack.reviewers[-1]) == ("=Not a formula", "A. Colleague")


def question(found, name):
    return next(each for each in questions(judged(found).pack) if each.id == name)


def test_rows_with_the_same_number_are_one_evidence_and_with_another_a_second():
    first = question(example_sheets(), "weck-call").evidence[0]
    twice = changed(SheetName.QUESTIONS, lambda rows: rows.insert(EVIDENCE + 1, list(rows[EVIDENCE])))
    assert question(twice, "weck-call").evidence == ((*first, *first),)

    def second(rows):
        rows.insert(EVIDENCE + 1, list(rows[EVIDENCE]))
        rows[EVIDENCE + 1][column(SheetName.QUESTIONS, "Id")] = "7"

    assert question(changed(SheetName.QUESTIONS, second), "weck-call").evidence == (first, first)


def test_a_evidence_without_a_number_or_a_quote_is_told():
    assert "workbook.number_evidence" in ids(put(SheetName.QUESTIONS, EVIDENCE, "Id", ""))

    def empty(rows):
        for heading in ("Passage", "Quote", "Attribution"):
            rows[EVIDENCE][column(SheetName.QUESTIONS, heading)] = ""

    assert "workbook.cites_nothing" in ids(changed(SheetName.QUESTIONS, empty))


def test_what_a_question_has_once_stands_in_one_row():
    place = row(SheetName.QUESTIONS, Question="who-fridays", Row="nobody")
    twice = changed(SheetName.QUESTIONS, lambda rows: rows.insert(place, list(rows[place])))
    assert "workbook.row_twice" in ids(twice)


def test_a_row_above_every_question_is_told():
    alone = changed(SheetName.QUESTIONS, lambda rows: rows.insert(1, list(rows[EVIDENCE])))
    found = [(each.place, each.sentence.id) for each in judged(alone).faults]
    assert (CellPlace(SheetName.QUESTIONS, 2, 2), "workbook.no_question") in found


def test_a_question_without_its_options_is_told_by_the_word_of_their_rows():
    def cut(rows):
        name, kind = column(SheetName.QUESTIONS, "Question"), column(SheetName.QUESTIONS, "Row")
        rows[:] = [line for line in rows if (line[name], line[kind]) != ("weck-call", "option")]

    (found,) = faults(changed(SheetName.QUESTIONS, cut))
    assert "“option”" in found
    assert "“options”" not in found


def test_rows_below_a_question_of_no_kind_are_not_told_one_by_one():
    found = faults(put(SheetName.QUESTIONS, 1, "Kind", ""))
    assert [each for each in found if each.startswith("Questions, row 3,")] == []


def test_an_empty_key_is_not_taken_for_nobody():
    place = row(SheetName.QUESTIONS, Question="who-fridays", Row="question")
    assert any("“Key” is missing" in each for each in faults(put(SheetName.QUESTIONS, place, "Key", "")))


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_have_the_letters_of_spreadsheet_programs(column, name):
    assert format_column(column) == name


def test_a_place_names_sheet_row_and_column_as_far_as_they_are_known():
    assert str(CellPlace("Questions", 5, 10, "Feedback")) == "Questions, row 5, column J “Feedback”"
    assert str(CellPlace("Questions", 5)) == "Questions, row 5"
    assert str(CellPlace("Pack")) == "Pack"


def test_a_cell_counts_in_units_of_utf_16_as_excel_does():
    assert count_utf16_units("a😀") == 3


def test_faults_are_told_by_place_and_once_each():
    later, first = WorkbookFault(CellPlace("Pack", 10), "b"), WorkbookFault(CellPlace("Pack", 9), "a")
    assert format_faults([later, first, later]) == ["Pack, row 9: a", "Pack, row 10: b"]


def test_of_more_than_two_hundred_faults_the_number_is_told():
    lines = format_faults(WorkbookFault(CellPlace("Pack", row), "x") for row in range(1, 251))
    assert len(lines) == 201
    assert (lines[-1].id, lines[-1].values) == ("workbook.more", {"n": 50})


@pytest.mark.parametrize(("name", "heading"), [(SheetName.QUESTIONS, "Row"), (SheetName.PACK, "Field")])
def test_of_many_words_that_are_not_known_the_first_have_a_suggestion(name, heading):
    def add(rows):
        known = {"Row": "optoin", "Part": "pack", "Field": "tilte"}
        line = [known.get(each, "") if each in ("Part", heading) else "" for each in rows[0]]
        rows += [line] * 20_000

    began = time.process_time()
    found = [fault.sentence for fault in parse_workbook(changed(name, add)).faults]
    advice = [sentence.values["advice"] for sentence in found if "advice" in sentence.values]
    assert len(advice) >= 20_000
    assert getattr(advice[-1], "id", "") == "workbook.write_one_of"
    assert any(getattr(each, "id", "") != "workbook.write_one_of" for each in advice)
    assert time.process_time() - began < 3
