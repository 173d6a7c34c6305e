"""CSV: no cell that a program would take for a formula, and files as Excel and others save them."""

import codecs
import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.exchange.spreadsheet import spreadsheet_files
from quizapp.exchange.spreadsheet.column_layout import SheetName
from quizapp.exchange.spreadsheet.workbook_model import Sheet
from quizapp.exchange.spreadsheet.workbook_reader import parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from tests.exchange.spreadsheet.workbooks import example_sheets, sheet
from tests.pack.builders import example_pack

STARTS = ("=", "+", "-", "@", "'", "\t", "\r")


@given(st.text(st.sampled_from("=+-@'\t\ra1 ")))
def test_the_mark_against_formulas_is_one_and_comes_off_again(cell):
    assert spreadsheet_files.unguard_cell(spreadsheet_files.guard_cell(cell)) == cell
    assert spreadsheet_files.guard_cell(cell) == (f"'{cell}" if cell.startswith(STARTS) else cell)
    assert not spreadsheet_files.guard_cell(cell).startswith(STARTS[:4])


def test_a_mark_that_a_person_wrote_before_a_word_stays():
    assert spreadsheet_files.unguard_cell("'tis so") == "'tis so"


def test_no_cell_of_a_file_begins_like_a_formula(tmp_path):
    pack = example_pack().model_copy(
        update={"title": '=HYPERLINK("http://example.org")', "summary": "@SUM(A1)"}
    )
    spreadsheet_files.write_csv_folder(build_sheets(pack), tmp_path)
    for path in tmp_path.iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [c for line in csv.reader(file) for c in line if c.startswith(("=", "+", "-", "@"))] == []
    assert parse_workbook(*spreadsheet_files.read_csv_folder(tmp_path)).pack == pack


def test_a_file_begins_with_the_mark_by_which_excel_knows_utf_8():
    assert spreadsheet_files.encode_sheet(sheet(SheetName.SPEAKERS)).startswith(codecs.BOM_UTF8)


@pytest.mark.parametrize(
    ("delimiter", "encoding", "ends"),
    [(";", "utf-8-sig", "\r\n"), ("\t", "utf-16", "\r\n"), (",", "utf-8", "\n"), (";", "utf-8", "\r")],
)
def test_files_as_other_programs_save_them_are_read(tmp_path, delimiter, encoding, ends):
    for each in example_sheets():
        path = tmp_path / f"{each.name}.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file, csv.unix_dialect, delimiter=delimiter, lineterminator=ends).writerows(
                [spreadsheet_files.guard_cell(cell) for cell in line] for line in each.rows
            )
    taken = parse_workbook(*spreadsheet_files.read_csv_folder(tmp_path))
    assert [str(fault) for fault in taken.faults] == []
    assert taken.pack == example_pack()


def test_empty_cells_far_to_the_right_are_nothing(tmp_path):
    spreadsheet_files.write_csv_folder(example_sheets(), tmp_path)
    path = tmp_path / "Speakers.csv"
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"," * 120 + b"\r\n"))
    assert parse_workbook(*spreadsheet_files.read_csv_folder(tmp_path)).pack == example_pack()


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(spreadsheet_files, "MAX_BYTES", 1000)
    spreadsheet_files.write_csv_folder((Sheet(SheetName.PACK, (("x" * 2000,),)),), tmp_path)
    taken = parse_workbook(*spreadsheet_files.read_csv_folder(tmp_path))
    assert "larger than" in str(taken.faults[0])
