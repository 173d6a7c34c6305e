"""Telling a screen reader something without moving the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a sentence, once it has said what it is saying; nothing, if there is none."""
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 -- else made before the first paint, with all they bring

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
