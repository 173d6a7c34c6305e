"""A workbook as a pack: what is wrong is told by sheet, row and column, and all of it at once."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from quizapp.catalogue import Message, message
from quizapp.exchange.spreadsheet.cell_notation import Json, NotationError, parse_cell, unescape_text
from quizapp.exchange.spreadsheet.column_layout import (
    PACK_TABLES,
    PASSAGE_COLUMNS,
    SHEET_COLUMNS,
    SPEAKER_COLUMNS,
    SUB_ROWS,
    Heading,
    PackField,
    PackSheetPart,
    SheetName,
)
from quizapp.exchange.spreadsheet.question_sheet import iter_sheet_questions
from quizapp.exchange.spreadsheet.sheet_rows import (
    DataPath,
    PlaceMap,
    SheetRow,
    iter_rows,
    set_nested,
)
from quizapp.exchange.spreadsheet.workbook_model import CellPlace, Sheet, WorkbookFault
from quizapp.pack.canonical_text import WordSuggester, quote_value
from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_folder import MAX_PACK_BYTES
from quizapp.pack.pack_reader import build_pack, parse_pack
from quizapp.pack.problems import TOO_MANY_PROBLEMS, Problem
from quizapp.pack.strictjson import find_count_problem

_NEEDED: Final = (SheetName.QUESTIONS, SheetName.PASSAGES, SheetName.PACK)


@dataclass(frozen=True, slots=True)
class ImportedPack:
    """What came in: the pack, None where its fields are wrong, and every fault by place.

    It may be used if there are no faults. `unread` are sheets of other names; in `sheets` faults are placed.
    """

    pack: Pack | None
    faults: tuple[WorkbookFault, ...]
    unread: tuple[str, ...]
    sheets: Mapping[str, Sheet]


def parse_workbook(sheets: Iterable[Sheet], faults: Iterable[WorkbookFault] = ()) -> ImportedPack:
    """Return the pack that a workbook tells, of which the checks have not been asked yet.

    `faults` were found when the file was read: a cell with them is not told of again.
    """
    marks = PlaceMap(wanted=(), faults=list(faults))
    known = {name.casefold(): name for name in SHEET_COLUMNS}
    named = ((known.get(sheet.name.strip().casefold(), sheet.name), sheet.rows) for sheet in sheets)
    found = {name: Sheet(name, rows) for name, rows in named}
    missing = [name for name in _NEEDED if name not in found]
    for name in missing:
        if all(fault.place.sheet != name for fault in marks.faults):
            marks.tell(CellPlace(name), message("workbook.sheet_missing"))
    data = {} if missing else _read(found, marks)
    unread_sheet = missing or any(fault.place.row == 1 for fault in marks.faults)  # its headings are wrong
    unread = tuple(name for name in found if name not in SHEET_COLUMNS)
    read = ImportedPack(None, tuple(marks.faults), unread, found)
    return read if unread_sheet else _built(data, read)


def add_check_faults(taken: ImportedPack, media: Mapping[str, bytes]) -> ImportedPack:
    """Add the errors that the checks of every pack find; `media` are the pictures by file name."""
    if taken.pack is None or taken.faults:
        return taken
    return _placed(check_pack(taken.pack, media), taken)


def _read(found: Mapping[str, Sheet], marks: PlaceMap) -> Json:
    """Return the plain data of the pack."""
    data = parse_pack_sheet(found[SheetName.PACK], marks)
    _questions(found[SheetName.QUESTIONS], data, marks)
    _passages(found[SheetName.PASSAGES], data, marks)
    for row in iter_rows(found[SheetName.SPEAKERS], marks) if SheetName.SPEAKERS in found else ():
        row.add_to(data.setdefault("speakers", []), SPEAKER_COLUMNS, marks, ("speakers",))
    return data


def _built(data: Json, read: ImportedPack) -> ImportedPack:
    """Add the pack if its fields are right, and all for which its JSON would be refused.

    Its JSON is not read, for then every text would be twice in memory.
    """
    text = json.dumps(data, ensure_ascii=False)
    try:
        size = len(text.encode())
    except UnicodeEncodeError:  # half a letter: the reader tells where
        return _placed(parse_pack(json.dumps(data).encode()).problems, read)
    problem = find_count_problem(text)
    del text
    if size > MAX_PACK_BYTES:
        megabytes = MAX_PACK_BYTES // (1024 * 1024)
        fault = WorkbookFault(CellPlace(""), message("workbook.pack_too_large", megabytes=megabytes))
        return replace(read, faults=(*read.faults, fault))
    pack, problems = (None, (problem,)) if problem else build_pack(data)
    return _placed(problems, replace(read, pack=pack))


def _placed(problems: Iterable[Problem], read: ImportedPack) -> ImportedPack:
    """Add problems by their cells, but for those of which something was told already.

    The sheets are read once more for the places of what is wrong alone.
    """
    paths = {problem: tuple(problem.pointer.split("/")[1:]) for problem in problems}
    if not paths:
        return read
    marks = PlaceMap(wanted={path[:length] for path in paths.values() for length in range(len(path) + 1)})
    _read(read.sheets, marks)
    told = {fault.place for fault in read.faults}
    placed = [
        (problem, path, marks.find(path) or CellPlace(SheetName.PACK)) for problem, path in paths.items()
    ]
    added = (
        WorkbookFault(place, describe_problem(problem, path, place))
        for problem, path, place in placed
        if place not in told and problem.code != TOO_MANY_PROBLEMS
    )
    return replace(read, faults=(*read.faults, *added))


def _questions(sheet: Sheet, data: Json, marks: PlaceMap) -> None:
    banks, words = _by_id(data, "banks"), WordSuggester()
    for asked in iter_sheet_questions(sheet, marks):
        place = banks.get(asked.bank)
        if place is None:
            marks.tell(asked.row.place(Heading.BANK), _no_bank(asked.bank, banks, words))
            marks.faults += asked.marks.faults
            continue
        listed = data["banks"][place].setdefault("questions", [])
        marks.take(asked.marks, ("banks", str(place), "questions", str(len(listed))))
        listed.append(asked.data)


def _passages(sheet: Sheet, data: Json, marks: PlaceMap) -> None:
    sources, words = _by_id(data, "sources"), WordSuggester()
    article = ""
    for row in iter_rows(sheet, marks):
        article = unescape_text(row.word(Heading.ARTICLE)) or article
        place = sources.get(article)
        if place is None:
            marks.tell(row.place(Heading.ARTICLE), _no_article(article, sources, words))
            continue
        passages = data["sources"][place].setdefault("passages", [])
        row.add_to(passages, PASSAGE_COLUMNS, marks, ("sources", str(place), "passages"))


def _no_bank(name: str, banks: Collection[str], words: WordSuggester) -> Message:
    if not name:
        return message("workbook.name_bank")
    advice = words.suggest(name, banks)
    if advice:
        return message("workbook.no_bank", bank=quote_value(name), advice=f" {advice}")
    return message("workbook.no_such_bank", bank=quote_value(name))


def _no_article(name: str, articles: Collection[str], words: WordSuggester) -> Message:
    if not name:
        return message("workbook.name_article")
    advice = words.suggest(name, articles)
    if advice:
        return message("workbook.no_article", article=quote_value(name), advice=f" {advice}")
    return message("workbook.no_such_article", article=quote_value(name))


def _by_id(data: Json, listed: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, each in enumerate(data.get(listed, ())):
        found.setdefault(each.get("id", ""), place)
    return found


def parse_pack_sheet(sheet: Sheet, marks: PlaceMap) -> Json:
    """Return what the sheet tells of a pack. What is wrong is told; wrong rows are left out."""
    data: Json = {}
    last: tuple[str, str] | None = None
    entry: Json = data
    path: DataPath = ()
    seen: set[DataPath] = set()
    for row in iter_rows(sheet, marks):
        found = _field(row, marks)
        if found is None:
            continue
        word, table, field = found
        name = row.take(Heading.ID)
        if not table.path:
            entry, path = data, ()
            if name:
                marks.tell(
                    row.place(Heading.ID), message("workbook.no_id", part=word, name=quote_value(name))
                )
        elif (word, name) != last or field is table.fields[0]:
            listed = data.setdefault(table.path[0], [])
            entry, path = row.add_to(listed, (table.id,) if table.id else (), marks, table.path)
        last = (word, name)
        _put(row, field, entry, path, marks, seen)
    return data


def _field(row: SheetRow, marks: PlaceMap) -> tuple[str, PackSheetPart, PackField] | None:
    """Return the part and field that a row is about; None if there is no such, which is told."""
    word, called = row.word(Heading.PART).casefold(), row.word(Heading.FIELD).casefold()
    table = PACK_TABLES.get(word)
    if table is None:
        advice = marks.advise(word, PACK_TABLES)
        marks.tell(
            row.place(Heading.PART), message("workbook.no_part", part=quote_value(word), advice=advice)
        )
        return None
    field = next((each for each in table.fields if each.word == called), None)
    if field is None:
        advice = marks.advise(called, [each.word for each in table.fields])
        sentence = message("workbook.no_field", part=word, field=quote_value(called), advice=advice)
        marks.tell(row.place(Heading.FIELD), sentence)
        return None
    return word, table, field


def _put(
    row: SheetRow, field: PackField, entry: Json, path: DataPath, marks: PlaceMap, seen: set[DataPath]
) -> None:
    """Read the value of a row of the sheet “Pack” into its part; `seen` are the fields that had a row."""
    place, cell = row.place(Heading.VALUE), row.take(Heading.VALUE)
    full = (*path, *field.path)
    is_first = full not in seen
    try:
        value: Any = parse_cell(field.form, cell) if cell else None
    except NotationError as error:
        marks.mark(full, place)
        marks.tell(place, error.message)
        seen.add(full)
        return
    if field.many and cell:
        listed = entry.setdefault(field.path[0], [])
        marks.mark((*full, str(len(listed))), place)
        listed.append(value)
        return
    seen.add(full)
    if is_first:
        marks.mark(full, place)
    if cell and is_first:
        set_nested(entry, field.path, value)
    elif cell:
        marks.tell(place, message("workbook.field_twice", field=field.word))


_ADD: Final = " is missing. Add it"

_ROWS: Final = {
    **{part.path[0]: row for kind in SUB_ROWS for row, part in SUB_ROWS[kind].items() if part.many},
    "evidence": "evidence",
}
"""The word of the rows that stand for a list of a question."""

_CALLED: Final = {
    "“prefix”": "“Before”",
    "“suffix”": "“After”",
    "“citation”": "“Quote”",
    "“reads”": "“Reads”",
    "“text”": "“Text”",
    "under “media”": "as a part “picture” of the sheet “Pack”",
    "“decorative”: true": "“decorative”: yes",
    "“part”: true": "“Part”: yes",
    "“whole”: false": "“whole”: no",
}
"""What sentences of the checks name by the fields of pack.json."""


def describe_problem(problem: Problem, path: DataPath, place: CellPlace) -> str:
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


def _missing(path: DataPath, place: CellPlace) -> str | None:
    """Return what is missing, as the workbook calls it."""
    names = tuple(step for step in path if not step.isdecimal())
    for word, table in PACK_TABLES.items():
        for field in table.fields:
            if names == (*table.path, *field.path):
                return message("workbook.missing.row", part=word, field=field.word)
    if len(path) == 5 and path[-1] in _ROWS:  # a list of a question
        return message("workbook.missing.list", row=_ROWS[path[-1]])
    return f"“{place.heading}”" if place.heading else None
