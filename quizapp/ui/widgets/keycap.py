"""A key, printed on the thing it presses or beside the words that tell what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.paint import CapColors, cap_width, paint_cap
from quizapp.ui.widgets.state import Cap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.widgets.look import Look


class KeyCap(QLabel):
    """One key."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Square for one letter."""
        return QSize(cap_width(self._look.theme, self.text()), self._look.theme.size("keyCap"))

    def minimumSizeHint(self) -> QSize:
        """A key is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        theme = self._look.theme
        with QPainter(self) as painter:
            paint_cap(painter, QRectF(self.rect()), self.text(), theme, CapColors.of(theme))


class Hints(QWidget):
    """A line of keys and what they do: "1 to 5 choose, Enter check". Lines shown before are kept."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: dict[tuple[Cap | str, ...], QWidget] = {}
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_hints(self, parts: Sequence[Cap | str]) -> None:
        """Show keys and words in this order; words that end in a comma close a hint."""
        wanted = tuple(parts)
        if wanted not in self._lines:
            self._lines[wanted] = self._line(wanted)
            self._box.addWidget(self._lines[wanted])
        for shown, line in self._lines.items():
            line.setVisible(shown == wanted)

    def _line(self, parts: tuple[Cap | str, ...]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in parts:
            if isinstance(part, Cap):
                row.addWidget(KeyCap(self._look, part.text))
                continue
            row.addWidget(Label(self._look, part, tone="textMuted", wrap=False))
            if part.endswith(","):
                row.addSpacing(8)
        row.addStretch()
        return line
