"""A paper from its head to its foot, as plain data for the template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from quizapp import formatting
from quizapp.exchange.printing.answer_key import describe_partial_credit, render_full_question, render_key
from quizapp.exchange.printing.print_context import (
    PaperPart,
    PrintContext,
    QuestionGroup,
    build_print_context,
    group_questions,
    list_sources_read,
)
from quizapp.exchange.printing.question_layout import render_answer_table, render_question
from quizapp.pack.article_gaps import find_paragraph_number, iter_places_and_gaps
from quizapp.pack.sentences import split_sentences
from quizapp.pack.vocabulary import NO_LICENCE
from quizapp.quiz.responses import PassageSpan

if TYPE_CHECKING:
    from quizapp.catalogue import Translate
    from quizapp.exchange.printing.print_request import PrintRequest
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Passage, Source


BASE_SIZE: Final = 11
LARGE_SIZE: Final = 18
"""The smallest letters on a paper, pt: in print as it is, and in large print."""


def build_paper(pack: Pack, request: PrintRequest, translate: Translate, language: str) -> dict[str, Any]:
    """Return all that stands on a paper about a sound pack. Raises NotPrintedError for unknown ids.

    `language` is the one (BCP 47) into which `translate` says what is the program's own.
    """
    laid = build_print_context(pack, request, translate)
    found = group_questions(laid.pack, request)
    what = translate(f"printing.papers.{request.paper}")
    version = translate("printing.version", letter=request.version) if request.version else ""
    return {
        "language": pack.language,
        "own_language": language,
        "size": "us-letter" if request.size == "letter" else "a4",
        "base": LARGE_SIZE if request.large else BASE_SIZE,
        "title": pack.title,
        "what": " · ".join(filter(None, (what, version))),
        "page": translate("printing.page", page="{page}", pages="{pages}"),
        "fields": _fields(laid, found),
        "parts": list(_parts(laid, found)),
    }


def _fields(laid: PrintContext, found: tuple[QuestionGroup, ...]) -> list[str]:
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


def _parts(laid: PrintContext, found: tuple[QuestionGroup, ...]) -> Iterator[PaperPart]:
    match laid.request.paper:
        case "questions":
            yield from _questions(laid, found)
        case "answers":
            yield render_answer_table(laid, found)
        case "key":
            yield from _key(laid, found)
        case "article":
            yield from _articles(laid, found, before=True)
        case "pack":
            yield render_pack_head(laid)
            yield from _articles(laid, found, before=False)
            yield render_speakers(laid)
            for group in found:
                yield _heading(group)
                yield from (render_full_question(laid, each) for each in group.questions)


def _questions(laid: PrintContext, found: tuple[QuestionGroup, ...]) -> Iterator[PaperPart]:
    if laid.request.article:
        yield from _articles(laid, found, before=True)
    elif laid.pack.advisory:
        yield _notes(laid.translate("printing.before", advisory=laid.pack.advisory))
    for group in found:
        yield _heading(group)
        yield from (render_question(laid, each) for each in group.questions)
    if not laid.request.article:
        yield _sources(laid, found)


def _key(laid: PrintContext, found: tuple[QuestionGroup, ...]) -> Iterator[PaperPart]:
    points = laid.translate("printing.how_points", points=laid.request.points)
    counted = describe_partial_credit(laid, found)
    yield _notes(points, *([laid.translate("printing.words.partly_right")] if counted else []), *counted)
    for group in found:
        yield _heading(group)
        yield from (render_key(laid, each) for each in group.questions)
    yield _sources(laid, found)


def _articles(laid: PrintContext, found: tuple[QuestionGroup, ...], *, before: bool) -> Iterator[PaperPart]:
    """Yield the articles with the words to know; their sentences are numbered where numbers are asked for."""
    numbered = any(each.question.kind == "find_evidence" for group in found for each in group.questions)
    if before and laid.pack.advisory:
        yield _notes(laid.translate("printing.before", advisory=laid.pack.advisory))
    if numbered:
        yield _notes(laid.translate("printing.words.sentences_numbered"))
    for source in list_sources_read(laid.pack, found):
        yield render_article(laid, source, numbered=numbered)
    yield render_glossary(laid)


def _heading(group: QuestionGroup) -> PaperPart:
    return {"type": "bank", "title": group.bank.title, "summary": group.bank.summary}


def _notes(*lines: str) -> PaperPart:
    return {"type": "notes", "lines": list(lines)}


def _sources(laid: PrintContext, found: tuple[QuestionGroup, ...]) -> PaperPart:
    """Return where the words come from, for a paper that quotes an article without holding it."""
    lines = [_credits(laid, source) for source in list_sources_read(laid.pack, found)]
    return {"type": "sources", "title": laid.translate("printing.words.rights"), "sources": lines}


def render_article(desk: PrintContext, source: Source, *, numbered: bool) -> PaperPart:
    """Return an article with its source line and rights; `numbered`: each sentence has its number."""
    return {
        "type": "article",
        **_credits(desk, source),
        "note": "" if source.whole else desk.translate("article.parts"),
        "rows": list(_rows(desk, source, numbered=numbered)),
    }


def _credits(desk: PrintContext, source: Source) -> PaperPart:
    return {
        "title": source.title,
        "language": source.language,
        "source": format_source_line(desk, source),
        "rights": source.rights.statement,
    }


def format_source_line(desk: PrintContext, source: Source) -> str:
    """Return who published and wrote an article, when, and where it stands, as far as the pack knows."""
    told = (
        formatting.format_source_line(desk.translate, source.publisher, source.published),
        source.author,
        source.url,
    )
    return " · ".join(part for part in told if part)


def _rows(desk: PrintContext, source: Source, *, numbered: bool) -> Iterator[PaperPart]:
    for each in iter_places_and_gaps(source, range(len(source.passages))):
        if isinstance(each, int):
            yield _row(desk, source, each, numbered=numbered)
        else:
            yield {
                "type": "gap",
                "text": formatting.describe_gap(desk.translate, each.first, each.last, rest=each.rest),
            }


def _row(desk: PrintContext, source: Source, place: int, *, numbered: bool) -> PaperPart:
    passage, number = source.passages[place], find_paragraph_number(source, place)
    return {
        "type": passage.role,
        "number": "" if number is None else str(number),
        "label": desk.translate("article.in_short") if passage.role == "summary" else "",
        "sentences": _numbered(desk, passage) if numbered and passage.role != "summary" else [],
        "text": passage.text,
    }


def _numbered(desk: PrintContext, passage: Passage) -> list[PaperPart]:
    return [
        {
            "number": str(desk.numbers[PassageSpan(passage.id, span.start, span.end)]),
            "text": passage.text[span.start : span.end],
        }
        for span in split_sentences(passage.text)
    ]


def render_pack_head(desk: PrintContext) -> PaperPart:
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


def render_speakers(desk: PrintContext) -> PaperPart:
    """Return who speaks in the articles, each with what they are."""
    lines = []
    for speaker in desk.pack.speakers:
        told = [speaker.role] if speaker.role else []
        if speaker.speaks_for is not None:
            told.append(desk.translate("printing.speaks_for", name=desk.speakers[speaker.speaks_for].name))
        lines.append([formatting.capitalize_first(speaker.name), "; ".join(told)])
    return {"type": "terms", "title": desk.translate("printing.words.speakers"), "terms": lines}


def render_glossary(desk: PrintContext) -> PaperPart:
    """Return the words to know."""
    terms = [[each.term, each.text] for each in desk.pack.glossary]
    return {"type": "terms", "title": desk.translate("article.words_to_know.words_to_know"), "terms": terms}
