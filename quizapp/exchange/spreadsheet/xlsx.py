"""Workbooks as XLSX, by openpyxl: an extra, loaded when it is used. Every cell that goes out is text."""

import io
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet import workbook_guard
from quizapp.exchange.spreadsheet.cell_notation import NotationError
from quizapp.exchange.spreadsheet.column_layout import SHEET_COLUMNS, SheetColumn, SheetName
from quizapp.exchange.spreadsheet.workbook_model import (
    MAX_COLUMNS,
    MAX_ROWS,
    CellPlace,
    ExchangeError,
    MissingExtraError,
    Sheet,
    WorkbookFault,
    format_column,
)
from quizapp.pack.canonical_text import quote_value

_LONGEST_LIST: Final = 250
"""A drop-down's words stand in its rule, if Excel's 255 characters hold them, else on the sheet “Help”."""

_LISTS_FROM: Final = 6
_LAST_ROW: Final = 1_048_576
"""The last row that any program can write in."""
MAX_SHEETS: Final = 100
"""openpyxl begins to read each, which takes a hundredth of a second."""

MAX_WIDTH: Final = 1_000
"""So many rows may have cells far to the right that hold nothing; walking along all of them takes long."""

_KNOWN: Final = frozenset(name.casefold() for name in SHEET_COLUMNS)
_AS_TEXT: Final = "@"
_SHADE: Final = "FFE7EEF5"
"""Of the rows with which questions begin."""

_FIRST_ROWS: Final = 5_000
"""For so many rows drop-downs are laid out below those that are filled."""


def _openpyxl() -> Any:
    """Return the library. Raises MissingExtraError."""
    try:
        import openpyxl  # noqa: PLC0415 -- an extra, and 40 MB of memory that CSV does without
    except ImportError as error:
        raise MissingExtraError(message("workbook.absent", python=sys.executable or "python")) from error
    return openpyxl


def build_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Return the bytes of a workbook. Raises MissingExtraError."""
    book = _openpyxl().Workbook(write_only=True)
    book.properties.creator = "Quizapp"
    for sheet in sheets:
        _write(book, sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read_xlsx(path: Path) -> tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]:
    """Return the sheets of a workbook, and what is wrong with single cells. Raises ExchangeError, OSError.

    The file is read once, so that it cannot be another between the guard and the library.
    """
    library = _openpyxl()
    with path.open("rb") as file:
        data = io.BytesIO(file.read(workbook_guard.MAX_FILE_BYTES + 1))
    sentence = workbook_guard.find_workbook_fault(data)
    if sentence:
        raise ExchangeError(sentence)
    faults: list[WorkbookFault] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not keep, such as colours of rules
            book = _load(library, data)
            sheets = _read_sheets(book.worksheets, faults)
            book.close()
    except ExchangeError:
        raise
    except Exception as error:
        raise ExchangeError(message("workbook.unreadable")) from error
    return sheets, tuple(faults)


def _load(library: Any, data: IO[bytes]) -> Any:
    """Return openpyxl's workbook, of which each sheet has been begun. Raises ExchangeError."""

    class Reader(library.reader.excel.ExcelReader):  # type: ignore[misc]  # openpyxl has no types
        """Looks at how many sheets there are before it begins each, which takes time."""

        def read_worksheets(self) -> None:
            parts: set[str] = set()
            for sheet, relation in self.parser.find_sheets():
                if relation.target in parts:
                    raise ExchangeError(message("workbook.sheet_twice", sheet=quote_value(sheet.name)))
                parts.add(relation.target)
                if len(parts) > MAX_SHEETS:
                    raise ExchangeError(message("workbook.too_many_sheets", most=MAX_SHEETS))
            super().read_worksheets()

    reader = Reader(data, read_only=True, keep_links=False)
    try:
        reader.read()
    except ValueError as error:
        # openpyxl makes another of what is raised in between.
        raise error.__cause__ if isinstance(error.__cause__, ExchangeError) else error from None
    return reader.wb


def _read_sheets(found: Iterable[Any], faults: list[WorkbookFault]) -> tuple[Sheet, ...]:
    """Return the sheets of a pack, and those of other names without their rows, which may be a thousand times
    the same part.
    """
    sheets: dict[str, Sheet] = {}
    for sheet in found:
        name = sheet.title.strip().casefold()
        if name not in _KNOWN:
            sheets[sheet.title] = Sheet(sheet.title, ())
        elif name in sheets:
            raise ExchangeError(message("workbook.sheet_twice", sheet=quote_value(sheet.title)))
        else:
            sheets[name] = _read(sheet, faults)
    return tuple(sheets.values())


