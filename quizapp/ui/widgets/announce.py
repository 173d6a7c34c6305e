"""Telling a screen reader something without moving the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a sentence, once it has said what it is saying."""
    # Not before something is said: what they bring would be made before the first paint.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 -- see above

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
