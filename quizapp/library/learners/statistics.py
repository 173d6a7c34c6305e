"""What is kept about a learner in figures, how the last answers went, and how much is ready for review.

No pack is parsed for it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from quizapp.library.derived_data import CARD_IS_CURRENT
from quizapp.library.packs.pack_list import IS_LISTED
from quizapp.library.profiles import IS_LEARNERS
from quizapp.library.row_checksums import from_microseconds, to_microseconds
from quizapp.pack.ids import SkillId
from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from quizapp.library.connections import LibraryReader
    from quizapp.quiz.responses import Certainty

_ANSWERS: Final = f"""
    SELECT count(answer), coalesce(sum(hint), 0), coalesce(sum(answer IS NULL AND attempt = 2), 0),
        min(answered_us), max(answered_us)
    FROM response WHERE {IS_LEARNERS}
"""  # noqa: S608 - our own words
_EVIDENCE: Final = f"SELECT count(*) FROM evidence WHERE {IS_LEARNERS}"  # noqa: S608 - our own words
_CARDS: Final = "SELECT count(*) FROM card WHERE learner = :learner"
_UNFINISHED: Final = "SELECT count(*) FROM session WHERE learner = :learner AND state = 'open'"
_REPORTS: Final = "SELECT count(*) FROM report_author WHERE learner = :learner"
_SETTINGS: Final = "SELECT key FROM learner_setting WHERE learner = :learner ORDER BY key"

_READY: Final = f"""
    SELECT learner, count(*) FROM card JOIN pack ON pack.id = card.pack
    WHERE pack.visible AND {IS_LISTED} AND due_us < ? AND {CARD_IS_CURRENT} GROUP BY learner
"""  # noqa: S608 - our own words

# Not taken from quiz.responses, which has so many classes that the start would wait for them.
CERTAINTY_LEVELS: Final[tuple[Certainty, ...]] = ("guess", "fairly_sure", "certain")

RECENT_COUNT: Final = 200
"""So many answers tell how one stands now, and are read at once from the end of the log."""

# A first skip only puts a question off.
_LAST: Final = f"""
    SELECT certainty, skill, outcome = 'correct' FROM response
    WHERE {IS_LEARNERS} AND (answer IS NOT NULL OR attempt = 2) ORDER BY number DESC LIMIT :most
"""  # noqa: S608 - our own words


@record
class LearnerTotals:
    """How much is kept about a learner.

    Answers given, sentences chosen as evidence, cards of questions that come back, hints looked at, questions
    skipped for good, practices not finished, problems reported; the names of the settings that are their own,
    and when they answered first and last (UTC).
    """

    answers: int
    evidence: int
    cards: int
    hints: int
    skipped: int
    unfinished: int
    reports: int
    settings: tuple[str, ...]
    first: datetime | None
    last: datetime | None


def load_totals(reader: LibraryReader, learner: str) -> LearnerTotals:
    """Return how much is kept about a learner. Raises DatabaseError."""
    of = {"learner": learner}
    answers, hints, skipped, first_us, last_us = reader.all(_ANSWERS, of)[0]
    evidence, cards, unfinished, reports = (
        reader.all(statement, of)[0][0] for statement in (_EVIDENCE, _CARDS, _UNFINISHED, _REPORTS)
    )
    return LearnerTotals(
        answers=answers,
        evidence=evidence,
        cards=cards,
        hints=hints,
        skipped=skipped,
        unfinished=unfinished,
        reports=reports,
        settings=tuple(key for (key,) in reader.all(_SETTINGS, of) if " " not in key),
        first=None if first_us is None else from_microseconds(first_us),
        last=None if last_us is None else from_microseconds(last_us),
    )


def count_ready(reader: LibraryReader, until: datetime) -> Mapping[str, int]:
    """Return by learner how many cards of the packs at home are due before `until` (exclusive).

    Raises DatabaseError.
    """
    return dict(reader.each(_READY, (to_microseconds(until),)))


@record
class CertaintyFigures:
    """The answers given at one level of certainty, and how many of them were right."""

    certainty: Certainty
    right: int
    answered: int


@record
class SkillFigures:
    """The answers to questions that train a skill, and how many of them were right."""

    skill: SkillId
    right: int
    answered: int


@record
class RecentAnswers:
    """The last answers: how many, those whose certainty was asked by level, all by skill (most first)."""

    answers: int = 0
    sure: tuple[CertaintyFigures, ...] = ()
    skills: tuple[SkillFigures, ...] = ()


def load_recent(reader: LibraryReader, learner: str) -> RecentAnswers:
    """Return how the last answers of a learner went. Raises DatabaseError."""
    rows = reader.all(_LAST, {"learner": learner, "most": RECENT_COUNT})
    sure, sure_right = _counted((row[0], row[2]) for row in rows)
    skills, skills_right = _counted((row[1], row[2]) for row in rows)
    return RecentAnswers(
        len(rows),
        tuple(CertaintyFigures(word, sure_right[word], sure[word]) for word in CERTAINTY_LEVELS),
        tuple(
            SkillFigures(SkillId(skill), skills_right[skill], count) for skill, count in skills.most_common()
        ),
    )


def _counted(rows: Iterable[tuple[str, int]]) -> tuple[Counter[str], Counter[str]]:
    """Count by word all, and those that are right."""
    every: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for word, correct in rows:
        every[word] += 1
        right[word] += correct
    return every, right
