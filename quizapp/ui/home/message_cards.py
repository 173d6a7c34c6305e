"""What is told above the packs when there is something: who practises, what went wrong, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.home.state import HomeAction
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton, LinkButton, WrappingButton
from quizapp.ui.kit.card_frames import CardFrame, WarningCard
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import resize_spacing

if TYPE_CHECKING:
    from quizapp.ui.home.state import ActionResult, CurrentLearner, PackProblem
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


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


HIDE_ACTION = HomeAction("dismiss", "")


class ActionResultCard(CardFrame):
    """A sentence with a button, and one that puts it away. It does not take the keyboard."""

    asked = Signal(HomeAction)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 12)
        self._shown: ActionResult | None = None
        self._text = Label(look, reads=True)
        self._button = KeyButton(look, "", small=True)
        hide = KeyButton(look, translate("home.hide"), "Esc", small=True)
        self._button.clicked.connect(self._press)
        hide.clicked.connect(lambda: self.asked.emit(HIDE_ACTION))
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconMark(look, "info", "icon", "text"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = FlowBox(self._button, hide, gap=8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        self._row.addWidget(told, 1)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)
        self.hide()

    def show_done(self, done: ActionResult | None) -> None:
        """Tell of something, and say it; None takes the card away."""
        if done == self._shown:
            return
        self._shown = done
        self.setVisible(done is not None)
        if done is None:
            return
        self._text.show_text(done.words)
        self._button.setVisible(done.deed is not None)
        if done.deed is not None:
            self._button.show_words(done.deed.words)
            self._button.show_key(done.key)
        announce(self, done.words)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below the words, or beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _press(self) -> None:
        if self._shown is not None and self._shown.deed is not None:
            self.asked.emit(self._shown.deed)
