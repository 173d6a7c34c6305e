"""Roles that a screen reader hears where a widget's class has none of Qt's: a heading, a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_SWEEP_AFTER = 256


def set_role(widget: QWidget, role: QAccessible.Role, *, alone: bool = False) -> None:
    """Let a widget be heard under a role, from now on; `alone`, its name tells all that stands in it."""
    # Qt asks the factory first that came last, and its own comes with the application.
    if not _interfaces.installed:
        _interfaces.installed = True
        QAccessible.installFactory(_interfaces.build)
    widget.heard_alone = alone  # type: ignore[attr-defined]  # an attribute of Python's alone
    widget.accessible_role = role  # type: ignore[attr-defined]  # an attribute of Python's alone


class RoleInterface(QAccessibleWidget):
    """A widget under a role of its own; a label's name is its words."""

    def role(self) -> QAccessible.Role:
        """What it is now: Qt asks for an interface once a widget."""
        widget = self.object()
        return getattr(widget, "accessible_role", None) or super().role()

    def childCount(self) -> int:
        """None where its name tells all."""
        return 0 if getattr(self.object(), "heard_alone", False) else int(super().childCount())

    def text(self, kind: QAccessible.Text) -> str:
        """What is said of it."""
        said: str = super().text(kind)
        label = self.object()
        if not said and kind == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.text()
        return said


class _Interfaces:
    """Makes interfaces, and keeps them as long as Qt does, which PySide leaves to whoever makes them."""

    def __init__(self) -> None:
        self.installed = False
        self._kept: list[RoleInterface] = []

    def build(self, _class: str, widget: QObject) -> QAccessibleInterface | None:
        """Return the interface of a widget with a role."""
        role = getattr(widget, "accessible_role", None)
        if role is None or not isinstance(widget, QWidget):
            return None
        if len(self._kept) % _SWEEP_AFTER == _SWEEP_AFTER - 1:
            self._kept = [each for each in self._kept if isValid(each)]
        made = RoleInterface(widget, role)
        self._kept.append(made)
        return made


_interfaces = _Interfaces()
