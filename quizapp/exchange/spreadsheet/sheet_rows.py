"""A sheet row by row, cells by heading: written, and read back with nothing that goes unread."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet.cell_notation import Json, NotationError, format_cell, parse_cell
from quizapp.exchange.spreadsheet.column_layout import SHEET_COLUMNS, FieldColumn
from quizapp.exchange.spreadsheet.workbook_model import CellPlace, Sheet, WorkbookFault
from quizapp.pack.canonical_text import WordSuggester, quote_value

DataPath = tuple[str, ...]
"""A way into plain data: names, and places in lists as digits."""


RowCells = dict[str, str]
"""The cells of a row by their headings; those that are not there are empty."""


@dataclass(slots=True)
class PlaceMap:
    """Where in the workbook each part of the plain data stands, and what is wrong so far.

    `wanted` are the only paths whose places are kept; None: all. A place of each cell of a large workbook
    takes 100 MB.
    """

    wanted: Collection[DataPath] | None = None
    places: dict[DataPath, CellPlace] = field(default_factory=dict)
    faults: list[WorkbookFault] = field(default_factory=list)
    words: WordSuggester = field(default_factory=WordSuggester)

    def mark(self, path: DataPath, place: CellPlace) -> None:
        """Keep the place of what a path leads to, if it is wanted."""
        if self.wanted is None or path in self.wanted:
            self.places[path] = place

    def tell(self, place: CellPlace, sentence: str) -> None:
        """Add a fault."""
        self.faults.append(WorkbookFault(place, sentence))

    def advise(self, word: str, known: Collection[str]) -> str:
        """Return what to write for a word that is not known: the one that is like it, else any of them."""
        advice = self.words.suggest(word, known)
        return f" {advice}" if advice else message("workbook.write_one_of", words=", ".join(known))

    def find(self, path: DataPath) -> CellPlace | None:
        """Return the place of what a path leads to, or of the nearest thing around it."""
        around = (self.places.get(path[:length]) for length in range(len(path), 0, -1))
        return next((place for place in around if place), None)

    def take(self, other: "PlaceMap", prefix: DataPath) -> None:
        """Add what was marked by paths that begin at another place."""
        if self.wanted is None or prefix in self.wanted:
            for path, place in other.places.items():
                self.mark((*prefix, *path), place)
        self.faults += other.faults


class SheetRow:
    """A row with its cells by heading; remembers which were taken."""

    def __init__(self, sheet: str, number: int, cells: dict[str, tuple[int, str]]) -> None:
        self._sheet, self._number, self._cells = sheet, number, cells
        self._taken: set[str] = set()

    def place(self, heading: str = "") -> CellPlace:
        """Return the place of a cell, or of the row."""
        column = self._cells[heading][0] if heading else 0
        return CellPlace(self._sheet, self._number, column, heading)

    def take(self, heading: str) -> str:
        """Return a cell, which counts as read from now on."""
        self._taken.add(heading)
        return self._cells[heading][1]

    def word(self, heading: str) -> str:
        """Return a cell without spaces around it."""
        return self.take(heading).strip()

    def has(self, headings: Iterable[str]) -> bool:
        """Tell whether anything stands in one of these cells."""
        return any(self._cells[heading][1] for heading in headings)

    def fill(self, entries: Iterable[FieldColumn], owner: Json, marks: PlaceMap, path: DataPath = ()) -> None:
        """Read the fields of an object from their cells; a cell that is empty leaves its field out."""
        for entry in entries:
            place = self.place(entry.heading)
            marks.mark((*path, entry.field), place)
            cell = self.take(entry.heading)
            if cell.strip() or (cell and entry.form == "text"):
                try:
                    owner[entry.field] = parse_cell(entry.form, cell)
                except NotationError as error:
                    marks.tell(place, error.message)

    def add_to(
        self, listed: list[Json], entries: Iterable[FieldColumn], marks: PlaceMap, path: DataPath
    ) -> tuple[Json, DataPath]:
        """Read an object into a list, to which the path leads, as its last; return it and its own path."""
        entry: Json = {}
        own = (*path, str(len(listed)))
        marks.mark(own, self.place())
        self.fill(entries, entry, marks, own)
        listed.append(entry)
        return entry, own

    def rest(self, marks: PlaceMap, what: str, **values: Any) -> None:
        """Tell of every cell that nobody took: what stands there would be lost.

        `what` is "question", "evidence" or "part", of which the values tell more.
        """
        for heading, (_, cell) in self._cells.items():
            if cell and heading not in self._taken:
                sentence = message(f"workbook.nothing_here.{what}", cell=quote_value(cell), **values)
                marks.tell(self.place(heading), sentence)


def iter_rows(sheet: Sheet, marks: PlaceMap) -> Iterator[SheetRow]:
    """Yield the rows below the headings that are not empty. What is wrong with the headings is told."""
    columns = _columns(sheet, marks)
    if columns is None:
        return
    for number, cells in enumerate(sheet.rows[1:], 2):
        if any(cells):
            found = {
                heading: (column + 1, cells[column] if column < len(cells) else "")
                for heading, column in columns.items()
            }
            _tell_unheaded(sheet, number, cells, columns, marks)
            yield SheetRow(sheet.name, number, found)


def _columns(sheet: Sheet, marks: PlaceMap) -> dict[str, int] | None:
    """Return the columns, counted from 0, by heading; None where one is missing, which is told."""
    known = {column.heading.casefold(): column.heading for column in SHEET_COLUMNS[sheet.name]}
    columns: dict[str, int] = {}
    for column, cell in enumerate(sheet.rows[0] if sheet.rows else ()):
        heading = known.get(cell.strip().casefold())
        place = CellPlace(sheet.name, 1, column + 1)
        if heading in columns:
            marks.tell(place, message("workbook.heading_twice", heading=heading))
        elif heading:
            columns[heading] = column
        elif cell.strip():
            advice, named = marks.words.suggest(cell, known.values()), quote_value(cell)
            if advice:
                marks.tell(place, message("workbook.no_column", heading=named, advice=f" {advice}"))
            else:
                marks.tell(place, message("workbook.no_column_at_all", heading=named))
    missing = [heading for heading in known.values() if heading not in columns]
    if missing:
        names = ", ".join(f"“{heading}”" for heading in missing)
        marks.tell(CellPlace(sheet.name, 1), message("workbook.headings_missing", names=names))
        return None
    return columns


def _tell_unheaded(
    sheet: Sheet, number: int, cells: tuple[str, ...], columns: dict[str, int], marks: PlaceMap
) -> None:
    headed, first = set(columns.values()), sheet.rows[0]
    for column, cell in enumerate(cells):
        if cell and column not in headed and not (column < len(first) and first[column].strip()):
            place = CellPlace(sheet.name, number, column + 1)
            marks.tell(place, message("workbook.no_heading", cell=quote_value(cell)))


def set_nested(owner: Json, path: DataPath, value: Any) -> None:
    """Put a value where a path of names leads, making the objects on the way."""
    for name in path[:-1]:
        owner = owner.setdefault(name, {})
    owner[path[-1]] = value


def list_values(owner: Json, path: Iterable[str], *, many: bool) -> list[Any]:
    """Return what a path leads to: the entries of a list, or the only value; nothing where there is none."""
    value: Any = owner
    for step in path:
        value = value.get(step) if value else None
    if value is None:
        return []
    return list(value) if many else [value]


def build_cells(entries: Iterable[FieldColumn], owner: Json) -> RowCells:
    """Return the cells of an object's fields; a field that is not there has none."""
    return {
        entry.heading: format_cell(entry.form, owner[entry.field])
        for entry in entries
        if entry.field in owner
    }
