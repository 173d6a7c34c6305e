"""One step of the worked example, in its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowNumber
from quizapp.ui.kit.row_widget import RowLabel
from quizapp.ui.kit.style import set_style_name
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.help.worked_example.state import WorkedExampleStepState
    from quizapp.ui.kit.style import Style

PAD, GAP, LINE_GAP = 13, 14, 4


class WorkedExampleStepRow(RowLabel):
    """Number, title and what is told; one that is still to come has a dashed frame and its title alone."""

    def __init__(self, look: Style) -> None:
        self._step: WorkedExampleStepState | None = None
        super().__init__(look)

    def show_step(self, step: WorkedExampleStepState) -> None:
        """Show another step. The keyboard reaches it once it is told."""
        self._step = step
        set_style_name(self, "now" if step.told and step.now else "told" if step.told else "coming")
        self.setText(". ".join((step.number, step.title, *step.told)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step.told else Qt.FocusPolicy.NoFocus)
        self.show_content()

    def fill(self) -> None:
        """Number, title, and below it what is told, a line each."""
        if self._step is None:
            return
        theme, step = self._look.theme, self._step
        least = theme.size("keyCap") + 2 * PAD
        shape = RowShape(PAD, PAD, PAD, PAD, least, words=theme.scaled(96), between=LINE_GAP, first_line=True)
        title = TextRun(step.title, "strong", "text" if step.told else "textMuted")
        told = [TextRun("\n".join(step.told))] if step.told else []
        self._content.show(shape, [RowNumber(step.number, GAP, plate=step.now)], [title], more=told)
