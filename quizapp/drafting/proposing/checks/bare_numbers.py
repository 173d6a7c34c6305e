"""Pitfall 13: a date, a score, an age, a part of a name or of a split unit is no number to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground


def _fails(_ground: Ground, candidate: Candidate) -> bool:
    figure = candidate.figure
    if figure is None:
        return False
    # “A review of 1,786 trials says so” would tell the number.
    return figure.fault is not None or any(figure.words in claim.voice.name for claim in candidate.claims)


CHECK: Final = Check("no-number", "the number is part of a date, a score, an age, a time or a name", _fails)
