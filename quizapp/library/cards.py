"""What a learner's answers to one key come to: its review card, the last answers, and whether it is mastered.

A key is the family, or the question that has none. All of it follows from the log, answer by answer.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from quizapp.library.row_checksums import Row, from_microseconds, insert_row, match_literal, to_microseconds
from quizapp.pack.ids import FamilyId, PackId, QuestionId
from quizapp.quiz.mastery import find_mastery_day, is_mastered
from quizapp.quiz.responses import CERTAINTIES, Certainty, Response

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from quizapp.library.connections import LibraryReader


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """The review's card as its own JSON, and when it is due, in UTC."""

    text: str
    due: datetime


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """How a question was answered last, in the form that it then had."""

    question: QuestionId
    fingerprint: str
    score: float
    certainty: Certainty | None


@dataclass(frozen=True, slots=True)
class KeyProgress:
    """How a learner stands with one key.

    `answers` has one for each question of the key that was ever answered, the latest at the end; `good_day`
    is the first local day on which one was right and not guessed.
    """

    key: str
    card: ReviewCard
    answers: tuple[LastAnswer, ...]
    good_day: date | None
    mastered: bool


_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode
_ALL: Final = (
    "SELECT key, card, due_us, answers, first_correct_day, mastered FROM card WHERE learner = ? AND pack = ?"
)
_ONE: Final = _ALL + " AND key = ?"


def build_card_key(question: QuestionId, family: FamilyId | None) -> str:
    """Return what a question's card and mastery belong to; ids have no colon, so the two never clash."""
    return question if family is None else f"family:{family}"


def build_card_id(learner: str, pack: PackId, key: str) -> int:
    """Return the number of a card, which FSRS wants to be given; the same for the same key for ever."""
    return zlib.crc32(f"{learner} {pack} {key}".encode())


def load_all_progress(reader: LibraryReader, learner: str, pack: PackId) -> tuple[KeyProgress, ...]:
    """Return how the learner stands with each key of the pack ever answered. Raises DatabaseError."""
    return tuple(_standing(row) for row in reader.each(_ALL, (learner, pack)))


def load_progress(connection: sqlite3.Connection, learner: str, pack: PackId, key: str) -> KeyProgress | None:
    """Return how the learner stands with one key; None if it was never answered."""
    row = connection.execute(_ONE, (learner, pack, key)).fetchone()
    return None if row is None else _standing(row)


def load_progress_before(connection: sqlite3.Connection, response: Response, key: str) -> KeyProgress | None:
    """Return how the learner stood with the key of a response that is not in it yet, as far as that counts.

    Answers to its question in another form count no more: where there were no others, the key starts anew.
    """
    before = load_progress(connection, response.learner, response.pack, key)
    if before is None:
        return None
    kept = tuple(
        answer
        for answer in before.answers
        if answer.question != response.question or answer.fingerprint == response.fingerprint
    )
    return replace(before, answers=kept) if kept else None


def is_current(standing: KeyProgress, fingerprints: Collection[str]) -> bool:
    """Tell whether one of the answers is to a question as it is now, by the fingerprints of the key's."""
    return any(answer.fingerprint in fingerprints for answer in standing.answers)


def advance_progress(
    before: KeyProgress | None, key: str, card: ReviewCard, response: Response, day: date
) -> KeyProgress:
    """Return how the learner stands after a response, given on this local day, with the card it came to."""
    # The day was fixed when the answer was given: the time zone of now must not move it.
    good_day = day if find_mastery_day(response, UTC) is not None else None
    last = LastAnswer(response.question, response.fingerprint, response.score, response.certainty)
    if before is None:
        return KeyProgress(key, card, (last,), good_day, is_mastered({good_day}))
    others = tuple(answer for answer in before.answers if answer.question != last.question)
    done = before.mastered or is_mastered({before.good_day, good_day})
    first = good_day if before.good_day is None else before.good_day
    return KeyProgress(key, card, (*others, last), first, done)


def save_progress(connection: sqlite3.Connection, learner: str, pack: PackId, standing: KeyProgress) -> None:
    """Store a standing, inside the transaction that the caller began."""
    answers = [(last.question, last.fingerprint, last.score, last.certainty) for last in standing.answers]
    good_day = None if standing.good_day is None else standing.good_day.toordinal()
    card = standing.card
    values = (
        learner, pack, standing.key, card.text, to_microseconds(card.due), _ENCODE(answers), good_day,
        int(standing.mastered),
    )  # fmt: skip
    insert_row(connection, "card", values, "REPLACE")


def _standing(row: Row) -> KeyProgress:
    key, text, due_us, answers, good_day, done = row
    return KeyProgress(
        key,
        ReviewCard(text, from_microseconds(due_us)),
        tuple(
            LastAnswer(
                QuestionId(question),
                fingerprint,
                score,
                None if certainty is None else match_literal(CERTAINTIES, certainty),
            )
            for question, fingerprint, score, certainty in json.loads(answers)
        ),
        None if good_day is None else date.fromordinal(good_day),
        bool(done),
    )
