"""Makes data folders of any size, quickly: nothing waits for the disk meanwhile."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp import paths
from quizapp.library.cards import ReviewCard
from quizapp.library.database import create, open_writer
from quizapp.library.pack_import.importer import import_pack
from quizapp.library.profiles import Learner
from quizapp.library.response_history import RecordedResponse, record_response
from quizapp.library.sessions import finish_session, start_session
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.excerpt import build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.responses import Response
from quizapp.quiz.review_schedule import schedule_review
from quizapp.quiz.scoring import build_key_answer
from quizapp.quiz.session import PlanEntry, SessionPlan
from tests.benchmarks.packs import generate
from tests.library.builders import install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.connections import LibraryWriter
    from quizapp.pack.models.pack import Pack

NOW: Final = datetime(2025, 11, 25, 9, tzinfo=UTC)
LEARNER: Final = "learner"
SESSION: Final = 25
KINDS_OF_PACK: Final = 10
"""Of so many packs the content is generated; the others have the same under other ids."""
OPEN_EVERY: Final = 10
"""One pack in so many has a session that goes on."""


def build(folder: Path, packs: int, questions: int, answers: int) -> None:
    """Make a data folder with so many packs, of so many questions each, and so many answers in all."""
    create(folder / LIBRARY_NAME, Learner(LEARNER, "", NOW))
    originals = [json.loads(generate(questions, seed)) for seed in range(min(packs, KINDS_OF_PACK))]
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        writer.one("PRAGMA synchronous = OFF")
        for number in range(packs):
            raw = originals[number % len(originals)] | {"id": f"pack-{number}", "title": f"Pack {number}"}
            pack = put_in(writer, json.dumps(raw).encode())
            first, end = answers * number // packs, answers * (number + 1) // packs
            for given in givens(writer, pack, first, end):
                record_response(writer, given)
            if number % OPEN_EVERY:
                for session in sorted({session_of(pack, place) for place in range(first, end)}):
                    finish_session(writer, session, NOW)


def put_in(writer: LibraryWriter, data: bytes) -> Pack:
    """Install a pack."""
    reading = parse_pack(data)
    assert reading.pack is not None
    for _ in install(writer, reading, NOW):
        pass
    return reading.pack


def put_in_bundled(writer: LibraryWriter) -> None:
    """Install what the program brings, which it does itself at a first start."""
    for pack in sorted(paths.content_dir().iterdir()):
        for _ in import_pack(writer, pack, NOW, bundled=True):
            pass


def session_of(pack: Pack, number: int) -> str:
    """Return the session in which the pack's answer of this number is given."""
    return f"{pack.id}-{number // SESSION:08}"


def givens(writer: LibraryWriter, pack: Pack, first: int, end: int) -> Iterator[RecordedResponse]:
    """Yield answers of these numbers to a pack's questions in turn; their sessions are begun on the way."""
    questions = [question for bank in pack.banks for question in bank.questions]
    prints = {question.id: compute_fingerprint(question) for question in questions}
    snapshots = {question.id: build_snapshot(pack, question) for question in questions[: end - first]}
    entries = tuple(PlanEntry(pack.id, 1, other.id, prints[other.id]) for other in questions[:SESSION])
    texts, begun = build_scoring_texts(pack), ""
    for number in range(first, end):
        question = questions[(number - first) % len(questions)]
        at, session = NOW + timedelta(minutes=number), session_of(pack, number)
        if session != begun:
            begun = session
            start_session(writer, SessionPlan(session, LEARNER, "learn", 1, "open", True, False, entries, at))
        response = Response(
            f"{session}-{number % SESSION}", session, LEARNER, number % SESSION, pack.id, 1, question.id,
            prints[question.id], question.kind, build_key_answer(question, texts), 1.0, "correct",
            "certain", False,
            1, at, at + timedelta(seconds=9),
        )  # fmt: skip
        reviewed = schedule_review(None, response, number)
        card = ReviewCard(reviewed.card, reviewed.due)
        yield RecordedResponse(
            response, question.family, question.skill, at.date(), card, snapshots[question.id]
        )


if __name__ == "__main__":
    build(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
