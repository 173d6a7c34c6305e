"""Emptying a layout before it is filled anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and out of those in it; widgets are hidden at once and deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def clear(layout: QLayout, first: int = 0) -> None:
    """Take everything from a place on out of a layout; the widgets stay, to be put into one again.

    `takeAt` alone would leave their items behind, for nobody owns them then: a widget goes on telling its old
    item that it is higher now, while the new one keeps the height that it asked for first.
    """
    while (item := layout.itemAt(first)) is not None:
        if (widget := item.widget()) is not None:
            layout.removeWidget(widget)
        else:
            layout.takeAt(first)
