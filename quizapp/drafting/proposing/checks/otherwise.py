"""Pitfall 11: what is denied, negated, said under a condition or asked, is no plain saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground


def _fails(_ground: Ground, candidate: Candidate) -> bool:
    return any(claim.flagged for claim in candidate.claims)


CHECK: Final = Check(
    "not-plainly-said", "the article denies it, asks it, or says it under a condition", _fails
)
