"""Rows with check boxes that are one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.widgets.check_row import CheckRow
from quizapp.ui.widgets.roving import Roving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.state import Switch


class CheckGroup(Roving):
    """Rows with check boxes."""

    turned = Signal(int, bool)

    def __init__(self, look: Look, *, pad: int = 12, lines: bool = False) -> None:
        super().__init__()
        self._look, self._pad, self._lines = look, pad, lines

    def show_switches(self, switches: Sequence[Switch]) -> None:
        """Show other switches; rows that are there already are used again."""
        rows = self.rows
        if len(rows) != len(switches):
            self.set_rows([self._made(place, switch) for place, switch in enumerate(switches)])
            return
        for row, switch in zip(rows, switches, strict=True):
            assert isinstance(row, CheckRow)
            row.show_switch(switch)

    def _made(self, place: int, switch: Switch) -> CheckRow:
        row = CheckRow(self._look, switch, pad=self._pad, line=self._lines and place > 0)
        # Not `clicked`: a screen reader turns it without a click.
        row.toggled.connect(lambda on: self.turned.emit(place, on))
        return row
