"""A pack as a spreadsheet's files, and back: XLSX is one file, CSV a folder with a file for each sheet.

CSV is UTF-8 with the mark that Excel needs to see it. Pictures lie in a folder “media”: inside the folder of
the CSV files, or in the folder beside the XLSX file that is called like it without .xlsx.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet import xlsx
from quizapp.exchange.spreadsheet.column_layout import SHEET_COLUMNS, SheetName
from quizapp.exchange.spreadsheet.workbook_model import (
    MAX_COLUMNS,
    MAX_ROWS,
    CellPlace,
    ExchangeError,
    Sheet,
    SpreadsheetFormat,
    WorkbookFault,
)
from quizapp.exchange.spreadsheet.workbook_reader import ImportedPack, add_check_faults, parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from quizapp.file_modes import make_export_folder
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.pack_folder import MEDIA_FOLDER, read_media
from quizapp.pack.picture_format import find_media_problems

if TYPE_CHECKING:
    from quizapp.pack.models.pack import Pack

_XLSX: Final = ".xlsx"
MAX_BYTES: Final = 32 * 1024 * 1024
CSV_SUFFIX: Final = ".csv"
_EVALUATED: Final = ("=", "+", "-", "@", "'", "\t", "\r")
"""What a spreadsheet program would take for a formula begins so (CWE-1236); and the mark against it."""
_GUARD: Final = "'"
_DELIMITERS: Final = (",", ";", "\t")
_FIRST_CHARACTERS: Final = 10_000
"""In so many the first row ends, which holds headings."""


def export_spreadsheet(pack: Pack, media: Mapping[str, bytes], form: SpreadsheetFormat, path: Path) -> None:
    """Write a pack as a spreadsheet; `media` maps file names to bytes. Raises ExchangeError, OSError.

    What is there already stays: a teacher may have written in it.
    """
    if form == "xlsx" and path.suffix.casefold() != _XLSX:
        name = quote_value(path.name + _XLSX)
        raise ExchangeError(message("workbook.suffix", suffix=_XLSX, name=name))
    made = build_sheets(pack)
    data = xlsx.build_xlsx(made) if form == "xlsx" else b""
    _refuse_taken(path, form)
    folder = path.with_suffix("") if form == "xlsx" else path
    if media:
        make_export_folder(folder / MEDIA_FOLDER)
    for name in sorted(media):
        write_atomically(folder / MEDIA_FOLDER / name, media[name], exported=True)
    if form == "xlsx":
        write_atomically(path, data, exported=True)
    else:
        write_csv_folder(made, path)


def import_spreadsheet(path: Path, own: Path | None = None) -> tuple[ImportedPack, Mapping[str, bytes]]:
    """Return what a spreadsheet tells, checked like every pack, and its pictures by file name.

    `path` is an XLSX file, a folder of CSV files, or one of these. A picture that does not lie beside it may
    be in the folder “media” of `own`. Raises ExchangeError, OSError.
    """
    suffix = path.suffix.casefold()
    if path.is_dir() or suffix == CSV_SUFFIX:
        folder = path if path.is_dir() else path.parent
        found, faults = read_csv_folder(folder)
    elif suffix == _XLSX and (path.is_file() or not path.exists()):  # a pipe would be waited for
        folder = path.with_suffix("")
        found, faults = xlsx.read_xlsx(path)
    else:
        raise ExchangeError(message("workbook.no_spreadsheet", name=quote_value(path.name)))
    pictures = read_media(folder)
    problems = (*pictures.problems, *find_media_problems(pictures.media))
    told = [*faults, *(WorkbookFault(CellPlace(""), problem.message) for problem in problems)]
    taken = parse_workbook(found, told)
    wanted = {each.file for each in taken.pack.media} if taken.pack is not None else set()
    kept = read_media(own).media if own is not None and wanted - pictures.media.keys() else {}
    media = {**{name: data for name, data in kept.items() if name in wanted}, **pictures.media}
    return add_check_faults(taken, media), media


def _refuse_taken(path: Path, form: SpreadsheetFormat) -> None:
    """Raise ExchangeError where a file would be written over."""
    places = [path] if form == "xlsx" else [path / f"{name}{CSV_SUFFIX}" for name in SHEET_COLUMNS]
    taken = next((place for place in places if place.exists()), None)
    if taken:
        raise ExchangeError(message("workbook.exists", name=quote_value(taken.name)))


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
