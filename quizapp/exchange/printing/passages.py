"""The passages that settle a question: the words, where they stand, who says them and as what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE
from quizapp.pack.proving import items

if TYPE_CHECKING:
    from quizapp.exchange.printing.article import Part
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.evidence import Citation
    from quizapp.pack.models.questions import Question


def passages(desk: Desk, question: Question) -> list[Part]:
    """Return the passages of every proof, or of each item, or those that come closest; each once."""
    return [
        *_of(desk, desk.words.evidence, (each for proof in question.proofs for each in proof)),
        *_of(desk, desk.words.evidence, (item.citation for item in items(question) if item.citation)),
        *_of(desk, desk.words.closest, question.closest),
    ]


def passage(desk: Desk, citation: Citation, label: str) -> Part:
    """Return one citation: a label over it, its words, and the line that tells where, who and what."""
    where = " · ".join(filter(None, (_place(desk, citation), _who(desk, citation))))
    home = desk.homes[citation.passage]
    return {"label": label, "quote": citation.quote, "where": where, "language": home.language}


def _of(desk: Desk, label: str, citations: Iterable[Citation]) -> Iterator[Part]:
    seen: set[tuple[str, str]] = set()
    for citation in citations:
        words = citation.passage, citation.quote
        if words not in seen:
            yield passage(desk, citation, "" if seen else label)
        seen.add(words)


def _place(desk: Desk, citation: Citation) -> str:
    """Tell the paragraph, and the article where there are several."""
    number = desk.passages[citation.passage].paragraph
    title = desk.homes[citation.passage].title if len(desk.pack.sources) > 1 else ""
    paragraph = desk.words.paragraph.format(number=number) if number is not None else ""
    return ", ".join(filter(None, (title, paragraph)))


def _who(desk: Desk, citation: Citation) -> str:
    """Tell who says it, outermost first, and the kind of statement, which is the innermost's."""
    if not citation.said:
        return desk.words.narrated
    names = [desk.speaker(each.voice)[0] for each in citation.said if each.voice != ARTICLE]
    innermost = citation.said[-1]
    denied = f", {desk.words.denies}" if innermost.denies else ""
    return f"{' → '.join(names)} ({desk.words.status(innermost.status)}{denied})"
