"""A question as it is asked on paper, of each kind in a way that a pen can answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any, Final, assert_never

from quizapp.formatting import verdict
from quizapp.pack.words import VERDICTS
from quizapp.quiz.evidence import pick_limit
from quizapp.quiz.presentation import items_shown, options_shown, partners_shown, voices_shown

if TYPE_CHECKING:
    from quizapp.exchange.printing.desk import Desk, Group, Numbered, Part
    from quizapp.pack.models.questions import Partner, Question


NO_VOICE = ""
"""Stands for “The article does not say” among the ids of an attribution's options."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing to choose: its letter, its id in the question, its words and a few more about it."""

    letter: str
    id: str
    text: str
    detail: str = ""

    @property
    def lettered(self) -> str:
        """Its words behind its letter, e.g. “B. The harbour pilot”."""
        return f"{self.letter}. {self.text}"


def offered(desk: Desk, question: Question) -> tuple[Offered, ...]:
    """Return what can be chosen, at most nine, lettered from A.

    For a match these are the partners, for an order its items; where words, figures or sentences are to be
    written, there is nothing.
    """
    return tuple(
        Offered(ascii_uppercase[place], *each) for place, each in enumerate(_offered(desk, question))
    )


def _offered(desk: Desk, question: Question) -> Iterator[tuple[str, str, str]]:
    seed, language = desk.request.seed, desk.pack.language
    match question.kind:
        case "choice" | "choices":
            yield from ((each.id, each.text, "") for each in options_shown(question, seed, language))
        case "attribution":
            yield from ((each.voice, *desk.speaker(each.voice)) for each in voices_shown(question, seed))
            yield NO_VOICE, desk.translate("practice.nobody"), ""
        case "chain":
            yield from ((each.voice, *desk.speaker(each.voice)) for each in voices_shown(question, seed))
        case "verdict":
            of = None if question.of is None else desk.voices[question.of].name
            yield from ((each, verdict(desk.translate, each, of), "") for each in VERDICTS)
        case "match":
            yield from ((each.id, *_partner(desk, each)) for each in partners_shown(question, seed, language))
        case "order":
            yield from ((each.id, each.text, "") for each in items_shown(question, seed))
        case "evidence" | "number" | "text":
            return
        case _:
            assert_never(question)


def _partner(desk: Desk, partner: Partner) -> tuple[str, str]:
    return (partner.text or "", "") if partner.voice is None else desk.speaker(partner.voice)


PLACES: Final = 4
"""So many places a row of speakers has, however many the key needs."""


def asked(desk: Desk, numbered: Numbered) -> Part:
    """Return a question with the room for its answer; nothing in it tells what is right."""
    question = numbered.question
    return {
        "type": "question",
        "number": str(numbered.number),
        "prompt": question.prompt,
        "points": desk.translate("printing.points_of", points=desk.request.points),
        "picture": picture(desk, question),
        "head": _head(desk, question),
        "claim": claim_of(question),
        "how_to": how_to(desk, question),
        "answer": _room(desk, question),
    }


def how_to(desk: Desk, question: Question) -> str:
    """Say how an answer is to be marked, in a sentence or two."""
    told = desk.translate(f"printing.how_to.{question.kind}")
    match question.kind:
        case "evidence":
            limit = pick_limit(question, desk.texts)
            return told if limit == 1 else desk.translate("printing.several_sentences", number=limit)
        case "match":
            often = "again" if question.reusable else "once"
            return f"{told} {desk.translate(f'printing.words.{often}')}"
        case "number":
            exact = desk.translate("printing.decimals", number=question.decimals)
            return f"{told} {exact}" if question.decimals else told
        case _:
            return told


def picture(desk: Desk, question: Question) -> Part | None:
    """Return the question's picture: the name of its file, what it shows in words, and whose it is."""
    media = next((each for each in desk.pack.media if each.id == question.media), None)
    if media is None:
        return None
    lost = desk.translate("printing.words.picture_lost")
    return {"file": media.file, "alt": media.alt or "", "credit": media.credit or "", "lost": lost}


def claim_of(question: Question) -> str:
    """Return the claim or statement that is asked about; '' where there is none."""
    match question.kind:
        case "attribution" | "chain":
            return question.claim
        case "verdict" | "evidence":
            return question.statement
        case _:
            return ""


def _head(desk: Desk, question: Question) -> str:
    """Return what stands over the claim, unless the prompt asks it."""
    head = desk.translate("practice.who_if_anyone")
    asks_it = question.prompt.casefold().startswith(head.casefold().rstrip("?"))
    return head if question.kind == "attribution" and not asks_it else ""


def _room(desk: Desk, question: Question) -> dict[str, Any]:
    things = [
        {"letter": each.letter, "text": each.text, "detail": each.detail} for each in offered(desk, question)
    ]
    match question.kind:
        case "choice" | "choices" | "attribution" | "verdict":
            return {"type": "options", "options": things}
        case "chain":
            row = {"article": desk.translate("printing.words.the_article"), "places": PLACES}
            return {"type": "chain", "options": things, **row}
        case "evidence":
            limit = pick_limit(question, desk.texts)
            return {
                "type": "evidence",
                "label": desk.translate("printing.words.sentence_numbers"),
                "lines": limit,
            }
        case "match":
            items = [{"number": str(at), "text": each.text} for at, each in enumerate(question.items, 1)]
            return {"type": "match", "items": items, "options": things}
        case "order":
            return {"type": "order", "options": things}
        case "number" | "text":
            wide = question.kind == "text"
            return {
                "type": "field",
                "before": question.before or "",
                "after": question.after or "",
                "wide": wide,
            }
        case _:
            assert_never(question)


def answer_rows(desk: Desk, groups: Sequence[Group]) -> Part:
    """Return the table of rooms for answers."""
    points = desk.translate("printing.points_of", points=desk.request.points)
    return {
        "type": "answers",
        "heads": [
            desk.translate("printing.words.question"),
            desk.translate("printing.words.answer"),
            desk.translate("printing.words.points"),
        ],
        "rows": [
            {"number": str(each.number), "points": points, "room": _answer_room(desk, each.question)}
            for group in groups
            for each in group.questions
        ],
    }


def _answer_room(desk: Desk, question: Question) -> Part:
    letters = [each.letter for each in offered(desk, question)]
    match question.kind:
        case "choice" | "choices" | "attribution" | "verdict":
            return {"type": "boxes", "labels": letters}
        case "order":
            return {"type": "spaces", "labels": letters}
        case "match":
            return {"type": "spaces", "labels": [str(at) for at in range(1, len(question.items) + 1)]}
        case "chain":
            return {
                "type": "chain",
                "article": desk.translate("printing.words.the_article"),
                "places": PLACES,
            }
        case "evidence":
            label, lines = desk.translate("printing.words.sentence_numbers"), pick_limit(question, desk.texts)
            return {"type": "evidence", "label": label, "lines": lines}
        case "number" | "text":
            return {"type": "line", "before": "", "after": ""}
        case _:
            assert_never(question)
