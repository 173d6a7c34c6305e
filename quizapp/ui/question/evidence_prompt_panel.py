"""The panel while an answer is proved: the answer as it is kept, and the sentences that are to prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from quizapp.ui.kinds.widgets.evidence_cards import EvidenceCardList
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.painting import BoxStyle, paint_box
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.question.state import EvidencePromptState

LABEL_WIDTH = 100
"""Width of the column of labels, px at 100 %."""


class EvidencePromptPanel(QWidget):
    """Shows one EvidencePromptState after another; `marked` tells what is left once a sentence is removed.

    Stacked, the sheet stands at `sheet_place`.
    """

    marked = Signal(object)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._skill = IconLine(look, "label")
        self._prompt = Label(look, style="strong", reads=True)
        self._claim = Label(look, style="quote", reads=True)
        self._given = _AnswerSummary(look)
        self._heading = Label(look, style="question", reads=True)
        self._instruction = Label(look, tone="textMuted", reads=True)
        self.sheet_place = QVBoxLayout()
        self._cards = EvidenceCardList(look)
        self._cards.left.connect(self.marked)
        self._missing = MessageLine(look)
        self._fill()

    @property
    def statement(self) -> Label:
        """The words that are asked about, or else what was asked."""
        return self._prompt if self._claim.isHidden() else self._claim

    def show_evidence_prompt(self, state: EvidencePromptState) -> None:
        """Show an answer and its evidence so far."""
        self._skill.show_line(IconLineState(state.skill_icon, state.skill))
        self._prompt.show_text(state.prompt)
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self._given.show_given(state.given)
        self._heading.show_text(state.heading)
        self._instruction.show_text(state.cards.instruction)
        self._cards.show_cards(state.cards)
        self._missing.say(state.message)

    def find_missing_line(self) -> QWidget | None:
        """Return the line that says what is missing, while something is."""
        return None if self._missing.isHidden() else self._missing

    def take_focus(self) -> bool:
        """Put the keyboard on what removes a sentence; False if there is nothing to remove."""
        return self._cards.take_focus()

    def _fill(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget, below in (
            (self._skill, 6),
            (self._prompt, 2),
            (self._claim, 12),
            (self._given, 24),
            (self._heading, 4),
            (self._instruction, 24),
        ):
            box.addWidget(SpacedWidget(widget, below))
        box.addLayout(self.sheet_place)
        box.addWidget(SpacedWidget(self._cards, 8))
        box.addWidget(SpacedWidget(self._missing, 8))
        box.addStretch()


class _AnswerSummary(QFrame):
    """What was given, in rows of a label and its words."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(15, 10, 15, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_given(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Show other rows."""
        if rows == self._shown:
            return
        self._shown = rows
        delete_layout_items(self._grid)
        for place, (label, words) in enumerate(rows):
            self._grid.addWidget(
                Label(self._look, label, "label", "textMuted"), place, 0, Qt.AlignmentFlag.AlignTop
            )
            told = Label(self._look, words, "body" if place else "strong", reads=True)
            told.setAccessibleName(f"{label}: {words}")
            self._grid.addWidget(told, place, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the quiet frame."""
        color = self._look.theme.color
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 6, BoxStyle(color("inset"), color("line")))

    def _restyle(self) -> None:
        self._grid.setColumnMinimumWidth(0, self._look.theme.scaled(LABEL_WIDTH))
