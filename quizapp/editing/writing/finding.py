"""Words found in the teacher's own texts, and replaced there: never in an article, a quote or a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import Json, get
from quizapp.editing.steps import Sketch, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand: the text's pointer, their code points, and whether it is inside a quotation."""

    at: str
    start: int
    end: int
    quoted: bool


def find_words(document: Json, words: str, *, capitals: bool = False, whole: bool = False) -> tuple[Hit, ...]:
    """Return where words stand in the teacher's texts, in their order; none for no words.

    `capitals`: only as they are written; `whole`: not inside other words.
    """
    if not words:
        return ()
    pattern = _pattern(words, capitals=capitals, whole=whole)
    return tuple(hit for at, text in walk.own_texts(document) for hit in _hits(at, text, pattern))


def stand_in_articles(document: Json, words: str, *, capitals: bool = False, whole: bool = False) -> bool:
    """Tell whether words stand in an article, where nothing is ever replaced."""
    pattern = _pattern(words, capitals=capitals, whole=whole)
    own = (passage for _, passage in walk.passages(document) if passage.get("role") != "summary")
    return bool(words) and any(pattern.search(str(passage.get("text", ""))) for passage in own)


def replace_words(document: Json, hits: Iterable[Hit], new: str) -> Step:
    """Write other words at these hits; those inside a quotation stay, for they are the article's.

    Raises NotDoneError where nothing could be replaced, MisfitError where a text is gone.
    """
    sketch = Sketch(document)
    for hit in sorted(hits, key=lambda hit: (hit.at, -hit.start)):
        if not hit.quoted:
            text = get(sketch.document, hit.at)
            sketch.put(hit.at, text[: hit.start] + new + text[hit.end :])
    step = sketch.step("replace-words", new)
    if not step.edits:
        raise NotDoneError("nothing-replaced", "Nothing was replaced. Words in quotations stay as they are.")
    return step


def _pattern(words: str, *, capitals: bool, whole: bool) -> re.Pattern[str]:
    sought = re.escape(words)
    if whole:
        sought = (
            (r"(?<!\w)" if words[:1].isalnum() else "") + sought + (r"(?!\w)" if words[-1:].isalnum() else "")
        )
    return re.compile(sought, re.NOFLAG if capitals else re.IGNORECASE)


def _hits(at: str, text: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    quotations = [match.span() for match in walk.QUOTED.finditer(text)]
    for match in pattern.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in quotations)
        yield Hit(at, match.start(), match.end(), inside)
