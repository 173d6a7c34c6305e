"""A paper from its head to its foot, as plain data for the template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from quizapp.exchange.printing.asking import answer_rows, asked
from quizapp.exchange.printing.desk import Desk, Group, Part, desk, groups, sources_read
from quizapp.exchange.printing.key import keyed, rules, told_in_full
from quizapp.pack.gaps import number_shown, with_gaps
from quizapp.pack.sentences import sentences
from quizapp.quiz.responses import PassageSpan

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Request, Words
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Passage, Source


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


def about(desk: Desk) -> Part:
    """Return what the pack says of itself before anything else."""
    words, pack = desk.words, desk.pack
    lines = [pack.summary]
    if pack.advisory:
        lines.append(words.before(pack.advisory))
    lines.append(words.by(", ".join(pack.authors)))
    if pack.reviewers:
        lines.append(words.reviewed(", ".join(pack.reviewers)))
    lines.append(words.licence(pack.licence))
    return {"type": "notes", "lines": lines}


def speakers(desk: Desk) -> Part:
    """Return who speaks in the articles, each with what they are."""
    lines = []
    for voice in desk.pack.voices:
        told = [voice.role] if voice.role else []
        if voice.speaks_for is not None:
            told.append(desk.words.speaks_for(desk.voices[voice.speaks_for].name))
        lines.append([desk.words.speaker(voice.name), "; ".join(told)])
    return {"type": "terms", "title": desk.words.speakers, "terms": lines}


def glossary(desk: Desk) -> Part:
    """Return the words to know."""
    terms = [[each.term, each.text] for each in desk.pack.glossary]
    return {"type": "terms", "title": desk.words.words_to_know, "terms": terms}
