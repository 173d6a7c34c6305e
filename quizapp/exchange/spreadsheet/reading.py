"""A workbook as a pack: what is wrong is told by sheet, row and column, and all of it at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from quizapp.catalogue import Message, message
from quizapp.exchange.spreadsheet.book import Fault, Place, Sheet
from quizapp.exchange.spreadsheet.columns import (
    ARTICLE,
    BANK,
    COLUMNS,
    ID,
    PACK,
    PARTS,
    PASSAGE_ENTRIES,
    PASSAGES,
    QUESTIONS,
    TABLES,
    VOICE_ENTRIES,
    VOICES,
    PackField,
    Table,
)
from quizapp.exchange.spreadsheet.grid import Marks, Path, Row, nested, rows
from quizapp.exchange.spreadsheet.notation import Json, NotationError, read, unspelled
from quizapp.exchange.spreadsheet.questions import questions
from quizapp.pack.checks.run import check
from quizapp.pack.files import MAX_PACK_BYTES
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import TOO_MANY, Problem
from quizapp.pack.reading import parse_pack
from quizapp.pack.text import near, quoted

_NEEDED: Final = (QUESTIONS, PASSAGES, PACK)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in: the pack, None where its fields are wrong, and every fault by place.

    It may be used if there are no faults. `unread` are sheets of other names; `marks` tell where what stands.
    """

    pack: Pack | None
    faults: tuple[Fault, ...]
    unread: tuple[str, ...]
    marks: Marks


def take(sheets: Iterable[Sheet], faults: Iterable[Fault] = ()) -> Taken:
    """Return the pack that a workbook tells, of which the checks have not been asked yet.

    `faults` were found when the file was read: a cell with them is not told of again.
    """
    marks = Marks(faults=list(faults))
    known = {name.casefold(): name for name in COLUMNS}
    found = {known.get(sheet.name.strip().casefold(), sheet.name): sheet for sheet in sheets}
    missing = [name for name in _NEEDED if name not in found]
    for name in missing:
        if all(fault.place.sheet != name for fault in marks.faults):
            marks.tell(Place(name), message("workbook.sheet_missing"))
    data = {} if missing else _gathered({name: Sheet(name, each.rows) for name, each in found.items()}, marks)
    unread_sheet = missing or any(fault.place.row == 1 for fault in marks.faults)  # its headings are wrong
    pack = None if unread_sheet else _parsed(data, marks)
    unread = tuple(name for name in found if name not in COLUMNS)
    return Taken(pack, tuple(marks.faults), unread, marks)


def checked(taken: Taken, media: Mapping[str, bytes]) -> Taken:
    """Add the errors that the checks of every pack find; `media` are the pictures by file name."""
    if taken.pack is None or taken.faults:
        return taken
    _tell(check(taken.pack, media), taken.marks)
    return replace(taken, faults=tuple(taken.marks.faults))


def _gathered(found: Mapping[str, Sheet], marks: Marks) -> Json:
    """Return the plain data of the pack, not judged yet."""
    data = pack_sheet(found[PACK], marks)
    _questions(found[QUESTIONS], data, marks)
    _passages(found[PASSAGES], data, marks)
    for row in rows(found[VOICES], marks) if VOICES in found else ():
        voice: Json = {}
        voices = data.setdefault("voices", [])
        path = ("voices", str(len(voices)))
        marks.places[path] = row.place()
        row.fill(VOICE_ENTRIES, voice, marks, path)
        voices.append(voice)
    return data


