"""A question as it is asked on paper, of each kind in a way that a pen can answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any, Final, assert_never

from quizapp.formatting import describe_verdict
from quizapp.pack.vocabulary import VERDICTS
from quizapp.quiz.evidence_sentences import get_pick_limit
from quizapp.quiz.kinds.match import order_partners
from quizapp.quiz.kinds.order import order_items
from quizapp.quiz.kinds.rules import order_options, order_speakers

if TYPE_CHECKING:
    from quizapp.exchange.printing.print_context import (
        NumberedQuestion,
        PaperPart,
        PrintContext,
        QuestionGroup,
    )
    from quizapp.pack.models.questions import FindEvidenceQuestion, MatchPartner, Question


NOBODY_OPTION = ""
"""Stands for “The article does not say” among the ids of an attribution's options."""


@dataclass(frozen=True, slots=True)
class PrintedOption:
    """One thing to choose: its letter, its id in the question, its words and a few more about it."""

    letter: str
    id: str
    text: str
    detail: str = ""

    @property
    def lettered(self) -> str:
        """Its words behind its letter, e.g. “B. The harbour pilot”."""
        return f"{self.letter}. {self.text}"


def list_printed_options(desk: PrintContext, question: Question) -> tuple[PrintedOption, ...]:
    """Return what can be chosen, at most nine, lettered from A.

    For a match these are the partners, for an order its items; where words, figures or sentences are to be
    written, there is nothing.
    """
    return tuple(
        PrintedOption(ascii_uppercase[place], *each) for place, each in enumerate(_offered(desk, question))
    )


def _offered(desk: PrintContext, question: Question) -> Iterator[tuple[str, str, str]]:
    seed, language = desk.request.seed, desk.pack.language
    match question.kind:
        case "choice" | "choices":
            yield from ((each.id, each.text, "") for each in order_options(question, seed, language))
        case "attribution" | "chain":
            offered = order_speakers(question, seed)
            yield from ((each.speaker, *desk.speaker(each.speaker)) for each in offered)
            if question.kind == "attribution":
                yield NOBODY_OPTION, desk.translate("practice.nobody"), ""
        case "verdict":
            of = None if question.of is None else desk.speakers[question.of].name
            yield from ((each, describe_verdict(desk.translate, each, of), "") for each in VERDICTS)
        case "match":
            yield from ((each.id, *_partner(desk, each)) for each in order_partners(question, seed, language))
        case "order":
            yield from ((each.id, each.text, "") for each in order_items(question, seed))
        case "find_evidence" | "number" | "text":
            return
        case _:
            assert_never(question)


def _partner(desk: PrintContext, partner: MatchPartner) -> tuple[str, str]:
    return (partner.text or "", "") if partner.speaker is None else desk.speaker(partner.speaker)


CHAIN_PLACES: Final = 4
"""So many places a row of speakers has, however many the key needs."""


def render_question(desk: PrintContext, numbered: NumberedQuestion) -> PaperPart:
    """Return a question with the room for its answer; nothing in it tells what is right."""
    question = numbered.question
    return {
        "type": "question",
        "number": str(numbered.number),
        "prompt": question.prompt,
        "points": desk.translate("printing.points_of", points=desk.request.points),
        "picture": render_picture(desk, question),
        "head": _head(desk, question),
        "claim": find_claim(question),
        "how_to": describe_how_to_answer(desk, question),
        "answer": _room(desk, question),
    }


def describe_how_to_answer(desk: PrintContext, question: Question) -> str:
    """Say how an answer is to be marked, in a sentence or two."""
    told = desk.translate(f"printing.how_to.{question.kind}")
    match question.kind:
        case "find_evidence":
            limit = get_pick_limit(question, desk.texts)
            return told if limit == 1 else desk.translate("printing.several_sentences", number=limit)
        case "match":
            often = "again" if question.reusable else "once"
            return f"{told} {desk.translate(f'printing.words.{often}')}"
        case "number":
            exact = desk.translate("printing.decimals", number=question.decimals)
            return f"{told} {exact}" if question.decimals else told
        case _:
            return told


def render_picture(desk: PrintContext, question: Question) -> PaperPart | None:
    """Return the question's picture: the name of its file, what it shows in words, and whose it is."""
    media = next((each for each in desk.pack.media if each.id == question.media), None)
    if media is None:
        return None
    lost = desk.translate("printing.words.picture_lost")
    return {"file": media.file, "alt": media.alt or "", "credit": media.credit or "", "lost": lost}


def find_claim(question: Question) -> str:
    """Return the claim or statement that is asked about; '' where there is none."""
    match question.kind:
        case "attribution" | "chain":
            return question.claim
        case "verdict" | "find_evidence":
            return question.statement
        case _:
            return ""


def _head(desk: PrintContext, question: Question) -> str:
    """Return what stands over the claim, unless the prompt asks it."""
    head = desk.translate("practice.who_if_anyone")
    asks_it = question.prompt.casefold().startswith(head.casefold().rstrip("?"))
    return head if question.kind == "attribution" and not asks_it else ""


def _room(desk: PrintContext, question: Question) -> dict[str, Any]:
    things = [
        {"letter": each.letter, "text": each.text, "detail": each.detail}
        for each in list_printed_options(desk, question)
    ]
    match question.kind:
        case "choice" | "choices" | "attribution" | "verdict":
            return {"type": "options", "options": things}
        case "chain":
            return {**_chain_room(desk), "options": things}
        case "find_evidence":
            return _evidence_room(desk, question)
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


def _chain_room(desk: PrintContext) -> PaperPart:
    article = desk.translate("printing.words.the_article")
    return {"type": "chain", "article": article, "places": CHAIN_PLACES}


def _evidence_room(desk: PrintContext, question: FindEvidenceQuestion) -> PaperPart:
    label = desk.translate("printing.words.sentence_numbers")
    return {"type": "evidence", "label": label, "lines": get_pick_limit(question, desk.texts)}


def render_answer_table(desk: PrintContext, groups: Sequence[QuestionGroup]) -> PaperPart:
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


def _answer_room(desk: PrintContext, question: Question) -> PaperPart:
    letters = [each.letter for each in list_printed_options(desk, question)]
    match question.kind:
        case "choice" | "choices" | "attribution" | "verdict":
            return {"type": "boxes", "labels": letters}
        case "order":
            return {"type": "spaces", "labels": letters}
        case "match":
            return {"type": "spaces", "labels": [str(at) for at in range(1, len(question.items) + 1)]}
        case "chain":
            return _chain_room(desk)
        case "find_evidence":
            return _evidence_room(desk, question)
        case "number" | "text":
            return {"type": "line", "before": "", "after": ""}
        case _:
            assert_never(question)
