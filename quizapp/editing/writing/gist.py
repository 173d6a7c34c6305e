"""What a question says whatever its kind: its claim, its answers with their reasons, and what it cites."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from quizapp.editing import walk
from quizapp.pack.ids import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.editing.pointers import Json

BY_ITEMS: Final = frozenset({"match", "order"})
"""The kinds whose evidence stands at their items."""

LONGEST_ANSWER: Final = 240
_LONGEST_LINE: Final = 400
_REASON: Final = ("feedback", "trap", "citation")
_TOLD: Final = frozenset({
    "prompt", "explanation", "claim", "statement", "text", "feedback", "before", "after", "value", "quote",
    "tolerance", "near",
})  # fmt: skip
"""The fields whose words are missed when they are gone; those that say how, such as a key, are seen."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of whatever kind: its words or its speaker, the reason, and whether it is right."""

    text: str = ""
    voice: str | None = None
    reason: Json = field(default_factory=dict)
    right: bool = False
    last: bool = False
    id: str = ""


def answers_of(asked: Json) -> Iterator[Answer]:
    """Yield the answers of a question, of whatever kind."""
    kind = asked["kind"]
    if kind in ("choice", "choices"):
        keys = asked.get("keys", [asked.get("key")])
        for each in asked.get("options", []):
            right, last = each["id"] in keys, bool(each.get("last"))
            yield Answer(str(each.get("text", "")), None, _kept(each), right, last, each["id"])
    elif kind in ("attribution", "chain", "verdict"):
        yield from _spoken(asked)
    elif kind == "evidence":
        for each in asked.get("decoys", []):
            quote = str(each.get("citation", {}).get("quote", ""))
            yield Answer(quote[:LONGEST_ANSWER], None, _kept(each))
    elif kind in BY_ITEMS:
        yield from _items(asked)
    else:
        yield from _typed(asked)


def _spoken(asked: Json) -> Iterator[Answer]:
    """Yield the speakers that are offered; of a verdict the one whose word is judged."""
    if asked["kind"] == "verdict":
        if asked.get("of"):
            yield Answer("", asked["of"], right=asked.get("key") == "supported")
        return
    key = asked.get("key")
    right = key if isinstance(key, list) else [key]
    for each in asked.get("options" if asked["kind"] == "attribution" else "offered", []):
        voice = each.get("voice") or None
        yield Answer("", voice, _kept(each), voice is not None and voice in right)


def _items(asked: Json) -> Iterator[Answer]:
    """Yield items, then the speakers to whom they are matched."""
    for each in asked.get("items", []):
        yield Answer(str(each.get("text", "")), None, _kept(each), id=each["id"])
    for each in asked.get("partners", []):
        if each.get("voice") not in (None, NOBODY):
            yield Answer("", each["voice"])


def _typed(asked: Json) -> Iterator[Answer]:
    """Yield what is right, then wrong answers that are known."""
    is_number = asked["kind"] == "number"
    for each in [asked.get("value")] if is_number else asked.get("accepted", []):
        if each:
            yield Answer(str(each), right=True)
    for each in asked.get("known", []):
        yield Answer(str(each.get("value" if is_number else "text", "")), None, _kept(each))


def left_out(before: Json, after: Json) -> tuple[str, ...]:
    """Return the words of a question that are not in it any more, each once, in the order of its fields."""
    kept = set(_words(after))
    return tuple(dict.fromkeys(words for words in _words(before) if words not in kept))


def claim_of(asked: Json) -> str:
    """Return what is said or judged; of a single item that is matched, that."""
    found = asked.get("claim") or asked.get("statement")
    if not found and asked["kind"] == "match" and len(asked.get("items", [])) == 1:
        found = asked["items"][0].get("text")
    return str(found or "")[:_LONGEST_LINE]


def cited_in(asked: Json) -> list[Json]:
    """Return the citations that settle a question, or stand at its items, each once."""
    place: Any = asked.get("items") if asked["kind"] in BY_ITEMS else None
    if place is None:
        place = [asked.get("proofs", []), asked.get("closest", [])]
    found: list[Json] = []
    for _, citation in walk.citations(place):
        if citation not in found:
            found.append(citation)
    return found


def _kept(entry: Json) -> Json:
    return {name: entry[name] for name in _REASON if name in entry}


def _words(node: Json, name: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for inner, value in node.items():
            yield from _words(value, inner)
    elif isinstance(node, list):
        for value in node:
            yield from _words(value, "text" if name == "accepted" else "")
    elif isinstance(node, str) and node and name in _TOLD:
        yield node
