"""The list of packs as Qt's views see it; a thousand packs are rows of a model, not widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.state import PackLine

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole


class PackModel(QAbstractListModel):
    """One row a pack: its title, what a screen reader says of it, and the line itself."""

    def __init__(self) -> None:
        super().__init__()
        self._packs: tuple[PackId, ...] = ()
        self._line: Callable[[int], PackLine] | None = None

    def show_packs(self, packs: tuple[PackId, ...], line: Callable[[int], PackLine]) -> None:
        """Show other packs, each line made when it is seen; the selection stays if they are the same."""
        self._line = line
        if packs == self._packs:
            if packs:
                self.dataChanged.emit(self.index(0), self.index(len(packs) - 1))
            return
        self.beginResetModel()
        self._packs = packs
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many packs there are."""
        return 0 if parent.isValid() else len(self._packs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the name for screen readers, or the line."""
        if self._line is None or not index.isValid():
            return None
        line = self._line(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.name
            case Qt.ItemDataRole.UserRole:
                return line
        return None
