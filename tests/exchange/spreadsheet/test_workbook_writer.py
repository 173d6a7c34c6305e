"""What a workbook cannot hold is refused by the name of its cell, before anything is written."""

from typing import get_args

import pytest
from pydantic import TypeAdapter

from quizapp.exchange.spreadsheet import workbook_writer
from quizapp.exchange.spreadsheet.cell_notation import parse_attributions
from quizapp.exchange.spreadsheet.column_layout import (
    CITATION_COLUMNS,
    COMMON_COLUMNS,
    KIND_COLUMNS,
    PACK_TABLES,
    PASSAGE_COLUMNS,
    SHEET_COLUMNS,
    SPEAKER_COLUMNS,
    CellForm,
    SheetName,
    find_sub_rows,
)
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError
from quizapp.exchange.spreadsheet.workbook_reader import parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_examples, build_help_rows, build_sheets
from quizapp.pack.models.questions import Question
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.exchange.refusals import refused
from tests.exchange.spreadsheet.workbooks import sheet
from tests.pack.builders import example_json, example_pack, pack_of


def test_the_sheets_stand_in_their_order_with_their_headings_first():
    assert tuple(each.name for each in build_sheets(example_pack())) == tuple(SHEET_COLUMNS)
    assert sheet(SheetName.QUESTIONS).rows[0][:4] == ("Question", "Row", "Bank", "Kind")


def test_every_field_of_the_layout_has_a_column_and_a_form_that_cells_know():
    rows = [row for kind in QUESTION_KINDS for row in find_sub_rows(kind).values()]
    by_sheet = {
        SheetName.QUESTIONS: [*CITATION_COLUMNS, *COMMON_COLUMNS, *(c for row in rows for c in row.entries)],
        SheetName.SPEAKERS: SPEAKER_COLUMNS,
        SheetName.PASSAGES: PASSAGE_COLUMNS,
        SheetName.PACK: [part.id for part in PACK_TABLES.values() if part.id],
    }
    by_sheet[SheetName.QUESTIONS] += [column for kind in QUESTION_KINDS for column in KIND_COLUMNS[kind]]
    for name, columns in by_sheet.items():
        assert {each.heading for each in columns} <= {each.heading for each in SHEET_COLUMNS[name]}
    fields = [field for part in PACK_TABLES.values() for field in part.fields]
    forms = {each.form for columns in (*by_sheet.values(), fields) for each in columns}
    assert forms == set(get_args(CellForm))
    for other, heading in (each.of for columns in SHEET_COLUMNS.values() for each in columns if each.of):
        assert heading in {each.heading for each in SHEET_COLUMNS[other]}


def test_a_text_that_is_too_long_for_a_cell_is_refused_by_its_cell():
    data = example_json()
    data["sources"][0]["passages"][2]["text"] = "😀" * 20_000
    data["sources"][0]["passages"][3]["text"] = "\u202e" * 19_000
    with pytest.raises(ExchangeError) as caught:
        build_sheets(pack_of(data))
    told = [(each.values["place"], each.values["sentence"]) for each in caught.value.messages]
    assert [(place, sentence.id, sentence.values["characters"]) for place, sentence in told] == [
        ("Passages, row 4, column F “Text”", "workbook.cell_too_long", 40_000),
        ("Passages, row 5, column F “Text”", "workbook.cell_too_long", 152_000),
    ]


def test_a_text_that_just_fits_comes_back():
    data = example_json()
    data["sources"][0]["passages"][2]["text"] = "😀" * 16_383
    assert parse_workbook(build_sheets(pack_of(data))).pack == pack_of(data)


@pytest.mark.parametrize("listed", ["sources", "banks"])
def test_articles_and_banks_with_the_same_id_are_refused(listed):
    data = example_json()
    data[listed][1]["id"] = data[listed][0]["id"]
    with refused(ExchangeError, f"workbook.double.{listed}", id=f"“{data[listed][0]['id']}”"):
        build_sheets(pack_of(data))


def test_more_rows_than_are_read_again_are_not_written(monkeypatch):
    monkeypatch.setattr(workbook_writer, "MAX_ROWS", 50)
    with refused(ExchangeError, "workbook.sheet_too_long", sheet="Questions", rows=78, most=50):
        build_sheets(example_pack())


def test_every_column_and_every_field_of_the_pack_is_told_of():
    told = {(line[0], line[1]) for line in build_help_rows()}
    assert {
        (name, column.heading)
        for name in SHEET_COLUMNS
        if name != SheetName.HELP
        for column in SHEET_COLUMNS[name]
    } <= told
    fields = [line[2] for line in build_help_rows()]
    assert all(
        any(f"“{field.word}”" in line for line in fields) for t in PACK_TABLES.values() for field in t.fields
    )


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_the_example_of_a_kind_is_a_question_of_that_kind(kind):
    question = TypeAdapter(Question).validate_python(build_examples()[kind])
    assert question.kind == kind
    assert any(
        line[3].startswith(f"Question: trees-{kind.replace('_', '-')}\nRow: question")
        for line in build_help_rows()
    )


def test_the_examples_of_who_says_it_are_in_the_notation():
    said = [
        line[3]
        for line in build_help_rows()
        if line[1] == "Attribution" and ": " in line[3] and "=" not in line[3]
    ]
    assert len(said) == 2
    assert all(parse_attributions(each) for each in said)
