"""The sheet “Help”: what stands in each column, which rows a kind has, and the notation of who says it."""

from collections.abc import Iterator
from typing import Final

from quizapp.exchange.spreadsheet.columns import BANK, HELP, KIND, PACK, QUESTIONS, SAID, SHEETS, parts
from quizapp.exchange.spreadsheet.examples import EXAMPLES
from quizapp.exchange.spreadsheet.headings import COLUMNS
from quizapp.exchange.spreadsheet.parts import PACK_CHOICES, TABLES
from quizapp.exchange.spreadsheet.rows import question_rows
from quizapp.pack.words import KINDS

_Line = tuple[str, str, str, str]
"""A sheet, a column of it, what is to be known of it, and an example."""


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
    for kind in KINDS:
        yield QUESTIONS, KIND, f"{kind}: its rows are {', '.join(['question', *parts(kind)])}.", kind
        for row in question_rows(EXAMPLES[kind], "trees"):
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
