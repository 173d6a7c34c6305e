"""The passages that settle a question: the words, where they stand, who says them and as what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quizapp.pack.proving import items

if TYPE_CHECKING:
    from quizapp.exchange.printing.article import Part
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.questions import Citation, MatchItem, OrderItem, Question


def passages(desk: Desk, question: Question) -> list[Part]:
    """Return the passages of the first proof, or of each item, or those that come closest; each once."""
    proof = question.proofs[0] if question.proofs else ()
    cited = (item.citation for item in _in_order(question) if item.citation is not None)
    return [
        *_of(desk, desk.words.evidence, (*proof, *cited)),
        *_of(desk, desk.words.closest, question.closest),
    ]


def passage(desk: Desk, citation: Citation, label: str) -> Part:
    """Return one citation: a label over it, its words, and the line that tells where, who and what."""
    where = " · ".join(filter(None, (_place(desk, citation), _who(desk, citation))))
    home = desk.homes[citation.passage]
    return {"label": label, "quote": citation.quote, "where": where, "language": home.language}


def quoted(words: str) -> str:
    """Return words of an article in quotation marks, unless they bring some."""
    return words if "“" in words else f"“{words}”"


def _in_order(question: Question) -> tuple[MatchItem | OrderItem, ...]:
    """Return the items of a question, those that are put in order as they belong."""
    if question.kind != "order":
        return items(question)
    known = {item.id: item for item in question.items}
    return tuple(known[item] for group in question.order for item in group)


def _of(desk: Desk, label: str, citations: Iterable[Citation]) -> Iterator[Part]:
    seen: set[tuple[str, str]] = set()
    for citation in citations:
        words = citation.passage, citation.quote
        if words not in seen:
            yield passage(desk, citation, "" if seen else label)
        seen.add(words)


def _place(desk: Desk, citation: Citation) -> str:
    """Tell the paragraph, or what else it is, and the article where there are several."""
    passage = desk.passages[citation.passage]
    title = desk.homes[citation.passage].title if len(desk.pack.sources) > 1 else ""
    if passage.paragraph is None:
        place = desk.words.places[passage.role]
    else:
        place = desk.words.paragraph(passage.paragraph)
    return ", ".join(filter(None, (title, place)))


def _who(desk: Desk, citation: Citation) -> str:
    """Tell who says it, outermost first, and the kind of statement, which is the innermost's."""
    if not citation.said:
        return desk.words.narrated
    names = [desk.speaker(each.voice)[0] for each in citation.said]
    innermost = citation.said[-1]
    denied = f", {desk.words.denies}" if innermost.denies else ""
    return f"{' → '.join(names)} ({desk.words.status(innermost.status)}{denied})"
