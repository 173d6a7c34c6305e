"""Where the columns of the table of packs stand, the same for its heads and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.ui.home.state import PackTableRow
    from quizapp.ui.theme.theme import Theme

PAD, LETTER, GAP = 12, 40, 14
MASTERED, REVIEW, LAST, BUTTON = 160, 110, 128, 94
"""Least widths of the columns at 100 % text size, px."""

CLOCK_GAP, BUTTON_PADDING, COLUMN_MARGIN = 8, 26, 6
"""After the clock of what is ready, around the words of a button, and after words of a column, px."""

MENU_BUTTON, MENU_MARGIN = 28, 2
"""How wide the button is that opens a row's menu, at 100 %, and what is before it and after, px."""

ALL_COLUMNS_WIDTH, SHORT_ROW_WIDTH = 800, 640
"""Under so many px (at 100 %) the table drops Last practised; under so many, all columns but the button's."""


@record
class PackColumns:
    """Where each column begins, px; None: it is dropped. `title_end` is where titles have to end."""

    title: float
    title_end: float
    mastered: float | None
    review: float | None
    last: float | None


@record
class PackColumnWidths:
    """How wide the columns are at the end of the line, px."""

    review: float
    last: float
    button: float

    @classmethod
    def of(cls, theme: Theme, lines: Iterable[PackTableRow] = ()) -> PackColumnWidths:
        """As wide as the words in these lines ask for, which is more in some languages than in others."""
        made = cls(REVIEW * theme.factor, LAST * theme.factor, BUTTON * theme.factor)
        body, strong, meta = (
            QFontMetricsF(theme.font(style)).horizontalAdvance for style in ("body", "strong", "meta")
        )
        for line in lines:
            review = (
                strong(line.review) + theme.size("iconS") + CLOCK_GAP if line.ready else body(line.review)
            )
            last = max(meta(line.last), meta(line.session_text)) if line.session_text else body(line.last)
            made = cls(
                max(made.review, review + COLUMN_MARGIN),
                max(made.last, 0 if line.damage else last + COLUMN_MARGIN),
                max(made.button, strong(line.deeds[0].words) + BUTTON_PADDING),
            )
        return made

    def extra_width(self, theme: Theme) -> float:
        """How much more they are than they are at least, px."""
        return self.review + self.last + self.button - (REVIEW + LAST + BUTTON) * theme.factor


def measure_menu_button(theme: Theme) -> float:
    """Return how much of a row the button of its menu takes beyond the room at the end, px."""
    return theme.scaled(MENU_BUTTON) + 2 * MENU_MARGIN - PAD


def build_columns(width: float, theme: Theme, widths: PackColumnWidths) -> PackColumns:
    """Return the columns of a table that is so wide, px."""
    room = (width - widths.extra_width(theme)) / theme.factor
    end = width - PAD - widths.button - measure_menu_button(theme)
    title = PAD + theme.scaled(LETTER) + GAP
    if room < SHORT_ROW_WIDTH:
        return PackColumns(title, end - PAD, None, None, None)
    last = None
    if room >= ALL_COLUMNS_WIDTH:
        end -= widths.last
        last = end
    review = end - widths.review
    mastered = review - MASTERED * theme.factor
    return PackColumns(title, mastered - GAP, mastered, review, last)
