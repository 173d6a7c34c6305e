"""What a question offers, lettered in the order in which this version of the paper shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING, assert_never

from quizapp.pack.words import VERDICTS
from quizapp.quiz.presentation import items_shown, options_shown, partners_shown, voices_shown

if TYPE_CHECKING:
    from quizapp.exchange.printing.desk import Desk
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
            yield NO_VOICE, desk.words.nobody, ""
        case "chain":
            yield from ((each.voice, *desk.speaker(each.voice)) for each in voices_shown(question, seed))
        case "verdict":
            of = None if question.of is None else desk.voices[question.of].name
            yield from ((each, desk.words.verdict(each, of), "") for each in VERDICTS)
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
