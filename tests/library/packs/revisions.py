"""Revisions of the example pack, and answers to its first question in the form that a revision gives it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.card_review import review_card
from quizapp.library.integrity import check_integrity
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.packs.question_list import load_candidates
from quizapp.library.response_history import record_response
from quizapp.pack.excerpt import build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response
from tests.pack.builders import example_json

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.pack.models.questions import Question
    from quizapp.pack.pack_reader import PackReading
    from quizapp.quiz.selection import QuestionCandidate

LATE = NOW + timedelta(days=400)
FIRST: str = example_json()["banks"][0]["questions"][0]["id"]


def revision(number: int, *, wording_only: bool = False, notes: bool = True, **changes: Any) -> PackReading:
    """The pack in a revision that changes its first question, and says whether only the wording changed."""
    banks = example_json()["banks"]
    banks[0]["questions"][0] |= changes
    note = {"revision": number, "text": "Mended."} | ({"wording_only": [FIRST]} if wording_only else {})
    return reading(number, banks=banks, changes=[note] if notes else [])


REWORDED_NOTE = revision(2, wording_only=True, prompt="Who, if anybody, is it that says this?")


def put(writer: LibraryWriter, read: PackReading) -> list[int]:
    """Put a revision in, and return how many questions were stored after each batch."""
    return list(install(writer, read, NOW))


def first(read: PackReading) -> Question:
    """The first question of a revision."""
    return read.pack.banks[0].questions[0]


def answer(writer: LibraryWriter, read: PackReading, days: int, **changes: Any) -> None:
    """Answer the first question, rightly and certainly if not told otherwise."""
    question = first(read)
    to = response(
        plan(), 0, days=days, id=f"answer-{days}", session=f"session-{days}", question=question.id,
        fingerprint=compute_fingerprint(question), revision=read.pack.revision, **changes,
    )  # fmt: skip
    record_response(writer, replace(given(writer, to), snapshot=build_snapshot(read.pack, question)))


def asked(reader: LibraryReader) -> QuestionCandidate:
    """How the learner stands with the first question, long after."""
    return next(each for each in load_candidates(reader, LEARNER.id, PACK, LATE) if each.question == FIRST)


def figures(reader: LibraryReader) -> tuple[int, int, int]:
    """What home tells of the pack long after: mastered, answered, ready."""
    (row,) = load_installed_packs(reader, LEARNER.id, LATE)
    return row.mastered, row.answered, row.ready


def sound(writer: LibraryWriter) -> bool:
    """Nothing is found wrong, and what is rebuilt from the log is what is there."""
    before = cards(writer)
    rebuild_cards(writer, review_card)
    return check_integrity(writer).sound and cards(writer) == before


def cards(reader: LibraryReader) -> list[tuple[Any, ...]]:
    """All cards, and the rollups."""
    return reader.all("SELECT * FROM card") + reader.all("SELECT * FROM rollup")
