"""What a screen reader is told of a widget, and what colours its picture has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
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


def colors(image: QImage, box: QRect | None = None) -> dict[str, int]:
    """How often each colour stands in a picture, or in a part of it."""
    area = box or image.rect()
    counts: dict[str, int] = {}
    for y in range(area.top(), area.bottom() + 1):
        for x in range(area.left(), area.right() + 1):
            name = image.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return counts


def columns_with(image: QImage, color: str) -> list[int]:
    """The columns of a picture in which a colour stands."""
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).name() == color for y in rows)]
