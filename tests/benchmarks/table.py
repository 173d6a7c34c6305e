"""The table: one line a row of the budgets, what was measured and what it must reach."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTHS: Final = (4, 42, 26, 34, 7, 13, 8)
HEADS: Final = ("row", "work", "measured", "against", "ratio", "reach", "")


@dataclass(frozen=True)
class Row:
    """One figure; `ratio` is None where there is nothing to divide by."""

    row: str
    work: str
    measured: str
    against: str
    ratio: float | None
    reach: str
    met: bool | None
    note: str = ""


def ms(seconds: float) -> str:
    """Write a time."""
    return f"{seconds * 1e3:.1f} ms"


def mb(size: float) -> str:
    """Write an amount of memory."""
    return f"{size / 1e6:.1f} MB"


def printed(rows: Iterable[Row]) -> str:
    """Return the table in columns, notes below."""
    lines = [_line(HEADS), _line(["-" * width for width in WIDTHS])]
    notes: dict[str, None] = {}
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        met = {True: "met", False: "NOT MET", None: "–"}[row.met]
        lines.append(_cells((row.row, row.work, row.measured, row.against, ratio, row.reach, met)))
        if row.note:
            notes[f"{row.row}: {row.note}"] = None
    return "\n".join([*lines, "", *notes])


def as_json(rows: Iterable[Row]) -> str:
    """Return the same for programs."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)


def _cells(texts: Sequence[str]) -> str:
    columns = [wrap(text, width) or [""] for text, width in zip(texts, WIDTHS, strict=True)]
    high = max(map(len, columns))
    return "\n".join(
        _line([column[at] if at < len(column) else "" for column in columns]) for at in range(high)
    )


def _line(texts: Sequence[str]) -> str:
    return "  ".join(text.ljust(width) for text, width in zip(texts, WIDTHS, strict=True)).rstrip()
