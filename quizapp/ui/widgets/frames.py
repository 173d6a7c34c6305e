"""The bars above and below every screen, and the column that scrolls between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from quizapp.ui.widgets.bars import SegmentBar
from quizapp.ui.widgets.button import ToolButton
from quizapp.ui.widgets.keycap import Hints
from quizapp.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.state import Cap

MARGIN = 24

BESIDE = 12
"""Between two buttons of a bar, px."""

AROUND = 8
"""So much stays free above and below what has the keyboard, px."""

WORDS = 32
"""So much of a bar's height grows with the text, px; the rest is space."""


class _Bar(QFrame):
    """A band as high as the text size asks for, with a hairline towards the middle of the window."""

    def __init__(self, look: Look, size: str, *, line_below: bool) -> None:
        super().__init__()
        self._look, self._size, self._line_below = look, size, line_below
        self._rows = 1
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.row = QHBoxLayout()
        self.column.addLayout(self.row)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and hairline."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.color("desk"))
            y = self.height() - 1 if self._line_below else 0
            painter.fillRect(0, y, self.width(), 1, self._look.theme.color("line"))

    def _restyle(self) -> None:
        theme = self._look.theme
        space = theme.tokens.sizes[self._size] - WORDS
        more = (self._rows - 1) * (theme.size("control") + BESIDE)
        self.setFixedHeight(theme.scaled(WORDS) + space + more + 1)
        self.update()


