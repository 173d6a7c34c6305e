"""The reading desk: the article at left, answering or the explanation at right; else stacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.question.explanation import Explanation
from quizapp.ui.question.panel import QuestionPanel
from quizapp.ui.sheet.sheet import ReadingSheet
from quizapp.ui.widgets.frames import MARGIN, Column

if TYPE_CHECKING:
    from quizapp.ui.question.state import ExplanationState, QuestionState
    from quizapp.ui.sheet.state import SheetState
    from quizapp.ui.widgets.look import Look

SHEET_WIDTH = 648


class Desk(QWidget):
    """Two panes that stay where they are between asking and explaining.

    Stacked, the sheet stands inside the explanation; while a question is asked it takes the question's place
    when it is called for.
    """

    def __init__(self, look: Look, chosen_word: str) -> None:
        super().__init__()
        self._look = look
        self._stacked = False
        self._explaining = False
        self._reading = False
        self._name = ""
        self.sheet = ReadingSheet(look)
        self.question = QuestionPanel(look, chosen_word)
        self.explanation = Explanation(look)
        self.column = Column()
        self.column.box.addWidget(self.question)
        self.column.box.addWidget(self.explanation)
        self._left = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 20, MARGIN, 20)
        self._row.setSpacing(MARGIN)
        self._row.addLayout(self._left)
        self._row.addWidget(self.column, 1)
        self._left.addWidget(self.sheet)
        look.theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def reading(self) -> bool:
        """Whether the article stands in the question's place (stacked only)."""
        return self._reading

    def show_question(self, question: QuestionState, name: str, sheet: SheetState) -> None:
        """Show a question beside the article."""
        turned = self._explaining or name != self._name
        self._explaining, self._name = False, name
        self.sheet.show_state(sheet)
        self.question.show_question(question, name)
        self._arrange()
        if turned:
            self._begin_at_top()
        elif question.missing:
            QTimer.singleShot(0, self, self._bring_missing)

    def show_explanation(self, explanation: ExplanationState, sheet: SheetState) -> None:
        """Show the explanation beside the words that settle it."""
        self._explaining = True
        self._reading = False
        self.sheet.show_state(sheet)
        self.explanation.show_explanation(explanation)
        self._arrange()
        self._begin_at_top()

    def set_stacked(self, stacked: bool) -> None:
        """Put the panes one below the other, or side by side."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._reading = False
            self._arrange()

    def read(self, reading: bool) -> None:
        """Put the article in the question's place, or the question back."""
        self._reading = reading and self._stacked and not self._explaining
        self._arrange()

    def page(self, pages: int) -> None:
        """Scroll the article, wherever the keyboard is; stacked, what is on screen."""
        if self._stacked and not self._reading:
            self.column.page(pages)
        else:
            self.sheet.page(pages)

    def _begin_at_top(self) -> None:
        """Scroll up once the new contents have their heights; the outcome is seen in any case."""
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        self.column.verticalScrollBar().setValue(0)
        if self._explaining:
            self.column.bring(self.explanation.outcome)

    def _bring_missing(self) -> None:
        """Show what is missing, but rather where the keyboard is, once the sentence has its place."""
        for widget in (self.question.told_missing(), self.question.focusWidget()):
            if widget is not None:
                self.column.bring(widget)

    def _arrange(self) -> None:
        inside = self._stacked and self._explaining
        home = self.explanation.evidence if inside else self._left
        if home.indexOf(self.sheet) < 0:
            home.addWidget(self.sheet)
        self.sheet.set_flowing(inside)
        if self._stacked:
            self.sheet.setMinimumWidth(0)
            self.sheet.setMaximumWidth(16_777_215)
        else:
            self.sheet.setFixedWidth(self._look.theme.scaled(SHEET_WIDTH))
        self.sheet.setVisible(not self._stacked or inside or self._reading)
        self.column.setVisible(not self._reading)
        self.question.setVisible(not self._explaining)
        self.explanation.setVisible(self._explaining)
