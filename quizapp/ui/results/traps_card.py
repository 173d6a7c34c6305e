"""The card of the traps that were met, each leading to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.buttons import PlainButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import PaintedText, find_start_side, mirror_box, paint_focus_border, paint_text
from quizapp.ui.kit.roving_focus import RovingGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.results.state import TrapRow

ICON_GAP, BUTTON_PADDING = 10, 6


class TrapsCard(CardFrame):
    """A row for each trap; `pressed` tells whose page is asked for."""

    pressed = Signal(str)

    def __init__(self, look: Style, heading: str, note: str) -> None:
        super().__init__(look)
        self._shown: tuple[TrapRow, ...] = ()
        self._rows = RovingGroup(heading)
        # The rows begin where the words above do, and the border of the keyboard's place outside of that.
        self.column.setContentsMargins(20 - BUTTON_PADDING, 17, 20 - BUTTON_PADDING, 13)
        words = QVBoxLayout()
        words.setContentsMargins(BUTTON_PADDING, 0, BUTTON_PADDING, 4)
        words.setSpacing(0)
        words.addWidget(Label(look, heading, "heading"))
        words.addWidget(Label(look, note, "meta", "textMuted"))
        self.column.addLayout(words)
        self.column.addWidget(self._rows)

    def show_traps(self, traps: Sequence[TrapRow]) -> None:
        """Show other traps; without any there is no card."""
        self.setVisible(bool(traps))
        if tuple(traps) == self._shown:
            return
        self._shown = tuple(traps)
        self._rows.set_rows([self._button(trap) for trap in traps])

    def _button(self, trap: TrapRow) -> TrapButton:
        button = TrapButton(self._look, trap)
        button.clicked.connect(lambda: self.pressed.emit(trap.trap))
        return button


class TrapButton(PlainButton):
    """The trap's name in the colour of links, and in which questions it was met."""

    def __init__(self, look: Style, trap: TrapRow) -> None:
        self._trap = trap
        super().__init__(look, trap.words)
        self.setAccessibleName(trap.name)

    def sizeHint(self) -> QSize:
        """An icon, the name beside it, and a line of words below that."""
        theme = self._look.theme
        width = self._start() + max(self._words_width("strong"), self._where_width()) + BUTTON_PADDING
        return QSize(round(width), round(theme.line("strong") + theme.line("meta")) + 2 * BUTTON_PADDING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list; a button would take them for the Tab key."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words, with a line under the name."""
        theme, start = self._look.theme, self._start()
        side = theme.size("iconM")
        with QPainter(self) as painter:
            box = mirror_box(
                self, QRectF(BUTTON_PADDING, BUTTON_PADDING + (theme.line("strong") - side) / 2, side, side)
            )
            self._look.icons.paint(painter, "trap", box, theme.color("accentText"))
            font = theme.font("strong")
            metrics = QFontMetricsF(font)
            wide = metrics.horizontalAdvance(self.words)
            place = mirror_box(self, QRectF(start, 0, wide, 0))
            baseline = BUTTON_PADDING + (theme.line("strong") - metrics.height()) / 2 + metrics.ascent()
            painter.setFont(font)
            painter.setPen(theme.color("accentText"))
            painter.drawText(QPointF(place.x(), baseline), self.words)
            thick = 2 if self.underMouse() else 1
            painter.fillRect(QRectF(place.x(), round(baseline + 2), wide, thick), theme.color("accentText"))
            top = BUTTON_PADDING + theme.line("strong")
            below = mirror_box(self, QRectF(start, top, self._where_width() + 2, theme.line("meta")))
            ink = theme.color("textMuted")
            paint_text(
                painter, below, PaintedText(self._trap.where, theme.font("meta"), ink, find_start_side(self))
            )
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _start(self) -> int:
        return BUTTON_PADDING + self._look.theme.size("iconM") + ICON_GAP

    def _where_width(self) -> float:
        return QFontMetricsF(self._look.theme.font("meta")).horizontalAdvance(self._trap.where)
