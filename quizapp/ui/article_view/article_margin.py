"""Where things stand across the sheet: numbers, hairline, plates and text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.ui.article_view.article_blocks import ArticleBlock
    from quizapp.ui.article_view.state import CitationMark
    from quizapp.ui.theme.theme import Theme

GUTTER_WIDTH, TEXT_INSET, END_MARGIN = 40, 21, 28
"""Width of the number's column; from the hairline to the text; from the text to the edge; px."""

BRACKET_WIDTH, RULE_WIDTH, NUMBER_GAP, PLATE_GAP = 4, 3, 12, 5

PLATE_PADDING, PLATE_TEXT_GAP = 5, 4
"""Room beside a plate's number, and between the last plate and the text, px at 100 %."""

MAX_WIDTH = 620
"""Of the text, px at 100 %: some 69 characters; no line gets longer than 75 or so."""

MAX_LINE_CHARACTERS = 75
"""So many characters hold the longest lines."""


@dataclass(frozen=True)
class ArticleMargins:
    """Px from the side where lines begin."""

    gutter: int = GUTTER_WIDTH
    text: int = GUTTER_WIDTH + 1 + TEXT_INSET
    plate: int = 0

    @classmethod
    def for_blocks(cls, blocks: Sequence[ArticleBlock], theme: Theme) -> ArticleMargins:
        """As wide as the numbers need at the text size."""
        numbers = [str(block.number) for block in blocks if block.number is not None]
        widest = max((theme.width("label", number) for number in numbers), default=0.0)
        gutter = max(GUTTER_WIDTH, round(widest) + NUMBER_GAP + 4)
        crowds = [crowd for block in blocks for crowd in _crowds(block.marks)]
        plates = [theme.width("label", str(number)) for crowd in crowds for number in crowd]
        plate = round(max(plates, default=0.0)) + theme.scaled(PLATE_PADDING)
        most = max(map(len, crowds), default=0)
        room = PLATE_GAP + most * (plate + 1) - 2 + theme.scaled(PLATE_TEXT_GAP)
        inset = max(TEXT_INSET, room) if most else TEXT_INSET
        return cls(gutter, gutter + 1 + inset, plate)


def _crowds(marks: Sequence[CitationMark]) -> Iterator[list[int]]:
    """Yield, for each mark, the numbers of all that may begin on the same line as it, or did before."""
    for first in marks:
        near = (mark for mark in marks if first.start <= mark.start < first.start + MAX_LINE_CHARACTERS)
        crowd = [number for mark in near for number in mark.numbers]
        if crowd:
            yield crowd
