"""What scoring an answer comes to, and what the interface needs to tell it. No pydantic."""

from dataclasses import dataclass
from fractions import Fraction

from quizapp.pack.words import Trap
from quizapp.quiz.responses import Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """How many parts of an answer are right, out of how many; `wrong` are parts given that do not belong.

    The parts are options (choices), links (chain), sentences (evidence), items (match) or pairs (order).
    """

    right: int
    of: int
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Scored:
    """The score of one answer, from 0 to 1, with what is told beside it.

    `near` is how far off a number is that only nearly fits; `forgiven` are the accepted words where a slip
    of spelling was forgiven.
    """

    score: Fraction
    trap: Trap | None = None
    tally: Tally | None = None
    near: Fraction | None = None
    forgiven: str | None = None

    @property
    def outcome(self) -> Outcome:
        """The outcome that the score stands for."""
        return outcome_of(self.score)


def outcome_of(score: Fraction | float) -> Outcome:
    """Return the outcome of an answer that was given: 1 is correct, 0 is not this time, else partly."""
    if score >= 1:
        return "correct"
    return "partly" if score > 0 else "not_this_time"
