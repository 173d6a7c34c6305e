"""A paper from its head to its foot, as plain data for the template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from quizapp import formatting
from quizapp.exchange.printing.asking import answer_rows, asked
from quizapp.exchange.printing.desk import Desk, Group, Part, desk, groups, sources_read
from quizapp.exchange.printing.key import keyed, rules, told_in_full
from quizapp.pack.gaps import number_shown, with_gaps
from quizapp.pack.sentences import sentences
from quizapp.pack.words import NO_LICENCE
from quizapp.quiz.responses import PassageSpan

if TYPE_CHECKING:
    from quizapp.catalogue import Translate
    from quizapp.exchange.printing.request import Request
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Passage, Source


BASE: Final = 11
LARGE: Final = 18
"""The smallest letters on a paper, pt: in print as it is, and in large print."""


def paper(pack: Pack, request: Request, translate: Translate, language: str) -> dict[str, Any]:
    """Return all that stands on a paper about a sound pack. Raises NotPrintedError for unknown ids.

    `language` is the one (BCP 47) into which `translate` says what is the program's own.
    """
    laid = desk(pack, request, translate)
    found = groups(laid.pack, request)
    what = translate(f"printing.papers.{request.paper}")
    version = translate("printing.version", letter=request.version) if request.version else ""
    return {
        "language": pack.language,
        "own_language": language,
        "size": "us-letter" if request.size == "letter" else "a4",
        "base": LARGE if request.large else BASE,
        "title": pack.title,
        "what": " · ".join(filter(None, (what, version))),
        "page": translate("printing.page", page="{page}", pages="{pages}"),
        "fields": _fields(laid, found),
        "parts": list(_parts(laid, found)),
    }


def _fields(laid: Desk, found: tuple[Group, ...]) -> list[str]:
    """Return what a learner fills in at the head: name, class, date, and the points that were reached."""
    if laid.request.paper not in ("questions", "answers"):
        return []
    translate = laid.translate
    total = laid.request.points * sum(len(group.questions) for group in found)
    return [
        translate("printing.words.name"),
        translate("printing.words.school_class"),
        translate("printing.words.date"),
        f"{translate('printing.words.points')}|{translate('printing.points_of', points=total)}",
    ]


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
        yield _notes(laid.translate("printing.before", advisory=laid.pack.advisory))
    for group in found:
        yield _heading(group)
        yield from (asked(laid, each) for each in group.questions)
    if not laid.request.article:
        yield _sources(laid, found)


def _key(laid: Desk, found: tuple[Group, ...]) -> Iterator[Part]:
    points = laid.translate("printing.how_points", points=laid.request.points)
    counted = rules(laid, found)
    yield _notes(points, *([laid.translate("printing.words.partly_right")] if counted else []), *counted)
    for group in found:
        yield _heading(group)
        yield from (keyed(laid, each) for each in group.questions)
    yield _sources(laid, found)


def _articles(laid: Desk, found: tuple[Group, ...], *, before: bool) -> Iterator[Part]:
    """Yield the articles with the words to know; their sentences are numbered where numbers are asked for."""
    numbered = any(each.question.kind == "evidence" for group in found for each in group.questions)
    if before and laid.pack.advisory:
        yield _notes(laid.translate("printing.before", advisory=laid.pack.advisory))
    if numbered:
        yield _notes(laid.translate("printing.words.sentences_numbered"))
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
    return {"type": "sources", "title": laid.translate("printing.words.rights"), "sources": lines}


def article(desk: Desk, source: Source, *, numbered: bool) -> Part:
    """Return an article with its source line and rights; `numbered`: each sentence has its number."""
    return {
        "type": "article",
        "language": source.language,
        "title": source.title,
        "note": "" if source.whole else desk.translate("article.parts"),
        "source": source_line(desk, source),
        "rights": source.rights.statement,
        "rows": list(_rows(desk, source, numbered=numbered)),
    }


def source_line(desk: Desk, source: Source) -> str:
    """Return who published and wrote an article, when, and where it stands, as far as the pack knows."""
    told = (
        formatting.source_line(desk.translate, source.publisher, source.published),
        source.author,
        source.url,
    )
    return " · ".join(part for part in told if part)


def _rows(desk: Desk, source: Source, *, numbered: bool) -> Iterator[Part]:
    for each in with_gaps(source, range(len(source.passages))):
        if isinstance(each, int):
            yield _row(desk, source, each, numbered=numbered)
        else:
            yield {
                "type": "gap",
                "text": formatting.gap(desk.translate, each.first, each.last, rest=each.rest),
            }


def _row(desk: Desk, source: Source, place: int, *, numbered: bool) -> Part:
    passage, number = source.passages[place], number_shown(source, place)
    return {
        "type": passage.role,
        "number": "" if number is None else str(number),
        "label": desk.translate("article.in_short") if passage.role == "summary" else "",
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
    translate, pack = desk.translate, desk.pack
    lines = [pack.summary]
    if pack.advisory:
        lines.append(translate("printing.before", advisory=pack.advisory))
    lines.append(translate("printing.by", names=", ".join(pack.authors)))
    if pack.reviewers:
        lines.append(translate("printing.reviewed", names=", ".join(pack.reviewers)))
    licence = translate("common.licence") if pack.licence == NO_LICENCE else pack.licence
    lines.append(translate("printing.licence", licence=licence))
    return {"type": "notes", "lines": lines}


def speakers(desk: Desk) -> Part:
    """Return who speaks in the articles, each with what they are."""
    lines = []
    for voice in desk.pack.voices:
        told = [voice.role] if voice.role else []
        if voice.speaks_for is not None:
            told.append(desk.translate("printing.speaks_for", name=desk.voices[voice.speaks_for].name))
        lines.append([formatting.capital(voice.name), "; ".join(told)])
    return {"type": "terms", "title": desk.translate("printing.words.speakers"), "terms": lines}


def glossary(desk: Desk) -> Part:
    """Return the words to know."""
    terms = [[each.term, each.text] for each in desk.pack.glossary]
    return {"type": "terms", "title": desk.translate("article.words_to_know.words_to_know"), "terms": terms}
