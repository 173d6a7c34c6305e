"""Buttons side by side, on more lines where there is no room for all, as words are."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.kit.flow_layout import FlowLayout


class FlowBox(QWidget):
    """Holds widgets with a `gap` between them, px, and as much or `below` between lines.

    One that `grows` takes what is left of its line.
    """

    def __init__(
        self, *widgets: QWidget, gap: int, grows: QWidget | None = None, below: int | None = None
    ) -> None:
        super().__init__()
        self.widgets: tuple[QWidget, ...] = widgets
        self._flow = FlowLayout(self, gap, grows, below)
        for widget in widgets:
            self._flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Let another widget stand at the end."""
        self._flow.addWidget(widget)
        widget.show()
        self.widgets = (*self.widgets, widget)
