"""A page that stands over the editor, made anew for each presenter that it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class EditorPageView(QWidget):
    """Shows what its presenter has to show, at each `refresh`.

    `OWN` are those of its keys that are its own also while a text field has the keyboard, which would take
    them. Enter is `primary` unless a button has the keyboard; Esc, F6 and F1 are the editor's.
    """

    OWN: frozenset[str] = frozenset()

    left = Signal()
    """To be left, as with Esc."""

    def refresh(self) -> None:
        """Show how it is now; widgets that show it already are left alone."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""
        raise NotImplementedError

    def primary(self) -> None:
        """Do what the primary button does."""

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a window in which panes stack, or for a wide one."""

    def switch_pane(self, step: int, /) -> None:
        """Take the keyboard one pane on, or back."""

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what keys do here, each written as on its cap; all are listed in Help."""
        return {}
