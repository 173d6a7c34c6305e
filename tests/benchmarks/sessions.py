"""How long it takes to choose a session out of a full library, against one indexed SELECT (row L4)."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from quizapp.library.database import open_reader
from quizapp.library.packs.question_list import load_candidates
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId
from quizapp.pack.vocabulary import DEFAULT_SKILLS
from quizapp.quiz.selection import SelectionOptions, select_questions
from tests.benchmarks import libraries
from tests.benchmarks.children import share
from tests.benchmarks.table import Row, ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from tests.benchmarks.sizes import Sizes

REACH = 10
REACH_S = 0.020
ROUNDS = 60
SOUGHT = "SELECT * FROM question WHERE pack = (SELECT number FROM pack WHERE id = ? AND visible)"


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Choose what is due, mistakes, and what trains one skill, each out of packs in turn."""
    libraries.build(folder, sizes.packs, sizes.questions, sizes.answers)
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        for name in ("due", "mistakes", "skill"):
            ours, limit = zip(*(took(reader, name, turn, sizes) for turn in range(ROUNDS)), strict=True)
            ratio = median(one / other for one, other in zip(ours, limit, strict=True))
            slow = share(ours, 95)
            work = f"start a session out of {sizes.packs * sizes.questions:,} questions, {name}: p95"
            against = f"one indexed SELECT {ms(median(limit))}"
            met = ratio <= REACH and slow <= REACH_S
            yield Row("L4", work, ms(slow), against, ratio, f"<= {REACH}, {ms(REACH_S)}", met)


def took(reader: LibraryReader, name: str, turn: int, sizes: Sizes) -> tuple[float, float]:
    """Return how long choosing takes, and how long the rows of the pack's questions alone, in seconds."""
    pack, until = PackId(f"pack-{turn * 7 % sizes.packs}"), libraries.NOW + timedelta(days=90)
    start = perf_counter()
    select_questions(load_candidates(reader, libraries.LEARNER, pack, until), wish(name), Random(turn))
    ours = perf_counter() - start
    start = perf_counter()
    assert reader.all(SOUGHT, (pack,))
    return ours, perf_counter() - start


def wish(name: str) -> SelectionOptions:
    """Return what is wished for."""
    if name == "due":
        return SelectionOptions("review", 20)
    if name == "mistakes":
        return SelectionOptions("mistakes", 20)
    return SelectionOptions("learn", 20, skills=frozenset(DEFAULT_SKILLS[:1]))
