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
    given: int = 60
    turns: int = 60
    installed: int = 10_000


TINY = Sizes(
    packs=3, questions=30, answers=60, starts=1, loaded=50, loads=1, kept=20, given=1, turns=2, installed=300
)
"""Enough to see every row, and nothing to go by."""
