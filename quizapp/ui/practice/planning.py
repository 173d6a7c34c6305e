"""From what a learner wants to practise to the plan of a session. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.quiz.selection import Wish, choose, entry, fits
from quizapp.quiz.session import Plan
from quizapp.ui.kinds.state import SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from random import Random

    from quizapp.library.settings import Settings
    from quizapp.pack.words import Book
    from quizapp.quiz.selection import Candidate

PLAIN: Final = frozenset({"attribution", "choice", "verdict"})
"""The kinds in which one of a few answers is picked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions are wanted, and how they are asked. Without a book, as the pack says."""

    wish: Wish = field(default_factory=Wish)
    certainty: bool = True
    proving: bool = False
    book: Book | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits down for a session, and when; its id and chance."""

    id: str
    learner: str
    now: datetime
    random: Random


def usual(settings: Settings) -> Wanted:
    """Return what is practised where nothing else was asked for."""
    return Wanted(Wish(number=settings.count or None), settings.certainty, settings.proving)


def plan(candidates: Iterable[Candidate], wanted: Wanted, book: Book, seat: Seat) -> Plan:
    """Return the plan of a session; `book` is the pack's. Without entries there is nothing to ask."""
    askable = [candidate for candidate in candidates if candidate.kind in SHOWN]
    chosen = chosen_for(askable, wanted.wish, seat.random)
    return Plan(
        id=seat.id,
        learner=seat.learner,
        mode=wanted.wish.mode,
        seed=seat.random.getrandbits(31),
        book=wanted.book or book,
        certainty=wanted.certainty,
        proving=wanted.proving,
        entries=tuple(entry(candidate) for candidate in chosen),
        begun=seat.now,
    )


def chosen_for(askable: list[Candidate], wish: Wish, random: Random) -> tuple[Candidate, ...]:
    """Return the questions of a session; of learning, what was said to come back today comes first.

    Whoever has answered none of them yet begins with one that can be answered by a single key.
    """
    if wish.mode != "learn":
        return choose(askable, wish, random)
    fitting = [candidate for candidate in askable if fits(candidate, wish)]
    if all(candidate.never for candidate in fitting):
        return _plain_first(choose(fitting, wish, random))
    due = choose([candidate for candidate in fitting if candidate.due], Wish(number=wish.most), random)
    left = None if wish.most is None else wish.most - len(due)
    others = [candidate for candidate in fitting if not candidate.due]
    return due if left == 0 else (*due, *choose(others, Wish(number=left), random))


def _plain_first(chosen: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    plain = next((candidate for candidate in chosen if candidate.kind in PLAIN), None)
    return chosen if plain is None else (plain, *(each for each in chosen if each is not plain))
