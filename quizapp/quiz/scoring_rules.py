"""The arithmetic of scores, on plain ids and exact fractions. What stands around it is in `scoring`.

Each rule tells its source and what answering at random comes to on the mean; the tests count it out. No
pydantic.
"""

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from quizapp.pack.vocabulary import Trap
from quizapp.quiz.responses import Outcome


@dataclass(frozen=True, slots=True)
class AnswerTally:
    """How many parts of an answer are right, out of how many; `wrong` are parts given that do not belong.

    The parts are options (choices), links (chain), sentences (evidence), items (match) or pairs (order).
    """

    right: int
    of: int
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class AnswerScore:
    """The score of one answer, from 0 to 1, with what is told beside it.

    `near` is how far off a number is that only nearly fits; `forgiven` are the accepted words where a slip
    of spelling was forgiven.
    """

    score: Fraction
    trap: Trap | None = None
    tally: AnswerTally | None = None
    near: Fraction | None = None
    forgiven: str | None = None

    @property
    def outcome(self) -> Outcome:
        """The outcome that the score stands for: 1 is correct, 0 is not this time, else partly."""
        if self.score >= 1:
            return "correct"
        return "partly" if self.score > 0 else "not_this_time"


Id = TypeVar("Id", bound=Hashable)
Partner = TypeVar("Partner", bound=Hashable)


def score_all_or_nothing(
    *, right: bool, near: Fraction | None = None, forgiven: str | None = None
) -> AnswerScore:
    """Score 1 or 0. One of n at random: 1/n."""
    return AnswerScore(Fraction(int(right)), near=near, forgiven=forgiven)


def score_marked_sentences(evidence: Sequence[AbstractSet[Id]], picked: AbstractSet[Id]) -> AnswerScore:
    """Score the best F1 over the evidence, leaving out picks that belong only to other evidence.

    F1 is van Rijsbergen's measure, 2 × right ÷ (picked + needed). With one set of evidence of m among r rows,
    m rows at random come to m/r.
    """
    return max(
        (_f1(evidence_set, picked, evidence) for evidence_set in evidence), key=lambda scored: scored.score
    )


def _f1(
    evidence_set: AbstractSet[Id], picked: AbstractSet[Id], evidence: Sequence[AbstractSet[Id]]
) -> AnswerScore:
    elsewhere = set[Id]().union(*evidence) - evidence_set
    right, counted = len(picked & evidence_set), len(picked - elsewhere)
    score = Fraction(2 * right, counted + len(evidence_set)) if right else Fraction(0)
    return AnswerScore(score, tally=AnswerTally(right, len(evidence_set), counted - right))
