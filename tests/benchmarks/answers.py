"""How long one answer takes to be on the disk, against a raw append of 4 KiB and its fdatasync (row A1).

`python -m tests.benchmarks.answers [ANSWERS] [FOLDER]` prints both and their ratios as JSON. The two are
measured in turns, so that whatever else the disk does meets both alike. The library holds a long history
before; cards and snapshots are made outside the time, as they are while the learner reads.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from quizapp.library.cards import ReviewCard
from quizapp.library.database import create, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.response_history import RecordedResponse, record_response
from quizapp.library.sessions import start_session
from quizapp.pack.excerpt import build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.responses import Response
from quizapp.quiz.review_schedule import schedule_review
from quizapp.quiz.scoring import build_key_answer
from quizapp.quiz.session import PlanEntry, SessionPlan
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row
from tests.library.builders import install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.connections import LibraryWriter
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from tests.benchmarks.sizes import Sizes

NOW: Final = datetime(2025, 11, 25, 9, tzinfo=UTC)
PACKS: Final = 10
QUESTIONS: Final = 100
SESSION: Final = 20
HISTORY: Final = 20_000
"""Answers that are there before."""


def measure(folder: Path, answers: int, history: int = HISTORY) -> dict[str, float]:
    """Return p50 and p99 of both in microseconds, and the ratios."""
    create(folder / "library.sqlite", Learner("learner", "", NOW))
    ours: list[float] = []
    raw: list[float] = []
    with closing(open_writer(folder / "library.sqlite")) as writer, (folder / "raw").open("ab", 0) as file:
        packs = [_pack(writer, seed) for seed in range(PACKS)]
        _fill(writer, packs, history)
        block = os.urandom(4096)
        for given in _givens(writer, packs, history, answers):
            start = perf_counter()
            record_response(writer, given)
            ours.append(perf_counter() - start)
            writer.tidy()
            start = perf_counter()
            file.write(block)
            os.fdatasync(file.fileno())
            raw.append(perf_counter() - start)
    return _table(ours, raw)


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Return the row's two lines."""
    figures = measure(folder, sizes.kept, sizes.kept * HISTORY // 2_000)
    for share, reach in ((50, 1.5), (99, 3.0)):
        ratio = figures[f"ratio p{share}"]
        yield Row(
            "A1", f"make one response durable, p{share}", f"{figures[f'answer p{share} µs']:.0f} µs",
            f"raw 4 KiB append + fdatasync {figures[f'append p{share} µs']:.0f} µs", ratio,
            f"<= {reach}", ratio <= reach,
        )  # fmt: skip


def _pack(writer: LibraryWriter, seed: int) -> Pack:
    reading = parse_pack(generate(QUESTIONS, seed))
    assert reading.pack is not None
    for _ in install(writer, reading, NOW):
        pass
    return reading.pack


def _fill(writer: LibraryWriter, packs: list[Pack], history: int) -> None:
    """Store a long history before, without waiting for the disk."""
    writer.one("PRAGMA synchronous = OFF")
    for given in _givens(writer, packs, 0, history):
        record_response(writer, given)
    writer.one("PRAGMA wal_checkpoint(TRUNCATE)")
    writer.one("PRAGMA synchronous = FULL")


def _givens(writer: LibraryWriter, packs: list[Pack], first: int, count: int) -> Iterator[RecordedResponse]:
    """Yield answers in sessions of one pack after the other, each begun when its first one is asked for."""
    known = [_Asked(pack) for pack in packs]
    for number in range(first, first + count):
        turn, place = divmod(number, SESSION)
        asked, at = known[turn % PACKS], NOW + timedelta(minutes=number)
        questions = asked.session(turn // PACKS)
        if place == 0:
            entries = tuple(PlanEntry(asked.pack.id, 1, each.id, asked.prints[each.id]) for each in questions)
            start_session(
                writer,
                SessionPlan(f"session-{turn:08}", "learner", "learn", 1, "open", True, False, entries, at),
            )
        yield asked.given(questions[place], place, f"session-{turn:08}", at)


class _Asked:
    """A pack with what an answer to each of its questions is stored with."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.questions = [question for bank in pack.banks for question in bank.questions]
        self.prints = {question.id: compute_fingerprint(question) for question in self.questions}
        texts = build_scoring_texts(pack)
        self.answers = {question.id: build_key_answer(question, texts) for question in self.questions}
        self.snapshots = {question.id: build_snapshot(pack, question) for question in self.questions}

    def session(self, turn: int) -> list[Question]:
        """Return the questions of the pack's next session."""
        start = turn * SESSION % len(self.questions)
        return self.questions[start : start + SESSION]

    def given(self, question: Question, place: int, session: str, at: datetime) -> RecordedResponse:
        """Return an answer to one of them."""
        response = Response(
            f"{session}-{place}", session, "learner", place, self.pack.id, 1, question.id,
            self.prints[question.id], question.kind, self.answers[question.id], 1.0, "correct", "certain",
            False, 1, at, at + timedelta(seconds=9),
        )  # fmt: skip
        card = schedule_review(None, response, place)
        kept = ReviewCard(card.card, card.due)
        return RecordedResponse(
            response, question.family, question.skill, at.date(), kept, self.snapshots[question.id]
        )


def _table(ours: list[float], raw: list[float]) -> dict[str, float]:
    figures = {}
    for share in (50, 99):
        one, limit = (sorted(times)[len(times) * share // 100] for times in (ours, raw))
        figures |= {
            f"answer p{share} µs": round(one * 1e6),
            f"append p{share} µs": round(limit * 1e6),
            f"ratio p{share}": round(one / limit, 2),
        }
    return figures


def main() -> None:
    """Measure in a temporary folder, on the disk that is named or the one for temporary files."""
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    where = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(dir=where) as folder:
        print(json.dumps(measure(Path(folder), answers), ensure_ascii=False))


if __name__ == "__main__":
    main()
