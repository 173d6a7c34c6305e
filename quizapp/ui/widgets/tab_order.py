"""The order of the Tab key: that in which a page is read, also where parts of it were made later."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def tab_in_order(page: QWidget) -> None:
    """Let Tab go through a page as its layouts stand. Qt's own order is that in which widgets were made."""
    layout = page.layout()
    if layout is None:
        return
    reached = [widget for widget in _widgets(layout) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    # The page stands before them in Qt's chain, so that it takes them into a window in this order. Qt leaves
    # a widget that cannot have the keyboard where it is, so for the moment it can.
    policy = page.focusPolicy()
    page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise([page, *reached]):
        QWidget.setTabOrder(before, after)
    page.setFocusPolicy(policy)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    """Yield all widgets below a layout, each before those in it."""
    index = 0
    while (item := layout.itemAt(index)) is not None:
        index += 1
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            yield from _widgets(inner)
        elif widget is not None:
            yield widget
            yield from _inside(widget)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        page = widget.widget()
        if page is not None:
            yield from _inside(page)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _widgets(layout)
