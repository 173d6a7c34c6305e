"""A workbook as CSV: a folder with a file for each sheet. UTF-8 with the mark that Excel needs to see it."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet.column_layout import SHEET_COLUMNS, SheetName
from quizapp.exchange.spreadsheet.workbook_model import (
    MAX_COLUMNS,
    MAX_ROWS,
    CellPlace,
    ExchangeError,
    Sheet,
    WorkbookFault,
)
from quizapp.file_modes import make_export_folder
from quizapp.pack.atomic_file import write_atomically

MAX_BYTES: Final = 32 * 1024 * 1024
CSV_SUFFIX: Final = ".csv"

_EVALUATED: Final = ("=", "+", "-", "@", "'", "\t", "\r")
"""What a spreadsheet program would take for a formula begins so (CWE-1236); and the mark against it."""

_GUARD: Final = "'"
_DELIMITERS: Final = (",", ";", "\t")
_FIRST_CHARACTERS: Final = 10_000
"""In so many the first row ends, which holds headings."""


def encode_sheet(sheet: Sheet) -> bytes:
    """Return the bytes of a sheet's file."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows(
        [guard_cell(cell) for cell in row] for row in sheet.rows
    )
    return codecs.BOM_UTF8 + buffer.getvalue().encode()


def write_csv_folder(sheets: tuple[Sheet, ...], folder: Path) -> None:
    """Write each sheet into the folder, which is made if it is not there. Raises OSError."""
    make_export_folder(folder)
    for sheet in sheets:
        write_atomically(folder / f"{sheet.name}{CSV_SUFFIX}", encode_sheet(sheet), exported=True)


def read_csv_folder(folder: Path) -> tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]:
    """Return the sheets of a folder, and what is wrong with files. Raises OSError."""
    faults: list[WorkbookFault] = []
    sheets: list[Sheet] = []
    for name in SHEET_COLUMNS:
        path = folder / f"{name}{CSV_SUFFIX}"
        # A link would have a file of somebody's read, and told of.
        if name != SheetName.HELP and path.is_file() and not path.is_symlink():
            try:
                sheets.append(_sheet(name, path))
            except ExchangeError as error:
                faults.append(WorkbookFault(CellPlace(name), error.messages[0]))
    return tuple(sheets), tuple(faults)


def guard_cell(cell: str) -> str:
    """Return a cell that no program takes for a formula."""
    return f"{_GUARD}{cell}" if cell.startswith(_EVALUATED) else cell


def unguard_cell(cell: str) -> str:
    """Return a cell without the mark that `guard_cell` put before it; one that people wrote stays."""
    return cell[1:] if cell.startswith(_GUARD) and cell[1:].startswith(_EVALUATED) else cell


def _sheet(name: str, path: Path) -> Sheet:
    """Read a file. Raises ExchangeError, OSError."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ExchangeError(message("workbook.file_too_large", megabytes=MAX_BYTES // (1024 * 1024)))
    rows: list[tuple[str, ...]] = []
    for row in _rows(_decoded(data)):
        if len(rows) == MAX_ROWS:
            raise ExchangeError(message("workbook.file_too_many_rows", most=MAX_ROWS))
        if len(row) > MAX_COLUMNS and any(row[MAX_COLUMNS:]):
            place = {"row": len(rows) + 1, "most": MAX_COLUMNS}
            raise ExchangeError(message("workbook.too_many_columns", **place))
        texts = (unguard_cell(cell).replace("\r\n", "\n").replace("\r", "\n") for cell in row[:MAX_COLUMNS])
        rows.append(tuple(texts))
    while rows and not any(rows[-1]):
        rows.pop()
    return Sheet(name, tuple(rows))


def _decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, or in the UTF-16 that Excel calls Unicode text."""
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExchangeError(message("workbook.not_utf8", line=line)) from error


def _rows(text: str) -> Iterator[list[str]]:
    """Yield the rows; the sign between cells is that of the first row. Raises ExchangeError."""
    first = text[:_FIRST_CHARACTERS].replace("\r", "\n").partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True
    )
    try:
        yield from reader
    except csv.Error as error:
        raise ExchangeError(message("workbook.not_csv", line=reader.line_num)) from error
