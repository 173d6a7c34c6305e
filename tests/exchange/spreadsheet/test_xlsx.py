"""XLSX: every cell is text, drop-downs offer the words, and what programs make of cells is understood."""

import io
import subprocess
import sys
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl

from quizapp.exchange.spreadsheet import xlsx
from quizapp.exchange.spreadsheet.column_layout import ROW_WORDS, SheetName
from quizapp.exchange.spreadsheet.workbook_model import CellPlace, ExchangeError
from quizapp.exchange.spreadsheet.workbook_reader import parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from quizapp.exchange.spreadsheet.xlsx import build_xlsx, read_xlsx
from quizapp.pack.vocabulary import TRAPS
from tests.exchange.refusals import refused
from tests.exchange.spreadsheet.workbooks import column, example_sheets, row
from tests.pack.builders import example_pack

ROOT = Path(__file__).parents[3]


def book():
    return openpyxl.load_workbook(io.BytesIO(build_xlsx(example_sheets())))


def read(changed, tmp_path):
    path = tmp_path / "changed.xlsx"
    changed.save(path)
    return read_xlsx(path)


def test_every_cell_is_typed_as_text_also_where_it_looks_like_a_formula_or_a_number():
    pack = example_pack().model_copy(update={"title": "=1+1", "summary": "#N/A", "licence": "3.10"})
    found = openpyxl.load_workbook(io.BytesIO(build_xlsx(build_sheets(pack))))
    cells = [cell for each in found for line in each.iter_rows() for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert {"=1+1", "#N/A", "3.10"} <= {cell.value for cell in cells}


def test_a_cell_that_is_still_empty_will_be_text_when_it_is_filled():
    assert book()[SheetName.QUESTIONS].column_dimensions["AD"].number_format == "@"


def test_drop_downs_offer_the_words_and_ids_that_may_stand_there_and_help_lists_those_too_many_for_a_rule():
    found = book()
    rules = found[SheetName.QUESTIONS].data_validations.dataValidation
    offered = {str(rule.sqref).split("2:")[0]: rule.formula1 for rule in rules}
    assert offered["B"] == f'"{",".join(ROW_WORDS)}"'
    assert offered["G"] == "Speakers!$A$2:$A$5000"
    assert offered["L"] == "Passages!$B$2:$B$5000"
    assert all(len(formula) <= 257 for formula in offered.values())
    assert offered["K"] == "Help!$F$2:$F$20"
    assert tuple(cell.value for (cell,) in found[SheetName.HELP]["F2:F20"]) == TRAPS


def test_a_formula_or_an_error_is_told_at_its_cell(tmp_path):
    changed = book()
    changed[SheetName.QUESTIONS]["F3"] = "=A1"
    changed[SheetName.SPEAKERS]["B2"] = "#REF!"
    found, faults = read(changed, tmp_path)
    error = "This is an error of the spreadsheet program. Put the text itself there."
    assert [str(fault) for fault in parse_workbook(found, faults).faults] == [
        "Questions, row 3, column F “Text”: This is a formula. Put the text itself there.",
        f"Speakers, row 2, column B “Name”: {error}",
    ]


def test_numbers_days_and_ticks_that_a_program_made_of_text_are_understood(tmp_path):
    changed = book()
    questions, passages, pack = (
        changed[SheetName.QUESTIONS],
        changed[SheetName.PASSAGES],
        changed[SheetName.PACK],
    )
    number = row(SheetName.QUESTIONS, Kind="number") + 1
    questions.cell(number, column(SheetName.QUESTIONS, "Difficulty") + 1).value = 3
    questions.cell(number, column(SheetName.QUESTIONS, "Key") + 1).value = 12.5
    questions.cell(number, column(SheetName.QUESTIONS, "Shuffle") + 1).value = False
    questions.cell(number, column(SheetName.QUESTIONS, "Hint") + 1).value = "two\r\nlines"
    passages.cell(4, column(SheetName.PASSAGES, "Paragraph") + 1).value = 7.0
    pack.cell(row(SheetName.PACK, Part="article", Field="published") + 1, 4).value = datetime.fromisoformat(
        "2024-05-06"
    )
    data = parse_workbook(*read(changed, tmp_path)).pack
    question = next(each for bank in data.banks for each in bank.questions if each.kind == "number")
    assert (question.difficulty, question.value, question.shuffle) == (3, "12.5", False)
    assert question.hint == "two\nlines"
    assert data.sources[0].passages[2].paragraph == 7
    assert data.sources[0].published == "2024-05-06"


def test_a_time_of_day_is_no_text(tmp_path):
    changed = book()
    changed[SheetName.SPEAKERS]["B2"] = time(12, 30)
    changed[SheetName.SPEAKERS]["B3"] = date(2024, 5, 6)
    found, faults = read(changed, tmp_path)
    assert [str(fault) for fault in faults] == [
        "Speakers, row 2, column B “Name”: This is a time of day. Write it as text."
    ]
    assert next(each for each in found if each.name == SheetName.SPEAKERS).rows[2][1] == "2024-05-06"


def test_rows_far_below_are_refused_and_empty_ones_are_nothing(tmp_path):
    changed = book()
    changed[SheetName.SPEAKERS].row_dimensions[1_048_576].height = 20
    assert parse_workbook(*read(changed, tmp_path)).pack == example_pack()
    changed[SheetName.SPEAKERS]["A1048576"] = "far"
    with refused(ExchangeError, "workbook.too_long", sheet=SheetName.SPEAKERS, most=100_000):
        read(changed, tmp_path)


def test_what_a_sheet_says_of_its_own_size_is_not_believed(tmp_path):
    path = tmp_path / "small.xlsx"
    with zipfile.ZipFile(io.BytesIO(build_xlsx(example_sheets()))) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            small = old.read(name).replace(b"<sheetViews>", b'<dimension ref="A1:B2"/><sheetViews>')
            new.writestr(name, small)
    assert parse_workbook(*read_xlsx(path)).pack == example_pack()


def test_a_cell_far_to_the_right_is_told_and_empty_ones_there_are_nothing(tmp_path, monkeypatch):
    changed = book()
    changed[SheetName.SPEAKERS]["XFD2"].number_format = "0.00"
    assert parse_workbook(*read(changed, tmp_path)).pack == example_pack()
    changed[SheetName.SPEAKERS]["CW3"] = "lost"
    with refused(ExchangeError, "workbook.too_wide", row=3, sheet=SheetName.SPEAKERS, column="CV"):
        read(changed, tmp_path)
    del changed[SheetName.SPEAKERS]["CW3"]
    monkeypatch.setattr(xlsx, "MAX_WIDTH", 0)
    with refused(ExchangeError, "workbook.too_wide", row=2, sheet=SheetName.SPEAKERS, column="CV"):
        read(changed, tmp_path)


def test_a_million_rows_that_are_left_out_are_not_looked_through(tmp_path, monkeypatch):
    looked: list[CellPlace] = []

    def place(*given):
        looked.append(CellPlace(*given))
        return looked[-1]

    monkeypatch.setattr(xlsx, "CellPlace", place)
    changed = book()
    changed[SheetName.SPEAKERS].row_dimensions[1_048_576].height = 20
    read(changed, tmp_path)
    assert len(looked) < 300


def test_csv_and_the_layout_load_no_openpyxl_and_xlsx_opens_no_socket():
    quiet = (
        "import sys, quizapp.exchange.spreadsheet.spreadsheet_files, quizapp.cli.exchange_commands;"
        "assert 'openpyxl' not in sys.modules;"
        "sys.addaudithook(lambda name, _: name.startswith('socket.') and sys.exit(name));"
        "from quizapp.exchange.spreadsheet.xlsx import build_xlsx, read_xlsx;"
        "from quizapp.exchange.spreadsheet.workbook_model import Sheet\n"
        "build_xlsx([Sheet('Speakers', (('Id',),))])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", quiet], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
