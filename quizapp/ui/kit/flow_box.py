"""Buttons side by side, on more lines where there is no room for all, as words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QShowEvent


class FlowBox(QWidget):
    """Holds widgets with a `gap` between them, px; one that `grows` takes what is left of its line.

    It lays them out itself: Qt asks a layout, and not the widget, how high it is, and has none that breaks.
    """

    def __init__(self, *widgets: QWidget, gap: int, grows: QWidget | None = None) -> None:
        super().__init__()
        self.widgets: tuple[QWidget, ...] = widgets
        self._gap, self._grows = gap, grows
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Let another widget stand at the end."""
        widget.setParent(self)
        widget.show()
        self.widgets = (*self.widgets, widget)
        self.updateGeometry()
        self._put()

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

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest of them."""
        leasts = [each.minimumSizeHint() for each in self._shown()]
        wide = max((least.width() for least in leasts), default=0)
        return QSize(wide, max((least.height() for least in leasts), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._put()

    def showEvent(self, event: QShowEvent) -> None:
        """Break anew: fields learn only now of a text size that changed while they were not seen."""
        super().showEvent(event)
        self._put()

    def event(self, event: QEvent) -> bool:
        """Break anew when one of them came, went or changed its words, or with the interface's direction."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._put()
        return super().event(event)

    def _put(self) -> None:
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget, place in self._places(self.width()):
            if from_right:
                place.moveLeft(self.width() - place.x() - place.width())
            widget.setGeometry(place)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Yield each widget and where it stands, from the start of lines."""
        y = 0
        for line in self._lines(width):
            wide = {each: min(self._least(each), width) for each in line}
            left = width - sum(wide.values()) - self._gap * (len(line) - 1)
            if self._grows in wide:
                wide[self._grows] += left
            high = max(_height(each, wide[each]) for each in line)
            x = 0
            for each in line:
                own = _height(each, wide[each])
                yield each, QRect(x, y + (high - own) // 2, wide[each], own)
                x += wide[each] + self._gap
            y += high + self._gap

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        used = width
        for each in self._shown():
            wide = self._least(each)
            if used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(each)
            used += self._gap + wide
        return lines

    def _least(self, widget: QWidget) -> int:
        hint = widget.minimumSizeHint() if widget is self._grows else widget.sizeHint()
        return hint.width()

    def _shown(self) -> list[QWidget]:
        return [each for each in self.widgets if not each.isHidden()]


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
