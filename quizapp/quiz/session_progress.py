"""How far a session is, and how it went: numbers, outcomes, score and calibration. No pydantic."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from quizapp.quiz.mastery import is_settled
from quizapp.quiz.responses import CERTAINTIES, Certainty, Outcome, Response
from quizapp.quiz.session import SessionState

MIN_LEVEL_ANSWERS: Final = 5
"""Under so many answers a level is too few to tell."""

EXPECTED_SHARES: Final[Mapping[Certainty, tuple[Fraction, Fraction]]] = {
    "guess": (Fraction(0), Fraction(2, 3)),
    "fairly_sure": (Fraction(2, 3), Fraction(4, 5)),
    "certain": (Fraction(4, 5), Fraction(1)),
}
"""The share of right answers that each word means, from and to.

They are where the marks of Gardner-Medwin turn (certainty-based marking, 2006): 1, 2, 3 if right and 0, −2,
−6 if not, so that it pays best to say guess under two in three, and certain over four in five.
"""

CalibrationResult = Literal["too_few", "below", "within", "above"]


@dataclass(frozen=True, slots=True)
class CertaintyLevel:
    """The answers given at one level of certainty, and how many of them were right."""

    certainty: Certainty
    answered: int
    right: int

    @property
    def share(self) -> Fraction | None:
        """The share that was right; None without answers."""
        return Fraction(self.right, self.answered) if self.answered else None

    @property
    def standing(self) -> CalibrationResult:
        """Where the share stands to what the word means: below it means surer than right."""
        if self.answered < MIN_LEVEL_ANSWERS:
            return "too_few"
        share, (low, high) = Fraction(self.right, self.answered), EXPECTED_SHARES[self.certainty]
        return "below" if share < low else "above" if share > high else "within"


def compute_calibration(responses: Iterable[Response]) -> tuple[CertaintyLevel, ...]:
    """Return the three levels, from guess to certain; answers without a certainty do not count."""
    sure = [response for response in responses if response.certainty is not None]
    answered = Counter(response.certainty for response in sure)
    right = Counter(response.certainty for response in sure if response.outcome == "correct")
    return tuple(CertaintyLevel(word, answered[word], right[word]) for word in CERTAINTIES)


PlaceOutcome = Outcome | Literal["left_out"]


@dataclass(frozen=True, slots=True)
class SessionPosition:
    """The 4 and the 10 of “Question 4 of 10”."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class SessionTotals:
    """How many questions came to what. `points` is the sum of the scores; what is left out does not count.

    A question that was skipped once, and not yet shown again, is still open: it does not count if the session
    stops there.
    """

    correct: int
    partly: int
    not_this_time: int
    skipped: int
    left_out: int
    open: int
    points: float

    @property
    def answered(self) -> int:
        """How many questions an answer was given to."""
        return self.correct + self.partly + self.not_this_time

    @property
    def counted(self) -> int:
        """How many questions the points are out of: the answered and the skipped ones."""
        return self.answered + self.skipped


@dataclass(frozen=True, slots=True)
class EvidenceCounts:
    """Answers by whether answer and evidence were right, both in full; skipped evidence are not counted."""

    both: int
    answer_alone: int
    evidence_alone: int
    neither: int


def find_position(state: SessionState, place: int) -> SessionPosition:
    """Return the number of a place among the questions that can be shown.

    It follows the plan, not the time: a skipped question that comes back has the number that it had.
    """
    before = sum(other < place for other in state.left_out)
    return SessionPosition(place + 1 - before, len(state.plan.entries) - len(state.left_out))


def find_last_responses(state: SessionState) -> dict[int, Response]:
    """Return the response that counts for each place that has one: a first skip only puts it off."""
    return {response.place: response for response in state.responses if is_settled(response)}


def list_outcomes(state: SessionState) -> tuple[PlaceOutcome | None, ...]:
    """Return what each place came to so far, in the plan's order; None is still open."""
    given = find_last_responses(state)
    return tuple(
        "left_out" if place in state.left_out else given[place].outcome if place in given else None
        for place in range(len(state.plan.entries))
    )


def compute_totals(state: SessionState) -> SessionTotals:
    """Return the counts and points of a session, also of one that was stopped early."""
    count = Counter(list_outcomes(state))
    points = sum(r.score for place, r in find_last_responses(state).items() if place not in state.left_out)
    return SessionTotals(
        correct=count["correct"],
        partly=count["partly"],
        not_this_time=count["not_this_time"],
        skipped=count["skipped"],
        left_out=count["left_out"],
        open=count[None],
        points=float(points),
    )


def count_evidence(state: SessionState) -> EvidenceCounts:
    """Return how often the answer was right, and how often the sentence that was to settle it."""
    right = {response.id: response.outcome == "correct" for response in state.responses}
    count = Counter(
        (right[evidence.response], evidence.score >= 1)
        for evidence in state.evidence
        if evidence.spans is not None
    )
    return EvidenceCounts(count[True, True], count[True, False], count[False, True], count[False, False])
