"""Cards: a quiet frame on the desk, what to do where there is nothing yet, what is being worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.key_cap import KeyHints
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style


class CardFrame(QWidget):
    """A paper frame with a column inside it; the style sheet draws it."""

    def __init__(self, look: Style, padding: int = 20) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(0)


class FocusableCard(CardFrame):
    """A card that the keyboard reaches as a whole; its name says all of it."""

    def __init__(self, look: Style, padding: int = 20) -> None:
        super().__init__(look, padding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Hairline(QWidget):
    """A line between parts of a card; the style sheet has its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(1)


class EmptyCard(CardFrame):
    """What stands where there is nothing yet: a sentence, why, and what can be done."""

    def __init__(self, look: Style, title: str, text: str, buttons: Sequence[QWidget] = ()) -> None:
        super().__init__(look, 16)
        self.title = Label(look, title, "strong")
        self.text = Label(look, text, tone="textMuted")
        self.column.addWidget(self.title)
        self.column.addSpacing(2)
        self.column.addWidget(self.text)
        if buttons:
            self.column.addSpacing(12)
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
            self.column.addLayout(row)
        # Where it has more room than it needs, its words stay together.
        self.column.addStretch()


class WarningCard(CardFrame):
    """What went wrong: icon, what happened, what is safe and what to do."""

    def __init__(self, look: Style, title: str = "", text: str = "") -> None:
        super().__init__(look, 16)
        row = QHBoxLayout()
        # What is put into a layout before that has its place is deleted twice when all is collected.
        self.column.addLayout(row)
        row.setSpacing(12)
        row.addWidget(IconMark(look, "warn", "icon", "partial"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        row.addLayout(words, 1)
        words.setSpacing(0)
        self.title = Label(look, title, "strong", reads=True)
        self.text = Label(look, text, tone="textMuted")
        words.addWidget(self.title)
        words.addWidget(self.text)


class ProgressCard(CardFrame):
    """What is being worked on, how far it is, and the key that stops it."""

    def __init__(self, look: Style, stop_words: str, stop_key: str) -> None:
        super().__init__(look, 16)
        self._what = Label(look)
        self._bar = ShareBar(look)
        stop = KeyHints(look)
        stop.show_hints([stop_words, KeyHint(stop_key)])
        row = QHBoxLayout()
        row.addWidget(self._what, 1)
        row.addWidget(stop)
        self.column.addLayout(row)
        self.column.addSpacing(9)
        self.column.addWidget(self._bar)

    def show_work(self, what: str, done: int, total: int) -> None:
        """Tell what is done and how far it is."""
        self._what.show_text(what)
        self._bar.show_share(done, total, what)
