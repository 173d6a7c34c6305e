"""A widget with room below it that goes when the widget goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget


class SpacedWidget(QWidget):
    """Holds one widget and the space below it, px; hidden while that widget is hidden."""

    def __init__(self, widget: QWidget, below: int) -> None:
        super().__init__()
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, below)
        box.setSpacing(0)
        box.addWidget(widget)
        widget.installEventFilter(self)
        if widget.isHidden():
            self.hide()

    def set_below(self, below: int) -> None:
        """Leave other room below it, px."""
        self._box.setContentsMargins(0, 0, 0, below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget."""
        if event.type() == QEvent.Type.ShowToParent and self.parentWidget() is not None:
            self.show()
        elif event.type() == QEvent.Type.HideToParent:
            self.hide()
        return super().eventFilter(watched, event)
