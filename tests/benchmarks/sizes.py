"""How much is measured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """The library of S1, and how often each thing is done."""

    packs: int = 1_000
    questions: int = 100
    answers: int = 50_000
    starts: int = 11
    loaded: int = 10_000
    loads: int = 9
    kept: int = 2_000
    given: int = 120
    turns: int = 120
    installed: int = 10_000
    added: int = 1_000
    browsed: int = 10
    searches: int = 200
    written: int = 500
    pauses: int = 60
    typed: int = 330
    edits: int = 1_000
    opened: int = 15
    leaves: int = 20
    article: int = 1_000
    drafted: int = 9
    long: int = 10_000


TINY = Sizes(
    packs=3,
    questions=30,
    answers=60,
    starts=1,
    loaded=50,
    loads=1,
    kept=20,
    given=10,
    turns=10,
    installed=300,
    added=10,
    browsed=1,
    searches=10,
    written=30,
    pauses=3,
    typed=22,
    edits=20,
    opened=1,
    leaves=2,
    article=100,
    drafted=1,
    long=200,
)
"""Enough to see every row, and nothing to go by."""
