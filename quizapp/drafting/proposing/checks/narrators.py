"""“We”, “I” and “you” outside of quotation marks are the writer and the reader, whom no question names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.drafting.proposing.checks.texts import own_telling
from quizapp.drafting.proposing.clauses import first_person

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground


def _fails(_ground: Ground, candidate: Candidate) -> bool:
    return any(map(first_person, own_telling(candidate)))


CHECK: Final = Check("narrator", "its “we”, “I” or “you” means somebody whom it does not name", _fails)
