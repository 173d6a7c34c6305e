"""A card that explains one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from quizapp.ui.help.page_links import PageLinks
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.widget_state import IconLineState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.help.state import HelpTerm, HelpTopic
    from quizapp.ui.kit.style import Style


class HelpTopicCard(CardFrame):
    """Heading, words with their meaning, paragraphs; the keyboard goes through it line by line.

    `pressed` tells that its button was pressed, `opened` the page whose link was.
    """

    pressed = Signal()
    opened = Signal(str)

    def __init__(self, look: Style, topic: HelpTopic) -> None:
        super().__init__(look)
        self._first = Label(look, topic.title, "heading", reads=True)
        self.column.addWidget(self._first)
        for term in topic.terms:
            self.column.addSpacing(6)
            self._add_term(term)
        for paragraph in topic.paragraphs:
            self.column.addSpacing(8)
            self.column.addWidget(Label(look, paragraph, reads=True))
        if topic.folder:
            self.column.addSpacing(8)
            self.column.addWidget(Label(look, topic.folder, "strong", reads=True))
        if topic.button:
            self.column.addSpacing(12)
            self._add_button(topic.button, "play" if topic.deed == "worked" else "")
        if topic.links:
            self.column.addSpacing(6)
            links = PageLinks(look, topic.links_name, topic.links)
            links.pressed.connect(self.opened)
            self.column.addWidget(links)

    def take_focus(self) -> None:
        """Put the keyboard on the heading."""
        self._first.setFocus()

    def _add_button(self, words: str, icon: str) -> None:
        button = KeyButton(self._look, words, icon=icon)
        button.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)

    def _add_term(self, term: HelpTerm) -> None:
        if term.icon:
            line = IconLine(self._look, reads=True)
            line.show_line(IconLineState(term.icon, term.meaning, strong=f"{term.word}:"))
            self.column.addWidget(line)
            return
        words = Label(self._look, reads=True)
        words.show_pieces([TextRun(f"{term.word}: ", "strong"), TextRun(term.meaning)])
        self.column.addWidget(words)
