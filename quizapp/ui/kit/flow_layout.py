"""A layout that breaks into lines as words do, which Qt has not, and a box of buttons in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowLayout(QLayout):
    """Widgets with a `gap` between them, px, and as much or `below` between lines.

    One that `grows` takes what is left of its line.

    A widget is as wide as its hint, or as the line where that is narrower, and stands in the line's middle.
    """

    def __init__(
        self, parent: QWidget, gap: int, grows: QWidget | None = None, below: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._grows, self._below = gap, grows, gap if below is None else below
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Let another item stand at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at a place away, and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """On more lines it is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines, px."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All on one line."""
        hints = [each.sizeHint() for each in self._shown()]
        wide = sum(hint.width() + self._gap for hint in hints) - self._gap
        return QSize(max(wide, 0), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest of them."""
        leasts = [each.minimumSize() for each in self._shown()]
        wide = max((least.width() for least in leasts), default=0)
        return QSize(wide, max((least.height() for least in leasts), default=0))

    def setGeometry(self, room: QRect) -> None:
        """Break into the lines of a room."""
        super().setGeometry(room)
        parent = self.parentWidget()
        from_right = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, place in self._places(room.width()):
            if from_right:
                place.moveLeft(room.width() - place.x() - place.width())
            # Not the item's geometry, which is never higher than the widget would be on one line.
            (item.widget() or item).setGeometry(place.translated(room.topLeft()))

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Yield each item and where it stands, from the start of lines."""
        y = 0
        for line in self._lines(width):
            wide = [min(self._least(each), width) for each in line]
            left = width - sum(wide) - self._gap * (len(line) - 1)
            wide = [
                own + left if each.widget() is self._grows else own
                for each, own in zip(line, wide, strict=True)
            ]
            highs = [_height(each, own) for each, own in zip(line, wide, strict=True)]
            high = max(highs)
            x = 0
            for each, own_width, own_height in zip(line, wide, highs, strict=True):
                yield each, QRect(x, y + (high - own_height) // 2, own_width, own_height)
                x += own_width + self._gap
            y += high + self._below

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = width
        for each in self._shown():
            wide = self._least(each)
            if used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(each)
            used += self._gap + wide
        return lines

    def _least(self, item: QLayoutItem) -> int:
        grows = self._grows is not None and item.widget() is self._grows
        return item.minimumSize().width() if grows else item.sizeHint().width()

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


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
