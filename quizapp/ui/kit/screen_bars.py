"""The bars above and below every screen."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import ToolButton
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.key_cap import KeyHints
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import list_widgets, resize_spacing
from quizapp.ui.kit.progress_bars import SegmentBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import KeyHint

MARGIN = 24

BESIDE = 12
"""Between two buttons of a bar, px."""

INSIDE = 7
"""A tool's words stand so far inside its edge, px; the bar's margin is less by that."""

AFTER_BACK, BEFORE_TITLE = 1, 3
"""Places in the top bar's row that are free, and no widget's."""

WORDS = 32
"""So much of a bar's height grows with the text, px; the rest is space."""


class _Bar(QWidget):
    """A band as high as the text size asks for, with a hairline towards the middle of the window."""

    def __init__(self, look: Style, size: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._size = look, size
        self._rows, self._taller = 1, 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.row = QHBoxLayout()
        self.column.addLayout(self.row)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def event(self, event: QEvent) -> bool:
        """Fit again when something has come, gone or changed its words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another width."""
        super().resizeEvent(event)
        self._fit()

    @abstractmethod
    def _fit(self) -> None:
        """Leave out, or put elsewhere, what has no room."""

    def _restyle(self) -> None:
        theme = self._look.theme
        space = theme.tokens.sizes[self._size] - WORDS
        more = (self._rows - 1) * (theme.size("control") + BESIDE) + self._taller
        self.setFixedHeight(theme.scaled(WORDS) + space + more + 1)
        # What stands in it takes on the theme later, and tells nobody while it is hidden.
        QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))


class TopBar(_Bar):
    """Where back goes, the title, how far a practice has come, and tools at the end.

    ``lead`` and ``tools`` take more widgets: the sections' tabs of the first level, text size, theme, Menu.
    Narrow, it keeps back, progress and the tools that were added with ``keep``; where there is no room for
    the words of back, its arrow stands alone.
    """

    back_pressed = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__(look, "topBar")
        self.back = ToolButton(look, "", icon="back", back=True)
        self.back.clicked.connect(self.back_pressed)
        self._stroke = Hairline()
        self._stroke.setFixedSize(1, 24)
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

    def _fit(self) -> None:
        others = self.row.minimumSize().width() - self.back.minimumSizeHint().width()
        self.back.set_bare(others + self.back.full_width() > self.width())

    def _fill(self) -> None:
        row = self.row
        row.setContentsMargins(MARGIN - INSIDE, 0, MARGIN - 6, 1)
        row.setSpacing(0)
        self.lead.setSpacing(0)
        self.tools.setSpacing(8)
        row.addWidget(self.back)
        row.addSpacing(0)
        row.addWidget(self._stroke)
        row.addSpacing(0)
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
        # Without a way back the title itself begins at the window's margin.
        resize_spacing(self.row, AFTER_BACK, 8 if self.back.words else INSIDE)
        resize_spacing(self.row, BEFORE_TITLE, 14 if self.back.words else 0)
        for tool in self._optional:
            tool.setVisible(not self._narrow)


class ActionBar(_Bar):
    """What the keys do at its start, buttons at its end, the primary one last.

    Where there is no room for both, the hints go; where there is none for the buttons side by side, as many
    as have room stand beside the last, and the others above it, in as few rows as they need.
    """

    def __init__(self, look: Style) -> None:
        super().__init__(look, "actionBar")
        self.row.setContentsMargins(MARGIN, 1, MARGIN, 0)
        self.row.setSpacing(BESIDE)
        self.hints = KeyHints(look)
        self.end = QHBoxLayout()
        self.end.setSpacing(BESIDE)
        self.row.addStretch()
        self.row.addWidget(self.hints)
        self.row.addStretch()
        self.row.addLayout(self.end)
        self._above: list[QHBoxLayout] = []

    def show_hints(self, parts: Sequence[KeyHint | str], *, at_end: bool = False) -> None:
        """Show what the keys do, at the bar's start or before its buttons."""
        self.hints.show_hints(parts)
        at = self.row.indexOf(self.hints)
        self.row.setStretch(at - 1, 1 if at_end else 0)
        self.row.setStretch(at + 1, 0 if at_end else 1)
        if self.hints.isHidden() and self.isVisible():
            # What is hidden asks for no room of itself.
            self._fit()

    def _fit(self) -> None:
        buttons = [*self._standing_above(), *list_widgets(self.end)]
        shown = [button for button in buttons if not button.isHidden()]
        wide = _side_by_side(shown) + 2 * MARGIN
        at_start = [each for each in list_widgets(self.row) if each is not self.hints and not each.isHidden()]
        beside = wide + sum(each.sizeHint().width() + BESIDE for each in at_start)
        hints = self.hints.sizeHint().width()
        self.hints.setVisible(bool(hints) and beside + BESIDE + hints <= self.width())
        *above, last = _rows(shown, self.width() - 2 * MARGIN)
        stand = [[each for each in list_widgets(row) if not each.isHidden()] for row in self._above]
        if above != [row for row in stand if row]:
            self._put(buttons, above)
        taller = sum(_taller(row, self.width() - 2 * MARGIN) for row in [*above, last])
        high = 1 + len(above), taller
        if high != (self._rows, self._taller):
            # Both first, for it fits again as soon as its height changes.
            self._rows, self._taller = high
            self._restyle()

    def _standing_above(self) -> list[QWidget]:
        return [button for row in self._above for button in list_widgets(row)]

    def _put(self, buttons: list[QWidget], above: list[list[QWidget]]) -> None:
        """Let these rows stand above the others."""
        for layout in (*self._above, self.end):
            while layout.takeAt(0) is not None:
                pass
        while len(self._above) < len(above):
            row = QHBoxLayout()
            row.setSpacing(BESIDE)
            row.setContentsMargins(MARGIN, 0, MARGIN, 0)
            self.column.insertLayout(len(self._above), row)
            self._above.append(row)
        for row in self._above[: len(above)]:
            row.addStretch()
        # What is hidden stays beside its neighbour, so that the Tab key goes through all in their order.
        at = 0
        for button in buttons:
            while at < len(above) and button not in above[at] and not button.isHidden():
                at += 1
            (self._above[at] if at < len(above) else self.end).addWidget(button)


def _side_by_side(buttons: Sequence[QWidget]) -> int:
    """Width of buttons in a row, px."""
    return sum(button.sizeHint().width() + BESIDE for button in buttons) - BESIDE


def _rows(buttons: Sequence[QWidget], room: int) -> list[list[QWidget]]:
    """Break buttons into rows that are as wide as the room, px, if they can be; the last is filled first."""
    rows: list[list[QWidget]] = [[]]
    for button in reversed(buttons):
        if rows[0] and _side_by_side([button, *rows[0]]) > room:
            rows.insert(0, [])
        rows[0].insert(0, button)
    return rows


def _taller(row: Sequence[QWidget], room: int) -> int:
    """By how much a button that wraps is higher than others, px."""
    highs = [
        each.heightForWidth(room) - each.minimumSizeHint().height()
        for each in row
        if each.hasHeightForWidth() and each.sizeHint().width() > room
    ]
    return max(highs, default=0)
