"""What stands in the article's place while the book is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_margin import END_MARGIN
from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_margins

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style


class ClosedArticleNotice(QWidget):
    """An icon, a title and a text, in the middle."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        self._look = look
        self._title = Label(look, style="strong", align=centre)
        self._text = Label(look, tone="textMuted", align=centre)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addStretch()
        self._column.addWidget(IconMark(look, "article", "iconOutcome"), 0, centre)
        self._column.addWidget(self._title)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text, 100)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, title: str, text: str) -> None:
        """Show other words."""
        self._title.show_text(title)
        self._text.show_text(text)

    def set_text_start(self, start: int) -> None:
        """Keep to the width of the article's lines."""
        self._column.setContentsMargins(mirror_margins(self, start, 0, END_MARGIN, 12))

    def _restyle(self) -> None:
        self._text.setMaximumWidth(self._look.theme.scaled(400))
