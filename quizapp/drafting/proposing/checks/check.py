"""What a check is: a code, a sentence for people, and what it finds wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Claim, Ground


def never(_ground: Ground, _candidate: Candidate) -> bool:
    """Find nothing wrong."""
    return False


def always_fit(_ground: Ground, _claim: Claim, _other: str) -> bool:
    """Find every voice fit to be offered."""
    return False


@dataclass(frozen=True, slots=True)
class Check:
    """A rule for drafts.

    `fails` tells whether a candidate breaks it; `unfit` whether a voice may not be offered beside the speaker
    of a claim. The sentence goes on from “Held back because”.
    """

    code: str
    sentence: str
    fails: Callable[[Ground, Candidate], bool] = never
    unfit: Callable[[Ground, Claim, str], bool] = always_fit


def offered_beside(
    unfit: Callable[[Ground, Claim, str], bool],
) -> Callable[[Ground, Candidate], bool]:
    """Return the rule that none of a candidate's voices is unfit beside the speaker of its first claim."""

    def fails(ground: Ground, candidate: Candidate) -> bool:
        if candidate.key is None or not candidate.claims:
            return False
        return any(unfit(ground, candidate.claims[0], other) for other in candidate.others)

    return fails
