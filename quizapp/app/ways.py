"""The way back from pages that were opened over others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.widgets.screen import Screen
    from quizapp.ui.window import Window

Show = Callable[[], None]


@dataclass(frozen=True)
class Left:
    """A screen that was left for a page: what had the keyboard in it, and what showed its contents."""

    screen: Screen
    focus: QWidget | None
    show: Show | None


class Ways:
    """Opens pages over the screen that is shown, and goes back to it as it was left."""

    def __init__(self, window: Window, home: Callable[[], None]) -> None:
        self._window = window
        self._home = home
        self._left: list[Left] = []
        self._top: Screen | None = None
        # What showed the contents of each page last; a page may be opened again over itself.
        self._shown: dict[Screen, Show] = {}

    def open(self, screen: Screen, show: Show) -> None:
        """Fill a page by `show`, and show it over what is shown now."""
        shown = self._window.screen_shown()
        if shown is not self._top:
            # Somebody went elsewhere meanwhile, and what was left before is not gone back to.
            self._left.clear()
        if shown is not None:
            self._left.append(Left(shown, QApplication.focusWidget(), self._shown.get(shown)))
        self._shown[screen] = show
        show()
        self._top = screen
        self._window.show_screen(screen)

    def back(self) -> None:
        """Go back to what was shown before, with the keyboard where it was."""
        if not self._left:
            self._home()
            return
        left = self._left.pop()
        if left.show is not None and self._shown.get(left.screen) != left.show:
            self._shown[left.screen] = left.show
            left.show()
        self._top = left.screen
        self._window.show_screen(left.screen)
        focus = left.focus
        if focus is not None and isValid(focus) and left.screen.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()
