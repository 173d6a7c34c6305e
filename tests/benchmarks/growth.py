"""How things grow with the library: measured at some sizes, and drawn.

`python -m tests.benchmarks.growth FOLDER [--draw FILE.svg] [--tiny]` makes libraries of 100, 1,000, 10,000
and 100,000 questions in a folder, the last once more with a million answers, where they are not there from
another time; prints what each takes, and draws it.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from secrets import token_hex
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from quizapp.app.system import SystemClock
from quizapp.library.database import open_reader, open_writer
from quizapp.library.packs.question_list import load_candidates
from quizapp.library.response_history import record_response
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import update_index
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId
from quizapp.quiz.selection import SelectionOptions, select_questions
from quizapp.ui.home.presenter import load_home
from tests.benchmarks import drawing, libraries
from tests.benchmarks.drawing import Line
from tests.benchmarks.finding import queries

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.library.connections import LibraryReader, LibraryWriter

QUESTIONS: Final = 100
"""In each pack."""
SIZES: Final = ((1, 500), (10, 5_000), (100, 50_000), (1_000, 500_000), (1_000, 1_000_000))
"""Packs and answers."""
TINY: Final = ((1, 20), (2, 40))
TURNS: Final = 15
WORKS: Final = ("read what home shows", "choose a session", "find as one types", "keep an answer")


def main(words: Sequence[str]) -> int:
    """Measure, print and draw; returns 0 whatever was found."""
    reader = argparse.ArgumentParser(prog="python -m tests.benchmarks.growth", description=__doc__)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--draw", type=Path, metavar="FILE")
    reader.add_argument("--tiny", action="store_true", help="only to see that all is there")
    asked = reader.parse_args(words)
    found = []
    for packs, answers in TINY if asked.tiny else SIZES:
        found.append((packs, answers, *measured(asked.folder / f"{packs}-{answers}", packs, answers)))
        print(_told(*found[-1]), flush=True)
    if asked.draw is not None:
        asked.draw.write_text(_drawn(found), encoding="utf-8")
    return 0


def measured(folder: Path, packs: int, answers: int) -> tuple[float, ...]:
    """Return how long each of the works takes, in seconds, and the library's size in bytes."""
    path = folder / LIBRARY_NAME
    if not path.exists():
        libraries.build(folder, packs, QUESTIONS, answers)
    with closing(open_writer(path)) as writer:
        writer.one("PRAGMA wal_checkpoint(TRUNCATE)")
        with closing(open_reader(path)) as reader:
            home = _middle(lambda _: load_home(reader, libraries.LEARNER, SystemClock()))
            session = _middle(lambda turn: _choose(reader, PackId(f"pack-{turn % packs}")))
            for _ in update_index(writer):
                pass
            typed, everything = queries(reader, TURNS), SearchQuery(libraries.LEARNER, libraries.NOW)
            found = _middle(lambda turn: search_library(reader, typed[turn], everything))
        answer = _keep(writer)
    return home, session, found, answer, float(path.stat().st_size)


def _choose(reader: LibraryReader, pack: PackId) -> None:
    until = libraries.NOW + timedelta(days=90)
    select_questions(
        load_candidates(reader, libraries.LEARNER, pack, until), SelectionOptions("learn", 20), Random(1)
    )


def _keep(writer: LibraryWriter) -> float:
    """Answer questions of a pack that nothing was answered of, each durably; returns the median."""
    writer.one("PRAGMA synchronous = FULL")
    raw = json.loads(libraries.generate(QUESTIONS, seed=99)) | {"id": f"pack-{token_hex(8)}"}
    pack = libraries.put_in(writer, json.dumps(raw).encode())
    given = list(libraries.givens(writer, pack, 0, TURNS))
    return _middle(lambda turn: record_response(writer, given[turn]))


def _middle(work: Callable[[int], object]) -> float:
    took = []
    for turn in range(TURNS):
        start = perf_counter()
        work(turn)
        took.append(perf_counter() - start)
    return median(took)


def _told(packs: int, answers: int, *figures: float) -> str:
    size = f"{packs * QUESTIONS:>9,} questions  {answers:>9,} answers"
    works = "  ".join(f"{name} {1e3 * took:.1f} ms" for name, took in zip(WORKS, figures, strict=False))
    return f"{size}  {works}  file {figures[-1] / 1e6:.1f} MB"


def _drawn(found: Sequence[tuple[float, ...]]) -> str:
    """One line for each work over the questions, and a ring for the last library with its many answers."""
    lines = []
    for place, name in enumerate(WORKS):
        points = [(each[0] * QUESTIONS, 1e3 * each[2 + place]) for each in found]
        lines.append(Line(name, points[:-1], points[-1]))
    questions, answers = found[-1][0] * QUESTIONS, found[-1][1]
    return drawing.drawn(lines, "questions", "ms", f"{questions:,.0f} questions and {answers:,.0f} answers")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