def _parsed(data: Json, marks: Marks) -> Pack | None:
    """Return the pack if its fields are right, read as every pack is; tell all that is wrong with it."""
    if len(json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")) > MAX_PACK_BYTES:
        megabytes = MAX_PACK_BYTES // (1024 * 1024)
        marks.tell(Place(""), message("workbook.pack_too_large", megabytes=megabytes))
        return None
    reading = parse_pack(json.dumps(data).encode())
    _tell(reading.problems, marks)
    return reading.pack


def _tell(problems: Iterable[Problem], marks: Marks) -> None:
    """Tell of problems by their cells, but for those of which something was told already."""
    told = {fault.place for fault in marks.faults}
    for problem in problems:
        path = tuple(problem.pointer.split("/")[1:])
        place = marks.find(path) or Place(PACK)
        if place not in told and problem.code != TOO_MANY:
            marks.tell(place, worded(problem, path, place))


def _questions(sheet: Sheet, data: Json, marks: Marks) -> None:
    banks = _by_id(data, "banks")
    for asked in questions(sheet, marks):
        place = banks.get(asked.bank)
        if place is None:
            marks.tell(asked.row.place(BANK), _no_bank(asked.bank, banks))
            marks.faults += asked.marks.faults
            continue
        listed = data["banks"][place].setdefault("questions", [])
        marks.take(asked.marks, ("banks", str(place), "questions", str(len(listed))))
        listed.append(asked.data)


def _passages(sheet: Sheet, data: Json, marks: Marks) -> None:
    sources = _by_id(data, "sources")
    article = ""
    for row in rows(sheet, marks):
        article = unspelled(row.word(ARTICLE)) or article
        place = sources.get(article)
        if place is None:
            marks.tell(row.place(ARTICLE), _no_article(article, sources))
            continue
        passages = data["sources"][place].setdefault("passages", [])
        path = ("sources", str(place), "passages", str(len(passages)))
        passage: Json = {}
        marks.places[path] = row.place()
        row.fill(PASSAGE_ENTRIES, passage, marks, path)
        passages.append(passage)


def _no_bank(name: str, banks: Iterable[str]) -> Message:
    if not name:
        return message("workbook.name_bank")
    advice = near(name, banks)
    if advice:
        return message("workbook.no_bank", bank=quoted(name), advice=advice)
    return message("workbook.no_such_bank", bank=quoted(name))


def _no_article(name: str, articles: Iterable[str]) -> Message:
    if not name:
        return message("workbook.name_article")
    advice = near(name, articles)
    if advice:
        return message("workbook.no_article", article=quoted(name), advice=advice)
    return message("workbook.no_such_article", article=quoted(name))


def _by_id(data: Json, listed: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, each in enumerate(data.get(listed, ())):
        found.setdefault(each.get("id", ""), place)
    return found


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
                marks.tell(row.place(ID), message("workbook.no_id", part=word, name=quoted(name)))
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
        advice = near(word, TABLES) or _one_of(TABLES)
        marks.tell(row.place("Part"), message("workbook.no_part", part=quoted(word), advice=advice))
        return None
    field = next((each for each in table.fields if each.word == called), None)
    if field is None:
        known = [each.word for each in table.fields]
        advice = near(called, known) or _one_of(known)
        sentence = message("workbook.no_field", part=word, field=quoted(called), advice=advice)
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
        marks.tell(place, error.message)
        return
    if field.many:
        listed = entry.setdefault(field.path[0], [])
        marks.places[(*full, str(len(listed)))] = place
        listed.append(value)
    elif full in marks.places:
        marks.tell(place, message("workbook.field_twice", field=field.word))
    else:
        marks.places[full] = place
        nested(entry, field.path, value)


def _one_of(words: Iterable[str]) -> Message:
    return message("workbook.write_one_of", words=", ".join(words))


_ADD: Final = " is missing. Add it"

_ROWS: Final = {
    **{part.path[0]: row for kind in PARTS for row, part in PARTS[kind].items() if part.many},
    "proofs": "proof",
}
"""The word of the rows that stand for a list of a question."""

_CALLED: Final = {
    "“prefix”": "“Before”",
    "“suffix”": "“After”",
    "“citation”": "“Quote”",
    "“reads”": "“Reads”",
    "“text”": "“Text”",
    "“voice”": "“Voice”",
    "under “media”": "as a part “picture” of the sheet “Pack”",
    "“decorative”: true": "“decorative”: yes",
    "“part”: true": "“Part”: yes",
    "“whole”: false": "“whole”: no",
}
"""What sentences of the checks name by the fields of pack.json."""


def worded(problem: Problem, path: Path, place: Place) -> str:
    """Return the sentence of a problem, which is told at a place; `path` leads to it in the plain data."""
    sentence = problem.message
    if problem.code != "missing-field":
        for field, called in _CALLED.items():
            if field in sentence:
                sentence = sentence.replace(field, called)
        return sentence
    if path == ("format",):
        return message("workbook.format_missing")
    field = f"“{path[-1]}”" if path else ""
    return sentence.replace(f"{field}{_ADD}", f"{_missing(path, place) or field}{_ADD}", 1)


def _missing(path: Path, place: Place) -> str | None:
    """Return what is missing, as the workbook calls it."""
    names = tuple(step for step in path if not step.isdecimal())
    for word, table in TABLES.items():
        for field in table.fields:
            if names == (*table.path, *field.path):
                return message("workbook.missing.row", part=word, field=field.word)
    if len(path) == 5 and path[-1] in _ROWS:  # a list of a question
        return message("workbook.missing.list", row=_ROWS[path[-1]])
    return f"“{place.heading}”" if place.heading else None
