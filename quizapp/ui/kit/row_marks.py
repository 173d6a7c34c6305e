"""What stands before and after the words of a row: a key, an icon, a check box, a few words more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF

from quizapp.record import record
from quizapp.ui.kit.painting import (
    FOCUS_BORDER,
    KeyCapColors,
    PaintedText,
    find_start_side,
    measure_key_cap,
    mirror_icon_name,
    paint_check,
    paint_key_cap,
    paint_number,
    paint_ring,
    paint_text,
)

if TYPE_CHECKING:
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


@record
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


@record
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


@record
class RowCheck:
    """A check box or, as a `ring`, what shows the one thing of several that is chosen."""

    checked: bool
    gap: int
    shown: bool = True
    ring: bool = False

    def width(self, look: Style) -> float:
        """Its side."""
        return look.theme.size("iconM")

    def height(self, look: Style) -> float:
        """Its side."""
        return look.theme.size("iconM")

    def paint(self, painter: QPainter, box: QRectF, look: Style, _row: QWidget) -> None:
        """Draw it, with its tick or point, or empty."""
        paint = paint_ring if self.ring else paint_check
        paint(painter, box, look.theme, checked=self.checked)


@record
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


@record
class RowNumber:
    """A number that tells of something and is no key, bare or on a dark plate.

    It takes the width of the widest of several, so that words begin at one place.
    """

    text: str
    gap: int
    among: tuple[str, ...] = ()
    plate: bool = False
    shown: bool = True

    def width(self, look: Style) -> float:
        """That of the widest, as if they were keys."""
        return max(measure_key_cap(look.theme, each) for each in (self.text, *self.among))

    def height(self, look: Style) -> float:
        """That of a key, or of a plate, which is lower."""
        return look.theme.size("keyCap") - (4 if self.plate else 0)

    def paint(self, painter: QPainter, box: QRectF, look: Style, _row: QWidget) -> None:
        """Draw the number."""
        paint_number(painter, box, self.text, look.theme, plate=self.plate)


@record
class RowStripe:
    """A bar at the row's start, as high as the row, in a colour by token name."""

    tone: str
    wide: int
    gap: int
    shown: bool = True

    def width(self, _look: Style) -> float:
        """Its own."""
        return self.wide

    def height(self, _look: Style) -> float:
        """None that counts."""
        return 0

    def paint(self, painter: QPainter, box: QRectF, look: Style, row: QWidget) -> None:
        """Draw the bar from top to bottom, within the border of the keyboard's place."""
        room = QRectF(row.rect()).adjusted(FOCUS_BORDER, FOCUS_BORDER, -FOCUS_BORDER, -FOCUS_BORDER)
        bar = QRectF(box.x(), 0, box.width(), row.height())
        painter.fillRect(bar & room if row.hasFocus() else bar, look.theme.color(self.tone))
