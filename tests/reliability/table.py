"""What the kills came to, as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reliability.kills import FIGURES, Tally, total

if TYPE_CHECKING:
    from tests.reliability.kills import Tallies

HEADS = {
    "kills": "kills",
    "acknowledged": "acknowledged",
    "lost": "lost",
    "ahead": "kept before told",
    "half": "half",
    "damaged": "damaged",
    "resumed": "went on rightly",
    "astray": "wrongly",
}


def table(tallies: Tallies, seed: int, seconds: float) -> str:
    """Return the figures by the sort of moment, and together."""
    heads = ["killed at", *(HEADS[name] for name in FIGURES)]
    rows = [[moment, *_figures(tally)] for moment, tally in tallies.items()]
    rows.append(["together", *_figures(total(tallies))])
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = [_line(row, widths) for row in (heads, *rows)]
    asked = ", ".join(f"{kind} {count}" for kind, count in sorted(total(tallies).amid.items()))
    title = f"Kills of the real program, seed {seed}, {seconds:.0f} s"
    return "\n".join([title, *lines, f"killed amid an answer, by kind: {asked}"])


def _figures(tally: Tally) -> list[str]:
    return [str(getattr(tally, name)) for name in FIGURES]


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])
