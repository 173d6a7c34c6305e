"""Options as one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QGroupBox

from quizapp.ui.widgets.option import OptionRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.widgets.look import Look
    from quizapp.ui.widgets.state import Option

Key = Qt.Key


class OptionGroup(QGroupBox):
    """Rows of which one, or with ``several`` any number, can be chosen.

    It is one tab stop. Arrows move the keyboard until something is chosen, then they move the choice; where
    several can be chosen they only move the keyboard. Home and End go to the ends, Space chooses.
    """

    chosen = Signal()

    def __init__(
        self,
        look: Look,
        name: str = "",
        chosen_word: str = "",
        *,
        several: bool = False,
        across: bool = False,
        compact: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._chosen_word = chosen_word
        self._several, self._across, self._compact = several, across, compact
        self._rows: list[OptionRow] = []
        self._shown = 0
        self._at = 0
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._box = QBoxLayout(direction, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.setAccessibleName(name)

    @property
    def rows(self) -> list[OptionRow]:
        """The rows that are shown, in order."""
        return self._rows[: self._shown]

    def show_options(self, options: Sequence[Option]) -> None:
        """Show other options, none of them chosen; rows that are there already are used again."""
        while len(self._rows) < len(options):
            self._add_row(options[len(self._rows)])
        self._shown = len(options)
        self._at = 0
        for index, row in enumerate(self._rows):
            row.setVisible(index < self._shown)
            if index < self._shown:
                row.show_option(options[index])
        self.choose(())
        self._rove()

    def choice(self) -> tuple[int, ...]:
        """Indices of what is chosen, in order."""
        return tuple(index for index, row in enumerate(self.rows) if row.isChecked())

    def choose(self, indices: Sequence[int]) -> None:
        """Show these as chosen and no others; says nothing."""
        for index, row in enumerate(self._rows):
            row.blockSignals(True)  # noqa: FBT003 - Qt's own call
            row.setAutoExclusive(False)
            row.setChecked(index in indices and index < self._shown)
            row.setAutoExclusive(not self._several)
            row.blockSignals(False)  # noqa: FBT003 - Qt's own call
        self._at = indices[0] if indices else 0
        self._rove()

    def press(self, index: int) -> None:
        """Choose a row as its key does; where several can be chosen, turn it on or off."""
        if 0 <= index < self._shown:
            self._go(index)
            self._rows[index].click()

    def take_focus(self) -> None:
        """Put the keyboard on the chosen row, else on the first."""
        if self._shown:
            self._go(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        step = self._step(Key(event.key()))
        if step is None or not self._shown or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        target = max(0, min(self._shown - 1, self._at + step))
        moved = target != self._at
        self._go(target)
        if moved and not self._several and self.choice():
            self._rows[target].click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is, so that Tab comes back to it."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self._at = self._rows.index(watched)
            self._rove()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A group has no frame."""

    def _add_row(self, option: Option) -> None:
        row = OptionRow(
            self._look, option, self._chosen_word, exclusive=not self._several, compact=self._compact
        )
        row.clicked.connect(self.chosen)
        row.installEventFilter(self)
        self._rows.append(row)
        self._box.addWidget(row, 1 if self._across else 0)

    def _step(self, key: Qt.Key) -> int | None:
        mirror = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (1, -1) if mirror else (-1, 1)
        steps = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_Left: left, Key.Key_Right: right}
        ends = {Key.Key_Home: -self._shown, Key.Key_End: self._shown}
        return (steps | ends).get(key)

    def _go(self, index: int) -> None:
        self._at = index
        self._rove()
        self._rows[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rove(self) -> None:
        """Leave one row for the Tab key; the others are reached by arrows and pointer."""
        for index, row in enumerate(self.rows):
            here = index == self._at
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
