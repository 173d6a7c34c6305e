"""Words selected in the article become a citation: snapped to whole words, and proved at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import Json, joined, there
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.checks.warnings.words import WORD
from quizapp.pack.proving import find
from quizapp.pack.sentences import Span, sentences, touched

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(WORD)
_STRETCH: Final = re.compile(r"\S+\s*|\s+")
_LONGEST: Final = 4_000
ONE_ARTICLE: Final = frozenset({"attribution", "chain", "verdict"})
"""The kinds that are asked of one article alone."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Words of a passage: its id, their code points, end exclusive, and the citation of them."""

    passage: str
    span: Span
    citation: Json

    @property
    def words(self) -> str:
        """The words themselves."""
        return str(self.citation["quote"])


def select(document: Json, passage: str, start: int, end: int) -> Selected:
    """Return the words of a passage from start to end (exclusive), snapped to whole words, as a citation.

    Where the words stand twice, the citation has as few words before or after them as tell them apart. Raises
    NotDoneError for a selection without a word, in a summary, or longer than a quote may be.
    """
    _, found = walk.passage(document, passage)
    text = str(found.get("text", ""))
    if found.get("role") == "summary":
        sentence = "These are the pack’s own words, which prove nothing. Select words of the article."
        raise NotDoneError("summary", sentence)
    span = snapped(text, start, end)
    quote = text[span.start : span.end]
    if not any(char.isalnum() for char in quote):
        raise NotDoneError("no-words", "Select words of the article first.")
    if len(quote) > _LONGEST:
        raise NotDoneError(
            "too-long", f"This is longer than a quote may be ({_LONGEST:,} characters). Select less."
        )
    return Selected(passage, span, {"passage": passage, "quote": quote, **_beside(text, span)})


def snapped(text: str, start: int, end: int) -> Span:
    """Return the span without spaces at its ends, longer where it begins or ends inside a word."""
    start, end = max(0, min(start, end)), min(len(text), max(start, end))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    first, last = start, end
    for word in _WORD.finditer(text):
        if word.start() < start < word.end() and start < end:
            first = word.start()
        if word.start() < end < word.end() and start < end:
            last = word.end()
    return Span(first, last)


def sentences_of(document: Json, selected: Selected) -> Iterator[Selected]:
    """Yield what is selected sentence by sentence: of each the part that is."""
    _, found = walk.passage(document, selected.passage)
    spans = sentences(found["text"])
    for row in touched(found["text"], selected.span, spans):
        start, end = max(spans[row].start, selected.span.start), min(spans[row].end, selected.span.end)
        yield select(document, selected.passage, start, end)


def add_evidence(
    document: Json, question: str, selected: Selected, said: Json, *, proof: int | None = None
) -> Step:
    """Cite the words in a question: as a proof of its own, or with those of the proof of this number.

    Where the key is that nothing is said they become a closest passage. Raises NotDoneError for kinds whose
    evidence stands at their items.
    """
    at, asked = walk.question(document, question)
    if asked["kind"] in ("match", "order"):
        raise NotDoneError(
            "items-have-it", "In this kind each item has its own evidence. Select it at the item."
        )
    citation = {**selected.citation, **({"said": said} if said else {})}
    sketch = Sketch(document)
    if says_nothing(asked) or asked.get("closest"):
        sketch.append(joined(at, "closest"), citation)
    elif proof is None:
        sketch.append(joined(at, "proofs"), [citation])
    else:
        sketch.append(joined(at, "proofs", proof), citation)
    return sketch.step("add-evidence", selected.words)


def put_evidence(document: Json, at: str, selected: Selected, said: Json = None) -> Step:
    """Let a citation, or where one may stand, cite these words; in the same passage who says it stays.

    `at` is the citation's pointer; `said` is who says it elsewhere. Raises MisfitError.
    """
    sketch = Sketch(document)
    old = sketch.get(at) if there(document, at) else {}
    said = old.get("said") if old.get("passage") == selected.passage else said
    sketch.put(at, {**selected.citation, **({"said": said} if said else {})})
    return sketch.step("change-evidence", selected.words)


def remove_evidence(document: Json, at: str) -> Step:
    """Take a citation away, and its proof where it was the only one. Raises MisfitError."""
    sketch = Sketch(document)
    words = sketch.get(at).get("quote", "")
    outer, last = at.rsplit("/", 1)
    if not last.isdecimal():
        sketch.drop(at)
    elif outer.endswith("/closest") or len(sketch.get(outer)) > 1:
        sketch.take(at)
    else:
        sketch.take(outer)
    return sketch.step("remove-evidence", words)


def says_nothing(question: Json) -> bool:
    """Tell whether the key of a question is that nothing is said."""
    kind = question["kind"]
    nobody = kind == "attribution" and "key" in question and question["key"] is None
    return nobody or (kind == "verdict" and question.get("key") == "not_stated")


def _beside(text: str, span: Span) -> dict[str, str]:
    """Return the fewest whole words before, after, or around the span that make it stand once."""
    quote = text[span.start : span.end]
    if isinstance(find(text, quote), Span):
        return {}
    before = [match.start() for match in _STRETCH.finditer(text, 0, span.start)][::-1]
    after = [match.end() for match in _STRETCH.finditer(text, span.end)]
    for count in range(max(len(before), len(after))):
        prefix = text[before[min(count, len(before) - 1)] : span.start] if before else ""
        suffix = text[span.end : after[min(count, len(after) - 1)]] if after else ""
        for tried in ({"suffix": suffix}, {"prefix": prefix}, {"prefix": prefix, "suffix": suffix}):
            given = {name: words for name, words in tried.items() if words}
            if isinstance(find(text, quote, given.get("prefix", ""), given.get("suffix", "")), Span):
                return given
    return {}
