"""Links to pages, in two columns where there is room; each column is one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.ui.kit.buttons import PlainButton
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.painting import mirror_box, paint_focus_border
from quizapp.ui.kit.roving_focus import RovingGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.help.topics import PageLink, PageLinks
    from quizapp.ui.kit.style import Style

ICON_GAP, MIN_TWO_COLUMN_WIDTH = 10, 470
"""Between icon and words, px; from this width on, px at 100 %, there are two columns."""


class PageLinkButton(PlainButton):
    """An icon and words in the colour of links."""

    def __init__(self, look: Style, link: PageLink) -> None:
        self._icon = link.icon
        super().__init__(look, link.words)

    def sizeHint(self) -> QSize:
        """Icon and words, with the least height of a target."""
        theme = self._look.theme
        width = theme.size("iconM") + ICON_GAP + self._words_width("strong") + 8
        return QSize(round(width), theme.size("hitMin"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the column: Qt would have them do what Tab does."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words, with a line under them while the pointer is there."""
        theme = self._look.theme
        side = theme.size("iconM")
        with QPainter(self) as painter:
            box = mirror_box(self, QRectF(3, (self.height() - side) / 2, side, side))
            self._look.icons.paint(painter, self._icon, box, theme.color("accentText"))
            font = theme.font("strong")
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.color("accentText"))
            wide = metrics.horizontalAdvance(self.words)
            place = mirror_box(self, QRectF(3 + side + ICON_GAP, 0, wide, 0))
            baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(place.x(), baseline), self.words)
            if self.underMouse():
                painter.fillRect(QRectF(place.x(), round(baseline + 2), wide, 1), theme.color("accentText"))
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)


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
