"""The sheets of a workbook: which field of a pack stands in which column, the headings, the rows of “Pack”.

Everything about the layout is in the tables of column_layout.toml: writing, reading, the drop-downs and the
help follow them.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final, Literal, cast, get_args

from quizapp.pack.vocabulary import (
    QUESTION_KINDS,
    TRAPS,
    BookMode,
    OrderBy,
    Origin,
    PassageRole,
    QuestionKind,
    SharingLevel,
    SpeakerKind,
    SpellingRule,
)

CellForm = Literal["text", "word", "number", "yes", "list", "words", "groups", "nobody"]
"""How a value stands in its cell.

text: as it is · word: an id or one of a closed list · number: digits · yes: yes or no · list: a line each ·
words: ids, a line each · groups: a line for each group, ids with commas · nobody: an id, or the word
“nobody”, which is null.
"""


class SheetName:
    """The names of the sheets."""

    QUESTIONS: Final = "Questions"
    SPEAKERS: Final = "Speakers"
    PASSAGES: Final = "Passages"
    PACK: Final = "Pack"
    HELP: Final = "Help"


class Heading:
    """The headings of columns that are written or read by a rule of their own."""

    ARTICLE: Final = "Article"
    ATTRIBUTION: Final = "Attribution"
    BANK: Final = "Bank"
    FIELD: Final = "Field"
    ID: Final = "Id"
    KIND: Final = "Kind"
    PART: Final = "Part"
    PASSAGE: Final = "Passage"
    QUESTION: Final = "Question"
    ROW: Final = "Row"
    VALUE: Final = "Value"


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A field of a pack and where it stands: its name there, the column, and the form in the cell."""

    field: str
    heading: str
    form: CellForm = "text"


@dataclass(frozen=True, slots=True)
class SubRow:
    """A row below a question: its place in the question, its fields, and whether it may have a citation.

    `path` leads to a list where `many`, else to one object.
    """

    path: tuple[str, ...]
    entries: tuple[FieldColumn, ...]
    many: bool = True
    cites: bool = True


@dataclass(frozen=True, slots=True)
class PackField:
    """A field on the sheet “Pack”: its word there, the way to it, its form; a list has a row for each."""

    word: str
    path: tuple[str, ...]
    form: CellForm = "text"
    many: bool = False


@dataclass(frozen=True, slots=True)
class PackSheetPart:
    """A part of the sheet “Pack”: where it stands in the pack, and its fields, of which the first begins it.

    `path` leads to a list of objects, or is empty: the pack itself. `id` is the field of the column “Id”.
    """

    path: tuple[str, ...]
    id: FieldColumn | None
    fields: tuple[PackField, ...]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, an example, its width in characters, and its drop-down.

    `choices` are the only words; `of` is a sheet's heading whose column holds what may stand here, besides
    other words.
    """

    heading: str
    example: str = ""
    width: int = 14
    choices: tuple[str, ...] = ()
    of: tuple[str, str] | None = None


_LAYOUT: Final = tomllib.loads(
    files("quizapp.exchange.spreadsheet").joinpath("column_layout.toml").read_text("utf-8")
)


def _columns(rows: list[Any]) -> tuple[FieldColumn, ...]:
    """Return the columns of a list; the name of another list stands for all of its columns."""
    parts = (_columns(_LAYOUT[row]) if isinstance(row, str) else (FieldColumn(*row),) for row in rows)
    return tuple(column for part in parts for column in part)


def _sub_row(table: dict[str, Any]) -> SubRow:
    flags = {name: table[name] for name in ("many", "cites") if name in table}
    return SubRow(tuple(table["path"]), _columns(table["columns"]), **flags)


def _part(table: dict[str, Any]) -> PackSheetPart:
    fields = tuple(PackField(**{**field, "path": tuple(field["path"])}) for field in table["fields"])
    return PackSheetPart(tuple(table["path"]), FieldColumn(*table["id"]) if "id" in table else None, fields)


def _sheet_column(table: dict[str, Any]) -> SheetColumn:
    lists = {"choices": _CHOICES[table["choices"]]} if "choices" in table else {}
    return SheetColumn(**{**table, **lists, "of": tuple(table["of"]) if "of" in table else None})


CITATION_COLUMNS: Final = _columns(_LAYOUT["citation"])
"""The fields of a citation that stand as they are; `said` has its own notation."""

COMMON_COLUMNS: Final = _columns(_LAYOUT["question"])
"""What the row of every question has, besides its id and bank."""

KIND_COLUMNS: Final = {cast("QuestionKind", kind): _columns(rows) for kind, rows in _LAYOUT["kinds"].items()}
"""What the row of a question has beside that, by kind."""

SUB_ROWS: Final = {
    cast("QuestionKind", kind): {word: _sub_row(table) for word, table in rows.items()}
    for kind, rows in _LAYOUT["rows"].items()
}
"""The rows that may stand below a question, by kind and by the word in the column “Row”."""

SPEAKER_COLUMNS: Final = _columns(_LAYOUT["speaker"])
PASSAGE_COLUMNS: Final = _columns(_LAYOUT["passage"])

PACK_TABLES: Final = {word: _part(table) for word, table in _LAYOUT["pack"].items()}
"""The parts of the sheet “Pack”, by the word in its first column."""

_PROVED: Final = {"evidence": SubRow(("evidence",), ()), "closest": SubRow(("closest",), ())}


def find_sub_rows(kind: QuestionKind) -> dict[str, SubRow]:
    """Return the rows that may stand below a question of this kind, with its evidence."""
    return {**SUB_ROWS[kind], **_PROVED}


ROW_WORDS: Final = (
    "question",
    *dict.fromkeys(name for kind in QUESTION_KINDS for name in find_sub_rows(kind)),
)
"""All words of the column “Row”."""

_YES_NO: Final = ("yes", "no")

PACK_CHOICES: Final = {
    "book": get_args(BookMode),
    "share": get_args(SharingLevel),
    "whole": _YES_NO,
    "worked": _YES_NO,
    "decorative": _YES_NO,
}
"""What may stand as value of some fields of the sheet “Pack”, for the help."""

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "difficulty": ("1", "2", "3"),
    "order_by": get_args(OrderBy),
    "origin": get_args(Origin),
    "part": tuple(PACK_TABLES),
    "passage_role": get_args(PassageRole),
    "question_kind": QUESTION_KINDS,
    "row": ROW_WORDS,
    "speaker_kind": get_args(SpeakerKind),
    "spelling": get_args(SpellingRule),
    "trap": TRAPS,
    "yes_no": _YES_NO,
}
"""The closed lists that drop-downs offer."""

SHEET_COLUMNS: Final = {
    name: tuple(map(_sheet_column, columns)) for name, columns in _LAYOUT["sheets"].items()
}
"""The columns of each sheet, by its name; in the order in which they stand in a workbook."""
