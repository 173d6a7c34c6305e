"""What is told only once it takes a while: what is done sooner is not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

QUIET_MS: Final = 300


class DelayedIndicator(QTimer):
    """Keeps a widget hidden, and shows it late: by `show`, else as it is."""

    def __init__(self, widget: QWidget, show: Callable[[], None] | None = None) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.hide()
        self.setSingleShot(True)
        self.setInterval(QUIET_MS)
        self.timeout.connect(show or widget.show)

    def begin(self) -> None:
        """Something goes on from now on, or still does."""
        if self._widget.isHidden() and not self.isActive():
            self.start()

    def end(self) -> None:
        """Nothing goes on any longer."""
        self.stop()
        self._widget.hide()
