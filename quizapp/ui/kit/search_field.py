"""A field with an icon before the words, usually that of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.painting import mirror_margins

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

START, BETWEEN, LEAST = 12, 8, 120
"""Before the icon, between it and the words, and how narrow the field may become at 100 %, px."""


class SearchField(QLineEdit):
    """As high as buttons and usually so `wide`, px at 100 %; it takes so many characters, and no more."""

    def __init__(self, look: Style, name: str, wide: int, longest: int, icon: str = "search") -> None:
        super().__init__()
        self._look, self._wide = look, wide
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(START, 0, START, 0)
        row.addWidget(IconMark(look, icon, "icon"), 0, Qt.AlignmentFlag.AlignLeading)
        look.theme.changed.connect(self._make_room)
        self._make_room()

    def sizeHint(self) -> QSize:
        """Qt's hint goes by the letters of the font, and not by what is looked for."""
        return QSize(self._look.theme.scaled(self._wide), self._look.theme.size("control"))

    def _make_room(self) -> None:
        theme = self._look.theme
        self.setTextMargins(mirror_margins(self, theme.size("icon") + BETWEEN, 0, BETWEEN, 0))
        self.setFixedHeight(theme.size("control"))
        self.setMinimumWidth(theme.scaled(LEAST))
