"""A pack as a workbook: a row for each question, answer and piece of evidence; and its sheet “Help”."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any, Final

from quizapp.exchange.spreadsheet.book import (
    MOST_IN_CELL,
    MOST_ROWS,
    ExchangeError,
    Fault,
    Place,
    Sheet,
    told,
    units,
)
from quizapp.exchange.spreadsheet.columns import (
    ARTICLE,
    BANK,
    COLUMNS,
    HELP,
    ID,
    KIND,
    PACK,
    PACK_CHOICES,
    PASSAGE_ENTRIES,
    PASSAGES,
    QUESTIONS,
    SAID,
    SHEETS,
    TABLES,
    VOICE_ENTRIES,
    VOICES,
    PackField,
    parts,
)
from quizapp.exchange.spreadsheet.grid import Cells, cells, objects
from quizapp.exchange.spreadsheet.notation import Json, written
from quizapp.exchange.spreadsheet.questions import question_rows
from quizapp.pack.models.pack import Pack
from quizapp.pack.text import quoted
from quizapp.pack.words import KINDS


def sheets(pack: Pack) -> tuple[Sheet, ...]:
    """Return the sheets of a pack's workbook. Raises ExchangeError where a cell or a sheet cannot hold it."""
    data = pack.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    _refuse_doubles(data)
    made = (
        _sheet(QUESTIONS, _questions(data)),
        _sheet(VOICES, (cells(VOICE_ENTRIES, voice) for voice in data.get("voices", ()))),
        _sheet(PASSAGES, _passages(data)),
        _sheet(PACK, _pack(data)),
        Sheet(HELP, guide()),
    )
    _refuse_large(made)
    return made


def _questions(data: Json) -> Iterator[Cells]:
    for bank in data["banks"]:
        for question in bank["questions"]:
            yield from question_rows(question, bank["id"])


def _passages(data: Json) -> Iterator[Cells]:
    for source in data["sources"]:
        for passage in source["passages"]:
            yield {ARTICLE: source["id"], **cells(PASSAGE_ENTRIES, passage)}


def _pack(data: Json) -> Iterator[Cells]:
    for word, table in TABLES.items():
        for each in objects(data, table.path, many=True) if table.path else [data]:
            name = written(table.id.form, each[table.id.field]) if table.id else ""
            for field in table.fields:
                for value in _values(each, field):
                    yield {"Part": word, ID: name, "Field": field.word, "Value": written(field.form, value)}


def _values(owner: Json, field: PackField) -> list[Any]:
    value: Any = owner
    for step in field.path:
        value = value.get(step) if value else None
    if value is None:
        return []
    return list(value) if field.many else [value]


def _sheet(name: str, rows: Iterable[Cells]) -> Sheet:
    headings = tuple(column.heading for column in COLUMNS[name])
    return Sheet(name, (headings, *(tuple(row.get(heading, "") for heading in headings) for row in rows)))


def _refuse_doubles(data: Json) -> None:
    """Refuse a pack in which two articles or banks share an id: rows could not tell them apart."""
    for word, listed in (("articles", "sources"), ("banks", "banks")):
        counts = Counter(each["id"] for each in data[listed])
        double = next((name for name, count in counts.items() if count > 1), None)
        if double:
            raise ExchangeError(f"Two {word} have the id {quoted(double)}. Give one of them another first.")


def _refuse_large(made: Iterable[Sheet]) -> None:
    faults: list[Fault] = []
    for sheet in made:
        if len(sheet.rows) > MOST_ROWS:
            raise ExchangeError(
                f"“{sheet.name}” would have {len(sheet.rows):,} rows; at most {MOST_ROWS:,} fit."
            )
        for number, row in enumerate(sheet.rows, 1):
            faults += (
                Fault(Place(sheet.name, number, column, sheet.rows[0][column - 1]), _too_long(cell))
                for column, cell in enumerate(row, 1)
                if len(cell) * 2 > MOST_IN_CELL and units(cell) > MOST_IN_CELL
            )
    if faults:
        raise ExchangeError("\n".join(told(faults)))


def _too_long(cell: str) -> str:
    return f"{units(cell):,} characters are too long for a cell, which holds {MOST_IN_CELL:,}. Shorten it."


_Line = tuple[str, str, str, str]
"""A sheet, a column of it, what is to be known of it, and an example."""


def examples() -> dict[str, Json]:
    """Return a short question of each kind about an invented article."""
    return tomllib.loads(files("quizapp.exchange.spreadsheet").joinpath("examples.toml").read_text("utf-8"))


def guide() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the sheet, its headings first."""
    headings = tuple(column.heading for column in COLUMNS[HELP])
    return (headings, *_GENERAL, *_columns(), *_NOTATION, *_fields(), *_kinds())


def _columns() -> Iterator[_Line]:
    for sheet in SHEETS:
        for column in COLUMNS[sheet] if sheet != HELP else ():
            yield sheet, column.heading, column.about + _one_of(column.choices), column.example


def _fields() -> Iterator[_Line]:
    for word, table in TABLES.items():
        for field in table.fields:
            many = " A row for each." if field.many else ""
            yield PACK, word, f"Field “{field.word}”.{many}{_one_of(PACK_CHOICES.get(field.word, ()))}", ""


def _kinds() -> Iterator[_Line]:
    """Yield which rows each kind has, and below it those of an example."""
    questions = examples()
    for kind in KINDS:
        yield QUESTIONS, KIND, f"{kind}: its rows are {', '.join(['question', *parts(kind)])}.", kind
        for row in question_rows(questions[kind], "trees"):
            filled = (f"{heading}: {cell}" for heading, cell in row.items() if cell and heading != BANK)
            yield "", "", "", "\n".join(filled)


def _one_of(words: tuple[str, ...]) -> str:
    return f" One of: {', '.join(words)}." if words else ""


_CHANGE: Final = (
    "Change, add and take out rows in the other sheets, and read the workbook in again with"
    " “quizapp import FILE -o PACK”. This sheet is not read."
)
_ROWS: Final = (
    "A question has a row of its own and below it a row for each answer and each piece of evidence. Keep them"
    " together: the order of rows is the order in the pack. Columns may be moved, but not renamed."
)
_IDS: Final = "Ids are small letters, digits and hyphens. Quotes are the article's words, letter for letter."
_SPELLED: Final = (
    "A character that nobody sees, or that spreadsheet programs lose, is spelled out by its number, so is a"
    " line break inside an entry of a list."
)
_MARKED: Final = "In CSV a cell that begins with = + - @ or ' has one ' more in front, which is not read."
_GENERAL: Final[tuple[_Line, ...]] = (
    ("", "", _CHANGE, ""),
    ("", "", _ROWS, ""),
    ("", "", _IDS, ""),
    ("", "", _SPELLED, "⟨U+202E⟩"),
    ("", "", _MARKED, "'=1+1"),
)

_SAYING: Final = "A line for each saying, outermost first: the voice's id, a colon, then its status."
_DENIES: Final = "Where the voice says that it is not so: denies, before the colon."
_CUE: Final = "In a line below its saying: the passage's words that show it."
_NAMED: Final = (
    "In a line below its saying: the passage and the words where the name stands, if it is not in the cue's"
    " sentence."
)
_NOTATION: Final[tuple[_Line, ...]] = (
    (QUESTIONS, SAID, _SAYING, "study: finding\nresidents: claim"),
    (QUESTIONS, SAID, _DENIES, "mayor denies: claim"),
    (QUESTIONS, SAID, _CUE, "cue = he said"),
    (QUESTIONS, SAID, _NAMED, "named p3 = Tomas Quarrie, a city councillor"),
)
