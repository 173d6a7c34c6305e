"""What became of drafts: accepted or rejected, by the article that they were drafted from.

It is kept with the pack in work, and never handed out. A draft is known again by what it asks and which words
it rests on, so that the same one, drafted anew, is not proposed again once it was rejected.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.editing import walk
from quizapp.editing.places import DRAFT_FIELD
from quizapp.editing.pointers import joined
from quizapp.editing.steps import Sketch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step

Decision = Literal["accepted", "rejected"]
Rejection = Literal["wrong", "unclear", "two-answers", "too-easy", "not-useful"]
"""Why a draft is rejected."""

REJECTIONS: Final[tuple[Rejection, ...]] = get_args(Rejection)

_DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
_ASKED: Final = ("kind", "prompt", "claim", "statement", "value", "before", "after", "by")
_PROVED_BY: Final = ("proofs", "items")
_PLACE: Final = re.compile(r"\b(paragraph) \d+")
"""Where something stands changes as soon as a paragraph comes before it."""

_LENGTH: Final = 24
"""So many hexadecimal digits tell one draft of an article from all others."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of one draft of a `type`; of one that was accepted the id of its question in the pack."""

    was: Decision
    type: str
    why: str = ""
    question: str = ""


def key_of(type_: str, question: Json) -> str:
    """Return by what a draft is known again: its type, what it asks, and the words that prove it.

    Neither the paragraph, which changes with those before it, nor who else is offered counts.
    """
    asked = {name: _PLACE.sub(r"\1", str(question[name])) for name in _ASKED if name in question}
    proved = {name: question.get(name) for name in _PROVED_BY}
    quotes = sorted(str(each["quote"]) for _, each in walk.citations(proved))
    told = json.dumps([type_, asked, quotes], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]


def decided(document: Json, source: str) -> dict[str, Decided]:
    """Return what became of the drafts of an article, by key.

    One that was accepted counts only as long as its question is in the pack.
    """
    there = {str(asked["id"]) for _, asked in walk.questions(document)}
    found: dict[str, Decided] = {}
    for key, told in noted(document, source).items():
        each = _read(told)
        if each is not None and (each.was == "rejected" or each.question in there):
            found[key] = each
    return found


def reject(document: Json, source: str, key: str, type_: str, why: Rejection) -> Step:
    """Return the step that notes a draft of an article as rejected."""
    sketch = Sketch(document)
    note(sketch, source, key, {"was": "rejected", "type": type_, "why": why})
    return sketch.step("reject-draft", key)


def rejections(document: Json, source: str) -> dict[str, int]:
    """Return how many drafts of an article were rejected, by type, the commonest first."""
    found = Counter(each.type for each in decided(document, source).values() if each.was == "rejected")
    return dict(found.most_common())


def forget_rejections(document: Json, source: str) -> Step:
    """Return the step after which the drafts of an article that were rejected may be proposed again."""
    sketch = Sketch(document)
    for key, each in decided(document, source).items():
        if each.was == "rejected":
            sketch.drop(joined("", DRAFT_FIELD, source, key))
    return sketch.step("forget-rejections", source)


def noted(document: Json, source: str) -> dict[str, Any]:
    """Return what is noted of an article's drafts, by key; nothing where somebody else has written there."""
    of_article = document.get(DRAFT_FIELD, {}).get(source)
    return of_article if isinstance(of_article, dict) else {}


def note(sketch: Sketch, source: str, key: str, told: Mapping[str, str]) -> None:
    """Note what became of a draft, as part of a step."""
    if DRAFT_FIELD not in sketch.document:
        sketch.put(joined("", DRAFT_FIELD), {})
    if not isinstance(sketch.document[DRAFT_FIELD].get(source), dict):
        sketch.put(joined("", DRAFT_FIELD, source), {})
    sketch.put(joined("", DRAFT_FIELD, source, key), dict(told))


def _read(told: Json) -> Decided | None:
    """Return what a file tells; None where somebody else has written into it."""
    if not isinstance(told, dict):
        return None
    was = next((each for each in _DECISIONS if each == told.get("was")), None)
    words = (str(told.get(name, "")) for name in ("type", "why", "question"))
    return None if was is None else Decided(was, *words)
