"""The list of packs as Qt's views see it; a thousand packs are rows of a model, not widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.row_list import RowModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.pack.ids import PackId
    from quizapp.ui.home.state import PackTableRow


class PackModel(RowModel):
    """One row a pack."""

    def __init__(self) -> None:
        super().__init__()
        self._packs: tuple[PackId, ...] = ()

    def show_packs(self, packs: tuple[PackId, ...], line: Callable[[int], PackTableRow]) -> bool:
        """Show other packs; the selection stays if they are the same. False if nothing of them is other."""
        if packs != self._packs:
            self._packs = packs
            self.show_rows(len(packs), line)
        elif line is self._line:
            return False
        else:
            self._line = line
            if packs:
                self.dataChanged.emit(self.index(0), self.index(len(packs) - 1))
        return True
