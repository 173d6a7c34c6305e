"""What a screen reader is told of a widget, and what colours its picture has."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QSpacerItem

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Role and name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)


def description(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def state(widget: QWidget) -> QAccessible.State:
    return QAccessible.queryAccessibleInterface(widget).state()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _rows(image: QImage, box: QRect | None) -> list[list[int]]:
    """The pixels of a picture or of a part of it, as 0xRRGGBB."""
    area = box or image.rect()
    plain = image.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I").tolist()
    width = plain.bytesPerLine() // 4
    return [
        [pixel & 0xFFFFFF for pixel in pixels[at : at + plain.width()]] for at in range(0, len(pixels), width)
    ]


def colors(image: QImage, box: QRect | None = None) -> dict[str, int]:
    """How often each colour stands in a picture, or in a part of it."""
    counts = Counter(chain.from_iterable(_rows(image, box)))
    return {f"#{pixel:06x}": count for pixel, count in counts.items()}


def columns_with(image: QImage, color: str) -> list[int]:
    """The columns of a picture in which a colour stands."""
    wanted = int(color[1:], 16)
    rows = _rows(image, None)
    return sorted({x for row in rows for x, pixel in enumerate(row) if pixel == wanted})


def rows_of_ink(image: QImage, faint: int = 64) -> list[int]:
    """The rows of a picture in which more stands than the ground of its corner, but for what is `faint`."""
    rows = _rows(image, None)
    ground = rows[0][0] >> 8 & 0xFF
    return [
        y for y, row in enumerate(rows) if any(abs((pixel >> 8 & 0xFF) - ground) > faint for pixel in row)
    ]


def spacers() -> list[QSpacerItem]:
    """The spacers that Python knows; each is deleted twice when its layout's widget is collected."""
    return [each for each in shiboken6.getAllValidWrappers() if isinstance(each, QSpacerItem)]
