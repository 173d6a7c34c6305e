"""What every screen is to the window: a page with a place in the top bar, keys of its own, and a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Place:
    """What the top bar shows: a title, where back goes (empty: first level), how far a practice is."""

    title: str
    back: str = ""
    aside: str = ""
    at: int = 0
    total: int = 0
    words: str = ""
    short_words: str = ""


class Screen(QWidget):
    """A page of the window. Keys that no widget in it takes come here: those of `bind`, then Enter.

    A key that is held down acts once.
    """

    place_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, Callable[[], None]] = {}
        self._place = Place("")

    @property
    def place(self) -> Place:
        """What the top bar shows."""
        return self._place

    def show_place(self, place: Place) -> None:
        """Change what the top bar shows."""
        if place != self._place:
            self._place = place
            self.place_changed.emit()

    def bind(self, key: str, act: Callable[[], None]) -> None:
        """Let a key, written as on its cap (“G”, “Shift+N”, “Page Down”), act on this screen."""
        self._keys[QKeySequence(key.replace("Page ", "Pg")).toString()] = act

    def arrive(self) -> None:
        """Put the keyboard where it belongs on arrival."""

    def back(self) -> None:
        """Go where back goes."""

    def primary(self) -> None:
        """Do what the primary button does."""

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a window in which panes stack, or for a wide one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key that no widget took."""
        if event.isAutoRepeat():
            return
        if event.key() in _ENTER:
            self._enter()
            return
        act = self._keys.get(_written(event))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
            focused.click()
        else:
            self.primary()


def _written(event: QKeyEvent) -> str:
    """Return the key as QKeySequence writes it, the keypad's digits as the others."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(plain.value | event.key()).toString()
