"""Where a pack in work comes from: nothing, a file, an installed pack, another pack in work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing.assembling import Assembler
from quizapp.editing.errors import NoPackError
from quizapp.editing.fresh import new_id, slug
from quizapp.pack.problems import Problem
from quizapp.pack.reading import Reading, read_pack
from quizapp.pack.strictjson import parse
from quizapp.pack.words import FORMAT

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from quizapp.editing.pointers import Json

_OF_FILES: Final = frozenset({"byte-order-mark", "missing-media", "unused-media"})
"""Problems that writing the pack anew mends, or that can be mended while it is in work."""


_NEEDED: Final = frozenset({"id", "kind", "role", "voice", "passage", "quote"})
"""What no part can do without while it is edited; of passages their text as well."""


def blank(title: str, language: str, author: str, chance: Random, licence: str = "") -> Json:
    """Return the document of a new pack, with one bank that has no question yet.

    `language` is BCP 47; `licence`, for the questions, is an SPDX id.
    """
    return {
        "format": FORMAT,
        "id": new_id(slug(title), (), chance),
        "title": title,
        "summary": "",
        "language": language,
        "authors": [author] if author else [],
        "licence": licence,
        "sources": [],
        "voices": [],
        "banks": [{"id": new_id("bank", (), chance), "title": title, "summary": "", "questions": []}],
    }


def opened_file(path: Path) -> Reading:
    """Read a pack file, or a folder with pack.json, to be edited; one that is half-written is read too.

    Raises NoPackError.
    """
    reading = read_pack(path)
    document_of(reading, path)
    return reading


def document_of(reading: Reading, path: Path) -> Json:
    """Return the document of a pack that was read. Raises NoPackError if it cannot be edited.

    A pack whose only faults are missing or empty parts can; one that breaks the format otherwise cannot.
    """
    document = parse(reading.data).value
    grave = [each for each in reading.problems if not each.pointer and each.code not in _OF_FILES]
    if reading.pack is not None and not grave:
        return document
    if not grave and isinstance(document, dict) and document.get("format") == FORMAT:
        grave = list(Assembler().assembled(document).wrong) or obstacles(document)
        if not grave:
            return document
    first = grave[0] if grave else reading.problems[0]
    where = f"{first.pointer}: " if first.pointer else ""
    raise NoPackError(path, f"{where}{first.message}")


def obstacles(document: Json) -> list[Problem]:
    """Return why a document cannot be edited: parts of the wrong sort, or without what they need.

    Every part needs its id, a question its kind, a passage its role and words, a citation both of what it
    names, a saying and what is offered their voice. Everything else may be missing.
    """
    if not isinstance(document, dict):
        return [Problem("", "wrong-type", "A pack must be an object in {curly brackets}.")]
    made = Assembler().assembled(document)
    return [
        *(each for each in made.wrong if each.code == "wrong-type" or each.pointer.endswith("/kind")),
        *(each for each in made.problems if _is_needed(each.pointer)),
    ]


def _is_needed(pointer: str) -> bool:
    name = pointer.rpartition("/")[2]
    return name in _NEEDED or (name == "text" and "/passages/" in pointer)


def as_copy(document: Json, chance: Random) -> Json:
    """Return somebody else's pack as one of one's own: a new id, and where it comes from."""
    return {
        **_without_past(document),
        "id": new_id(slug(str(document.get("title", ""))), (), chance),
        "derived_from": {"id": document["id"], "revision": document.get("revision", 1), "why": "copy"},
    }


def as_duplicate(document: Json, chance: Random) -> Json:
    """Return a pack of one's own as another one; where it came from in the first place stays."""
    return {
        **_without_past(document),
        "id": new_id(slug(str(document.get("title", ""))), (), chance),
    }


def _without_past(document: Json) -> Json:
    """Leave out what only belongs to the pack with this id: how often it was handed out, and what changed."""
    return {name: value for name, value in document.items() if name not in {"revision", "changes"}}
