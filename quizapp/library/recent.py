"""How a learner's last answers went, over all packs: by certainty and by skill. No pack is parsed for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.learner_rows import THEIRS
from quizapp.pack.ids import SkillId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.library.connections import Reader
    from quizapp.quiz.responses import Certainty

# Not taken from quiz.responses, which has so many classes that the start would wait for them.
LEVELS: Final[tuple[Certainty, ...]] = ("guess", "fairly_sure", "certain")

LAST: Final = 200
"""So many answers tell how one stands now, and are read at once from the end of the log."""

# A first skip only puts a question off.
_LAST: Final = f"""
    SELECT certainty, skill, outcome = 'correct' FROM response
    WHERE {THEIRS} AND (answer IS NOT NULL OR attempt = 2) ORDER BY number DESC LIMIT :most
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class Sure:
    """The answers given at one level of certainty, and how many of them were right."""

    certainty: Certainty
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class Skilled:
    """The answers to questions that train a skill, and how many of them were right."""

    skill: SkillId
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class Recent:
    """The last answers: how many, those whose certainty was asked by level, all by skill (most first)."""

    answers: int = 0
    sure: tuple[Sure, ...] = ()
    skills: tuple[Skilled, ...] = ()


def recent(reader: Reader, learner: str) -> Recent:
    """Return how the last answers of a learner went. Raises DatabaseError."""
    rows = reader.all(_LAST, {"learner": learner, "most": LAST})
    sure, sure_right = _counted((row[0], row[2]) for row in rows)
    skills, skills_right = _counted((row[1], row[2]) for row in rows)
    return Recent(
        len(rows),
        tuple(Sure(word, sure_right[word], sure[word]) for word in LEVELS),
        tuple(Skilled(SkillId(skill), skills_right[skill], count) for skill, count in skills.most_common()),
    )


def _counted(rows: Iterable[tuple[str, int]]) -> tuple[Counter[str], Counter[str]]:
    """Count by word all, and those that are right."""
    every: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for word, correct in rows:
        every[word] += 1
        right[word] += correct
    return every, right