class _Stroke(QWidget):
    """The short upright line between where back goes and the title."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(1, 24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.color("line"))


class TopBar(_Bar):
    """Where back goes, the title, how far a practice has come, and tools at the end.

    ``lead`` and ``tools`` take more widgets: the sections' tabs of the first level, text size, theme, Menu.
    Narrow, it keeps back, progress and the tools that were added with ``keep``.
    """

    back_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "topBar", line_below=True)
        self.back = ToolButton(look, "", icon="back", back=True)
        self.back.clicked.connect(self.back_pressed)
        self._stroke = _Stroke(look)
        self._title = Label(look, style="strong", wrap=False)
        self._aside = Label(look, tone="textMuted", wrap=False)
        self._progress_words = Label(look, wrap=False)
        self.progress = SegmentBar(look)
        self.lead, self.tools = QHBoxLayout(), QHBoxLayout()
        self._optional: list[QWidget] = []
        self._narrow = False
        self._fill()

    def show_place(self, title: str, back: str = "", aside: str = "") -> None:
        """Show where we are and where back goes; no back on the first level."""
        self.back.show_words(back)
        self.back.setVisible(bool(back))
        self._title.show_text(title)
        self._aside.show_text(aside)
        self._show_optional()

    def show_progress(self, at: int = 0, total: int = 0, words: str = "") -> None:
        """Stand at question ``at`` of ``total``; nothing is shown where there are none."""
        self._progress_words.show_text(words)
        self._progress_words.setVisible(total > 0)
        self.progress.setVisible(total > 0)
        if total > 0:
            self.progress.show_progress(at, total, words)

    def add_tool(self, tool: QWidget, *, keep: bool = False) -> None:
        """Add a tool at the end; only kept ones stay in a narrow window."""
        self.tools.addWidget(tool)
        if not keep:
            self._optional.append(tool)
        self._show_optional()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._narrow = narrow
        self._show_optional()

    def _fill(self) -> None:
        row = self.row
        row.setContentsMargins(MARGIN - 7, 0, MARGIN - 6, 1)
        row.setSpacing(0)
        self.lead.setSpacing(0)
        self.tools.setSpacing(8)
        row.addWidget(self.back)
        row.addSpacing(8)
        row.addWidget(self._stroke)
        row.addSpacing(14)
        row.addWidget(self._title)
        row.addSpacing(10)
        row.addWidget(self._aside)
        row.addLayout(self.lead)
        row.addStretch()
        row.addWidget(self._progress_words)
        row.addSpacing(12)
        row.addWidget(self.progress)
        row.addSpacing(18)
        row.addLayout(self.tools)
        self.show_place("")
        self.show_progress()

    def _show_optional(self) -> None:
        titled = bool(self._title.text()) and not (self._narrow and self.back.words)
        self._title.setVisible(titled)
        self._stroke.setVisible(titled and bool(self.back.words))
        self._aside.setVisible(titled and bool(self._aside.text()))
        for tool in self._optional:
            tool.setVisible(not self._narrow)


class ActionBar(_Bar):
    """What the keys do at its start, buttons at its end, the primary one last.

    Where there is no room for both, the hints go; where there is none for the buttons side by side, all but
    the last stand above it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, "actionBar", line_below=False)
        self.row.setContentsMargins(MARGIN, 1, MARGIN, 0)
        self.row.setSpacing(BESIDE)
        self.hints = Hints(look)
        self.end = QHBoxLayout()
        self.end.setSpacing(BESIDE)
        self.row.addStretch()
        self.row.addWidget(self.hints)
        self.row.addStretch()
        self.row.addLayout(self.end)
        self._above = QHBoxLayout()
        self._above.setSpacing(BESIDE)
        self._above.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.column.insertLayout(0, self._above)

    def show_hints(self, parts: Sequence[Cap | str], *, at_end: bool = False) -> None:
        """Show what the keys do, at the bar's start or before its buttons."""
        self.hints.show_hints(parts)
        self.row.setStretch(0, 1 if at_end else 0)
        self.row.setStretch(2, 0 if at_end else 1)

    def event(self, event: QEvent) -> bool:
        """Fit again when a button or a hint has come, gone or changed its words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = [*_widgets_of(self._above), *_widgets_of(self.end)]
        shown = [button for button in buttons if not button.isHidden()]
        wide = sum(button.sizeHint().width() + BESIDE for button in shown) - BESIDE + 2 * MARGIN
        hints = self.hints.sizeHint().width()
        self.hints.setVisible(bool(hints) and wide + BESIDE + hints <= self.width())
        above = shown[:-1] if wide > self.width() else []
        stand = [button for button in _widgets_of(self._above) if not button.isHidden()]
        if above != stand or bool(above) != (self._rows > 1):
            self._put(buttons, above)

    def _put(self, buttons: list[QWidget], above: list[QWidget]) -> None:
        """Let these stand above the others."""
        for layout in (self._above, self.end):
            while layout.takeAt(0) is not None:
                pass
        if above:
            self._above.addStretch()
        # What is hidden stays beside its neighbour, so that the Tab key goes through all in their order.
        last = buttons.index(above[-1]) if above else -1
        for place, button in enumerate(buttons):
            (self._above if place <= last else self.end).addWidget(button)
        self._rows = 2 if above else 1
        self._restyle()


def _widgets_of(row: QHBoxLayout) -> list[QWidget]:
    items = (row.itemAt(place) for place in range(row.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


class Column(QScrollArea):
    """A column that scrolls when it is too long; whatever gets the keyboard is brought fully into view.

    But for what a mouse button is held down on: moved from under the pointer, it would miss the click.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("column")
        self.box = QVBoxLayout(inner)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.setWidget(inner)
        self._inner = inner
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page keys to the screen, which knows what they scroll."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number; a line of the last page stays in view."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * max(bar.pageStep() - MARGIN, MARGIN))

    def bring(self, widget: QWidget) -> None:
        """Scroll no further than it takes to see a widget of the column whole."""
        inner = self._inner
        top = widget.mapTo(inner, QPoint(0, 0)).y() - AROUND
        high = widget.height() + 2 * AROUND
        # Without a frame and a bar below, the viewport is as high as the column; asking Qt for it here would
        # make it look up the kinds of all its widgets, at the start of all times.
        bar, room = self.verticalScrollBar(), self.height()
        if high > room:
            # Too long to be seen whole: its beginning, unless some of it is in view already.
            if top >= bar.value() + room or top + high <= bar.value():
                bar.setValue(top)
        elif top < bar.value():
            bar.setValue(top)
        elif top + high > bar.value() + room:
            bar.setValue(top + high - room)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not held and self._inner.isAncestorOf(now):
            self.bring(now)
