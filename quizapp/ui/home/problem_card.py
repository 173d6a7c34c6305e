"""The card that tells what went wrong with a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import WarningCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import resize_spacing
from quizapp.ui.kit.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from quizapp.ui.home.state import PackProblem
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class PackProblemCard(WarningCard):
    """Why a pack could not be taken in or opened, what is safe, and a way to try another file."""

    another = Signal()
    hidden = Signal()
    asked = Signal(object)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look)
        self._shown: PackProblem | None = None
        self._advice = Label(look, tone="textMuted")
        self.button = WrappingButton(look, translate("home.another"), "Ctrl O", icon="import", small=True)
        self._deed = WrappingButton(look, "", small=True)
        self._deed.clicked.connect(self._do)
        hide = KeyButton(look, translate("home.hide"), "Esc", small=True)
        self.button.clicked.connect(self.another)
        hide.clicked.connect(self.hidden)
        # What is put into a layout before that has its place is deleted twice when all is collected.
        line = self._line = QHBoxLayout()
        self.column.addLayout(line)
        line.setSpacing(0)
        line.addSpacing(0)
        below = QVBoxLayout()
        line.addLayout(below)
        below.setContentsMargins(0, 6, 0, 0)
        below.setSpacing(10)
        below.addWidget(self._advice)
        below.addWidget(FlowBox(self.button, self._deed, hide, gap=8))
        look.theme.changed.connect(self._line_up)
        self._line_up()
        self.hide()

    def show_trouble(self, trouble: PackProblem | None) -> None:
        """Show what went wrong, say it, and put the keyboard there; None takes the card away."""
        if trouble == self._shown:
            return
        self._shown = trouble
        if trouble is None:
            self.hide()
            return
        self.title.show_text(trouble.title)
        self.text.show_text("\n".join(trouble.lines))
        self._advice.show_text(trouble.advice)
        self._deed.setVisible(trouble.deed is not None)
        if trouble.deed is not None:
            self._deed.show_words(trouble.deed.words)
        self.show()
        announce(self, " ".join((trouble.title, *trouble.lines, trouble.advice)))
        self.button.setFocus()

    def _do(self) -> None:
        if self._shown is not None and self._shown.deed is not None:
            self.asked.emit(self._shown.deed)

    def _line_up(self) -> None:
        """Begin where the words above begin, beside the icon."""
        resize_spacing(self._line, 0, self._look.theme.size("icon") + 12)
