"""The table: one line a row of the budgets, what was measured and what it must reach."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from textwrap import wrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDTHS: Final = (4, 42, 26, 34, 7, 13, 8)
HEADS: Final = ("row", "work", "measured", "against", "ratio", "reach", "")


@dataclass(frozen=True)
class Row:
    """One figure; `ratio` is None where there is nothing to divide by.

    `by_kind` has the figure's p50 and p95 for each kind of question, in ms.
    """

    row: str
    work: str
    measured: str
    against: str
    ratio: float | None
    reach: str
    met: bool | None
    note: str = ""
    by_kind: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def ms(seconds: float) -> str:
    """Write a time."""
    return f"{seconds * 1e3:.1f} ms"


def mb(size: float) -> str:
    """Write an amount of memory."""
    return f"{size / 1e6:.1f} MB"


def printed(rows: Iterable[Row]) -> str:
    """Return the table in columns, notes and what is told by kind below."""
    every = list(rows)
    lines = [_line(HEADS), _line(["-" * width for width in WIDTHS])]
    notes: dict[str, None] = {}
    for row in every:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        met = {True: "met", False: "NOT MET", None: "–"}[row.met]
        lines.append(_cells((row.row, row.work, row.measured, row.against, ratio, row.reach, met)))
        if row.note:
            notes[f"{row.row}: {row.note}"] = None
    return "\n".join([*lines, "", *notes, *_by_kind([row for row in every if row.by_kind])])


def as_json(rows: Iterable[Row]) -> str:
    """Return the same for programs."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)


def _by_kind(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a table of what is told by kind, if anything is."""
    if not rows:
        return
    kinds = list(rows[0].by_kind)
    yield "\n" + "".join([f"{'by kind, p50 / p95 in ms':50}", *(f"{kind:>14}" for kind in kinds)])
    for row in rows:
        figures = (row.by_kind.get(kind) for kind in kinds)
        cells = ("" if two is None else f"{two[0]:.1f} / {two[1]:.1f}" for two in figures)
        first, *others = wrap(f"{row.row}  {row.work}", 48, subsequent_indent="    ")
        yield "".join([f"{first:50}", *(f"{cell:>14}" for cell in cells)])
        yield from others


def _cells(texts: Sequence[str]) -> str:
    columns = [wrap(text, width) or [""] for text, width in zip(texts, WIDTHS, strict=True)]
    high = max(map(len, columns))
    return "\n".join(
        _line([column[at] if at < len(column) else "" for column in columns]) for at in range(high)
    )


def _line(texts: Sequence[str]) -> str:
    return "  ".join(text.ljust(width) for text, width in zip(texts, WIDTHS, strict=True)).rstrip()
