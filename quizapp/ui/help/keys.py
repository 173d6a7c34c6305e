"""The card with the keys of a screen."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout

from quizapp.ui.text.keys import printed
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.emptying import empty
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.paint import (
    CapColors,
    cap_width,
    focus_border,
    mirrored,
    paint_cap,
    pointing,
    start_side,
)
from quizapp.ui.widgets.pieces import Text
from quizapp.ui.widgets.roving import Roving
from quizapp.ui.widgets.state import Piece
from quizapp.ui.widgets.wrapping import wrapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.ui.text.keys import KeyLine, KeySection
    from quizapp.ui.widgets.look import Look

CAPS, GAP, BETWEEN = 108, 12, 4
"""Width of the column of keys, px at 100 %; its gap to the words, and between two keys."""
ABOVE, BESIDE = 3, 6
"""Room for the focus border."""
TWO_COLUMNS = 560
"""From this width on, px at 100 %, the sections stand in two columns."""
Item = tuple[float, float, str, bool]
"""Something in the column of keys: where it starts, how wide it is, its words, and whether it is a key."""


class KeyRow(QLabel):
    """Keys, printed, and what they do; a screen reader hears it as one sentence."""

    def __init__(self, look: Look, line: KeyLine, to: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._line, self._to = look, line, to
        self._does = Text(look.theme)
        self._does.set_pieces([Piece(line.does)])
        self._keys = tuple(pointing(self, printed(key)) for key in line.keys)
        keys = f" {to} " if line.to else ", "
        self.setText(f"{keys.join(self._keys)}: {line.does}")
        self.setSizePolicy(wrapping())
        look.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Keys and words on one line."""
        width = round(self._before() + self._does.natural_width()) + BESIDE + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words wrap, the keys do not."""
        return QSize(round(self._before() + self._look.theme.scaled(48)) + BESIDE, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped, px."""
        words = self._does.height(self._room(width))
        return round(max(words, self._look.theme.size("keyCap"))) + 2 * ABOVE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            for item in self._items():
                self._paint_item(painter, item)
            room = self._room(self.width())
            place = mirrored(self, QRectF(self._before(), 0, room, 0))
            above = (theme.size("keyCap") - self._does.first_line_height(room)) / 2
            self._does.set_alignment(start_side(self))
            self._does.paint(painter, place.x(), ABOVE + max(above, 0), room)
            if self.hasFocus():
                focus_border(painter, QRectF(self.rect()), 3, theme)

    def _paint_item(self, painter: QPainter, item: Item) -> None:
        theme = self._look.theme
        x, width, words, is_key = item
        box = mirrored(self, QRectF(x, ABOVE, width, theme.size("keyCap")))
        if is_key:
            paint_cap(painter, box, words, theme, CapColors.of(theme))
            return
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        painter.drawText(box.adjusted(0, -1, 0, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _items(self) -> Iterator[Item]:
        theme, x = self._look.theme, float(BESIDE)
        for key in self._keys:
            width = cap_width(theme, key)
            yield x, width, key, True
            x += width + BETWEEN
            if self._line.to and key == self._keys[0]:
                wide = theme.width("body", self._to) + 2
                yield x, wide, self._to, False
                x += wide + BETWEEN

    def _before(self) -> float:
        """Where the words begin: in their column, or after keys that are longer than theirs."""
        *_, (x, width, _, _) = self._items()
        return max(BESIDE + self._look.theme.scaled(CAPS), x + width) + GAP

    def _room(self, width: float) -> float:
        return width - self._before() - BESIDE

    def _restyle(self) -> None:
        self._does.restyle()
        self.updateGeometry()
        self.update()


class KeysCard(Card):
    """The sections in two columns, or in one where there is no room for two."""

    def __init__(self, look: Look, heading: str, to: str) -> None:
        super().__init__(look, 20 - BESIDE)
        self._to = to
        self._shown: tuple[KeySection, ...] = ()
        self._groups: list[Roving] = []
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(24 - 2 * BESIDE)
        for column in self._columns:
            column.setSpacing(0)
            self._row.addLayout(column, 1)
        self.column.addSpacing(BESIDE)
        self.column.addLayout(_indented(Label(look, heading, "heading")))
        self.column.addLayout(self._row)
        self.column.addStretch()

    @property
    def groups(self) -> Sequence[Roving]:
        """The keys of each section."""
        return tuple(self._groups)

    def show_sections(self, sections: tuple[KeySection, ...]) -> None:
        """Show other sections; the same ones are left alone."""
        if sections == self._shown:
            return
        self._shown = sections
        self._groups = []
        for column in self._columns:
            empty(column)
        for column, told in zip(self._columns, balanced(sections), strict=True):
            for section in told:
                self._add(section, column)
            column.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit beside each other."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.theme.scaled(TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self._row.setSpacing(24 - 2 * BESIDE if wide else 0)

    def _add(self, section: KeySection, column: QVBoxLayout) -> None:
        group = Roving(section.title)
        group.set_rows([KeyRow(self._look, line, self._to) for line in section.lines])
        self._groups.append(group)
        column.addSpacing(8)
        column.addLayout(_indented(Label(self._look, section.title, "label", "textMuted")))
        column.addSpacing(1)
        column.addWidget(group)


def balanced(sections: Sequence[KeySection]) -> tuple[tuple[KeySection, ...], tuple[KeySection, ...]]:
    """Return the sections of two columns that are as even as may be; the first one begins the first."""
    others = product((0, 1), repeat=max(len(sections) - 1, 0))
    ways = (tuple(zip((0, *each), sections, strict=False)) for each in others)
    columns = (tuple(tuple(each for at, each in way if at == side) for side in (0, 1)) for way in ways)
    first, second = min(columns, key=lambda pair: max(sum(map(_height, column)) for column in pair))
    return first, second


def _height(section: KeySection) -> int:
    """Return how many rows a section takes, its title among them."""
    return len(section.lines) + 2


def _indented(label: Label) -> QHBoxLayout:
    """Return the label in line with the keys below it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addSpacing(BESIDE)
    row.addWidget(label)
    return row
