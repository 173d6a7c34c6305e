"""All checks of drafts, in the order in which they are tried, and what is told of what they hold back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks import (
    aliases,
    bare_numbers,
    crowds,
    fragments,
    giveaways,
    harm,
    headline_names,
    issuer,
    joint,
    left_out,
    moments,
    named,
    narrators,
    otherwise,
    passed_on,
    pronouns,
    quotation,
    represented,
    said_too,
    stands_alone,
    sure,
    swapped,
    things,
    unexplained,
    vague,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground

CHECKS: Final[tuple[Check, ...]] = (
    otherwise.CHECK,
    joint.CHECK,
    passed_on.CHECK,
    quotation.CHECK,
    fragments.CHECK,
    stands_alone.CHECK,
    narrators.CHECK,
    moments.CHECK,
    left_out.CHECK,
    unexplained.CHECK,
    pronouns.CHECK,
    headline_names.CHECK,
    crowds.CHECK,
    vague.CHECK,
    things.CHECK,
    represented.CHECK,
    issuer.CHECK,
    aliases.CHECK,
    said_too.CHECK,
    giveaways.CHECK,
    bare_numbers.CHECK,
    swapped.CHECK,
    harm.CHECK,
    named.CHECK,
    sure.CHECK,
)

HELD: Final[dict[str, str]] = {
    **{check.code: check.sentence for check in CHECKS},
    "no-clause": "what is said there is no whole sentence that can be asked about",
    "few-rivals": "fewer than two other speakers are left who surely did not say it",
    "no-side": "nobody of the speaker's own side can be offered beside them",
    "not-proved": "the words, or the speaker's name, could not be cited exactly once",
    "flawed": "the checks of a pack found a flaw in the question",
    "repeats": "another draft asks about the same words already",
    "rejected": "it was rejected before",
    "no-decoy": "no other speaker has a sentence that could be mistaken for it",
    "few-dates": "the article has too few dates that could be mistaken for it",
    "language": "drafts are made for English articles alone",
}
"""Why a draft was held back, by code; each sentence goes on from “Held back because”."""


def fault(ground: Ground, candidate: Candidate, checks: Sequence[Check] = CHECKS) -> str | None:
    """Return the code of the first check that a candidate fails, None if it fails none."""
    return next((check.code for check in checks if check.fails(ground, candidate)), None)
