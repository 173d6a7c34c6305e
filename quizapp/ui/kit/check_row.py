"""A row with a check box: a bank to take, a way of asking, a group that a pack is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowCheck, RowWords
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import SwitchState

PAD, GAP = 12, 12


class CheckRow(CheckableButton):
    """The whole row is the target; with a `line`, a hairline stands above it."""

    def __init__(self, look: Style, switch: SwitchState, *, pad: int = PAD, line: bool = False) -> None:
        self._switch, self._pad = switch, pad
        super().__init__(look)
        self.setObjectName("lineAbove" if line else "bare")
        self.setSizePolicy(build_wrapping_policy())
        self.show_switch(switch)

    def show_switch(self, switch: SwitchState) -> None:
        """Show a switch as it stands; says nothing."""
        self._switch = switch
        with QSignalBlocker(self):
            self.setChecked(switch.on)
        self.name(switch.name)
        self.show_content()

    def fill(self) -> None:
        """Box, title and below it the detail, and what stands at the end."""
        theme, switch, pad = self._look.theme, self._switch, self._pad
        detail = [TextRun(switch.detail, "meta", "textMuted")] if switch.detail else []
        shape = RowShape(
            pad // 2,
            pad // 2,
            above=pad - 3,
            below=pad - 3,
            least=theme.size("hitMin"),
            words=theme.scaled(96),
            first_line=True,
        )
        end = RowWords(switch.end, GAP, tone="textMuted")
        title = [TextRun(switch.title, "strong")]
        self._content.show(shape, [RowCheck(self.isChecked(), GAP)], title, [end], detail)
