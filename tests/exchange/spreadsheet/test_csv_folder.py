"""CSV: no cell that a program would take for a formula, and files as Excel and others save them."""

import codecs
import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.exchange.spreadsheet import csv_folder
from quizapp.exchange.spreadsheet.column_layout import PACK_SHEET, QUESTIONS_SHEET, SPEAKERS_SHEET
from quizapp.exchange.spreadsheet.csv_folder import (
    guard_cell,
    read_csv_folder,
    unguard_cell,
    write_csv_folder,
)
from quizapp.exchange.spreadsheet.workbook_model import Sheet
from quizapp.exchange.spreadsheet.workbook_reader import parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from tests.exchange.spreadsheet.workbooks import example_sheets, sheet
from tests.pack.builders import example_pack

STARTS = ("=", "+", "-", "@", "'", "\t", "\r")


@given(st.text(st.sampled_from("=+-@'\t\ra1 ")))
def test_the_mark_against_formulas_is_one_and_comes_off_again(cell):
    assert unguard_cell(guard_cell(cell)) == cell
    assert guard_cell(cell) == (f"'{cell}" if cell.startswith(STARTS) else cell)
    assert not guard_cell(cell).startswith(STARTS[:4])


def test_a_mark_that_a_person_wrote_before_a_word_stays():
    assert unguard_cell("'tis so") == "'tis so"


def test_no_cell_of_a_file_begins_like_a_formula(tmp_path):
    pack = example_pack().model_copy(
        update={"title": '=HYPERLINK("http://example.org")', "summary": "@SUM(A1)"}
    )
    write_csv_folder(build_sheets(pack), tmp_path)
    for path in tmp_path.iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [c for line in csv.reader(file) for c in line if c.startswith(("=", "+", "-", "@"))] == []
    assert parse_workbook(*read_csv_folder(tmp_path)).pack == pack


def test_a_file_begins_with_the_mark_by_which_excel_knows_utf_8():
    assert csv_folder.encode_sheet(sheet(SPEAKERS_SHEET)).startswith(codecs.BOM_UTF8)


@pytest.mark.parametrize(
    ("delimiter", "encoding", "ends"),
    [(";", "utf-8-sig", "\r\n"), ("\t", "utf-16", "\r\n"), (",", "utf-8", "\n"), (";", "utf-8", "\r")],
)
def test_files_as_other_programs_save_them_are_read(tmp_path, delimiter, encoding, ends):
    for each in example_sheets():
        path = tmp_path / f"{each.name}.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file, csv.unix_dialect, delimiter=delimiter, lineterminator=ends).writerows(
                [guard_cell(cell) for cell in line] for line in each.rows
            )
    taken = parse_workbook(*read_csv_folder(tmp_path))
    assert [str(fault) for fault in taken.faults] == []
    assert taken.pack == example_pack()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'Part,Id\n"pack', "Pack: The row that ends in line 2 cannot be read: a quotation mark is missing"),
        (b'Part,Id\n"a"b,c', "Pack: The row that ends in line 2 cannot be read:"),
        (b"Part,Id\n" + b"x" * 200_000, "Pack: The row that ends in line 2 cannot be read:"),
        (b"Part,Id\npack,\xe4\n", "Pack: Line 2 is not written in UTF-8. Save the file as “CSV UTF-8”."),
        (b"Part,Id\npack,\0\n", "Pack, row 1: The headings “Field”, “Value” are missing."),
        (b"", "Pack, row 1: The headings “Part”, “Id”, “Field”, “Value” are missing."),
        (b"Part\n" + b"x," * 101 + b"y", "Pack: Row 2 has more than 100 columns. Take some out."),
    ],
    ids=["open quotation mark", "lone quotation mark", "long cell", "latin-1", "nul", "empty", "wide"],
)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(tmp_path, data, told):
    write_csv_folder(example_sheets(), tmp_path)
    (tmp_path / "Pack.csv").write_bytes(data)
    taken = parse_workbook(*read_csv_folder(tmp_path))
    assert taken.pack is None
    assert any(str(fault).startswith(told) for fault in taken.faults)


def test_empty_cells_far_to_the_right_are_nothing(tmp_path):
    write_csv_folder(example_sheets(), tmp_path)
    path = tmp_path / "Speakers.csv"
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"," * 120 + b"\r\n"))
    assert parse_workbook(*read_csv_folder(tmp_path)).pack == example_pack()


def test_a_file_of_a_million_rows_ends_in_a_sentence(tmp_path):
    write_csv_folder(example_sheets(), tmp_path)
    (tmp_path / "Questions.csv").write_bytes(b"Question,Row\n" + b"a,b\n" * 1_000_000)
    taken = parse_workbook(*read_csv_folder(tmp_path))
    assert [str(fault) for fault in taken.faults if fault.place.sheet == QUESTIONS_SHEET] == [
        "Questions: There are more than 100,000 rows. That is more than any pack takes: take some out."
    ]


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_folder, "MAX_BYTES", 1000)
    write_csv_folder((Sheet(PACK_SHEET, (("x" * 2000,),)),), tmp_path)
    taken = parse_workbook(*read_csv_folder(tmp_path))
    assert "larger than" in str(taken.faults[0])
