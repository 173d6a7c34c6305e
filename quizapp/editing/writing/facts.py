"""What a pack says of itself in lists: names, words to know, disputed terms, skills of its own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import Json, get, ids, new_id, parent
from quizapp.editing.steps import Sketch, Step

if TYPE_CHECKING:
    from random import Random

NAMES: Final = ("/authors", "/reviewers", "/disputed")
"""The lists of plain texts."""

LISTS: Final = (*NAMES, "/glossary", "/skills")
"""The lists of the pack that are written entry by entry."""

_QUOTED: Final = re.compile("[“„«‘]([^“”„«»‘’]{2,60})[”“»’]")
_SO_CALLED: Final = re.compile(r"\bso-called ((?:[^\W\d_][\w’-]*)(?: [^\W\d_][\w’-]*)?)", re.IGNORECASE)
_MOST_WORDS: Final = 3
_MOST: Final = 6
_ENDS: Final = ".,;:!?"


def add_fact(document: Json, listed: str, chance: Random, text: str = "") -> Step:
    """Add an entry to one of the lists; its text, term or title may be given. Raises NotDoneError.

    `listed` is the pointer of the list.
    """
    if text and text in get_list(document, listed):
        raise NotDoneError("there-already", f"“{text}” stands there already.")
    sketch = Sketch(document)
    made: Json = text
    if listed == "/glossary":
        made = {"term": text, "text": ""}
    elif listed == "/skills":
        made = {"id": new_id("skill", ids(document), chance), "title": text}
    sketch.append(listed, made)
    return sketch.step("change-pack", listed)


def add_text(document: Json, listed: str, text: str) -> Step:
    """Add a text to one of the lists of plain texts, by its pointer."""
    sketch = Sketch(document)
    sketch.append(listed, text)
    return sketch.step("change-pack", listed)


def remove_fact(document: Json, at: str) -> Step:
    """Take an entry out of its list; a skill only where no question trains it. Raises NotDoneError."""
    listed, _ = parent(at)
    entry = get(document, at)
    if listed == "/skills" and any(
        asked.get("skill") == entry["id"] for _, asked in walk.questions(document)
    ):
        sentence = "Questions train this skill. Choose another skill for them first."
        raise NotDoneError("skill-in-use", sentence)
    sketch = Sketch(document)
    sketch.take(at)
    if not sketch.get(listed):
        sketch.drop(listed)
    return sketch.step("change-pack", listed)


def is_fact(at: str) -> bool:
    """Tell whether an entry of one of the lists stands at a pointer."""
    return at.count("/") == 2 and parent(at)[0] in LISTS


def suggested_terms(document: Json) -> list[str]:
    """Return terms of the articles that may be disputed, the likeliest first; at most six.

    An article sets such a word in quotation marks without quoting a sentence, or calls it so-called. Names of
    speakers are none, and neither are terms that are listed already.
    """
    known = {term.casefold() for term in get_list(document, "/disputed")}
    for _, voice in walk.entries(document, "/voices"):
        known.update(str(name).casefold() for name in (voice.get("name", ""), *voice.get("aliases", [])))
    found: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for _, passage in walk.passages(document):
        text = str(passage.get("text", "")) if passage.get("role") != "summary" else ""
        for match in (*_QUOTED.finditer(text), *_SO_CALLED.finditer(text)):
            term = match[1].strip()
            if term[-1:] in _ENDS or len(term.split()) > _MOST_WORDS or not any(map(str.isalpha, term)):
                continue
            found[term.casefold()] += 1
            spelled.setdefault(term.casefold(), term)
    ranked = [spelled[term] for term, _ in found.most_common() if term not in known]
    return ranked[:_MOST]


def get_list(document: Json, listed: str) -> list[str]:
    """Return the plain texts of a list; none of one that has other entries."""
    return [each for _, each in walk.entries(document, listed) if isinstance(each, str)]
