"""Options as one stop of the Tab key, below each other or side by side, and small ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGroupBox, QLayout, QSizePolicy

from quizapp.ui.kit.flow_layout import FlowLayout
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.roving_focus import set_tab_stop
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon
from quizapp.ui.kit.screen_reader_workaround import say_group_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import OptionState

Key = Qt.Key


class OptionGroup(QGroupBox):
    """Rows of which one, or with ``several`` any number, can be chosen.

    Options `across` stand side by side, or where that is too narrow for their words one below the other.
    It is one tab stop. Arrows move the keyboard until something is chosen, then they move the choice; where
    several can be chosen they only move the keyboard. Home and End go to the ends, Space chooses. With
    ``boxes`` each row has a check box. Its name is for whoever comes to it, and not for each row.
    """

    chosen = Signal()

    def __init__(
        self,
        look: Style,
        name: str = "",
        chosen_word: str = "",
        *,
        several: bool = False,
        boxes: bool = False,
        across: bool = False,
        compact: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._chosen_word = chosen_word
        self._several, self._boxes = several, boxes
        self._across, self._compact = across, compact
        self._rows: list[OptionRow] = []
        self._shown = 0
        self._at = 0
        self._box = self._build_layout()
        self.setAccessibleName(name)

    @property
    def rows(self) -> list[OptionRow]:
        """The rows that are shown, in order."""
        return self._rows[: self._shown]

    def show_options(self, options: Sequence[OptionState]) -> None:
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
            with QSignalBlocker(row):
                row.setAutoExclusive(False)
                row.setChecked(index in indices and index < self._shown)
                row.setAutoExclusive(not self._several)
        if not self._several:
            self._at = indices[0] if indices else 0
        self._rove()

    def press(self, index: int) -> None:
        """Choose a row as its key does; where several can be chosen, turn it on or off."""
        if 0 <= index < self._shown:
            self._go(index)
            self._rows[index].click()

    def start_over(self) -> None:
        """Let the keyboard come to what is chosen, else to the first row, and not to where it was last."""
        self._at = next(iter(self.choice()), 0)
        self._rove()

    def take_focus(self) -> None:
        """Put the keyboard on the chosen row, else on the first; of several, on the one that had it last."""
        if self._shown:
            self._go(self._at)

    def sizeHint(self) -> QSize:
        """As wide as all options side by side, where they may stand so."""
        hint = super().sizeHint()
        return QSize(self._one_line(), hint.height()) if self._across else hint

    def minimumSizeHint(self) -> QSize:
        """As narrow as one option, where others may stand below it."""
        hint = super().minimumSizeHint()
        if not self._across:
            return hint
        return QSize(max((row.minimumSizeHint().width() for row in self.rows), default=0), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        if self._across:
            self._fit_across(event.size().width())

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

    def _build_layout(self) -> QLayout:
        directions = QBoxLayout.Direction
        box = QBoxLayout(directions.LeftToRight if self._across else directions.TopToBottom, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        return box

    def _fit_across(self, room: int) -> None:
        directions = QBoxLayout.Direction
        fits = self._one_line() <= room
        assert isinstance(self._box, QBoxLayout)
        self._box.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def _one_line(self) -> int:
        apart = self._box.spacing()
        return sum(row.minimumSizeHint().width() + apart for row in self.rows) - apart

    def _make_row(self, option: OptionState) -> OptionRow:
        return OptionRow(
            self._look,
            option,
            self._chosen_word,
            exclusive=not self._several,
            compact=self._compact,
            box=self._boxes,
        )

    def _add_row(self, option: OptionState) -> None:
        row = self._make_row(option)
        # Not `clicked`: where a screen reader chooses a row, Qt turns it on without a click.
        row.toggled.connect(self._turned)
        row.installEventFilter(self)
        self._rows.append(row)
        self._box.addWidget(row)
        if self._across and isinstance(self._box, QBoxLayout):
            self._box.setStretchFactor(row, 1)
        if not self._several:
            say_group_once(row, self)

    def _turned(self, on: bool) -> None:
        if on or self._several:
            self.chosen.emit()

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
        set_tab_stop(self.rows, self._at)


SIDE, ABOVE, GAP = 11, 6, 6
"""Beside its words and above them, and between them and the icon of what is chosen, px."""


class SmallOption(OptionRow):
    """As low as may be, its words in the middle; chosen, an icon stands before them.

    It is as wide when it is chosen as when it is not, so that choosing moves nothing.
    """

    def __init__(self, look: Style, option: OptionState, *, exclusive: bool) -> None:
        super().__init__(look, option, "", exclusive=exclusive, compact=True)

    def fill(self) -> None:
        """The icon of what is chosen, and the words."""
        theme = self._look.theme
        around = theme.scaled(ABOVE)
        shape = RowShape(SIDE, SIDE, around, around, theme.size("rowDense"), centred=True)
        chosen = RowIcon("correct", GAP, "iconM", "accentText", shown=self.isChecked())
        self._content.show(shape, [chosen], self.runs())


BETWEEN = 6
"""Between small options, px."""


class WrappingOptionGroup(OptionGroup):
    """A group of small options that breaks into lines as words do."""

    def _build_layout(self) -> QLayout:
        return FlowLayout(self, BETWEEN)

    def _make_row(self, option: OptionState) -> OptionRow:
        row = SmallOption(self._look, option, exclusive=True)
        # As wide as its words.
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row
