"""What can be chosen of a setting: options side by side, on more lines where there is no room for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.small_option import SmallOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.option_row import OptionRow
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import OptionState

GAP = 6


class WrappingOptionGroup(OptionGroup):
    """A group of small options that breaks into lines as words do."""

    def __init__(self, look: Style, name: str) -> None:
        super().__init__(look, name)
        self._lines: list[QHBoxLayout] = []
        self._stand: list[list[OptionRow]] = []
        self._box.setSpacing(GAP)
        look.theme.changed.connect(self._break_again)

    def show_options(self, options: Sequence[OptionState]) -> None:
        """Show other options, none of them chosen."""
        super().show_options(options)
        for row in self.rows:
            # As wide as its words. Qt asks the lines, not this group, how high they are, and only those so.
            policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            row.setSizePolicy(policy)
        while len(self._lines) < len(options):
            line = QHBoxLayout()
            line.setSpacing(GAP)
            self._lines.append(line)
            self._box.addLayout(line)
        self._break()

    def hasHeightForWidth(self) -> bool:
        """A narrower group has more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines, px."""
        lines = self._broken(width)
        return sum(max(row.sizeHint().height() for row in line) + GAP for line in lines) - GAP

    def sizeHint(self) -> QSize:
        """All on one line."""
        width = sum(row.sizeHint().width() + GAP for row in self.rows)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """At least as wide as the widest option."""
        width = max((row.sizeHint().width() for row in self.rows), default=0)
        return QSize(width, max((row.sizeHint().height() for row in self.rows), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._break()

    def _make_row(self, option: OptionState) -> OptionRow:
        return SmallOption(self._look, option, exclusive=True)

    def _broken(self, width: int) -> list[list[OptionRow]]:
        """Return the options line by line."""
        lines: list[list[OptionRow]] = [[]]
        used = 0
        for row in self.rows:
            wide = row.sizeHint().width() + GAP
            if lines[-1] and used + wide - GAP > width:
                lines.append([])
                used = 0
            lines[-1].append(row)
            used += wide
        return lines if self.rows else []

    def _break_again(self) -> None:
        self.updateGeometry()
        self._break()

    def _break(self) -> None:
        broken = self._broken(self.width())
        # While it is seen, rows may come before the lines that they are to stand in.
        if broken == self._stand or len(self._lines) < len(broken):
            return
        self._stand = broken
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
        for line, rows in zip(self._lines, broken, strict=False):
            for row in rows:
                line.addWidget(row)
            line.addStretch()
