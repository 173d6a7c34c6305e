"""Rows with check boxes that are one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.roving_focus import RovingGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import SwitchState


class CheckGroup(RovingGroup):
    """Rows with check boxes."""

    turned = Signal(int, bool)

    def __init__(self, look: Style, *, pad: int = 12, lines: bool = False) -> None:
        super().__init__()
        self._look, self._pad, self._lines = look, pad, lines

    def show_switches(self, switches: Sequence[SwitchState]) -> None:
        """Show other switches; rows that are there already are used again."""
        rows = self.rows
        if len(rows) != len(switches):
            self.set_rows([self._made(place, switch) for place, switch in enumerate(switches)])
            return
        for row, switch in zip(rows, switches, strict=True):
            assert isinstance(row, CheckRow)
            row.show_switch(switch)

    def _made(self, place: int, switch: SwitchState) -> CheckRow:
        row = CheckRow(self._look, switch, pad=self._pad, line=self._lines and place > 0)
        # Not `clicked`: a screen reader turns it without a click.
        row.toggled.connect(lambda on: self.turned.emit(place, on))
        return row
