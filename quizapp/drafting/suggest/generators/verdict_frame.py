"""The frame of a verdict: whose word is judged, and the three reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from quizapp.drafting.suggest.generators.question_frame import build_question

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex

Json = dict[str, Any]


def build_verdict(
    ground: ArticleIndex,
    place: str,
    statement: str,
    key: str,
    feedback: dict[str, Json],
    name: str | None = None,
    **fields: Any,
) -> Json:
    """Return a verdict question; of a speaker's word where `of` is among the fields, else of the article's.

    `name` is how the speaker is called there.
    """
    of = fields.get("of")
    asked = "Does the article say so?"
    if of is not None:
        verb = "Do" if ground.naming.is_plural(of) else "Does"
        asked = f"{verb} {_the(ground, of, name or ground.naming.called(of))} say so?"
    found = build_question(
        ground,
        "verdict",
        "Does it say so",
        place,
        prompt=asked,
        statement=statement,
        key=key,
        feedback=feedback,
        skill="supported-or-not",
    )
    found.update({name: value for name, value in fields.items() if value is not None})
    return found


def _the(ground: ArticleIndex, speaker: str, name: str) -> str:
    """Return a name as it is asked about: of “a study by the school”, the statement speaks right below."""
    if ground.naming.speaker(speaker).kind != "document":
        return name
    return re.sub(r"^[Aa]n? ", "the ", name)
