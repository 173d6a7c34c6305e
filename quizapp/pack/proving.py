"""Proving citations: a quote is in its passage, letter for letter, exactly once. Nothing is repaired."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from quizapp.pack.answers import cited_in_reasons
from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, MatchItem, OrderItem, Question
from quizapp.pack.models.sources import Passage
from quizapp.pack.problems import Path
from quizapp.pack.sentences import Span

Fault = Literal["absent", "ambiguous"]

_PROBE: Final = 16
"""So many characters of a quote are looked for first: where they stand once, it stands once or never."""


def find(text: str, quote: str, prefix: str = "", suffix: str = "") -> Span | Fault:
    """Return the span of the quote in the text, or why there is not exactly one.

    Prefix and suffix are the words directly before and after it; they decide where the quote stands
    several times (the three strings of the W3C TextQuoteSelector, matched exactly).
    """
    sought = prefix + quote + suffix
    if not stands_once(text, sought):
        return "ambiguous" if sought in text else "absent"
    start = text.find(sought) + len(prefix)
    return Span(start, start + len(quote))


def stands_once(text: str, words: str) -> bool:
    """Tell whether the words are in the text exactly once, overlaps counted."""
    start = words[:_PROBE]
    first = text.find(start)
    if text.find(start, first + 1) < 0:  # the usual case, in a quarter of the time
        return first >= 0 and text.startswith(words, first)
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) < 0


def locate(citation: Citation, text: str) -> Span:
    """Return the span of a citation that is known to hold. Raises LookupError if it does not."""
    found = find(text, citation.quote, citation.prefix or "", citation.suffix or "")
    if not isinstance(found, Span):
        raise LookupError(f"the quote “{citation.quote}” is {found} in passage {citation.passage}")
    return found


def passages(pack: Pack) -> dict[PassageId, Passage]:
    """Return all passages of the pack by id."""
    return {passage.id: passage for source in pack.sources for passage in source.passages}


def citations(question: Question) -> list[tuple[Path, Citation]]:
    """Return every citation of a question with its path inside the question, those of the proofs first."""
    found: list[tuple[Path, Citation]] = []
    for number, proof in enumerate(question.proofs):
        for place, citation in enumerate(proof):
            found.append((("proofs", number, place), citation))
    for place, citation in enumerate(question.closest):
        found.append((("closest", place), citation))
    for place, item in enumerate(items(question)):
        if item.citation is not None:
            found.append((("items", place, "citation"), item.citation))
    found += cited_in_reasons(question)
    return found


def unproved(pack: Pack) -> Iterator[tuple[Question, Citation]]:
    """Yield the citations of an installed pack that do not hold; a quick pass with nothing but the answer."""
    texts: Mapping[PassageId, str] = {
        passage.id: passage.text
        for source in pack.sources
        for passage in source.passages
        if passage.role != "summary"
    }
    for bank in pack.banks:
        for question in bank.questions:
            for _, citation in citations(question):
                text = texts.get(citation.passage, "")
                if not stands_once(text, (citation.prefix or "") + citation.quote + (citation.suffix or "")):
                    yield question, citation


def items(question: Question) -> tuple[MatchItem | OrderItem, ...]:
    """Return the items of a match or order question; other kinds have none."""
    match question.kind:
        case "match" | "order":
            return question.items
        case _:
            return ()
