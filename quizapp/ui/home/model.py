"""The list of packs as Qt's views see it; a thousand packs are rows of a model, not widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from quizapp.ui.home.state import PackLine

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole


class PackModel(QAbstractListModel):
    """One row a pack: its title, what a screen reader says of it, and the line itself."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[PackLine, ...] = ()

    def show_lines(self, lines: tuple[PackLine, ...]) -> None:
        """Show other packs; the selection is kept where only their figures changed."""
        if lines == self._lines:
            return
        if [line.id for line in lines] == [line.id for line in self._lines]:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many packs there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the name for screen readers, or the line."""
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.name
            case Qt.ItemDataRole.UserRole:
                return line
        return None
