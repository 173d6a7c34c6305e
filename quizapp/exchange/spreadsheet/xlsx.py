"""Workbooks as XLSX, by openpyxl: an extra, loaded when it is used. Every cell that goes out is text.

A workbook's file may come from anybody, and is judged before the library sees it. It is a zip of XML: the
guard of packs looks at names, counts, sizes and ratio. Here its parts are looked through as they unpack, a
piece at a time: no DOCTYPE, in which entities could be, and no more rows or tags than a pack takes. In the
areas that are printed and in formats of numbers openpyxl searches by patterns that take the square of their
length; so these are bounded too.
"""

from __future__ import annotations

import io
import re
import sys
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from quizapp.catalogue import message
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
from quizapp.pack.archive import ArchiveFormat, describe_unsafe_path, inspect_archive
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.pack_folder import build_file_problem

if TYPE_CHECKING:
    from quizapp.pack.problems import Problem

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
MAX_FILE_BYTES: Final = 64 * 1024 * 1024
MAX_SHEET_BYTES: Final = 64 * 1024 * 1024
MAX_STRINGS_BYTES: Final = 32 * 1024 * 1024
MAX_PART_BYTES: Final = 4 * 1024 * 1024
MAX_TAGS: Final = 6_000_000
MAX_PART_TAGS: Final = 100_000
"""Of parts that are neither sheets nor texts: openpyxl makes an object of each tag there."""
MAX_NAME_WORK: Final = 20_000_000
"""The sum of the squares of the lengths of print areas and titles: half a second at the worst."""
MAX_FORMAT_BYTES: Final = 2_048
"""Excel takes 255 characters for a format of numbers; in XML each can be several bytes."""
MAX_FORMAT_BRACKETS: Final = 64
MAX_ATTRIBUTE_BYTES: Final = 32 * 1024
"""Of parts that are neither sheets nor texts; a path or a font's name has hundreds."""
_MAIN: Final = "[Content_Types].xml"
_PIECE: Final = 1024 * 1024
_NAME_BYTES: Final = 256
_ROW: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?row[\s/>]")
_SEARCHED: Final = re.compile(rb"<(?:[^\s<>/:]+:)?(definedName|numFmt)(?=[\s/>])([^<]*)(</)?")
"""What openpyxl searches by patterns: its attributes and text, and whether its end follows."""
_LONG: Final = re.compile(rb"""=\s*(?:"[^"]{%d}|'[^']{%d})""" % (MAX_ATTRIBUTE_BYTES, MAX_ATTRIBUTE_BYTES))
_EMPTY: Final = re.compile(rb"[^>]*/>\s*")
_OLD: Final = b"\xd0\xcf\x11\xe0"
_TOLD_ANEW: Final = frozenset({"damaged-archive", "foreign-bytes", "two-stories", "overlapping-files"})


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
        data = io.BytesIO(file.read(MAX_FILE_BYTES + 1))
    sentence = find_workbook_fault(data)
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


def find_workbook_fault(file: IO[bytes]) -> str | None:
    """Return why a workbook's file is not read, as a sentence; None if it may be. Never raises for that."""
    if file.read(len(_OLD)) == _OLD:
        return message("workbook.old")
    if file.seek(0, 2) > MAX_FILE_BYTES:
        return message("workbook.file_too_large", megabytes=MAX_FILE_BYTES // (1024 * 1024))
    problems = inspect_archive(file, _WORKBOOKS, _Counts().judge)
    if not problems:
        return None
    if problems[0].code in _TOLD_ANEW:
        return message("workbook.unreadable")
    return problems[0].message


class _Counts:
    """What was counted in the parts so far."""

    def __init__(self) -> None:
        self._rows = self._tags = self._name_work = 0

    def judge(self, member: zipfile.ZipInfo, unpacked: IO[bytes]) -> Problem | None:
        """Look through a part. Raises zipfile.BadZipFile where it holds less than it says."""
        name, rest, size, before = member.orig_filename, b"", 0, self._tags
        small = bytearray()
        while piece := unpacked.read(_PIECE):
            size += len(piece)
            # In UTF-16 every other byte of a tag is none; nowhere else does a text hold such bytes.
            piece = piece.replace(b"\0", b"")
            if not _holds_cells(name):
                small += piece
            piece = rest + piece
            cut = piece.rfind(b"<")
            whole = cut < 0 or len(piece) - cut > _NAME_BYTES
            rest = b"" if whole else piece[cut:]
            problem = self._counted(name, piece if whole else piece[:cut], before)
            if problem:
                return problem
        if size != member.file_size:
            raise zipfile.BadZipFile
        return self._counted(name, rest, before) or self._searched(name, small)

    def _counted(self, name: str, piece: bytes, before: int) -> Problem | None:
        """Count the tags of a piece in which no name of a tag is cut."""
        if b"<!doctype" in piece.lower():
            return build_file_problem("doctype", message("workbook.doctype", name=quote_value(name)))
        self._rows += len(_ROW.findall(piece))
        if self._rows > MAX_ROWS:
            return build_file_problem("too-large", message("workbook.too_many_rows", most=MAX_ROWS))
        self._tags += piece.count(b"<")
        most = MAX_TAGS if _holds_cells(name) else before + MAX_PART_TAGS
        if self._tags > most:
            return build_file_problem("too-large", message("workbook.part_too_many", name=quote_value(name)))
        return None

    def _searched(self, name: str, part: bytearray) -> Problem | None:
        """Judge attributes, which openpyxl searches, and what takes it the square of its length."""
        if _LONG.search(part):
            return build_file_problem("too-large", message("workbook.part_too_long", name=quote_value(name)))
        for tag, inside, end in _SEARCHED.findall(part):
            if tag == b"numFmt":
                brackets = inside.count(b"[") + inside.count(b"&#")
                is_heavy = len(inside) > MAX_FORMAT_BYTES or brackets > MAX_FORMAT_BRACKETS
            else:
                # A name in other spelling can be that of a print area as well.
                self._name_work += len(inside) ** 2 if b"_xlnm" in inside or b"&" in inside else 0
                is_heavy = self._name_work > MAX_NAME_WORK or not (end or _EMPTY.fullmatch(inside))
            if is_heavy:
                return build_file_problem(
                    "too-large", message("workbook.part_too_long", name=quote_value(name))
                )
        return None


def _holds_cells(name: str) -> bool:
    return name.startswith("xl/worksheets/") or name.casefold() == "xl/sharedstrings.xml"


def _size_problem(name: str, size: int) -> Problem | None:
    most = MAX_PART_BYTES
    if name.startswith("xl/worksheets/"):
        most = MAX_SHEET_BYTES
    elif _holds_cells(name):
        most = MAX_STRINGS_BYTES
    if size <= most:
        return None
    megabytes = most // (1024 * 1024)
    return build_file_problem(
        "too-large", message("workbook.part_too_large", name=quote_value(name), megabytes=megabytes)
    )


def _absent(members: list[zipfile.ZipInfo]) -> Problem | None:
    is_there = any(member.orig_filename == _MAIN for member in members)
    return None if is_there else build_file_problem("damaged-archive", "")


_WORKBOOKS: Final = ArchiveFormat(
    _absent,
    describe_unsafe_path,
    _size_problem,
    lambda member: member.orig_filename.endswith("/") and member.file_size == 0,
)
