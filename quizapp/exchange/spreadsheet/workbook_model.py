"""A workbook as plain text: sheets of rows of cells, and a place in it as people name it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from quizapp.catalogue import Message, message
from quizapp.pack.problems import MAX_LISTED_PROBLEMS

SpreadsheetFormat = Literal["xlsx", "csv"]
SPREADSHEET_FORMATS: Final[tuple[SpreadsheetFormat, ...]] = get_args(SpreadsheetFormat)

MAX_CELL_UNITS: Final = 32_767
"""So much holds a cell of Excel, in units of UTF-16."""

MAX_ROWS: Final = 100_000
"""More rows than the largest pack takes: a file with more is refused before it is read through."""

MAX_COLUMNS: Final = 100


class ExchangeError(ValueError):
    """A file cannot be read or made; `messages` are sentences for people."""

    def __init__(self, *messages: str) -> None:
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        return "\n".join(self.messages)


class MissingExtraError(ExchangeError):
    """The extra that reads and writes workbooks is not installed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its rows of cells, the headings first. Rows may be shorter than the headings."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell, or a row (column 0), or a sheet (row 0); both count from 1. `heading` is the column's."""

    sheet: str
    row: int = 0
    column: int = 0
    heading: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return e.g. “Questions, row 5, column J “Feedback””."""
        return self.message

    @property
    def message(self) -> Message:
        """The place in words."""
        if not self.row:
            return message("workbook.place.sheet", sheet=self.sheet)
        if not self.column:
            return message("workbook.place.row", sheet=self.sheet, row=self.row)
        place: dict[str, Any] = {"sheet": self.sheet, "row": self.row, "column": format_column(self.column)}
        if not self.heading:
            return message("workbook.place.column", **place)
        return message("workbook.place.heading", heading=self.heading, **place)


@dataclass(frozen=True, slots=True, order=True)
class WorkbookFault:
    """What is wrong with a workbook at a place, in one sentence."""

    place: CellPlace
    sentence: str

    def __str__(self) -> str:
        return self.message

    @property
    def message(self) -> str:
        """What is wrong, and where."""
        if not self.place.sheet:
            return self.sentence
        return message("workbook.fault", place=self.place.message, sentence=self.sentence)


def format_column(column: int) -> str:
    """Return a column's letters: 1 -> A, 27 -> AA."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def count_utf16_units(text: str) -> int:
    """Return the length of a text as a cell counts it, in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def format_faults(faults: Iterable[WorkbookFault]) -> list[str]:
    """Return the faults as lines, by place, once each; after 200 one that tells how many more there are."""
    found = [fault.message for fault in sorted(set(faults))]
    left = len(found) - MAX_LISTED_PROBLEMS
    return found if left <= 0 else [*found[:MAX_LISTED_PROBLEMS], message("workbook.more", n=left)]
