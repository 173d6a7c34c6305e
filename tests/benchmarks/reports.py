"""News of so many words about an invented harbour, with speakers in it: the same for the same number."""

from __future__ import annotations

from random import Random
from typing import Any, Final

_FIRST: Final = [
    "Ada",
    "Tomas",
    "Ira",
    "Mara",
    "Ulric",
    "Bea",
    "Joan",
    "Piet",
    "Selma",
    "Otto",
    "Greta",
    "Lars",
    "Nora",
    "Emil",
    "Ruth",
    "Hugo",
]
_LAST: Final = [
    "Weck",
    "Quay",
    "Moss",
    "Tern",
    "Skua",
    "Gull",
    "Dock",
    "Hale",
    "Brand",
    "Frost",
    "Marsh",
    "Pell",
    "Rook",
    "Stone",
    "Vale",
    "Wynn",
]
_ROLES: Final = (
    "harbour master", "mayor", "union leader", "engineer", "captain", "teacher", "shop owner", "historian",
)  # fmt: skip
_BODIES: Final = ("the harbour board", "the union", "the city council", "the ministry", "the newspaper")
_SAYS: Final = ("said", "wrote", "told reporters", "added", "argued", "warned", "insisted")
_WHAT: Final = (
    "nobody had counted the ferries", "the boats go empty in the morning", "the pier will close in March",
    "more than {n} passengers had waited in the rain", "the figures of 20{m} were never published",
    "the timetable cannot stay as it is", "repairs would cost {n} million crowns",
    "the council has known of it for {m} years", "a new ferry is to come in spring",
)  # fmt: skip
_TOLD: Final = (
    "The ferry left the pier at {m} minutes past six.",
    "It had rained since Monday, and the streets were empty.",
    "On the other shore {n} people live, most of them in small houses.",
    "The last count was made {m} years ago, on a day in winter.",
)  # fmt: skip
_LONG: Final = 60
"""Words of a paragraph, about."""


def words(count: int) -> list[str]:
    """Paragraphs of about so many words together."""
    chance, made, number = Random(count), [], 0
    while number < count:
        paragraph = ""
        while len(paragraph.split()) < min(_LONG, count):
            paragraph = f"{paragraph} {_sentence(chance)}".strip()
        made.append(paragraph)
        number += len(paragraph.split())
    return made


def source(count: int) -> dict[str, Any]:
    """An article of about so many words as a source of a pack, in plain JSON."""
    passages = [
        {"id": f"a1-p{number}", "paragraph": number, "role": "body", "text": text}
        for number, text in enumerate(words(count), start=1)
    ]
    rights = {"statement": "Made to be measured.", "share": "whole"}
    return {
        "id": "a1", "title": "Ferries go empty", "language": "en", "paragraphs": len(passages), "whole": True,
        "rights": rights, "sha256": "0" * 64, "passages": passages,
    }  # fmt: skip


def _sentence(chance: Random) -> str:
    what = _filled(chance, chance.choice(_WHAT))
    who, says = _who(chance), chance.choice(_SAYS)
    shape = chance.randrange(5)
    if shape == 0:
        return _filled(chance, chance.choice(_TOLD))
    if shape == 1:
        return f"“{what[0].upper()}{what[1:]},” {'said' if says == 'told reporters' else says} {who}."
    if shape == 2:
        return f"According to {chance.choice(_BODIES)}, {what}."
    if shape == 3:
        return f"{'She' if chance.random() < 0.5 else 'He'} {says} that {what}."
    return f"{who[0].upper()}{who[1:]} {says} that {what}."


def _who(chance: Random) -> str:
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    return chance.choice((name, f"{name}, the {chance.choice(_ROLES)}", chance.choice(_BODIES)))


def _filled(chance: Random, text: str) -> str:
    return text.format(n=chance.randint(101, 999), m=chance.randint(11, 29))
