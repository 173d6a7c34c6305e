"""No false statement and no gap where crime, fault, illness, death or abuse is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.drafting.proposing.lists import HARM
from quizapp.pack.checks.warnings.words import words

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground

_TOUCHED: Final = frozenset({"contradicted", "not-stated", "number", "order", "date"})


def _fails(ground: Ground, candidate: Candidate) -> bool:
    if candidate.type not in _TOUCHED:
        return False
    texts = [*candidate.texts, *(claim.words for claim in candidate.claims)]
    rows = {row for claim in candidate.claims for row in claim.sentences}
    texts += [ground.sentences[row].words for row in rows]
    return any(not HARM.isdisjoint(words(text)) for text in texts)


CHECK: Final = Check("harm", "it is about crime, fault, illness, death or abuse", _fails)
