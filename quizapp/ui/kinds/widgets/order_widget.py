"""The widget of order: rows are moved until they stand right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout

from quizapp.quiz.responses import OrderAnswer
from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton, PlainButton
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import IconLineState, TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.order import OrderItemState, OrderState
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
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(True)
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


Key, Mod = Qt.Key, Qt.KeyboardModifier


class OrderList(RovingGroup):
    """Arrows move the keyboard, Alt with an arrow moves the item; so do buttons, and the pointer.

    `moved` tells from which place to which an item is to go, from 0; whoever listens shows the new order.
    """

    moved = Signal(int, int)

    def __init__(self, look: Style) -> None:
        super().__init__(apart=8)
        self._look = look
        self._places: list[OrderRow] = []

    def show_items(self, items: Sequence[OrderItemState]) -> None:
        """Show items in this order; rows are made anew only for another number of them."""
        if len(items) != len(self._places):
            self._make_rows(len(items))
        for row, item in zip(self._places, items, strict=True):
            row.show_item(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the item with Alt and an arrow, else the keyboard."""
        steps = {Key.Key_Up: -1, Key.Key_Down: 1}
        step = steps.get(Key(event.key()))
        if step is None or event.modifiers() & ~Mod.KeypadModifier != Mod.AltModifier:
            super().keyPressEvent(event)
        else:
            self._move(self._at, self._at + step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is, also on a row's button."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, MoveButton):
            row = watched.parentWidget()
            if isinstance(row, OrderRow) and row in self._places:
                self._at = self._places.index(row)
                self._rove()
        return super().eventFilter(watched, event)

    def _make_rows(self, total: int) -> None:
        self._places = [OrderRow(self._look, number, total) for number in range(1, total + 1)]
        for at, row in enumerate(self._places):
            row.dragged.connect(self._drag)
            for button, step in ((row.up, -1), (row.down, 1)):
                button.installEventFilter(self)
                button.clicked.connect(lambda _checked=False, at=at, step=step: self._press(at, step))
        self.set_rows(self._places)

    def _press(self, at: int, step: int) -> None:
        """Move by a button, and leave the keyboard on the same button of the place that the item came to."""
        target = at + step
        if not self._move(at, target):
            return
        row = self._places[target]
        button = row.up if step < 0 else row.down
        if button in row.buttons:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, start: int, end: int) -> bool:
        if not 0 <= end < len(self._places):
            return False
        self.moved.emit(start, end)
        self.take_focus(end)
        return True

    def _drag(self, to: QPoint) -> None:
        """Let the item that is held change places with a neighbour whose middle the pointer has passed."""
        y = self.mapFromGlobal(to).y()
        after, before = self._at + 1, self._at - 1
        if after < len(self._places) and y > self._places[after].geometry().center().y():
            self._move(self._at, after)
        elif before >= 0 and y < self._places[before].geometry().center().y():
            self._move(self._at, before)

    def _rove(self) -> None:
        super()._rove()
        for at, row in enumerate(self._places):
            policy = Qt.FocusPolicy.StrongFocus if at == self._at else Qt.FocusPolicy.ClickFocus
            for button in (row.up, row.down):
                button.setFocusPolicy(policy)


class OrderWidget(AnswerWidget):
    """Rows in an order, and, once it was checked untouched, the button that gives it as it is."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__()
        self._state: OrderState | None = None
        self._items: tuple[OrderItemState, ...] = ()
        self._rows = OrderList(look)
        self._rows.moved.connect(self._move)
        self._confirm = KeyButton(look, "")
        self._confirm.clicked.connect(self._give)
        self._confirm.hide()
        self._confirmed = IconLine(look)
        self._confirmed.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._rows)
        start = QHBoxLayout()
        start.addWidget(self._confirm)
        start.addStretch()
        box.addLayout(start)
        box.addWidget(self._confirmed)

    def show_answers(self, state: OrderState, chosen: Answer | None) -> None:
        """Show the items in the order given so far, or as they first lie there."""
        items = state.ordered(chosen)
        if state != self._state or items != self._items:
            self._state, self._items = state, items
            self._rows.show_items(items)
            self._confirm.show_words(state.confirm)
        self._confirmed.show_line(IconLineState("info", state.confirmed) if chosen == state.first else None)

    def show_missing(self, *, missing: bool) -> None:
        """Offer to give the order as it is."""
        self._confirm.setVisible(missing)

    def name_group(self, name: str) -> None:
        """Name the rows as a whole: a screen reader says it before the first of them."""
        self._rows.setAccessibleName(name)

    def press(self, number: int) -> None:
        """Numbers tell places here and press nothing."""

    def start_over(self) -> None:
        """Begin with the first row."""
        self._rows.start_over()

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last, at first the first; or on what is missing."""
        if self._confirm.isHidden():
            self._rows.take_focus()
        else:
            self._confirm.setFocus()

    def _move(self, start: int, end: int) -> None:
        if self._state is None:
            return
        items = list(self._items)
        items.insert(end, items.pop(start))
        self._items = tuple(items)
        self._rows.show_items(items)
        self.answered.emit(OrderAnswer(tuple(item.id for item in items)))
        announce(self._rows, self._state.moved[end])

    def _give(self) -> None:
        if self._state is not None:
            self._rows.take_focus()
            announce(self._rows, self._state.confirmed)
            self.answered.emit(self._state.first)
