"""A pack as a workbook: one row a question, and below it a row for each answer and each piece of evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

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
    COLUMNS,
    HELP,
    ID,
    PACK,
    PASSAGE_ENTRIES,
    PASSAGES,
    QUESTIONS,
    TABLES,
    VOICE_ENTRIES,
    VOICES,
    PackField,
)
from quizapp.exchange.spreadsheet.grid import Cells, cells, objects
from quizapp.exchange.spreadsheet.guide import guide
from quizapp.exchange.spreadsheet.notation import Json, written
from quizapp.exchange.spreadsheet.questions import question_rows
from quizapp.pack.models.pack import Pack
from quizapp.pack.wording import quoted


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
