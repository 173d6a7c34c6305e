"""Warnings on answers that look alike, though they are written in other letters (UTS 39, section 4).

The table is a part of Unicode's confusables.txt; see `python -m tests.pack.confusables`.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value, remove_invisible
from quizapp.pack.checks.pack_traversal import iter_offered_speakers, iter_offered_texts, iter_questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem, build_warning

CONFUSABLES: Final = Path(__file__).with_name("confusables.txt")
_CHOSEN: Final = frozenset({"options", "items", "partners"})
"""Where texts stand of which one is chosen; words that are typed are compared letter by letter."""


def warn_of_look_alikes(pack: Pack) -> Iterator[Problem]:
    """Two options, items, partners or speakers of a question that differ in letters, and not to the eye."""
    names = {speaker.id: speaker.name for speaker in pack.speakers}
    for path, question in iter_questions(pack):
        offered = [(inner, text) for inner, text in iter_offered_texts(question) if inner[0] in _CHOSEN]
        offered += [
            (inner, names[speaker]) for inner, speaker in iter_offered_speakers(question) if speaker in names
        ]
        seen: dict[tuple[object, str], str] = {}
        for inner, text in offered:
            other = seen.setdefault((inner[0], build_skeleton(text)), text)
            if other != text:
                sentence = message(
                    "pack_warnings.look_alike", text=quote_value(text), other=quote_value(other)
                )
                yield build_warning((*path, *inner), "look-alike", sentence)


def build_skeleton(text: str) -> str:
    """Return a text in which all that look alike are the same: other letters, and what has no ink."""
    if text.isascii():
        plain = text
    else:
        plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", remove_invisible(text)))
    return unicodedata.normalize("NFD", " ".join(plain.translate(_load_confusables()).split()))


@lru_cache(maxsize=1)
def _load_confusables() -> dict[int, str]:
    """Return the characters that each character looks like, by its number."""
    rows = (
        line.split(":") for line in CONFUSABLES.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    return {
        int(char, 16): "".join(chr(int(each, 16)) for each in like.split())
        for like, chars in rows
        for char in chars.split()
    }
