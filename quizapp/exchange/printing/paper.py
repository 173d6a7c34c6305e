"""A paper from its head to its foot, as plain data for the template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from quizapp.exchange.printing.answering import answer_rows
from quizapp.exchange.printing.article import Part, article, source_line
from quizapp.exchange.printing.asking import asked
from quizapp.exchange.printing.choosing import Group, groups, sources_read
from quizapp.exchange.printing.desk import Desk, desk
from quizapp.exchange.printing.key import keyed, rules
from quizapp.exchange.printing.reading import about, glossary, speakers, told_in_full

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Request
    from quizapp.exchange.printing.words import Words
    from quizapp.pack.models.pack import Pack

BASE: Final = 11
LARGE: Final = 18
"""The smallest letters on a paper, pt: in print as it is, and in large print."""


def paper(pack: Pack, request: Request, words: Words) -> dict[str, Any]:
    """Return all that stands on a paper about a sound pack. Raises NotPrintedError for unknown ids."""
    laid = desk(pack, request, words)
    found = groups(laid.pack, request)
    what = words.papers[request.paper]
    version = words.version(request.version) if request.version else ""
    return {
        "language": pack.language,
        "own_language": words.language,
        "size": "us-letter" if request.size == "letter" else "a4",
        "base": LARGE if request.large else BASE,
        "title": pack.title,
        "what": " · ".join(filter(None, (what, version))),
        "page": words.page("{page}", "{pages}"),
        "fields": _fields(laid, found),
        "parts": list(_parts(laid, found)),
    }


def _fields(laid: Desk, found: tuple[Group, ...]) -> list[str]:
    """Return what a learner fills in at the head: name, class, date, and the points that were reached."""
    if laid.request.paper not in ("questions", "answers"):
        return []
    words = laid.words
    total = laid.request.points * sum(len(group.questions) for group in found)
    points = f"{words.points}|{words.points_of(total)}"
    return [words.name, words.school_class, words.date, points]


def _parts(laid: Desk, found: tuple[Group, ...]) -> Iterator[Part]:
    match laid.request.paper:
        case "questions":
            yield from _questions(laid, found)
        case "answers":
            yield answer_rows(laid, found)
        case "key":
            yield from _key(laid, found)
        case "article":
            yield from _articles(laid, found, before=True)
        case "pack":
            yield about(laid)
            yield from _articles(laid, found, before=False)
            yield speakers(laid)
            for group in found:
                yield _heading(group)
                yield from (told_in_full(laid, each) for each in group.questions)


def _questions(laid: Desk, found: tuple[Group, ...]) -> Iterator[Part]:
    if laid.request.article:
        yield from _articles(laid, found, before=True)
    elif laid.pack.advisory:
        yield _notes(laid.words.before(laid.pack.advisory))
    for group in found:
        yield _heading(group)
        yield from (asked(laid, each) for each in group.questions)
    if not laid.request.article:
        yield _sources(laid, found)


def _key(laid: Desk, found: tuple[Group, ...]) -> Iterator[Part]:
    points = laid.words.how_points(laid.request.points)
    counted = rules(laid, found)
    yield _notes(points, *([laid.words.partly_right] if counted else []), *counted)
    for group in found:
        yield _heading(group)
        yield from (keyed(laid, each) for each in group.questions)
    yield _sources(laid, found)


def _articles(laid: Desk, found: tuple[Group, ...], *, before: bool) -> Iterator[Part]:
    """Yield the articles with the words to know; their sentences are numbered where numbers are asked for."""
    numbered = any(each.question.kind == "evidence" for group in found for each in group.questions)
    if before and laid.pack.advisory:
        yield _notes(laid.words.before(laid.pack.advisory))
    if numbered:
        yield _notes(laid.words.sentences_numbered)
    for source in sources_read(laid.pack, found):
        yield article(laid, source, numbered=numbered)
    yield glossary(laid)


def _heading(group: Group) -> Part:
    return {"type": "bank", "title": group.bank.title, "summary": group.bank.summary}


def _notes(*lines: str) -> Part:
    return {"type": "notes", "lines": list(lines)}


def _sources(laid: Desk, found: tuple[Group, ...]) -> Part:
    """Return where the words come from, for a paper that quotes an article without holding it."""
    lines = [
        {
            "title": source.title,
            "language": source.language,
            "source": source_line(laid, source),
            "rights": source.rights.statement,
        }
        for source in sources_read(laid.pack, found)
    ]
    return {"type": "sources", "title": laid.words.rights, "sources": lines}
