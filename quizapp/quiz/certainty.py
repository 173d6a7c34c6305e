"""How sure a learner is: where it is asked, what it is worth, and how well the words are kept. No pydantic.

The marks are Gardner-Medwin's (certainty-based marking, 2006): 1, 2, 3 if right and 0, −2, −6 if not. On the
mean it pays best to say guess under two in three, certain over four in five, fairly sure between: so the
words mean what pays. Learners never see a mark; it is for teachers and export.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from quizapp.pack.words import Kind
from quizapp.quiz.responses import Certainty

ASKED_KINDS: Final[frozenset[Kind]] = frozenset({"choice", "attribution", "verdict", "number", "text"})
"""The kinds that always score 0 or 1; evidence does too where every proof is one sentence."""

MARKS: Final[Mapping[Certainty, tuple[int, int]]] = {
    "guess": (1, 0),
    "fairly_sure": (2, -2),
    "certain": (3, -6),
}
"""For each word the mark if right and the mark if not."""

PROBABILITIES: Final[Mapping[Certainty, Fraction]] = {
    "guess": Fraction(1, 2),
    "fairly_sure": Fraction(3, 4),
    "certain": Fraction(9, 10),
}
"""What the words stand for in a Brier score: the middle of the range that each means."""


def mark(certainty: Certainty, *, right: bool) -> int:
    """Return Gardner-Medwin's mark, from −6 to 3."""
    return MARKS[certainty][0 if right else 1]


def expected_mark(certainty: Certainty, probability: Fraction) -> Fraction:
    """Return the mean mark of a word for somebody who is right with this probability."""
    return probability * mark(certainty, right=True) + (1 - probability) * mark(certainty, right=False)


def brier(given: Iterable[tuple[Certainty, bool]]) -> Fraction | None:
    """Return the mean squared gap between what was said and what came true (Brier 1950).

    0 is best; always saying even odds comes to 1/4; None stands for no answers.
    """
    gaps = [(PROBABILITIES[certainty] - right) ** 2 for certainty, right in given]
    return sum(gaps, Fraction(0)) / len(gaps) if gaps else None
