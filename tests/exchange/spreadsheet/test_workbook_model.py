"""Places are named as people name them, and faults are told by place."""

import pytest

from quizapp.exchange.spreadsheet.workbook_model import (
    CellPlace,
    WorkbookFault,
    count_utf16_units,
    format_column,
    format_faults,
)


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
