"""Where the columns of the list of packs in work stand, the same for its heads and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.ui.my_packs.state import WorkingCopyLine
    from quizapp.ui.ports import Translate
    from quizapp.ui.theme.theme import Theme

PAD, LETTER, BESIDE, GAP, BETWEEN = 12, 40, 12, 6, 18
"""Around what is in a row, the letter's side, beside it, between buttons, between columns; px at 100 %."""

MARK = 8
"""Between an icon and its words, px."""

WHOLE = 2
"""So much more than it measures gets a word, for letters end between pixels."""


@dataclass(frozen=True)
class MyPacksColumnWidths:
    """How wide the columns after the title are, px, as their longest words ask for."""

    questions: float
    checks: float
    saved: float

    @classmethod
    def of(cls, theme: Theme, lines: Iterable[WorkingCopyLine], translate: Translate) -> MyPacksColumnWidths:
        """As wide as these lines and the heads above them."""
        made = cls(
            *(
                theme.width("label", translate(f"author.{name}")) + WHOLE
                for name in ("questions", "checks", "saved")
            )
        )
        for line in lines:
            marks = (
                theme.width(mark.style, mark.words) + (theme.size("iconS") + MARK if mark.icon else 0) + WHOLE
                for mark in line.marks
            )
            made = cls(
                max(made.questions, theme.width("body", line.questions) + WHOLE),
                max(made.checks, *marks, 0),
                max(made.saved, theme.width("body", line.saved) + WHOLE),
            )
        return made


@dataclass(frozen=True)
class MyPacksColumns:
    """Where the columns begin, and where the title has to end, px from the line's start."""

    title: float
    title_end: float
    questions: float
    checks: float
    saved: float


def build_columns(width: float, buttons: float, theme: Theme, widths: MyPacksColumnWidths) -> MyPacksColumns:
    """Return the columns of a row so wide, whose buttons take so much at its end, px."""
    saved = width - PAD - buttons - BETWEEN - widths.saved
    checks = saved - BETWEEN - widths.checks
    questions = checks - BETWEEN - widths.questions
    return MyPacksColumns(PAD + theme.scaled(LETTER) + BESIDE, questions - BETWEEN, questions, checks, saved)
