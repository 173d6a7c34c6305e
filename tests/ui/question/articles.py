"""Small articles of a test's own, and small packs with one question about them."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from quizapp.pack.models.sources import Source
from tests.pack.builders import example_json, pack_of, question_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from tests.pack.builders import Json

TITLE = "Lanterns back on Quay Hill"


def passage(text: str, paragraph: int | None = None, role: str = "", *, part: bool = False) -> Json:
    """A passage as plain data; with a number it is body, without one a caption, unless `role` says other."""
    return {
        "id": f"p{zlib.crc32(text.encode())}",
        "paragraph": paragraph,
        "role": role or ("caption" if paragraph is None else "body"),
        "part": part,
        "text": text,
    }


def source(*passages: Json, paragraphs: int, whole: bool = False, **changes: Any) -> Source:
    """An article with these passages, of so many paragraphs."""
    data: Json = {
        "id": "quay-hill",
        "title": TITLE,
        "publisher": "The Harbour Post",
        "published": "2025-10",
        "language": "en",
        "paragraphs": paragraphs,
        "whole": whole,
        "rights": {"statement": "Written for a test.", "share": "cited"},
        "sha256": "0" * 64,
        "passages": passages,
    }
    return Source.model_validate_json(json.dumps(data | changes))


def asked(
    evidence: Sequence[Json] = (), closest: Sequence[Json] = (), **passages: str
) -> tuple[Pack, Question]:
    """The example pack with a question that cites as told; `passages` give passages another text."""
    data = example_json()
    for each in data["sources"][0]["passages"]:
        each["text"] = passages.get(each["id"].replace("-", "_"), each["text"])
    question = question_json(data, "weck-call")
    question["evidence"], question["closest"] = ([list(evidence)] if evidence else []), list(closest)
    pack = pack_of(data)
    found = next(each for bank in pack.banks for each in bank.questions if each.id == "weck-call")
    return pack, found


def cited(passage_id: str, quote: str, *said: Json, **more: str) -> Json:
    """A citation as plain data."""
    return {"passage": passage_id, "quote": quote, "attributions": list(said), **more}


def says(speaker: str, statement_type: str = "claim", **more: Any) -> Json:
    """A saying as plain data."""
    return {"speaker": speaker, "statement_type": statement_type, **more}
