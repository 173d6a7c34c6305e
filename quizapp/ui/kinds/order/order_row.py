"""A row of an order: its number, its words, and the buttons that move them up or down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel

from quizapp.ui.kit.buttons import PlainButton
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.kinds.order.state import OrderItemState
    from quizapp.ui.kit.style import Style

Key = Qt.Key
EDGE_MARGIN, GAP, BUTTON_WIDTH, MIN_ROW_HEIGHT = 14, 12, 36, 56
"""Room at both ends and between parts, width of a button, least height of a row; px at 100 %."""


class MoveButton(PlainButton):
    """A small button with an arrow. Arrows of the keyboard are the list's."""

    def __init__(self, look: Style, icon: str) -> None:
        self._icon = icon
        super().__init__(look, "")

    def sizeHint(self) -> QSize:
        """As wide as a finger needs."""
        return QSize(self._look.theme.scaled(BUTTON_WIDTH), self._look.theme.size("hitMin"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list."""
        if event.key() in (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button in the state it is in."""
        theme = self._look.theme
        fill = "accentSoft" if self.isDown() else "inset" if self.underMouse() else "paper"
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            paint_box(painter, box, 6, BoxStyle(theme.color(fill), theme.color("edge")))
            side = theme.size("icon")
            place = QRectF((box.width() - side) / 2, (box.height() - side) / 2, side, side)
            self._look.icons.paint(painter, self._icon, place, theme.color("text"))
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)


class OrderRow(QLabel):
    """The place stays, the item in it changes. `dragged` tells where the pointer went that holds it."""

    dragged = Signal(QPoint)

    def __init__(self, look: Style, number: int, total: int) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._number = look, number
        self._held: QPointF | None = None
        self._words = StyledText(look.theme)
        self.up, self.down = MoveButton(look, "up"), MoveButton(look, "down")
        # Only ever hidden here: shown before it has a place, a button would open a window.
        if number == 1:
            self.up.hide()
        if number == total:
            self.down.hide()
        for button in (self.up, self.down):
            # The room of the button that is missing stays free, so that the others stand in columns.
            kept = button.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            button.setSizePolicy(kept)
        self._box = _Ends(self)
        self._box.addStretch()
        self._box.addWidget(self.up)
        self._box.addWidget(self.down)
        self._box.addSpacing(8)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(build_wrapping_policy())
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        for button in (self.up, self.down):
            button.setCursor(Qt.CursorShape.ArrowCursor)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def buttons(self) -> tuple[MoveButton, ...]:
        """The buttons that are shown."""
        return tuple(button for button in (self.up, self.down) if not button.isHidden())

    def show_item(self, item: OrderItemState) -> None:
        """Show another item at this place."""
        self._words.set_runs([TextRun(item.text, "strong")])
        self.setText(item.names[self._number - 1])
        self.up.setAccessibleName(item.up)
        self.down.setAccessibleName(item.down)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, if it may."""
        width = round(self._before() + self._words.natural_width() + self._after()) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        least = self._before() + self._look.theme.scaled(64) + self._after()
        return QSize(round(least), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped, px."""
        theme = self._look.theme
        words = self._words.height(width - self._before() - self._after())
        return max(theme.scaled(MIN_ROW_HEIGHT), round(words) + 2 * (theme.scaled(10) + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the list and the screen."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the item."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is drawn to, once it is clear that it is drawn."""
        if self._held is None:
            return
        if (event.position() - self._held).manhattanLength() >= QApplication.startDragDistance():
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw grip, number and words."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            paint_box(painter, box, 8, BoxStyle(theme.color("paper"), theme.color("edge")))
            side = theme.size("iconM")
            grip = QRectF(EDGE_MARGIN, (box.height() - side) / 2, side, side)
            self._look.icons.paint(painter, "grip", mirror_box(self, grip), theme.color("textMuted"))
            high = theme.line("strong")
            number = QRectF(EDGE_MARGIN + side, (box.height() - high) / 2, self._number_room(), high)
            centre = Qt.AlignmentFlag.AlignHCenter
            words = PaintedText(str(self._number), theme.font("strong"), theme.color("text"), centre)
            paint_text(painter, mirror_box(self, number), words)
            self._paint_words(painter)
            if self.hasFocus():
                paint_focus_border(painter, box, 8, theme)

    def _paint_words(self, painter: QPainter) -> None:
        width = self.width() - self._before() - self._after()
        place = mirror_box(self, QRectF(self._before(), 0, width, 0))
        self._words.set_alignment(find_start_side(self))
        self._words.paint(painter, place.x(), (self.height() - self._words.height(width)) / 2, width)

    def _number_room(self) -> int:
        return self._look.theme.scaled(50)

    def _before(self) -> int:
        return EDGE_MARGIN + self._look.theme.size("iconM") + self._number_room()

    def _after(self) -> int:
        return 2 * GAP + 2 * self._look.theme.scaled(BUTTON_WIDTH) + 8

    def _restyle(self) -> None:
        self._words.restyle()
        self._box.setSpacing(GAP)
        self.updateGeometry()
        self.update()


class _Ends(QHBoxLayout):
    """Lays out a row's buttons; Qt asks it, not the row, how high the row's words are."""

    def __init__(self, row: OrderRow) -> None:
        super().__init__(row)
        self._row = row

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped, px."""
        return self._row.heightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        """The same: words are never cut."""
        return self._row.heightForWidth(width)
