"""Files of suggestions that mean harm: what is changed in a sound one, and the codes of what is told of it.

None is told of what is read all the same: it does no harm.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Json = dict[str, Any]
    Change = Callable[[list[Json]], bytes]


def rows_of(rows: list[Json]) -> bytes:
    """Return the file of these lines."""
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()


def field(line: int, name: str, value: Any) -> Change:
    """Return what gives a field of a line, from 0, a value."""
    return lambda rows: rows_of([row | {name: value} if at == line else row for at, row in enumerate(rows)])


def asked(**fields: Any) -> Change:
    """Return what gives the question of the first suggestion these fields."""
    return lambda rows: field(1, "question", rows[1]["question"] | fields)(rows)


def joined(end: bytes) -> Change:
    """Return what ends the lines in another way."""
    return lambda rows: rows_of(rows).replace(b"\n", end)


def brackets(rows: list[Json]) -> bytes:
    """Return a file with lists without end, none of whose lines has too many."""
    return rows_of(rows) + (b"[" + b"[]," * 60_000 + b"[]]\n") * 12


def numbers(rows: list[Json]) -> bytes:
    """Return the same with numbers."""
    return rows_of(rows) + (b'{"spans": [' + b"1," * 400_000 + b"1]}\n") * 3


SUGGESTIONS: dict[str, tuple[Change, set[str] | None]] = {
    "lists without end, some in each line": (brackets, {"too-large"}),
    "numbers without end, some in each line": (numbers, {"too-large"}),
    "lines of an old Mac": (joined(b"\r"), {"json-syntax"}),
    "lines that end as in a book": (joined("\u2028".encode()), {"json-syntax"}),
    "an empty line between": (joined(b"\n\n"), {"json-syntax"}),
    "a second article": (lambda rows: rows_of([*rows, rows[0]]), {"missing", "unknown-field"}),
    "the article at the end": (lambda rows: rows_of([*rows[1:], rows[0]]), {"no-drafts"}),
    "suggestions in wide letters": (lambda rows: rows_of(rows).decode().encode("utf-16"), {"not-utf-8"}),
    "a question that a teacher is said to have written": (asked(origin="author"), {"question"}),
    "a question with the id of another": (
        lambda rows: field(2, "question", rows[2]["question"] | {"id": rows[1]["question"]["id"]})(rows),
        {"duplicate-id"},
    ),
    "a question that turns the writing": (asked(prompt="Who\u202e?"), {"hidden-character"}),
    "a question of a picture that is not there": (asked(media="quay"), {"unknown-id"}),
    "an id of a megabyte": (field(1, "id", "a" * (1 << 20)), {"id"}),
    "sure beyond every number": (
        lambda rows: rows_of(rows).replace(b'"confidence": 0', b'"confidence": 1e999, "x": 0', 1),
        {"json-syntax"},
    ),
    "reasons without end": (field(1, "why", [{"code": "a", "words": {}}] * 201), {"why"}),
    "a span of three": (field(1, "spans", [[1, 2, 3]]), {"spans"}),
    "an article without words": (
        lambda rows: field(0, "source", rows[0]["source"] | {"passages": []})(rows),
        {"wrong-size"},
    ),
    "speakers who speak for themselves": (
        lambda rows: field(
            0, "speakers", [each | {"speaks_for": each["id"]} for each in rows[0]["speakers"]]
        )(rows),
        {"circle"},
    ),
    "a language of markup": (field(0, "language", "<b>"), None),
    "a span beyond every letter": (field(1, "spans", [[0, 50_000_000]]), None),
}
