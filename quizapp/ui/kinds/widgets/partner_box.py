"""The box in which an item's partner is chosen: its list has the partners with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.kit.combo_box import ListBox
from quizapp.ui.kit.key_event import format_key_event
from quizapp.ui.kit.painting import (
    SELECTION_BORDER,
    BoxStyle,
    KeyCapColors,
    find_start_side,
    measure_key_cap,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_key_cap,
)
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.theme.letter_keys import find_bound_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kinds.match import MatchPartnerState
    from quizapp.ui.kit.style import Style

Key, Mod = Qt.Key, Qt.KeyboardModifier
Index = QModelIndex | QPersistentModelIndex

PAD, GAP = 9, 8
MIN_WIDTH, TEXT_MARGIN = 224, 8
"""Least width of the box, and room above and below its words together, px at 100 %."""

FRAME_WIDTH = 1
"""The popup's border, px."""

ARROWS = (Key.Key_Up, Key.Key_Down)
OWN_KEYS = (*ARROWS, Key.Key_Home, Key.Key_End, Key.Key_Space, Key.Key_F4)


class PartnerBox(ListBox):
    """Nothing is chosen at first. Arrows choose as everywhere in Qt; letters and digits are the screen's.

    Its height is that of its longest partner, so that choosing moves nothing. `stepped` asks for the box
    before (-1) or after (+1). The wheel scrolls the page.

    Before the partners stands a row that is never seen and cannot be chosen: its words are what a screen
    reader hears while nothing is chosen, for on some systems it hears the current row and no other name.
    """

    chosen = Signal()
    stepped = Signal(int)

    def __init__(
        self, look: Style, partners: Sequence[MatchPartnerState], placeholder: str, nothing: str
    ) -> None:
        super().__init__()
        self._look, self._partners = look, tuple(partners)
        self._placeholder = StyledText(look.theme)
        self._placeholder.set_runs([TextRun(placeholder, tone="textMuted")])
        self._titles = [StyledText(look.theme) for _ in partners]
        # Its row asks for both again and again, and they change with the theme alone.
        self._hint = QSize()
        self._heights: dict[int, int] = {}
        self.addItem(nothing)
        # Without flags a row can be neither chosen nor reached.
        self.setItemData(0, 0, Qt.ItemDataRole.UserRole - 1)
        for row, (partner, words) in enumerate(zip(partners, self._titles, strict=True), 1):
            words.set_runs([TextRun(partner.title, "strong")])
            self.addItem(partner.title)
            self.setItemData(row, f"{partner.key}, {partner.title}", Qt.ItemDataRole.AccessibleTextRole)
        self.currentIndexChanged.connect(self.chosen)
        self.setMaxVisibleItems(max(len(partners), 1))
        self._dress_list()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self._restyle)

    @property
    def place(self) -> int | None:
        """The place of the partner that is chosen, from 0; None where none is."""
        return self.currentIndex() - 1 if self.currentIndex() > 0 else None

    def choose(self, place: int | None) -> None:
        """Choose a partner, or none; `chosen` tells of it."""
        self.setCurrentIndex(0 if place is None else place + 1)

    def show_place(self, place: int | None) -> None:
        """Show a partner as chosen, or none; says nothing."""
        with QSignalBlocker(self):
            self.choose(place)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest partner on one line."""
        if not self._hint.isValid():
            longest = max((words.natural_width() for words in self._every()), default=0.0)
            room = self._before() + longest + self._after()
            width = max(self._look.theme.scaled(MIN_WIDTH), round(room) + 1)
            self._hint = QSize(width, self.heightForWidth(width))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Partners wrap."""
        least = self._before() + self._look.theme.scaled(64) + self._after()
        return QSize(round(least), self._look.theme.size("control"))

    def heightForWidth(self, width: int) -> int:
        """Height with the longest partner wrapped, px."""
        if width not in self._heights:
            theme, room = self._look.theme, width - self._before() - self._after()
            words = max((each.height(room) for each in self._every()), default=0.0)
            self._heights[width] = max(theme.size("control"), round(words) + theme.scaled(TEXT_MARGIN) + 2)
        return self._heights[width]

    def row_height(self) -> int:
        """Height of a row of the list, px."""
        return max(self.heightForWidth(self.width()), self._look.theme.size("hitMin"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that move and choose; Qt would search its list for letters and digits.

        Alt with an arrow opens the list, as everywhere in Qt.
        """
        if self._has_closed(event):
            return
        plain = event.modifiers() & ~Mod.KeypadModifier
        own = OWN_KEYS if plain == Mod.NoModifier else ARROWS if plain == Mod.AltModifier else ()
        if plain == Mod.ControlModifier and event.key() in ARROWS:
            self.stepped.emit(-1 if event.key() == Key.Key_Up else 1)
        elif event.key() in own:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling it must not change an answer."""
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list, choose by key and by Space as well as by Enter; no other letter acts."""
        if watched is self.view() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = [partner.key for partner in self._partners]
            key = find_bound_key(format_key_event(event), self._look.theme.letter_keys)
            row = keys.index(key) + 1 if key in keys else 0
            if event.key() == Key.Key_Space:
                row = self.view().currentIndex().row()
            if row > 0:
                self.hidePopup()
                self.setCurrentIndex(row)
            if row > 0 or event.text().isalnum():
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the partner with its key, or what stands in its place, and the arrow."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            ground = theme.color("inset" if self.underMouse() else "paper")
            paint_box(painter, box, 6, BoxStyle(ground, theme.color("edge")))
            place = self.place
            if place is None:
                self._paint_words(painter, self._placeholder, PAD)
            else:
                self._paint_cap(painter, place)
                self._paint_words(painter, self._titles[place], self._before())
            side = theme.size("icon")
            arrow = QRectF(self.width() - 11 - side, (self.height() - side) / 2, side, side)
            self._look.icons.paint(painter, "down", mirror_box(self, arrow), theme.color("text"))
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, place: int) -> None:
        """Draw a row of the list: the partner with its key, framed where the keyboard or pointer is."""
        theme = self._look.theme
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(
                painter, box, 4, BoxStyle(theme.color("accentSoft"), theme.color("accent"), SELECTION_BORDER)
            )
        words, high = self._titles[place], theme.size("keyCap")
        room = box.width() - self._before() - PAD
        key = self._cap(place)
        cap = QRectF(PAD, (box.height() - high) / 2, measure_key_cap(theme, key), high)
        start = QRectF(self._before(), (box.height() - words.height(room)) / 2, room, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            cap.moveLeft(box.width() - cap.right())
            start.moveLeft(box.width() - start.right())
        paint_key_cap(painter, cap.translated(box.topLeft()), key, theme, KeyCapColors.of(theme))
        words.set_alignment(find_start_side(self))
        words.paint(painter, box.x() + start.x(), box.y() + start.y(), room)

    def _paint_cap(self, painter: QPainter, place: int) -> None:
        theme, key = self._look.theme, self._cap(place)
        high = theme.size("keyCap")
        cap = QRectF(PAD, (self.height() - high) / 2, measure_key_cap(theme, key), high)
        paint_key_cap(painter, mirror_box(self, cap), key, theme, KeyCapColors.of(theme))

    def _cap(self, place: int) -> str:
        """Return what is printed for a partner's key."""
        return self._look.theme.cap(self._partners[place].key)

    def _paint_words(self, painter: QPainter, words: StyledText, start: float) -> None:
        room = self.width() - start - self._after()
        place = mirror_box(self, QRectF(start, 0, room, 0))
        words.set_alignment(find_start_side(self))
        words.paint(painter, place.x(), (self.height() - words.height(room)) / 2, room)

    def _every(self) -> list[StyledText]:
        return [*self._titles, self._placeholder]

    def _before(self) -> int:
        widest = self._look.theme.cap("9")
        return PAD + (measure_key_cap(self._look.theme, widest) + GAP if widest else 0)

    def _after(self) -> int:
        return GAP + self._look.theme.size("icon") + 11

    def _dress_list(self) -> None:
        view = QListView()
        # Its row shows where the keyboard is.
        view.setObjectName("rows")
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setView(view)
        view.setItemDelegate(_PartnerDelegate(self))
        view.setRowHidden(0, True)  # noqa: FBT003 - Qt's own call
        view.installEventFilter(self)

    def _restyle(self) -> None:
        for words in self._every():
            words.restyle()
        self._hint = QSize()
        self._heights.clear()
        self.updateGeometry()
        self.update()


class _PartnerDelegate(QStyledItemDelegate):
    """Draws the rows of a box's list."""

    def __init__(self, box: PartnerBox) -> None:
        super().__init__(box)
        self._box = box

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(self._box.minimumSizeHint().width(), self._box.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        self._box.paint_row(painter, option, index.row() - 1)
