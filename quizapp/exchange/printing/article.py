"""An article as it is printed: passages, and set apart from them what the pack tells of it or leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizapp.pack.gaps import number_shown, with_gaps
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
    for each in with_gaps(source, range(len(source.passages))):
        if isinstance(each, int):
            yield _row(desk, source, each, numbered=numbered)
        else:
            words = desk.words.rest(each.first) if each.rest else desk.words.gap(each.first, each.last)
            yield {"type": "gap", "text": words}


def _row(desk: Desk, source: Source, place: int, *, numbered: bool) -> Part:
    passage, number = source.passages[place], number_shown(source, place)
    return {
        "type": passage.role,
        "number": "" if number is None else str(number),
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
