"""A page over the editor with two columns, which are one in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.scroll_column import ScrollColumn

ABOVE = 20
"""What is left free above and below the columns, px."""


class ColumnsPage(EditorPageView):
    """Lays its columns out in `_lay_out`; what has the keyboard keeps it. `_side` scrolls by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self._side = ScrollColumn()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Let both columns be one, or stand side by side."""
        self._narrow = narrow
        focused = QApplication.focusWidget()
        self._side.set_margins(MARGIN if narrow else 0, ABOVE, MARGIN, ABOVE)
        moved = self._lay_out()
        if focused is not None and moved.isAncestorOf(focused):
            # Moved to another column it has lost the keyboard.
            focused.setFocus()

    def _lay_out(self) -> QWidget:
        """Put the columns where they belong, narrow or not, with mirrored margins; return what was moved."""
        raise NotImplementedError


def has_focus_within(widget: QWidget) -> bool:
    """Return whether the keyboard is on something inside of a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
