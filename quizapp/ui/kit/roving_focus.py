"""Rows that are one stop of the Tab key and are gone through with the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from quizapp.ui.kit.screen_reader_workaround import say_rows_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

Key = Qt.Key


class PlainGroup(QGroupBox):
    """Widgets that a screen reader hears as one group. Qt has no group box without a frame."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing."""


class RovingGroup(PlainGroup):
    """Arrows, Home and End move the keyboard from row to row; Tab leaves, and comes back to the same row.

    An arrow at the first or last row is left to whatever scrolls the page. Rows stand `apart` px from each
    other.
    """

    def __init__(self, name: str = "", apart: int = 0) -> None:
        super().__init__()
        self._rows: list[QWidget] = []
        self._at = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(apart)
        self.setAccessibleName(name)
        say_rows_alone(self)

    @property
    def rows(self) -> Sequence[QWidget]:
        """The rows in order."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows in place of the ones before, which are deleted."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        self._at = 0
        # Laid out once: with each row that is shown, Qt would lay out all those before it again.
        self._box.setEnabled(False)
        for row in self._rows:
            row.installEventFilter(self)
            self._box.addWidget(row)
            row.show()
        self._box.setEnabled(True)
        self._box.activate()
        self._rove()

    def start_over(self) -> None:
        """Let the keyboard come to the first row, and not to where it was last."""
        self._at = 0
        self._rove()

    def take_focus(self, index: int | None = None) -> None:
        """Put the keyboard on a row; None: on the one that had it last, at first the first."""
        if self._rows:
            self._at = self._at if index is None else max(0, min(len(self._rows) - 1, index))
            self._rove()
            self._rows[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        last = len(self._rows) - 1
        targets = {Key.Key_Up: self._at - 1, Key.Key_Down: self._at + 1, Key.Key_Home: 0, Key.Key_End: last}
        target = targets.get(Key(event.key()), -1)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not 0 <= target <= last:
            super().keyPressEvent(event)
        else:
            self.take_focus(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self._at = self._rows.index(watched)
            self._rove()
        return super().eventFilter(watched, event)

    def _rove(self) -> None:
        set_tab_stop(self._rows, self._at)


def set_tab_stop(rows: Sequence[QWidget], at: int) -> None:
    """Leave the row at this place for the Tab key; the others are reached by arrows and pointer."""
    for index, row in enumerate(rows):
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus)
