"""How long it takes to choose a session out of a full library, against one indexed SELECT (row L4)."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from quizapp.library.begin import NAME
from quizapp.library.database import open_reader
from quizapp.library.packs.questions import candidates
from quizapp.pack.ids import PackId
from quizapp.pack.words import DEFAULT_SKILLS
from quizapp.quiz.selection import Wish, choose
from tests.benchmarks import libraries
from tests.benchmarks.children import share
from tests.benchmarks.table import Row, ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import Reader
    from tests.benchmarks.sizes import Sizes

REACH = 10
REACH_S = 0.020
ROUNDS = 60
SOUGHT = "SELECT * FROM question WHERE pack = (SELECT number FROM pack WHERE id = ? AND visible)"


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Choose what is due, mistakes, and what trains one skill, each out of packs in turn."""
    libraries.build(folder, sizes.packs, sizes.questions, sizes.answers)
    with closing(open_reader(folder / NAME)) as reader:
        for name in ("due", "mistakes", "skill"):
            ours, limit = zip(*(took(reader, name, turn, sizes) for turn in range(ROUNDS)), strict=True)
            ratio = median(one / other for one, other in zip(ours, limit, strict=True))
            slow = share(ours, 95)
            work = f"start a session out of {sizes.packs * sizes.questions:,} questions, {name}: p95"
            against = f"one indexed SELECT {ms(median(limit))}"
            met = ratio <= REACH and slow <= REACH_S
            yield Row("L4", work, ms(slow), against, ratio, f"<= {REACH}, {ms(REACH_S)}", met)


def took(reader: Reader, name: str, turn: int, sizes: Sizes) -> tuple[float, float]:
    """Return how long choosing takes, and how long the rows of the pack's questions alone, in seconds."""
    pack, until = PackId(f"pack-{turn * 7 % sizes.packs}"), libraries.NOW + timedelta(days=90)
    start = perf_counter()
    choose(candidates(reader, libraries.LEARNER, pack, until), wish(name), Random(turn))
    ours = perf_counter() - start
    start = perf_counter()
    assert reader.all(SOUGHT, (pack,))
    return ours, perf_counter() - start


def wish(name: str) -> Wish:
    """Return what is wished for."""
    if name == "due":
        return Wish("review", 20)
    if name == "mistakes":
        return Wish("mistakes", 20)
    return Wish("learn", 20, skills=frozenset(DEFAULT_SKILLS[:1]))
