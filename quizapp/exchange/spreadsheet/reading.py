"""A workbook as a pack: what is wrong is told by sheet, row and column, and all of it at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from quizapp.exchange.spreadsheet.book import Fault, Place, Sheet
from quizapp.exchange.spreadsheet.columns import (
    ARTICLE,
    BANK,
    PACK,
    PASSAGE_ENTRIES,
    PASSAGES,
    QUESTIONS,
    VOICE_ENTRIES,
    VOICES,
)
from quizapp.exchange.spreadsheet.grid import Marks, Path, rows
from quizapp.exchange.spreadsheet.headings import COLUMNS
from quizapp.exchange.spreadsheet.notation import Json, unspelled
from quizapp.exchange.spreadsheet.pack_sheet import pack_sheet
from quizapp.exchange.spreadsheet.questions import questions
from quizapp.exchange.spreadsheet.wording import worded
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
            marks.tell(Place(name), "There is no sheet of this name. Put it back, or export the pack again.")
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
        sentence = f"This is more than the {MAX_PACK_BYTES // (1024 * 1024)} MB that a pack can hold."
        marks.tell(Place(""), sentence)
        return None
    reading = parse_pack(json.dumps(data).encode())
    _tell(reading.problems, marks)
    return reading.pack


def _tell(problems: Iterable[Problem], marks: Marks) -> None:
    """Tell of problems by their cells, but for those of which something was told already."""
    told = {fault.place for fault in marks.faults}
    for problem in problems:
        place = _place(problem, marks)
        if place not in told and problem.code != TOO_MANY:
            marks.tell(place, worded(problem, _path(problem), place))


def _place(problem: Problem, marks: Marks) -> Place:
    return marks.find(_path(problem)) or Place(PACK)


def _path(problem: Problem) -> Path:
    return tuple(problem.pointer.split("/")[1:])


def _questions(sheet: Sheet, data: Json, marks: Marks) -> None:
    banks = _by_id(data, "banks")
    for asked in questions(sheet, marks):
        place = banks.get(asked.bank)
        if place is None:
            listed = near(asked.bank, banks) or " See the sheet “Pack” for the banks."
            sentence = f"There is no bank {quoted(asked.bank)}.{listed}" if asked.bank else "Name the bank."
            marks.tell(asked.row.place(BANK), sentence)
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
            listed = near(article, sources) or " See the sheet “Pack” for the articles."
            sentence = f"There is no article {quoted(article)}.{listed}" if article else "Name the article."
            marks.tell(row.place(ARTICLE), sentence)
            continue
        passages = data["sources"][place].setdefault("passages", [])
        path = ("sources", str(place), "passages", str(len(passages)))
        passage: Json = {}
        marks.places[path] = row.place()
        row.fill(PASSAGE_ENTRIES, passage, marks, path)
        passages.append(passage)


def _by_id(data: Json, listed: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, each in enumerate(data.get(listed, ())):
        found.setdefault(each.get("id", ""), place)
    return found
