"""The line above everything else at home that says who practises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from quizapp.ui.home.state import CurrentLearner
    from quizapp.ui.kit.style import Style


class CurrentLearnerLine(QWidget):
    """Who practises, and a link to the others."""

    asked = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._who = Label(look, style="strong", reads=True)
        self._link = LinkButton(look, "")
        self._link.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._who, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_learner(self, who: CurrentLearner | None) -> None:
        """Show who practises; None takes the line away."""
        self.setVisible(who is not None)
        if who is not None:
            self._who.show_text(who.words)
            self._link.show_words(who.link)
            self._link.setAccessibleDescription(who.key)