def _read(sheet: Any, faults: list[WorkbookFault]) -> Sheet:
    """Return a sheet's rows up to the last that holds something."""
    if sheet.title.strip().casefold() == SheetName.HELP.casefold():
        return Sheet(sheet.title, ())
    sheet.reset_dimensions()  # what a file says of its size may be false
    rows: list[tuple[str, ...]] = []
    filled, wide, blank = 0, 0, None
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number > _LAST_ROW:  # openpyxl fills up to whatever number a row gives itself
            raise ExchangeError(message("workbook.unreadable"))
        wide += len(cells) > MAX_COLUMNS
        if wide > MAX_WIDTH or any(cell.value is not None for cell in cells[MAX_COLUMNS:]):
            last = format_column(MAX_COLUMNS)
            raise ExchangeError(message("workbook.too_wide", row=number, sheet=sheet.title, column=last))
        # For rows that are left out openpyxl yields one and the same, up to a million times.
        headings = rows[0] if rows else ()
        row = () if cells is blank else _row(CellPlace(sheet.title, number), headings, cells, faults)
        blank = cells if not row else blank
        if len(rows) < MAX_ROWS:
            rows.append(row)
        if row:
            filled = number
            if number > MAX_ROWS:
                raise ExchangeError(message("workbook.too_long", sheet=sheet.title, most=MAX_ROWS))
    return Sheet(sheet.title, tuple(rows[:filled]))


def _row(
    place: CellPlace, headings: Sequence[str], cells: Iterable[Any], faults: list[WorkbookFault]
) -> tuple[str, ...]:
    """Return the texts of a row up to its last cell that holds something; what has no text is told."""
    filled = [(column, cell) for column, cell in enumerate(cells, 1) if cell.value is not None]
    texts = [""] * (filled[-1][0] if filled else 0)
    for column, cell in filled:
        try:
            texts[column - 1] = _text(cell)
        except NotationError as error:
            heading = headings[column - 1] if column <= len(headings) else ""
            faults.append(WorkbookFault(CellPlace(place.sheet, place.row, column, heading), error.message))
    return tuple(texts)


def _text(cell: Any) -> str:
    """Return the text of a cell. Raises NotationError where it has none."""
    value = cell.value
    if cell.data_type in ("f", "e"):
        kind = "formula" if cell.data_type == "f" else "error"
        raise NotationError(message(f"workbook.cell.{kind}"))
    match value:
        case str():
            return value.replace("_x000D_", "\r").replace("\r\n", "\n").replace("\r", "\n")
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case int() | float():
            return str(value)
        case datetime() if not (value.hour or value.minute or value.second):
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            raise NotationError(message("workbook.cell.time"))


def _write(book: Any, sheet: Sheet) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- an extra
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 -- an extra

    made = book.create_sheet(sheet.name)
    made.freeze_panes = "C2" if sheet.name == SheetName.QUESTIONS else "A2"
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    shaded = PatternFill("solid", start_color=_SHADE, end_color=_SHADE)
    for number, column in enumerate(SHEET_COLUMNS[sheet.name], 1):
        of_column = made.column_dimensions[format_column(number)]
        of_column.width = column.width
        of_column.number_format, of_column.alignment = _AS_TEXT, wrapped
    _drop_downs(made, sheet)
    for number, row in enumerate(_with_lists(sheet.rows) if sheet.name == SheetName.HELP else sheet.rows):
        begins = sheet.name == SheetName.QUESTIONS and row[1] == "question"
        cells: list[Any] = [None] * len(row)
        for place, text in enumerate(row):
            if text or begins:
                cell = cells[place] = WriteOnlyCell(made)
                if text:
                    cell.value, cell.data_type = text, "s"  # also where it begins like a formula
                cell.number_format, cell.alignment = _AS_TEXT, wrapped
                if number == 0:
                    cell.font = bold
                if begins:
                    cell.fill = shaded
        made.append(cells)


def _with_lists(rows: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the sheet “Help” with the lists of long drop-downs beside them."""
    lists = _lists()
    for number, row in enumerate(rows):
        between = ("",) * (_LISTS_FROM - 1 - len(row))
        yield (*row, *between, *(words[number] if number < len(words) else "" for words in lists))


def _drop_downs(made: Any, sheet: Sheet) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 -- an extra

    for number, column in enumerate(SHEET_COLUMNS[sheet.name], 1):
        formula = _formula(column)
        if formula:
            rule = DataValidation("list", formula, allow_blank=True, showErrorMessage=bool(column.choices))
            rule.error = message("workbook.cell.choose")
            rule.add(f"{format_column(number)}2:{format_column(number)}{len(sheet.rows) + _FIRST_ROWS}")
            made.data_validations.append(rule)


def _formula(column: SheetColumn) -> str | None:
    """Return what a drop-down lists: words, or the cells in which they stand."""
    if column.of:
        sheet, heading = column.of
        place = [each.heading for each in SHEET_COLUMNS[sheet]].index(heading) + 1
        return f"{sheet}!${format_column(place)}$2:${format_column(place)}${_FIRST_ROWS}"
    words = ",".join(column.choices)
    if len(words) <= _LONGEST_LIST:
        return f'"{words}"' if words else None
    place = _LISTS_FROM + [each[0] for each in _lists()].index(column.heading)
    return f"{SheetName.HELP}!${format_column(place)}$2:${format_column(place)}${len(column.choices) + 1}"


def _lists() -> tuple[tuple[str, ...], ...]:
    """Return the lists that stand on the sheet “Help”, each with its heading first."""
    columns = (column for name in SHEET_COLUMNS for column in SHEET_COLUMNS[name])
    long = (column for column in columns if len(",".join(column.choices)) > _LONGEST_LIST)
    return tuple((column.heading, *column.choices) for column in long)
