"""Emptying a layout before it is filled anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def delete_layout_items(layout: QLayout) -> None:
    """Take everything out of a layout, and out of those in it; widgets are hidden at once and deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            delete_layout_items(inner)


def detach_layout_items(layout: QLayout, first: int = 0) -> None:
    """Take everything from a place on out of a layout; the widgets stay, to be put into one again.

    `takeAt` alone would leave their items behind, for nobody owns them then: a widget goes on telling its old
    item that it is higher now, while the new one keeps the height that it asked for first. Items are not
    looked at either: who has seen one in Python deletes it a second time.
    """
    around, direct = layout.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
    for widget in around.findChildren(QWidget, options=direct) if around is not None else ():
        if layout.indexOf(widget) >= first:
            layout.removeWidget(widget)
    while layout.count() > first:
        layout.takeAt(first)
