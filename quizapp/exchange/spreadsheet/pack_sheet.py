"""The sheet “Pack” as plain data: the pack itself, its articles, banks, skills, words, pictures, changes."""

from collections.abc import Iterable
from typing import Any

from quizapp.exchange.spreadsheet.book import Sheet
from quizapp.exchange.spreadsheet.columns import ID
from quizapp.exchange.spreadsheet.forms import read
from quizapp.exchange.spreadsheet.grid import Marks, Path, Row, nested, rows
from quizapp.exchange.spreadsheet.notation import Json, NotationError
from quizapp.exchange.spreadsheet.parts import TABLES, PackField, Table
from quizapp.pack.text import near, quoted


def pack_sheet(sheet: Sheet, marks: Marks) -> Json:
    """Return what the sheet tells of a pack. What is wrong is told; wrong rows are left out."""
    data: Json = {}
    last: tuple[str, str] | None = None
    entry: Json = data
    path: Path = ()
    for row in rows(sheet, marks):
        found = _field(row, marks)
        if found is None:
            continue
        word, table, field = found
        name = row.take(ID)
        if not table.path:
            entry, path = data, ()
            if name:
                marks.tell(row.place(ID), f"The part “{word}” has no id here. Take {quoted(name)} out.")
        elif (word, name) != last or field is table.fields[0]:
            entry, path = _begun(row, table, data, marks)
        last = (word, name)
        _put(row, field, entry, path, marks)
    return data


def _field(row: Row, marks: Marks) -> tuple[str, Table, PackField] | None:
    """Return the part and field that a row is about; None if there is no such, which is told."""
    word, called = row.word("Part").casefold(), row.word("Field").casefold()
    table = TABLES.get(word)
    if table is None:
        sentence = f"{quoted(word)} is no part of a pack.{near(word, TABLES) or _one_of(TABLES)}"
        marks.tell(row.place("Part"), sentence)
        return None
    field = next((each for each in table.fields if each.word == called), None)
    if field is None:
        known = [each.word for each in table.fields]
        sentence = f"“{word}” has no field {quoted(called)}.{near(called, known) or _one_of(known)}"
        marks.tell(row.place("Field"), sentence)
        return None
    return word, table, field


def _begun(row: Row, table: Table, data: Json, marks: Marks) -> tuple[Json, Path]:
    """Begin an article, bank or other part with the row of its first field."""
    listed = data.setdefault(table.path[0], [])
    path = (*table.path, str(len(listed)))
    entry: Json = {}
    marks.places[path] = row.place()
    if table.id:
        row.fill((table.id,), entry, marks, path)
    listed.append(entry)
    return entry, path


def _put(row: Row, field: PackField, entry: Json, path: Path, marks: Marks) -> None:
    """Read the value of a row of the sheet “Pack” into its part."""
    place, cell = row.place("Value"), row.take("Value")
    full = (*path, *field.path)
    if not cell:
        marks.places.setdefault(full, place)
        return
    try:
        value: Any = read(field.form, cell)
    except NotationError as error:
        marks.places[full] = place
        marks.tell(place, str(error))
        return
    if field.many:
        listed = entry.setdefault(field.path[0], [])
        marks.places[(*full, str(len(listed)))] = place
        listed.append(value)
    elif full in marks.places:
        marks.tell(place, f"“{field.word}” stands twice. Keep one of the two rows.")
    else:
        marks.places[full] = place
        nested(entry, field.path, value)


def _one_of(words: Iterable[str]) -> str:
    return f" Write one of {', '.join(words)}."
