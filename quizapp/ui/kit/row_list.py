"""A list whose rows a delegate paints: one tab stop, however many rows there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

ModelIndex = QModelIndex | QPersistentModelIndex
CONTENT_ROLE: Final = Qt.ItemDataRole.UserRole
MOVE_KEYS: Final = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
"""The keys that go from row to row."""


class ListRow(Protocol):
    """What a row shows; `name` is what a screen reader says of it."""

    @property
    def title(self) -> str:
        """What stands first in it."""
        ...

    @property
    def name(self) -> str:
        """All of it in words."""
        ...


class RowModel(QAbstractListModel):
    """So many rows, each worded when it is seen: a title, what a screen reader says, and the line itself."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._line: Callable[[int], ListRow] | None = None

    def show_rows(self, count: int, line: Callable[[int], ListRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._count, self._line = count, line
        self.endResetModel()

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else self._count

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the name for screen readers, or the line."""
        if self._line is None or not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._line(index.row()).title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._line(index.row()).name
            case Qt.ItemDataRole.UserRole:
                return self._line(index.row())
        return None


class RowList(QListView):
    """One tab stop; the keys in MOVES go from row to row, all others are left to the screen."""

    moved = Signal(int)

    def __init__(self, model: RowModel, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setObjectName("rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.selectionModel().currentChanged.connect(self._moved)

    def at(self) -> int:
        """Return the row that the keyboard is on, or would be; -1 without any."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row without a word of it; -1 leaves it where it is."""
        if row >= 0 and row != self.at():
            with QSignalBlocker(self):
                self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row; Qt would search its list for letters, of which nothing says so."""
        if event.key() in MOVE_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self.signalsBlocked():
            self.moved.emit(now.row())
