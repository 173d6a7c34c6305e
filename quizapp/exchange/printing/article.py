"""An article as it is printed: passages, and set apart from them what the pack tells of it or leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizapp.pack.sentences import sentences
from quizapp.quiz.responses import PassageSpan

if TYPE_CHECKING:
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.sources import Passage, Source

Part = dict[str, Any]
"""Plain data for the template, whose `type` says how it is laid out."""


def article(desk: Desk, source: Source, *, numbered: bool) -> Part:
    """Return an article with its source line and rights; `numbered`: each sentence has its number."""
    return {
        "type": "article",
        "language": source.language,
        "title": source.title,
        "note": "" if source.whole else desk.words.parts,
        "source": source_line(desk, source),
        "rights": source.rights.statement,
        "rows": list(_rows(desk, source, numbered=numbered)),
    }


def source_line(desk: Desk, source: Source) -> str:
    """Return who published and wrote an article, when, and where it stands, as far as the pack knows."""
    told = (desk.words.source_line(source.publisher, source.published), source.author, source.url)
    return " · ".join(part for part in told if part)


def _rows(desk: Desk, source: Source, *, numbered: bool) -> Iterator[Part]:
    reached = 0
    for place, passage in enumerate(source.passages):
        number = passage.paragraph
        if number is not None:
            if number > reached + 1:
                yield _gap(desk.words.gap(reached + 1, number - 1))
            first, reached = number > reached, max(number, reached)
        yield _row(desk, passage, numbered=numbered, first=number is not None and first)
        if number is not None and _rest_is_missing(source, place):
            yield _gap(desk.words.rest(number))
    if reached < source.paragraphs:
        yield _gap(desk.words.gap(reached + 1, source.paragraphs))


def _row(desk: Desk, passage: Passage, *, numbered: bool, first: bool) -> Part:
    """Return one passage; only the first of a paragraph carries its number."""
    return {
        "type": passage.role,
        "number": str(passage.paragraph) if first else "",
        "label": desk.words.in_short if passage.role == "summary" else "",
        "sentences": _numbered(desk, passage) if numbered and passage.role != "summary" else [],
        "text": passage.text,
    }


def _numbered(desk: Desk, passage: Passage) -> list[Part]:
    return [
        {
            "number": str(desk.numbers[PassageSpan(passage.id, span.start, span.end)]),
            "text": passage.text[span.start : span.end],
        }
        for span in sentences(passage.text)
    ]


def _gap(words: str) -> Part:
    return {"type": "gap", "text": words}


def _rest_is_missing(source: Source, place: int) -> bool:
    """Tell whether a paragraph ends with this passage, which is a part, and nothing is told of the rest."""
    passage = source.passages[place]
    if not passage.part:
        return False
    same = [other for other in source.passages if other.paragraph == passage.paragraph]
    return same[-1] is passage and all(other.role != "summary" for other in same)
