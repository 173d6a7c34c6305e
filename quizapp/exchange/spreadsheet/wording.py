"""The problems of a pack in the words of its workbook: headings instead of fields, rows instead of lists."""

from typing import Final

from quizapp.exchange.spreadsheet.book import Place
from quizapp.exchange.spreadsheet.columns import PARTS
from quizapp.exchange.spreadsheet.grid import Path
from quizapp.exchange.spreadsheet.parts import TABLES
from quizapp.pack.problems import Problem

_ADD: Final = " is missing. Add it"
_FORMAT: Final = "The row “format” of the part “pack” is missing. Put it back, or export the pack again."

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
            sentence = sentence.replace(field, called)
        return sentence
    if path == ("format",):
        return _FORMAT
    field = f"“{path[-1]}”" if path else ""
    return sentence.replace(f"{field}{_ADD}", f"{_missing(path, place) or field}{_ADD}", 1)


def _missing(path: Path, place: Place) -> str | None:
    """Return what is missing, as the workbook calls it."""
    names = tuple(step for step in path if not step.isdecimal())
    for word, table in TABLES.items():
        for field in table.fields:
            if names == (*table.path, *field.path):
                return f"A row of the part “{word}” with the field “{field.word}”"
    if len(path) == 5 and path[-1] in _ROWS:  # a list of a question
        return f"A row “{_ROWS[path[-1]]}”"
    return f"“{place.heading}”" if place.heading else None
