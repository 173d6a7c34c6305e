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

from quizapp.library.cards import Card
from quizapp.library.database import create, open_writer
from quizapp.library.history import Given, record
from quizapp.library.install import install
from quizapp.library.learners import Learner
from quizapp.library.sessions import begin_session
from quizapp.library.snapshots import snapshot_of
from quizapp.pack.fingerprint import fingerprint
from quizapp.pack.reading import parse_pack
from quizapp.quiz.plan import Entry, Plan
from quizapp.quiz.responses import ChoiceAnswer, Response
from quizapp.quiz.review import review
from tests.benchmarks.packs import generate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.connections import Writer
    from quizapp.pack.models.pack import Pack

NOW: Final = datetime(2025, 11, 25, 9, tzinfo=UTC)
HISTORY: Final = 20_000
SESSION: Final = 20
TURN: Final = 20
"""Answers, then appends, in one turn."""


def measure(folder: Path, answers: int) -> dict[str, float]:
    """Return p50 and p99 of both in microseconds, and the ratios."""
    create(folder / "library.sqlite", Learner("learner", "", NOW))
    ours: list[float] = []
    raw: list[float] = []
    with closing(open_writer(folder / "library.sqlite")) as writer, (folder / "raw").open("ab", 0) as file:
        pack = _pack(writer)
        _fill(writer, pack)
        givens = _givens(writer, pack, HISTORY, answers)
        block = os.urandom(4096)
        for turn in range(0, answers, TURN):
            for given in [next(givens) for _ in range(min(TURN, answers - turn))]:
                start = perf_counter()
                record(writer, given)
                ours.append(perf_counter() - start)
                writer.tidy()
            for _ in range(TURN):
                start = perf_counter()
                file.write(block)
                os.fdatasync(file.fileno())
                raw.append(perf_counter() - start)
    return _table(ours, raw)


def _pack(writer: Writer) -> Pack:
    reading = parse_pack(generate(1_000))
    assert reading.pack is not None
    for _ in install(writer, reading, NOW):
        pass
    return reading.pack


def _fill(writer: Writer, pack: Pack) -> None:
    """Store a long history before, without waiting for the disk."""
    writer.one("PRAGMA synchronous = OFF")
    for given in _givens(writer, pack, 0, HISTORY):
        record(writer, given)
    writer.one("PRAGMA wal_checkpoint(TRUNCATE)")
    writer.one("PRAGMA synchronous = FULL")


def _givens(writer: Writer, pack: Pack, first: int, count: int) -> Iterator[Given]:
    """Yield answers to the pack's questions in turn, in sessions of some, each begun as it is reached."""
    questions = [question for bank in pack.banks for question in bank.questions]
    prints = {question.id: fingerprint(question) for question in questions}
    snapshots = {question.id: snapshot_of(pack, question) for question in questions}
    for number in range(first, first + count):
        question, place = questions[number * 7 % len(questions)], number % SESSION
        at = NOW + timedelta(minutes=number)
        session = f"session-{number // SESSION:08}"
        if place == 0:
            entries = tuple(Entry(pack.id, 1, other.id, prints[other.id]) for other in questions[:SESSION])
            begin_session(writer, Plan(session, "learner", "learn", 1, "open", True, False, entries, at))
        response = Response(
            f"response-{number:08}", session, "learner", place, pack.id, 1, question.id,
            prints[question.id], question.kind, ChoiceAnswer("a"), 1.0, "correct", "certain", False, 1, at,
            at + timedelta(seconds=9),
        )  # fmt: skip
        card = review(None, response, number)
        yield Given(
            response,
            question.family,
            question.skill,
            at.date(),
            Card(card.card, card.due),
            snapshots[question.id],
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
