"""A key, printed on the thing it presses or beside the words that tell what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import (
    KeyCapColors,
    measure_key_cap,
    mirror_icon_name,
    paint_key_cap,
    paint_number,
)
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style


class KeyCap(QLabel):
    """One key."""

    def __init__(self, look: Style, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._key = look, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Square for one letter."""
        return QSize(measure_key_cap(self._look.theme, self.text()), self._look.theme.size("keyCap"))

    def minimumSizeHint(self) -> QSize:
        """A key is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        theme = self._look.theme
        with QPainter(self) as painter:
            key = mirror_icon_name(self, self.text())
            paint_key_cap(painter, QRectF(self.rect()), key, theme, KeyCapColors.of(theme))

    def _restyle(self) -> None:
        self.setText(self._look.theme.cap(self._key))
        self.updateGeometry()


class NumberCap(KeyCap):
    """A number in the place of a key, and none: it tells of something however letters act as keys."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it without a frame."""
        with QPainter(self) as painter:
            paint_number(painter, QRectF(self.rect()), self.text(), self._look.theme)

    def _restyle(self) -> None:
        self.setText(self._key)
        self.updateGeometry()


class KeyHints(QWidget):
    """A line of keys and what they do: "1 to 5 choose, Enter check". Lines shown before are kept.

    A hint whose keys do not act is left out.
    """

    COMMAS: Final = (",", "،", "、", "，")

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[KeyHint | str, ...] = ()
        self._lines: dict[tuple[KeyHint | str, ...], QWidget] = {}
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        look.theme.changed.connect(self._show_again)

    def show_hints(self, parts: Sequence[KeyHint | str]) -> None:
        """Show keys and words in this order; words that end in a comma close a hint."""
        self._parts = tuple(parts)
        wanted = self._acting(self._parts)
        if wanted not in self._lines:
            self._lines[wanted] = self._line(wanted)
            self._box.addWidget(self._lines[wanted])
        for shown, line in self._lines.items():
            line.setVisible(shown == wanted)

    def _show_again(self) -> None:
        """Keys may act, and be printed, otherwise than before."""
        self.show_hints(self._parts)

    def _acting(self, parts: tuple[KeyHint | str, ...]) -> tuple[KeyHint | str, ...]:
        """Return the hints of which at least one key acts."""
        kept: list[KeyHint | str] = []
        hint: list[KeyHint | str] = []
        for place, part in enumerate(parts, 1):
            hint.append(part)
            if place == len(parts) or (isinstance(part, str) and part.endswith(self.COMMAS)):
                caps = [each for each in hint if isinstance(each, KeyHint)]
                kept += hint if not caps or any(self._look.theme.cap(each.text) for each in caps) else []
                hint = []
        return tuple(kept)

    def _line(self, parts: tuple[KeyHint | str, ...]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in parts:
            if isinstance(part, KeyHint):
                row.addWidget(KeyCap(self._look, part.text))
                continue
            row.addWidget(Label(self._look, part, tone="textMuted", wrap=False))
            if part.endswith(self.COMMAS):
                row.addSpacing(8)
        row.addStretch()
        return line
