"""What stands before and after the words of a row: a key, an icon, a check box, a few words more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.ui.kit.painting import (
    KeyCapColors,
    PaintedText,
    find_start_side,
    measure_key_cap,
    mirror_icon_name,
    paint_check,
    paint_key_cap,
    paint_text,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.style import Style


class RowMark(Protocol):
    """Something of a row that is not its words."""

    @property
    def gap(self) -> int:
        """Between it and the words, px."""
        ...

    @property
    def shown(self) -> bool:
        """Whether it is seen; its room is kept anyway."""
        ...

    def width(self, look: Style) -> float:
        """Its width, px; 0 where there is nothing to show."""
        ...

    def height(self, look: Style) -> float:
        """Its height, px."""
        ...

    def paint(self, painter: QPainter, box: QRectF, look: Style, row: QWidget) -> None:
        """Draw it into its box, which is mirrored already."""
        ...


@dataclass(frozen=True, slots=True)
class RowKey:
    """A key that chooses or presses the row; fill, border and letters by token name, or in one ink."""

    key: str
    gap: int
    tones: tuple[str, str, str] = ("paper", "edge", "text")
    ink: QColor | None = None
    shown: bool = True

    def width(self, look: Style) -> float:
        """That of the key as it is printed now."""
        return measure_key_cap(look.theme, look.theme.cap(self.key))

    def height(self, look: Style) -> float:
        """That of all keys."""
        return look.theme.size("keyCap")

    def paint(self, painter: QPainter, box: QRectF, look: Style, _row: QWidget) -> None:
        """Draw the key."""
        ink = self.ink
        colors = KeyCapColors.of(look.theme, *self.tones) if ink is None else KeyCapColors(None, ink, ink)
        paint_key_cap(painter, box, look.theme.cap(self.key), look.theme, colors)


@dataclass(frozen=True, slots=True)
class RowIcon:
    """An icon, its side and colour by token name; one that points along a line is mirrored."""

    icon: str
    gap: int
    size: str = "icon"
    tone: str = "text"
    shown: bool = True

    def width(self, look: Style) -> float:
        """Its side."""
        return look.theme.size(self.size)

    def height(self, look: Style) -> float:
        """Its side."""
        return look.theme.size(self.size)

    def paint(self, painter: QPainter, box: QRectF, look: Style, row: QWidget) -> None:
        """Draw the icon."""
        look.icons.paint(painter, mirror_icon_name(row, self.icon), box, look.theme.color(self.tone))


@dataclass(frozen=True, slots=True)
class RowCheck:
    """A check box."""

    checked: bool
    gap: int
    shown: bool = True

    def width(self, look: Style) -> float:
        """Its side."""
        return look.theme.size("iconM")

    def height(self, look: Style) -> float:
        """Its side."""
        return look.theme.size("iconM")

    def paint(self, painter: QPainter, box: QRectF, look: Style, _row: QWidget) -> None:
        """Draw the box, with its tick or empty."""
        paint_check(painter, box, look.theme, checked=self.checked)


@dataclass(frozen=True, slots=True)
class RowWords:
    """A few words on one line, in a style and colour by token name."""

    text: str
    gap: int
    style: str = "body"
    tone: str = "text"
    shown: bool = True

    def width(self, look: Style) -> float:
        """That of the words."""
        return look.theme.width(self.style, self.text) if self.text else 0.0

    def height(self, look: Style) -> float:
        """That of one line."""
        return look.theme.line(self.style)

    def paint(self, painter: QPainter, box: QRectF, look: Style, row: QWidget) -> None:
        """Draw the words; letters may reach a little over their width."""
        theme, side = look.theme, find_start_side(row)
        words = PaintedText(self.text, theme.font(self.style), theme.color(self.tone), side)
        paint_text(painter, box, words)
