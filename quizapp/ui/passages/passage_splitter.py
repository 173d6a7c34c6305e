"""The words of a piece with a caret, to tell where the second piece begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import ENTER_KEYS, KeyButton
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.utf16 import count_code_points

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

LINES = 4


class CaretField(QPlainTextEdit):
    """Shows a caret among words that are not changed; Tab leaves it, and Enter splits."""

    entered = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, or split."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and not control:
            self.entered.emit()
        elif event.key() in ENTER_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("quoteS"))
        self.setFixedHeight(round(LINES * theme.line("quoteS")) + 16)


class PassageSplitter(QWidget):
    """Tells the code point before which a piece is split."""

    wanted = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._field = CaretField(look)
        self._field.setAccessibleName(translate("open_article.split"))
        self._field.setAccessibleDescription(translate("open_article.split_told"))
        self._message = MessageLine(look)
        button = KeyButton(look, translate("open_article.split_here"), "Enter", small=True)
        button.clicked.connect(self._split)
        self._field.entered.connect(self._split)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(SpacedWidget(Label(look, translate("open_article.split_told"), tone="textMuted"), 4))
        box.addWidget(SpacedWidget(self._field, 8))
        box.addWidget(SpacedWidget(self._message, 8))
        box.addWidget(FlowBox(button, gap=8))
        self.hide()

    def show_words(self, words: str, fault: str) -> None:
        """Show the words of a piece, with the caret in their middle; '' takes all of it away."""
        came = bool(words) and (self.isHidden() or self._field.toPlainText() != words)
        self._message.say(fault)
        self.setVisible(bool(words))
        if came:
            self._field.setPlainText(words)
            cursor = self._field.textCursor()
            cursor.setPosition(len(words) // 2)
            cursor.movePosition(cursor.MoveOperation.StartOfWord)
            self._field.setTextCursor(cursor)
            self._field.setFocus()

    def take_focus(self) -> None:
        """Put the keyboard on the caret."""
        self._field.setFocus()

    def has_keyboard(self) -> bool:
        """Whether the caret is being moved."""
        return self._field.hasFocus()

    def _split(self) -> None:
        self.wanted.emit(count_code_points(self._field.toPlainText(), self._field.textCursor().position()))
