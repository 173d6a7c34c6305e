"""What a screen asked of its presenter, and what it shows and says: for the tests of screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.ui.seen import told
from tests.ui.walk import visible

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QWidget


class Asked:
    """A presenter that remembers what it was asked to do, and does nothing."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *given: self.told.append((name, *given))


def heard() -> str:
    """The name of what has the keyboard."""
    return told(QApplication.focusWidget())[1]


def words(screen: QWidget) -> list[str]:
    """The words of the labels that are shown."""
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def buttons(screen: QWidget) -> dict[str, Any]:
    """The buttons that are shown, by their names."""
    return {each.accessibleName(): each for each in visible(screen, QAbstractButton)}


def button(screen: QWidget, name: str) -> Any:
    """The first button that is shown whose name begins so."""
    return next(each for each in visible(screen, QAbstractButton) if each.accessibleName().startswith(name))


def listen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of what a screen reader is told of its own accord from now on."""
    said: list[str] = []

    def hear(event: Any) -> None:
        if event.type() == QAccessible.Event.Announcement:
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said
