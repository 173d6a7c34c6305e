"""The plan of a session: what was chosen at its start and never changes; the rest is in the responses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quizapp.pack.ids import PackId, QuestionId
from quizapp.pack.words import Book

Mode = Literal["learn", "test", "review", "mistakes"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of a session, at the revision and fingerprint it had when the session began."""

    pack: PackId
    revision: int
    question: QuestionId
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One sitting: its seed decides every order, so that it resumes as it was."""

    id: str
    learner: str
    mode: Mode
    seed: int
    book: Book
    certainty: bool
    proving: bool
    entries: tuple[Entry, ...]
    begun: datetime
