"""A pack as a workbook: a row for each question, answer and piece of evidence; and its sheet “Help”."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Final

from quizapp.catalogue import Message, message
from quizapp.exchange.spreadsheet.cell_notation import Json, format_cell
from quizapp.exchange.spreadsheet.column_layout import (
    PACK_CHOICES,
    PACK_TABLES,
    PASSAGE_COLUMNS,
    SHEET_COLUMNS,
    SPEAKER_COLUMNS,
    Heading,
    SheetName,
    find_sub_rows,
)
from quizapp.exchange.spreadsheet.question_sheet import build_question_rows
from quizapp.exchange.spreadsheet.sheet_rows import RowCells, build_cells, list_values
from quizapp.exchange.spreadsheet.workbook_model import (
    MAX_CELL_UNITS,
    MAX_ROWS,
    CellPlace,
    ExchangeError,
    Sheet,
    WorkbookFault,
    count_utf16_units,
    format_faults,
)
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.models.pack import Pack
from quizapp.pack.vocabulary import QUESTION_KINDS


def build_sheets(pack: Pack) -> tuple[Sheet, ...]:
    """Return the sheets of a pack's workbook. Raises ExchangeError where a cell or a sheet cannot hold it."""
    data = pack.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    _refuse_doubles(data)
    made = (
        _sheet(SheetName.QUESTIONS, _questions(data)),
        _sheet(
            SheetName.SPEAKERS,
            (build_cells(SPEAKER_COLUMNS, speaker) for speaker in data.get("speakers", ())),
        ),
        _sheet(SheetName.PASSAGES, _passages(data)),
        _sheet(SheetName.PACK, _pack(data)),
        Sheet(SheetName.HELP, build_help_rows()),
    )
    _refuse_large(made)
    return made


def _questions(data: Json) -> Iterator[RowCells]:
    for bank in data["banks"]:
        for question in bank["questions"]:
            yield from build_question_rows(question, bank["id"])


def _passages(data: Json) -> Iterator[RowCells]:
    for source in data["sources"]:
        for passage in source["passages"]:
            yield {Heading.ARTICLE: source["id"], **build_cells(PASSAGE_COLUMNS, passage)}


def _pack(data: Json) -> Iterator[RowCells]:
    for word, table in PACK_TABLES.items():
        for each in list_values(data, table.path, many=bool(table.path)):
            name = format_cell(table.id.form, each[table.id.field]) if table.id else ""
            for field in table.fields:
                for value in list_values(each, field.path, many=field.many):
                    yield {
                        Heading.PART: word,
                        Heading.ID: name,
                        Heading.FIELD: field.word,
                        Heading.VALUE: format_cell(field.form, value),
                    }


def _sheet(name: str, rows: Iterable[RowCells]) -> Sheet:
    headings = tuple(column.heading for column in SHEET_COLUMNS[name])
    return Sheet(name, (headings, *(tuple(row.get(heading, "") for heading in headings) for row in rows)))


def _refuse_doubles(data: Json) -> None:
    """Refuse a pack in which two articles or banks share an id: rows could not tell them apart."""
    for listed in ("sources", "banks"):
        counts = Counter(each["id"] for each in data[listed])
        double = next((name for name, count in counts.items() if count > 1), None)
        if double:
            raise ExchangeError(message(f"workbook.double.{listed}", id=quote_value(double)))


def _refuse_large(made: Iterable[Sheet]) -> None:
    faults: list[WorkbookFault] = []
    for sheet in made:
        if len(sheet.rows) > MAX_ROWS:
            size = {"rows": len(sheet.rows), "most": MAX_ROWS}
            raise ExchangeError(message("workbook.sheet_too_long", sheet=sheet.name, **size))
        for number, row in enumerate(sheet.rows, 1):
            faults += (
                WorkbookFault(
                    CellPlace(sheet.name, number, column, sheet.rows[0][column - 1]), _too_long(cell)
                )
                for column, cell in enumerate(row, 1)
                if len(cell) * 2 > MAX_CELL_UNITS and count_utf16_units(cell) > MAX_CELL_UNITS
            )
    if faults:
        raise ExchangeError(*format_faults(faults))


def _too_long(cell: str) -> Message:
    return message("workbook.cell_too_long", characters=count_utf16_units(cell), most=MAX_CELL_UNITS)


_Line = tuple[str, str, str, str]
"""A sheet, a column of it, what is to be known of it, and an example."""


def build_examples() -> dict[str, Json]:
    """Return a short question of each kind about an invented article."""
    return tomllib.loads(files("quizapp.exchange.spreadsheet").joinpath("examples.toml").read_text("utf-8"))


def build_help_rows() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the sheet, its headings first."""
    headings = tuple(message(f"workbook.help.{name}") for name in ("sheet", "column", "about", "example"))
    general = (("", "", message(f"workbook.help.{name}"), example) for name, example in _GENERAL)
    notation = (
        (SheetName.QUESTIONS, Heading.ATTRIBUTION, message(f"workbook.help.{name}"), example)
        for name, example in _NOTATION
    )
    return (headings, *general, *_columns(), *notation, *_fields(), *_kinds())


def _columns() -> Iterator[_Line]:
    for sheet, columns in SHEET_COLUMNS.items():
        for column in columns if sheet != SheetName.HELP else ():
            name = f"{sheet} {column.heading}".casefold().replace(" ", ".", 1).replace(" ", "_")
            about = message(f"workbook.column.{name}")
            yield sheet, column.heading, _one_of(about, column.choices), column.example


def _fields() -> Iterator[_Line]:
    for word, table in PACK_TABLES.items():
        for field in table.fields:
            id_ = "workbook.help.field_many" if field.many else "workbook.help.field"
            about = message(id_, field=field.word)
            yield SheetName.PACK, word, _one_of(about, PACK_CHOICES.get(field.word, ())), ""


def _kinds() -> Iterator[_Line]:
    """Yield which rows each kind has, and below it those of an example."""
    questions = build_examples()
    for kind in QUESTION_KINDS:
        rows = ", ".join(["question", *find_sub_rows(kind)])
        yield SheetName.QUESTIONS, Heading.KIND, message("workbook.help.kind", kind=kind, rows=rows), kind
        for row in build_question_rows(questions[kind], "trees"):
            filled = (
                f"{heading}: {cell}" for heading, cell in row.items() if cell and heading != Heading.BANK
            )
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
