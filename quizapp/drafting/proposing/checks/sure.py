"""A draft is shown only if all that it rests on is sure enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground

LEAST: Final = 0.7
LEAST_OF_SEVERAL: Final = 0.6
"""For a match, whose claims name their speakers themselves and are each looked at by whoever accepts it."""


def _fails(_ground: Ground, candidate: Candidate) -> bool:
    return candidate.confidence < (LEAST_OF_SEVERAL if candidate.type == "match" else LEAST)


CHECK: Final = Check("unsure", "who says what is not sure enough there", _fails)
