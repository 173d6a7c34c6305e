"""What every screen is to the window: a page with a place in the top bar, keys of its own, and a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.key_event import format_key_event
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.theme.letter_keys import find_bound_key

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.library.settings import LetterKeys


class Screen(QWidget):
    """A page of the window. Keys that no widget in it takes come here: those of `bind`, then Enter.

    A key that is held down acts once. A single letter acts by itself, with Alt, or not, as is set.
    """

    place_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, Callable[[], None]] = {}
        self._letter_keys: LetterKeys = "on"
        self._let_go: tuple[int, int] = (0, 0)
        self._place = TopBarState("")

    @property
    def place(self) -> TopBarState:
        """What the top bar shows."""
        return self._place

    @property
    def can_report(self) -> bool:
        """Whether a question is shown of which something wrong can be reported."""
        return False

    @property
    def can_finish(self) -> bool:
        """Whether a practice is shown that can be ended for good before its last question."""
        return False

    def show_place(self, place: TopBarState) -> None:
        """Change what the top bar shows."""
        if place != self._place:
            self._place = place
            self.place_changed.emit()

    def bind(self, key: str, act: Callable[[], None]) -> None:
        """Let a key, written as on its cap (“G”, “Shift+N”, “Page Down”), act on this screen."""
        self._keys[QKeySequence(key.replace("Page ", "Pg")).toString()] = act

    def unbind(self, key: str) -> None:
        """Let a key act no longer."""
        self._keys.pop(QKeySequence(key.replace("Page ", "Pg")).toString(), None)

    @property
    def bound_keys(self) -> tuple[str, ...]:
        """The keys that act on this screen, as Qt writes them."""
        return tuple(self._keys)

    def set_letter_keys(self, mode: LetterKeys) -> None:
        """Let single letters act by themselves, with Alt, or not."""
        self._letter_keys = mode

    def set_initial_focus(self) -> None:
        """Put the keyboard where it belongs on arrival."""

    def release_focus(self) -> None:
        """Take the keyboard off what is about to go; Qt would hand it on, and have read where to."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def update_tab_order(self) -> None:
        """Bring the order of the Tab key up to date, which is about to be pressed."""

    def back(self) -> None:
        """Go where back goes."""

    def leave(self) -> None:
        """Go where the top bar says; as `back` does, where that stops nothing before."""
        self.back()

    def primary(self) -> None:
        """Do what the primary button does."""

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a window in which panes stack, or for a wide one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key that no widget took; on one that is held down only once.

        Of Enter, `EnterGuard` lets through only what counts.
        """
        if event.key() in ENTER_KEYS:
            self._enter()
            return
        if self._is_held_down(event):
            return
        act = self._keys.get(find_bound_key(format_key_event(event), self._letter_keys))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Remember which key was let go last, and when."""
        self._let_go = (event.key(), event.timestamp())
        super().keyReleaseEvent(event)

    def _is_held_down(self, event: QKeyEvent) -> bool:
        """Tell whether a key is held down, also where Qt takes it for pressed anew.

        X11 tells of a key that is held down as let go and pressed at one moment, and Qt overlooks that where
        the two come to it one by one, as they do on a busy computer.
        """
        at_once = event.timestamp() != 0 and self._let_go == (event.key(), event.timestamp())
        return event.isAutoRepeat() or at_once

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
            focused.click()
        else:
            self.primary()
