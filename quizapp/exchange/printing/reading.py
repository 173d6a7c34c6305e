"""The whole pack for who reads it before class: what it is, who speaks, and every answer with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.exchange.printing.asking import picture
from quizapp.exchange.printing.key import figure, keyed
from quizapp.exchange.printing.offered import NO_VOICE, offered
from quizapp.exchange.printing.passages import quoted
from quizapp.pack.proving import items

if TYPE_CHECKING:
    from quizapp.exchange.printing.article import Part
    from quizapp.exchange.printing.choosing import Numbered
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.questions import Question, Reason


def told_in_full(desk: Desk, numbered: Numbered) -> Part:
    """Return a question with its key, the reason for each answer, its hint and its picture."""
    question = numbered.question
    hint = [desk.words.hint, question.hint] if question.hint else []
    told = list(_reasons(desk, question))
    return {**keyed(desk, numbered), "picture": picture(desk, question), "reasons": told, "hint": hint}


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


def _reasons(desk: Desk, question: Question) -> Iterator[list[str]]:
    """Yield each possible answer, in the order of its letters, with why it fits or not and its trap."""
    for answer, reason in (*_lettered(desk, question), *_written(desk, question)):
        trap = desk.words.trap_met(desk.words.trap_named(reason.trap)) if reason.trap else ""
        yield [answer, " ".join(filter(None, (reason.feedback, trap)))]
    for item in items(question):
        if item.feedback:
            yield [item.text.rstrip(".…"), item.feedback]


def _lettered(desk: Desk, question: Question) -> Iterator[tuple[str, Reason]]:
    reasons = _by_id(question)
    for each in offered(desk, question):
        if each.id in reasons:
            yield each.lettered, reasons[each.id]


def _by_id(question: Question) -> dict[str, Reason]:
    match question.kind:
        case "choice" | "choices":
            return {each.id: each for each in question.options}
        case "attribution":
            return {NO_VOICE: question.nobody, **{each.voice: each for each in question.options}}
        case "chain":
            return {each.voice: each for each in question.offered}
        case "verdict":
            told = question.reasons
            return {
                "supported": told.supported,
                "contradicted": told.contradicted,
                "not_stated": told.not_stated,
            }
        case _:
            return {}


def _written(desk: Desk, question: Question) -> Iterator[tuple[str, Reason]]:
    """Yield the answers that have no letter: those that are known to be wrong, then every other."""
    match question.kind:
        case "evidence":
            yield from ((quoted(each.citation.quote), each) for each in question.decoys)
        case "number":
            yield from ((figure(desk, question, each.value), each) for each in question.known)
        case "text":
            yield from ((f"“{each.text}”", each) for each in question.known)
        case "chain" | "order":
            pass
        case _:
            return
    yield desk.words.any_other, question.other
