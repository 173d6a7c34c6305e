"""Drags over a widget, as the version of Qt that is there makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import PySide6
from PySide6.QtGui import QDragEnterEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

_PARTS = tuple(map(int, PySide6.__version__.split(".")[:2]))


def entering(place: QPoint, *how: Any) -> QDragEnterEvent:
    """What enters a widget at a place: the actions, the data, the button and the keys that are held."""
    # From 6.12 on Qt wants a place between points, and has nothing else before it.
    where: Any = place.toPointF() if _PARTS >= (6, 12) else place
    return QDragEnterEvent(where, *how)
