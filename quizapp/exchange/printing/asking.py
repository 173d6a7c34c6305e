"""A question as it is asked on paper, of each kind in a way that a pen can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, assert_never

from quizapp.exchange.printing.offered import offered
from quizapp.quiz.evidence import pick_limit

if TYPE_CHECKING:
    from quizapp.exchange.printing.article import Part
    from quizapp.exchange.printing.choosing import Numbered
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.questions import Question

PLACES: Final = 4
"""So many places a row of speakers has, however many the key needs."""


def asked(desk: Desk, numbered: Numbered) -> Part:
    """Return a question with the room for its answer; nothing in it tells what is right."""
    question = numbered.question
    return {
        "type": "question",
        "number": str(numbered.number),
        "prompt": question.prompt,
        "points": desk.words.points_of(desk.request.points),
        "picture": picture(desk, question),
        "head": _head(desk, question),
        "claim": claim_of(question),
        "how_to": how_to(desk, question),
        "answer": _room(desk, question),
    }


def how_to(desk: Desk, question: Question) -> str:
    """Say how an answer is to be marked, in a sentence or two."""
    words = desk.words
    told = words.how_to[question.kind]
    match question.kind:
        case "evidence":
            limit = pick_limit(question, desk.texts)
            return told if limit == 1 else words.several_sentences(limit)
        case "match":
            return f"{told} {words.again if question.reusable else words.once}"
        case "number":
            return f"{told} {words.decimals(question.decimals)}" if question.decimals else told
        case _:
            return told


def picture(desk: Desk, question: Question) -> Part | None:
    """Return the question's picture: the name of its file, what it shows in words, and whose it is."""
    media = next((each for each in desk.pack.media if each.id == question.media), None)
    if media is None:
        return None
    lost = desk.words.picture_lost
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
    head = desk.words.who_if_anyone
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
            row = {"article": desk.words.the_article, "places": PLACES}
            return {"type": "chain", "options": things, **row}
        case "evidence":
            limit = pick_limit(question, desk.texts)
            return {"type": "evidence", "label": desk.words.sentence_numbers, "lines": limit}
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
