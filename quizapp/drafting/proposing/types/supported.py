"""“The article says so”: what a voice says, told as its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError
from quizapp.drafting.proposing.clauses import capital
from quizapp.drafting.proposing.statements import attributed
from quizapp.drafting.proposing.telling import says_so, where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, difficulty, who
from quizapp.drafting.proposing.types.verdicts import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.statements import Statement


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a verdict for each claim that can be told as its voice's word."""
    for claim in ground.askable:
        statement = attributed(ground, claim) if len(claim.said.chain) == 1 else None
        if statement is not None:
            yield _asked(ground, claim, statement)


def _asked(ground: Ground, claim: Claim, statement: Statement) -> Candidate | Held:
    try:
        proof = statement.proof(ground)
    except NotProvedError:
        return Held("not-proved", "supported", statement.spans)
    place, told = where(ground, claim), says_so(ground, claim)
    reasons = {
        "supported": {"feedback": told},
        "contradicted": {"feedback": f"The statement keeps to {place}, which has nothing against it."},
        "not_stated": {"feedback": f"{capital(place)} does speak of it."},
    }
    asked = verdict(
        ground, place, statement.text, "supported", reasons, of=claim.voice.id, explanation=told,
        difficulty=difficulty(ground, claim), proofs=[proof],
    )  # fmt: skip
    return Candidate(
        "supported", asked, (claim,), (statement.matter,), claim.said.confidence,
        (who(ground, claim), WORDS_FOUND), statement.spans,
    )  # fmt: skip
