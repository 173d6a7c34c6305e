"""An article's own file on the pack's first page: what is told of it, and the buttons that do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.kit.wrapping_button import WrappingButton
from quizapp.ui.messages.keys import SESSION_OPTIONS_LETTERS, describe_key

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.session_options.state import LocalCopyState

ROW_GAP = 6


class LocalCopyRow(QWidget):
    """Shows one LocalCopyState after another; what is there already stays, and so does the keyboard."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._translate = translate
        self._line: LocalCopyState | None = None
        self._failed = MessageLine(look)
        self._state = IconLine(look, "label")
        self._offer = Label(look, style="meta", tone="textMuted")
        self._working = ProgressCard(look, translate("local_copy.stop"), "Esc")
        self.open = WrappingButton(look, translate("local_copy.open"), icon="article", small=True)
        self.away = WrappingButton(look, translate("local_copy.away"), small=True)
        self.open.clicked.connect(self.wanted)
        self.away.clicked.connect(self.unwanted)
        buttons = FlowBox(self.open, self.away, gap=8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, ROW_GAP, 0, 0)
        box.setSpacing(0)
        for widget in (self._failed, self._state, self._offer, self._working):
            box.addWidget(SpacedWidget(widget, ROW_GAP))
        box.addWidget(buttons)

    def show_line(self, line: LocalCopyState, *, keyed: bool) -> bool:
        """Show another line, and tell whether there was one before that says other than it.

        `keyed`: the letter that opens a file opens this one's.
        """
        before, self._line = self._line, line
        letter = SESSION_OPTIONS_LETTERS["own"] if keyed else ""
        if line != before:
            self._tell(line, before)
            self._working.setVisible(bool(line.work))
            if line.work:
                self._working.show_work(line.work, line.done, line.total)
            for button, name in ((self.open, line.opens), (self.away, line.goes)):
                button.setAccessibleName(name)
                button.setVisible(bool(name))
        key = describe_key(self._translate, letter) if letter else ""
        self.open.show_key(letter, " ".join(filter(None, (line.note, key))))
        self.away.setAccessibleDescription(line.note)
        return before is not None and line != before

    @property
    def lies(self) -> bool:
        """Whether the whole article lies on the desk."""
        return self._line is not None and self._line.lies

    def loses_keyboard(self, line: LocalCopyState) -> bool:
        """Tell whether the button that has the keyboard goes when this line is shown."""
        return (self.open.hasFocus() and not line.opens) or (self.away.hasFocus() and not line.goes)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button that is there, if one is."""
        for button in (self.away, self.open):
            if not button.isHidden():
                button.setFocus()

    def _tell(self, line: LocalCopyState, before: LocalCopyState | None) -> None:
        if before is None or line.failed != before.failed:
            self._failed.say(line.failed)
        icon, tone = ("warn", "partial") if line.stale else ("info", "text")
        state = IconLineState(icon, line.note, tone=tone) if line.lies or line.stale else None
        self._state.show_line(state)
        self._offer.show_text(line.note)
        self._offer.setVisible(state is None and not line.work and not line.failed)
        if before is not None and line.note != before.note and not line.failed:
            announce(self, line.note)
