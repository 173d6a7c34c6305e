"""What a layout holds, in its order, the room between, and how it is taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def resize_spacing(row: QBoxLayout, at: int, width: int) -> None:
    """Let so many px of a row be free at the place `at`, where `addSpacing` has put something.

    What is there goes and another comes, which Python never sees: a spacer that Python made, or asked the
    layout for, is deleted twice when both are collected.
    """
    row.takeAt(at)
    row.insertSpacing(at, width)


def list_widgets(layout: QLayout) -> list[QWidget]:
    """Return the widgets of a layout, without those of layouts in it."""
    return [part for part in list_layout_items(layout) if isinstance(part, QWidget)]


def list_layout_items(layout: QLayout) -> Sequence[QWidget | QLayout]:
    """Return the widgets and layouts of a layout.

    Its items are not asked for: Qt deletes them unnoticed, and PySide would take whatever comes to lie in
    their place later for the item, also where that is handed to an event filter.
    """
    owner = layout.parentWidget()
    children = [] if owner is None else [*owner.children(), *layout.children()]
    placed = [(layout.indexOf(child), child) for child in children if isinstance(child, (QWidget, QLayout))]
    return [child for place, child in sorted(placed, key=lambda each: each[0]) if place >= 0]


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
