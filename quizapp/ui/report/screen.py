"""The page on which something wrong with a question is written down. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.report.presenter import ReportPresenter
    from quizapp.ui.report.state import ReportState

WIDTH = 604
KEEP = "Ctrl+Enter"
LARGE = 1.5
LINES, LARGE_LINES = 7, 5
"""So many lines are seen of what is written; fewer large ones, for what is said of them to be seen too."""


class ReportScreen(Screen):
    """Shows one ReportState after another. Its presenter is set once, by whoever makes both."""

    presenter: ReportPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._narrow = False
        self._kept = False
        self._pack = Label(look, style="meta", tone="textMuted", reads=True)
        self._asked = Label(look, reads=True)
        self._field = _Field(look)
        self._field.setAccessibleName(translate("report.what"))
        self._field.setAccessibleDescription(translate("report.how"))
        self._what = Label(look, style="heading")
        self._how = Label(look, translate("report.how"), tone="textMuted")
        self._wrote = Label(look, reads=True)
        self._message = MessageLine(look)
        self._done = MessageLine(look, "correct", "correct")
        self._page = TwoColumnPage(look, WIDTH)
        self._bar = ActionBar(look)
        self._keep = KeyButton(
            look,
            translate("report.keep"),
            format_key(KEEP),
            "primary",
            key_description=describe_key(translate, KEEP),
        )
        self._fill()
        # Qt calls the large Enter key Return.
        self.bind("Ctrl+Return", self.primary)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: ReportState) -> None:
        """Show a state; what is written stands there already, but when another question is shown."""
        self._kept = state.kept
        self._pack.show_text(state.pack)
        self._asked.show_text(state.asked)
        if self._field.toPlainText().strip() != state.words.strip():
            self._field.setPlainText(state.words)
        self._show_words(state)
        self._message.say("" if state.kept else state.message)
        self._done.say(state.message if state.kept else "")
        self._keep.show_words(self._translate("report.back" if state.kept else "report.keep"))
        key = "Enter" if state.kept else KEEP
        self._keep.show_key(format_key(key), describe_key(self._translate, key))
        self._show_hints()
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("report.title"), state.back))
        if state.message and self.isVisible():
            self.set_initial_focus()
            QTimer.singleShot(0, self, self._bring_message)

    def set_initial_focus(self) -> None:
        """Put the keyboard into the field, or on the button once the report is kept."""
        (self._keep if self._kept else self._field).setFocus()

    def back(self) -> None:
        """Go back to the question; what is written stays."""
        self.presenter.back()

    def primary(self) -> None:
        """Keep the report; once it is kept, go back."""
        self.presenter.keep()

    def set_narrow(self, narrow: bool) -> None:
        """Put the field below the question."""
        self._narrow = narrow
        self._page.set_narrow(narrow)
        self._show_hints()

    def _show_words(self, state: ReportState) -> None:
        """Let it be written what is wrong; once that is kept, it stands there to be read."""
        self._what.show_text(self._translate("report.wrote" if state.kept else "report.what"))
        self._wrote.show_text(state.words)
        for widget in (self._how, self._field):
            widget.setVisible(not state.kept)
        self._wrote.setVisible(state.kept)

    def _bring_message(self) -> None:
        """Show what is said of the report, once its sentence has its place."""
        for line in (self._message, self._done):
            if line.isVisible():
                self._page.bring(line)

    def _show_hints(self) -> None:
        if self._narrow:
            self._bar.show_hints([KeyHint("F1"), self._translate("report.keys_hint")])
        else:
            self._bar.show_hints(
                [KeyHint("Esc"), self._translate("report.back_kept" if self._kept else "report.back_hint")]
            )

    def _switch_pane(self) -> None:
        second = self._wrote if self._kept else self._field
        (self._pack if second.hasFocus() else second).setFocus()

    def _write(self) -> None:
        self.presenter.write(self._field.toPlainText())

    def _fill(self) -> None:
        look = self._look
        self._field.textChanged.connect(self._write)
        self._keep.clicked.connect(self.primary)
        card = CardFrame(look)
        card.column.addWidget(SpacedWidget(Label(look, self._translate("report.question"), "heading"), 4))
        card.column.addWidget(SpacedWidget(self._pack, 12))
        card.column.addWidget(self._asked)
        self._page.first.addWidget(card)
        self._page.first.addStretch()
        for widget, below in (
            (self._what, 4),
            (self._how, 8),
            (self._field, 8),
            (self._wrote, 8),
            (self._message, 8),
            (self._done, 8),
            (Label(look, self._translate("report.where"), "meta", "textMuted"), 0),
        ):
            self._page.second.addWidget(SpacedWidget(widget, below))
        self._page.second.addStretch()
        self._bar.end.addWidget(self._keep)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(self._bar)
        self._show_hints()


class _Field(QPlainTextEdit):
    """Takes lines of plain text; Tab leaves it, and Ctrl+Enter is for the screen."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.setTabChangesFocus(True)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter and the page keys to the screen."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (enter and control) or event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("body"))
        lines = LINES if theme.factor < LARGE else LARGE_LINES
        self.setMinimumHeight(round(lines * theme.line("body")) + 16)
