"""“The project was suspended”: a noun with “the” of which only another passage tells what is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.drafting.proposing.checks.texts import units
from quizapp.drafting.proposing.dates import CALENDAR
from quizapp.drafting.proposing.definite import KNOWN, things
from quizapp.drafting.proposing.telling import called
from quizapp.pack.checks.warnings.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.definite import Thing
    from quizapp.drafting.proposing.ground import Ground

_OFTEN: Final = 3
_NAMED: Final = re.compile(r"[A-Z][\w’'-]+")


def is_unexplained(said: str, known: frozenset[str]) -> bool:
    """Tell whether words speak of a “the …” that they do not explain.

    `known` are stems that the question explains beside them. That the article is about it explains nothing:
    whoever reads the question by itself asks which one.
    """
    return any(True for _ in unexplained(said, known))


def unexplained(said: str, known: frozenset[str]) -> Iterator[Thing]:
    """Yield each “the …” that words, and the stems that are known beside them, do not explain."""
    for thing in things(said):
        if not any(each in stems(said[: thing.start]) | known or each in KNOWN for each in thing.stems):
            yield thing


def has_name(ground: Ground, said: str) -> bool:
    """Tell whether words have a name: a capital that is no month, and no common word's at a beginning."""
    names = (met[0] for met in _NAMED.finditer(said))
    return any(name.casefold() not in ground.plain_openings and name not in CALENDAR for name in names)


def _fails(ground: Ground, candidate: Candidate) -> bool:
    if candidate.type == "order":
        return False  # its events tell one another what they are about
    known = explained_beside(ground, candidate) | candidate.glossed
    if candidate.confirm:
        known |= _again_and_again(ground, candidate)
    return any(
        is_unexplained(said, known)
        or (candidate.whole and not candidate.glossed and not has_name(ground, said))
        for said in units(candidate)
    )


def _again_and_again(ground: Ground, candidate: Candidate) -> frozenset[str]:
    """Return the stems that the article is full of: it has to be read to tell whether it says so."""
    used = stems(" ".join(candidate.texts))
    return frozenset(each for each in used if len(list(ground.sentences_with(each))) >= _OFTEN)


def explained_beside(ground: Ground, candidate: Candidate) -> frozenset[str]:
    """Return the stems that the speaker's name before a statement explains: what “the council” is."""
    if not candidate.may_name_a_voice:
        return frozenset()
    return stems(" ".join(called(ground, claim) for claim in candidate.claims))


CHECK: Final = Check("unexplained", "its “the …” takes up what only another passage explains", _fails)
