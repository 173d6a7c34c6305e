"""Buttons that are on or off: options, rows with check boxes and groups of them, switches."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowCheck, RowWords
from quizapp.ui.kit.row_widget import RowWidget, build_wrapping_policy
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import SwitchState


class CheckableButton(RowWidget, QAbstractButton):
    """Space and a click turn it on or off; all other keys are left to its group and the screen.

    Its frame is the style sheet's, by the button's object name; what stands in it is put there by `fill`.
    """

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.use_style(look)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def name(self, name: str) -> None:
        """Say what it turns on or off."""
        # Qt would take a single ampersand for a shortcut.
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)

    def checkStateSet(self) -> None:
        """Show that it is on or off."""
        super().checkStateSet()
        self.fill()

    def nextCheckState(self) -> None:
        """Turn it on or off, and show that."""
        super().nextCheckState()
        self.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space alone."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


PAD, GAP = 12, 12
"""Around a row with a check box, and between what stands in it, px."""


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


BESIDE, BETWEEN = 8, 10
"""Beside a switch, and between its box and word, px."""


class SwitchButton(CheckableButton):
    """On or off, named by what it turns on or off."""

    def __init__(self, look: Style, name: str, words: tuple[str, str]) -> None:
        self._words = words
        super().__init__(look)
        self.setObjectName("switch")
        self.name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fill()

    def fill(self) -> None:
        """Box and word, with room for the longer of the two words."""
        theme, on = self._look.theme, self.isChecked()
        widest = max(ceil(theme.width("body", word)) for word in self._words)
        shape = RowShape(BESIDE, BESIDE, least=theme.size("control"), widest=widest)
        self._content.show(shape, [RowCheck(on, BETWEEN)], [TextRun(self._words[on])])
