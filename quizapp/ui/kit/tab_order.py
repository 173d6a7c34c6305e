"""The order of the Tab key: that in which a page is read, also where parts of it were made later."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.layout_items import list_layout_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


class TabOrder:
    """The order of a page that changes."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._widgets: list[QWidget] = []
        self._stops: list[QWidget] = []

    def keep(self) -> None:
        """Let Tab go through the page as its layouts stand, if what it comes to came, went or moved since.

        Moving from one layout of a widget to another of it is not seen, nor leaving one for a while.
        """
        widgets = self._page.findChildren(QWidget)
        if widgets == self._widgets:
            return
        self._widgets = widgets
        stops = [each for each in widgets if _can_focus(each)]
        if stops != self._stops:
            self._stops = stops
            set_tab_order(self._page)


def set_tab_order(page: QWidget) -> None:
    """Let Tab go through a page as its layouts stand. Qt's own order is that in which widgets were made."""
    layout = page.layout()
    if layout is None:
        return
    reached = [widget for widget in _widgets(layout) if _can_focus(widget)]
    # The page stands before them in Qt's chain, so that it takes them into a window in this order. Qt leaves
    # a widget that cannot have the keyboard where it is, so for the moment it can.
    policy = page.focusPolicy()
    page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise([page, *reached]):
        QWidget.setTabOrder(before, after)
    page.setFocusPolicy(policy)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    """Yield all widgets below a layout, each before those in it."""
    for part in list_layout_items(layout):
        if isinstance(part, QWidget):
            yield part
            yield from _inside(part)
        else:
            yield from _widgets(part)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, FlowBox):
        yield from widget.widgets
    page = widget.widget() if isinstance(widget, QScrollArea) else widget
    layout = None if page is None else page.layout()
    if layout is not None:
        yield from _widgets(layout)


def _can_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus
