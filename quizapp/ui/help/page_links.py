"""Links to pages, in two columns where there is room; each column is one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.ui.kit.buttons import PlainButton
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from quizapp.ui.help.topics import PageLink, PageLinks
    from quizapp.ui.kit.style import Style

START, END, ICON_GAP, MIN_TWO_COLUMN_WIDTH = 3, 5, 10, 470
"""At its ends, between icon and words, px; from this width on, px at 100 %, there are two columns."""


class PageLinkButton(PlainButton):
    """An icon and words in the colour of links."""

    def __init__(self, look: Style, link: PageLink) -> None:
        self._icon = link.icon
        super().__init__(look, link.words)
        self.setObjectName("page")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the column: Qt would have them do what Tab does."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def fill(self) -> None:
        """Icon and words, in the colour of links."""
        shape = RowShape(START, END, least=self._look.theme.size("hitMin"))
        icon = RowIcon(self._icon, ICON_GAP, "iconM", "accentText")
        self._content.show(shape, [icon], [TextRun(self._words, "strong", "accentText")])


class PageLinkColumns(QWidget):
    """Tells the page whose link is pressed."""

    pressed = Signal(str)

    def __init__(self, look: Style, name: str, links: Sequence[PageLink]) -> None:
        super().__init__()
        self._look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._columns: list[RovingGroup] = []
        half = (len(links) + 1) // 2
        for part in (links[:half], links[half:]):
            column = RovingGroup(name)
            column.set_rows([self._button(link) for link in part])
            self._columns.append(column)
            self._row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        look.theme.changed.connect(self._arrange)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column."""
        width = max(column.minimumSizeHint().width() for column in self._columns)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _button(self, link: PageLink) -> PageLinkButton:
        button = PageLinkButton(self._look, link)
        button.clicked.connect(lambda: self.pressed.emit(link.page))
        return button

    def _arrange(self) -> None:
        # Both are as wide as the wider one.
        needed = 2 * max(column.sizeHint().width() for column in self._columns)
        wide = self.width() >= max(self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH), needed)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if wide else down)


class PageLinksPart(Part):
    """Shows PageLinks."""

    item: PageLinks

    def build(self, look: Style) -> PageLinkColumns:
        """Make the links."""
        links = PageLinkColumns(look, self.item.name, self.item.links)
        links.pressed.connect(self._open)
        return links

    def _open(self, page: str) -> None:
        self.item.open(page)
