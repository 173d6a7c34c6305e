"""The place of the sheet on the desk: the articles to be read, or their sentences to choose from or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.article_view.article_switcher import ArticleSwitcher
from quizapp.ui.article_view.sentences.sentences_panel import SentencesPanel

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.kit.style import Style


class ReadingPane(QWidget):
    """Shows the articles or their sentences, and passes on to them what the screen wants."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.articles = ArticleSwitcher(look)
        self.sentences = SentencesPanel(look)
        self.sentences.hide()
        self._shows_sentences = self._asks = False
        self._bar_widget: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.articles)
        box.addWidget(self.sentences)

    @property
    def asks(self) -> bool:
        """Whether sentences stand here to be chosen."""
        return self._asks

    def show_reading(self, state: ReadingState) -> None:
        """Show the articles, or the sentences where there are some."""
        self._shows_sentences = state.sentences is not None
        self._asks = state.sentences is not None and state.sentences.asks
        if state.sentences is None:
            self.articles.show_reading(state)
        else:
            self.sentences.show_state(state.sentences)
        self.articles.setVisible(not self._shows_sentences)
        self.sentences.setVisible(self._shows_sentences)
        self._place_bar_widget()

    def set_bar_widget(self, widget: QWidget) -> None:
        """Let a button stand at the end of the bar of what is shown."""
        self._bar_widget = widget
        self._place_bar_widget()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone.

        What is not shown is laid out once it is, and this is asked for again.
        """
        (self.sentences if self._shows_sentences else self.articles).set_flowing(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number."""
        (self.sentences if self._shows_sentences else self.articles).page(pages)

    def go_to_mark(self, step: int) -> None:
        """Go to the next mark (1) or the one before (-1)."""
        (self.sentences if self._shows_sentences else self.articles).go_to_mark(step)

    def take_focus(self) -> None:
        """Put the keyboard on the article in front, or on a sentence."""
        if self._shows_sentences:
            self.sentences.take_focus()
        else:
            self.articles.sheet.article.take_focus()

    def has_focus(self) -> bool:
        """Whether the keyboard is on an article or a sentence."""
        if self._shows_sentences:
            return self.sentences.has_focus()
        return self.articles.sheet.article.hasFocus()

    def _place_bar_widget(self) -> None:
        widget = self._bar_widget
        if widget is None:
            return
        hidden = widget.isHidden() and widget.parentWidget() is not None
        if self._shows_sentences:
            self.articles.set_bar_widget(None)
            self.sentences.set_bar_widget(widget)
        else:
            self.sentences.set_bar_widget(None)
            self.articles.set_bar_widget(widget)
        widget.setVisible(not hidden)
