"""A pack as a workbook: a row for each question, answer and piece of evidence; and its sheet “Help”."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any, Final

from quizapp.catalogue import Message, message
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
    for listed in ("sources", "banks"):
        counts = Counter(each["id"] for each in data[listed])
        double = next((name for name, count in counts.items() if count > 1), None)
        if double:
            raise ExchangeError(message(f"workbook.double.{listed}", id=quoted(double)))


def _refuse_large(made: Iterable[Sheet]) -> None:
    faults: list[Fault] = []
    for sheet in made:
        if len(sheet.rows) > MOST_ROWS:
            size = {"rows": len(sheet.rows), "most": MOST_ROWS}
            raise ExchangeError(message("workbook.sheet_too_long", sheet=sheet.name, **size))
        for number, row in enumerate(sheet.rows, 1):
            faults += (
                Fault(Place(sheet.name, number, column, sheet.rows[0][column - 1]), _too_long(cell))
                for column, cell in enumerate(row, 1)
                if len(cell) * 2 > MOST_IN_CELL and units(cell) > MOST_IN_CELL
            )
    if faults:
        raise ExchangeError(*told(faults))


def _too_long(cell: str) -> Message:
    return message("workbook.cell_too_long", characters=units(cell), most=MOST_IN_CELL)


_Line = tuple[str, str, str, str]
"""A sheet, a column of it, what is to be known of it, and an example."""


def examples() -> dict[str, Json]:
    """Return a short question of each kind about an invented article."""
    return tomllib.loads(files("quizapp.exchange.spreadsheet").joinpath("examples.toml").read_text("utf-8"))


def guide() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the sheet, its headings first."""
    headings = tuple(message(f"workbook.help.{name}") for name in ("sheet", "column", "about", "example"))
    general = (("", "", message(f"workbook.help.{name}"), example) for name, example in _GENERAL)
    notation = ((QUESTIONS, SAID, message(f"workbook.help.{name}"), example) for name, example in _NOTATION)
    return (headings, *general, *_columns(), *notation, *_fields(), *_kinds())


def _columns() -> Iterator[_Line]:
    for sheet in SHEETS:
        for column in COLUMNS[sheet] if sheet != HELP else ():
            name = f"{sheet} {column.heading}".casefold().replace(" ", ".", 1).replace(" ", "_")
            about = message(f"workbook.column.{name}")
            yield sheet, column.heading, _one_of(about, column.choices), column.example


def _fields() -> Iterator[_Line]:
    for word, table in TABLES.items():
        for field in table.fields:
            id_ = "workbook.help.field_many" if field.many else "workbook.help.field"
            about = message(id_, field=field.word)
            yield PACK, word, _one_of(about, PACK_CHOICES.get(field.word, ())), ""


def _kinds() -> Iterator[_Line]:
    """Yield which rows each kind has, and below it those of an example."""
    questions = examples()
    for kind in KINDS:
        rows = ", ".join(["question", *parts(kind)])
        yield QUESTIONS, KIND, message("workbook.help.kind", kind=kind, rows=rows), kind
        for row in question_rows(questions[kind], "trees"):
            filled = (f"{heading}: {cell}" for heading, cell in row.items() if cell and heading != BANK)
            yield "", "", "", "\n".join(filled)


def _one_of(about: Message, words: tuple[str, ...]) -> Message:
    return message("workbook.help.one_of", about=about, words=", ".join(words)) if words else about


_GENERAL: Final = (
    ("change", ""),
    ("rows", ""),
    ("ids", ""),
    ("spelled", "⟨U+202E⟩"),
    ("marked", "'=1+1"),
)
"""What is to be known of all sheets, each with an example."""

_NOTATION: Final = (
    ("saying", "study: finding\nresidents: claim"),
    ("denies", "mayor denies: claim"),
    ("cue", "cue = he said"),
    ("named", "named p3 = Tomas Quarrie, a city councillor"),
)
"""How it is written who says something, each with an example."""
