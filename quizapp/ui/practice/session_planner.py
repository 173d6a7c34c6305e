"""From what a learner wants to practise to the plan of a session. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.quiz.selection import SelectionOptions, build_entry, matches_options, select_questions
from quizapp.quiz.session import SessionPlan
from quizapp.ui.kinds.registry import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from random import Random

    from quizapp.library.settings import Settings
    from quizapp.pack.vocabulary import BookMode
    from quizapp.quiz.selection import QuestionCandidate

SINGLE_CHOICE_KINDS: Final = frozenset({"attribution", "choice", "verdict"})
"""The kinds in which one of a few answers is picked."""


@dataclass(frozen=True, slots=True)
class SessionRequest:
    """Which questions are wanted, and how they are asked. Without a book, as the pack says."""

    wish: SelectionOptions = field(default_factory=SelectionOptions)
    certainty: bool = True
    evidence_prompt: bool = False
    book: BookMode | None = None


@dataclass(frozen=True, slots=True)
class SessionStart:
    """Who sits down for a session, and when; its id and chance."""

    id: str
    learner: str
    now: datetime
    random: Random


def build_default_request(settings: Settings) -> SessionRequest:
    """Return what is practised where nothing else was asked for."""
    return SessionRequest(
        SelectionOptions(number=settings.count or None), settings.certainty, settings.evidence_prompt
    )


def plan_session(
    candidates: Iterable[QuestionCandidate], wanted: SessionRequest, book: BookMode, seat: SessionStart
) -> SessionPlan:
    """Return the plan of a session; `book` is the pack's. Without entries there is nothing to ask."""
    askable = [candidate for candidate in candidates if candidate.kind in KINDS]
    chosen = choose_questions(askable, wanted.wish, seat.random)
    return SessionPlan(
        id=seat.id,
        learner=seat.learner,
        mode=wanted.wish.mode,
        seed=seat.random.getrandbits(31),
        book=wanted.book or book,
        certainty=wanted.certainty,
        evidence_prompt=wanted.evidence_prompt,
        entries=tuple(build_entry(candidate) for candidate in chosen),
        begun=seat.now,
    )


def choose_questions(
    askable: list[QuestionCandidate], wish: SelectionOptions, random: Random
) -> tuple[QuestionCandidate, ...]:
    """Return the questions of a session; of learning, what was said to come back today comes first.

    Whoever has answered none of them yet begins with one that can be answered by a single key.
    """
    if wish.mode != "learn":
        return select_questions(askable, wish, random)
    fitting = [candidate for candidate in askable if matches_options(candidate, wish)]
    if all(candidate.never for candidate in fitting):
        return _plain_first(select_questions(fitting, wish, random))
    due = select_questions(
        [candidate for candidate in fitting if candidate.due], SelectionOptions(number=wish.most), random
    )
    left = None if wish.most is None else wish.most - len(due)
    others = [candidate for candidate in fitting if not candidate.due]
    return due if left == 0 else (*due, *select_questions(others, SelectionOptions(number=left), random))


def _plain_first(chosen: tuple[QuestionCandidate, ...]) -> tuple[QuestionCandidate, ...]:
    plain = next((candidate for candidate in chosen if candidate.kind in SINGLE_CHOICE_KINDS), None)
    return chosen if plain is None else (plain, *(each for each in chosen if each is not plain))
