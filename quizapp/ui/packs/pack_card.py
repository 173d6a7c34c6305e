"""The card of a pack's page on what the pack says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.packs.state import ArticleFacts, PackFacts
    from quizapp.ui.ports import Translate

PADDING = 28


class PackCard(CardFrame):
    """What a pack is, its articles with rights and addresses, and what its revisions have changed."""

    copied = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PADDING)
        self._translate = translate
        self._shown: tuple[str, PackFacts] | None = None
        self._body: QWidget | None = None
        self.first: Label | None = None
        """What the keyboard arrives at."""

    def show_facts(self, title: str, facts: PackFacts) -> None:
        """Show what another pack says; what stands there already is left alone."""
        if (title, facts) == self._shown:
            return
        self._shown = title, facts
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        self._write(title, facts, QVBoxLayout(self._body))
        self.column.addWidget(self._body)

    def _write(self, title: str, facts: PackFacts, box: QVBoxLayout) -> None:
        look = self._look
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(SpacedWidget(Label(look, title, "question"), 6))
        self.first = Label(look, facts.summary, reads=True)
        box.addWidget(self.first)
        if facts.advisory:
            box.addSpacing(14)
            advisory = IconLine(look, reads=True)
            advisory.show_line(IconLineState("info", facts.advisory))
            box.addWidget(advisory)
        box.addSpacing(18)
        box.addWidget(Label(look, self._translate("packs.articles"), "heading"))
        for place, article in enumerate(facts.articles):
            if place:
                box.addWidget(Hairline())
            box.addSpacing(8)
            self._article(place, article, box)
            box.addSpacing(8)
        self._more(facts.more_articles, box)
        if facts.changes:
            box.addSpacing(14)
            box.addWidget(SpacedWidget(Label(look, self._translate("packs.changes"), "heading"), 4))
        for head, told in facts.changes:
            box.addWidget(Label(look, head, "label", "textMuted"))
            box.addWidget(SpacedWidget(Label(look, told, reads=True), 6))
        self._more(facts.more_changes, box)

    def _more(self, words: str, box: QVBoxLayout) -> None:
        if words:
            box.addWidget(Label(self._look, words, reads=True))

    def _article(self, place: int, article: ArticleFacts, box: QVBoxLayout) -> None:
        look = self._look
        box.addWidget(Label(look, article.title, "quote"))
        box.addWidget(Label(look, article.line, "meta", "textMuted"))
        box.addWidget(Label(look, article.rights, "meta", "textMuted", reads=True))
        if not article.address:
            return
        box.addSpacing(4)
        box.addWidget(SpacedWidget(Label(look, article.address, "meta", reads=True), 4))
        copy = KeyButton(look, self._translate("packs.copy"), small=True)
        copy.setAccessibleDescription(article.address)
        copy.clicked.connect(lambda: self.copied.emit(place))
        box.addWidget(copy)
