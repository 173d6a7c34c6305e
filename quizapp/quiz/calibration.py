"""Calibration: how often a learner was right at each level of certainty. No pydantic."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from quizapp.quiz.responses import CERTAINTIES, Certainty, Response

ENOUGH: Final = 5
"""Under so many answers a level is too few to tell."""

MEANT: Final[Mapping[Certainty, tuple[Fraction, Fraction]]] = {
    "guess": (Fraction(0), Fraction(2, 3)),
    "fairly_sure": (Fraction(2, 3), Fraction(4, 5)),
    "certain": (Fraction(4, 5), Fraction(1)),
}
"""The share of right answers that each word means, from and to.

They are where the marks of Gardner-Medwin turn (certainty-based marking, 2006): 1, 2, 3 if right and 0, −2,
−6 if not, so that it pays best to say guess under two in three, and certain over four in five.
"""

Standing = Literal["too_few", "below", "within", "above"]


@dataclass(frozen=True, slots=True)
class Level:
    """The answers given at one level of certainty, and how many of them were right."""

    certainty: Certainty
    answered: int
    right: int

    @property
    def share(self) -> Fraction | None:
        """The share that was right; None without answers."""
        return Fraction(self.right, self.answered) if self.answered else None

    @property
    def standing(self) -> Standing:
        """Where the share stands to what the word means: below it means surer than right."""
        if self.answered < ENOUGH:
            return "too_few"
        share, (low, high) = Fraction(self.right, self.answered), MEANT[self.certainty]
        return "below" if share < low else "above" if share > high else "within"


def calibration(responses: Iterable[Response]) -> tuple[Level, ...]:
    """Return the three levels, from guess to certain; answers without a certainty do not count."""
    sure = [response for response in responses if response.certainty is not None]
    answered = Counter(response.certainty for response in sure)
    right = Counter(response.certainty for response in sure if response.outcome == "correct")
    return tuple(Level(word, answered[word], right[word]) for word in CERTAINTIES)
