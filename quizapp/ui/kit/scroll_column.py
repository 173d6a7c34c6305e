"""The column that scrolls between the bars of a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from quizapp.ui.kit.fade_edge import FADE_HEIGHT, FadeEdge
from quizapp.ui.kit.painting import FOCUS_BORDER, mirror_margins
from quizapp.ui.kit.screen_bars import MARGIN

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from quizapp.ui.kit.pinned_words import PinnedWords

AROUND = FADE_HEIGHT
"""So much stays free above and below what has the keyboard, px: what fades at an edge fades beside it."""


class _Inner(QWidget):
    """What stands in a column; tells when something may stand elsewhere in it, with all in its place."""

    settled = Signal()

    def sizeHint(self) -> QSize:
        """Any: it is given its width, and laying all out in the width that it wants is for nothing."""
        return self.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Tell so."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.settled.emit()
        return done


class ScrollColumn(QScrollArea):
    """A column that scrolls when it is too long; whatever gets the keyboard is brought fully into view.

    But for what a mouse button is held down on: moved from under the pointer, it would miss the click.
    With `on_paper` it lies on paper, else on the desk.
    """

    settled = Signal()
    """Something may stand elsewhere in it, or in view, with all in its place."""

    def __init__(self, *, on_paper: bool = False) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Where there is least room, what scrolls gives way, and the bars stay whole.
        self.setMinimumHeight(1)
        inner = _Inner()
        inner.settled.connect(self._keep)
        inner.setObjectName("column")
        self.box = QVBoxLayout(inner)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.setWidget(inner)
        self._inner = inner
        self._margins = 0, 0, 0, 0
        self._pinned: PinnedWords | None = None
        self._fades = FadeEdge(self, upwards=True), FadeEdge(self, upwards=False)
        if on_paper:
            self.setObjectName("onPaper")
            for fade in self._fades:
                fade.ground = QPalette.ColorRole.Base
        self.verticalScrollBar().valueChanged.connect(self._fade)
        self.verticalScrollBar().rangeChanged.connect(self._set_margins)
        self._brought: tuple[QWidget, QWidget | None, int] | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_margins(self, start: int, above: int, end: int, below: int) -> None:
        """Leave so much room around what it holds, px; the scroll bar stands in the room at the end."""
        self._margins = start, above, end, below
        self._set_margins()

    def set_pinned(self, pinned: PinnedWords) -> None:
        """Let words of the column stay in sight at its upper end, and bring nothing under them."""
        self._pinned = pinned

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page keys to the screen, which knows what they scroll, and those that scroll sideways."""
        key = Qt.Key
        if event.key() in (key.Key_PageUp, key.Key_PageDown, key.Key_Left, key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the keyboard in view when there is less room, as when the bar below grows."""
        focused = QApplication.focusWidget()
        had, has = event.oldSize().height(), event.size().height()
        seen = focused is not None and self._inner.isAncestorOf(focused) and self.is_in_view(focused, had)
        super().resizeEvent(event)
        if focused is not None and seen and has < had:
            self.bring(focused)
        self._fade()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab scroll no further than any way to the keyboard's place; Qt would, to where the caret is."""
        return QWidget.focusNextPrevChild(self, forward)

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number; a line of the last page stays in view."""
        bar = self.verticalScrollBar()
        line = max(self.fontMetrics().lineSpacing(), MARGIN)
        bar.setValue(bar.value() + pages * max(bar.pageStep() - self._covered() - line, MARGIN))

    def bring(self, widget: QWidget, before: QWidget | None = None) -> None:
        """Scroll no further than it takes to see a widget of the column whole.

        `before` is brought first, and stays in view as far as the other leaves room for it.
        """
        if before is not None and before.isVisible():
            self._scroll_to(before)
        self._scroll_to(widget)
        self._brought = widget, before, self.verticalScrollBar().value()

    def is_in_view(self, widget: QWidget, room: int | None = None) -> bool:
        """Tell whether a widget of the column is whole in view, or would be in another height, px."""
        pinned, top = self._pinned, self._top_of(widget) - self.verticalScrollBar().value()
        covered = 0 if pinned is None or pinned.isHidden() else pinned.height()
        return top >= covered and top + widget.height() <= (self.height() if room is None else room)

    def _set_margins(self) -> None:
        """Lay out what it holds in the same width with a scroll bar and without."""
        start, above, end, below = self._margins
        end = max(end - self._bar_width(), 0)
        self.box.setContentsMargins(mirror_margins(self, start, above, end, below))
        self._fade()

    def _bar_width(self) -> int:
        bar = self.verticalScrollBar()
        shown = self.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        return bar.sizeHint().width() if shown and bar.maximum() > bar.minimum() else 0

    def _fade(self) -> None:
        """Let the edges fade beyond which there is more, but not over the border of the keyboard's place."""
        bar, focused = self.verticalScrollBar(), QApplication.focusWidget()
        if bar.maximum() <= bar.minimum() and self._pinned is None:
            for fade in self._fades:
                fade.hide()
            return
        width = self.width() - self._bar_width()
        start = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        borders: list[tuple[int, int]] = []
        if focused is not None and self._inner.isAncestorOf(focused):
            top = self._top_of(focused) - bar.value()
            bottom = top + focused.height()
            borders = [(top, top + FOCUS_BORDER), (bottom - FOCUS_BORDER, bottom)]
        more = (bar.value() > bar.minimum(), bar.value() < bar.maximum())
        covered = self._pin(QRect(start, 0, width, self.height()))
        for fade, y, shown in zip(self._fades, (covered, self.height() - FADE_HEIGHT), more, strict=True):
            fade.setGeometry(QRect(start, y, width, FADE_HEIGHT))
            covers = any(upper < y + FADE_HEIGHT and y < lower for upper, lower in borders)
            fade.setVisible(shown and not covers)

    def _scroll_to(self, widget: QWidget) -> None:
        # Without a frame and a bar below, the viewport is as high as the column; asking Qt for it here would
        # make it look up the kinds of all its widgets, at the start of all times.
        covered = self._covered()
        bar, room, high = self.verticalScrollBar(), self.height() - covered, widget.height()
        around = max(min(AROUND, (room - high) // 2), 0)
        top = self._top_of(widget) - around - covered
        lowest = top + high + 2 * around - room
        here = bar.value()
        if high <= room:
            bar.setValue(min(max(here, lowest), top))
        else:
            # Too high to be seen whole: as much of it as there is room for, with the end that is nearer.
            bar.setValue(top if top - here > here - lowest else lowest)

    def _keep(self) -> None:
        """Bring again what was brought, where nobody has scrolled since: it stands elsewhere now."""
        focused = QApplication.focusWidget()
        brought, before, there = self._brought or (None, None, 0)
        here = self.verticalScrollBar().value()
        if focused is not None and (brought, there) == (focused, here) and self._inner.isAncestorOf(focused):
            self.bring(focused, before)
        self._fade()
        self.settled.emit()

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._inner, QPoint(0, 0)).y()

    def _covered(self) -> int:
        """Height at the upper end in which something is pinned once there is more above, px."""
        return 0 if self._pinned is None else self._pinned.least(self.width() - self._bar_width())

    def _pin(self, place: QRect) -> int:
        """Show what is pinned if it is out of view in the column; return the height that it covers, px."""
        pinned = self._pinned
        if pinned is None or pinned.label is None:
            return 0
        if self._top_of(pinned.label) >= self.verticalScrollBar().value():
            pinned.hide()
            return 0
        pinned.show_at(place)
        return pinned.height()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not held and self._inner.isAncestorOf(now):
            self.bring(now)
        self._fade()
