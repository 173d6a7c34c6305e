"""The answers, one by one: each with its reason, the right one and the chosen one told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from quizapp.ui.kit.roving_focus import set_tab_stop
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon, RowNumber, RowWords
from quizapp.ui.kit.row_widget import RowLabel
from quizapp.ui.kit.screen_reader_workaround import say_rows_alone
from quizapp.ui.kit.style import set_style_name
from quizapp.ui.kit.widget_state import AnswerState, TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.row_marks import RowMark
    from quizapp.ui.kit.style import Style

PAD, GAP, TAG_GAP = 9, 12, 6
LEAST = 64
"""So much room a title keeps beside its tag, px at 100 %; where there is less, the tag stands below it."""


class AnswerLabel(RowLabel):
    """One answer, read as one sentence by a screen reader."""

    def __init__(self, look: Style, pad: int = PAD) -> None:
        super().__init__(look)
        self._pad = pad
        self._answer = AnswerState("", "")
        self._keys: tuple[str, ...] = ()

    def show_answer(self, answer: AnswerState, keys: tuple[str, ...], *, ruled: bool) -> None:
        """Show another answer; ``ruled`` draws the hairline under it.

        `keys` are the numbers of all rows: words begin behind the widest of them, in each row at one place.
        """
        self._answer, self._keys = answer, keys
        set_style_name(self, "ruled" if ruled else "last")
        self.setText(answer.said)
        self.show_content()

    def fill(self) -> None:
        """Number, title and tag, and below them the reason."""
        theme, answer, pad = self._look.theme, self._answer, self._pad
        shape = RowShape(
            above=pad,
            below=pad + 1,
            least=theme.size("keyCap") + 2 * pad + 1,
            words=theme.scaled(LEAST),
            first_line=True,
        )
        number = [RowNumber(answer.key, GAP, self._keys, answer.plate)] if answer.key else []
        title = [TextRun(answer.title, "quoteS" if answer.serif else "strong")]
        tag: list[RowMark] = [
            RowIcon(answer.tag_icon or answer.tone, GAP, "iconM", answer.tone),
            RowWords(answer.tag, TAG_GAP, "label", answer.tone),
        ]
        reason = [TextRun(answer.reason, tone="textMuted")] if answer.reason else []
        self._content.show(shape, number, title, tag if answer.tag else [], reason)


class AnswerList(QGroupBox):
    """Rows under a hairline: one tab stop, read row by row with the arrows.

    There are `pad` px above and below the words of a row.
    """

    def __init__(self, look: Style, name: str = "", *, pad: int = PAD) -> None:
        super().__init__()
        self._look, self._pad = look, pad
        self._rows: list[AnswerLabel] = []
        self._shown = 0
        self._at = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 1, 0, 0)
        self._box.setSpacing(0)
        self.setAccessibleName(name)
        say_rows_alone(self)

    @property
    def rows(self) -> list[AnswerLabel]:
        """The rows that are shown, in order."""
        return self._rows[: self._shown]

    def show_answers(self, answers: Sequence[AnswerState]) -> None:
        """Show other answers; rows that are there already are used again."""
        while len(self._rows) < len(answers):
            row = AnswerLabel(self._look, self._pad)
            row.installEventFilter(self)
            self._rows.append(row)
            self._box.addWidget(row)
        self._shown, self._at = len(answers), 0
        keys = tuple(answer.key for answer in answers)
        for index, row in enumerate(self._rows):
            row.setVisible(index < self._shown)
            if index < self._shown:
                row.show_answer(answers[index], keys, ruled=index < self._shown - 1)
        self._rove()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -self._shown,
            Qt.Key.Key_End: self._shown,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._shown:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(self._shown - 1, self._at + step))
        self._rove()
        self._rows[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is, so that Tab comes back to it."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self._at = self._rows.index(watched)
            self._rove()
        return super().eventFilter(watched, event)

    def _rove(self) -> None:
        set_tab_stop(self.rows, self._at)
