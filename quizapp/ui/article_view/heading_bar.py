"""The bar above the article or its sentences: a heading, and a button at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.article_view.article_margin import END_MARGIN
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.roles import set_role

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style


class ArticleHeadingBar(QWidget):
    """It is there where there is a heading."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.heading = Label(look, style="heading")
        set_role(self.heading, QAccessible.Role.Heading)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._widget: QWidget | None = None

    def show_heading(self, words: str) -> None:
        """Show another heading, or none."""
        self.heading.show_text(words)
        self.setVisible(bool(words))

    def set_widget(self, widget: QWidget | None) -> None:
        """Put a button at its end, or take it away."""
        if widget is self._widget:
            return
        if self._widget is not None:
            self._row.removeWidget(self._widget)
            self._widget.setParent(None)
        self._widget = widget
        if widget is not None:
            self._row.addWidget(widget)

    def set_space(self, start: int, above: int, below: int) -> None:
        """Begin where lines do, with so much space above and below, px."""
        self._row.setContentsMargins(mirror_margins(self, start, above, END_MARGIN, below))
        self.setMinimumHeight(above + self._look.theme.size("hitMin") + below)
