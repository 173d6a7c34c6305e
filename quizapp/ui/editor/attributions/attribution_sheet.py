"""The article with its sayings underlined and numbered: words are selected in it, a saying is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.editor.article_card import TabbedArticle
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.editor.attributions.state import AttributionsState
    from quizapp.ui.kit.style import Style

FOOT = 12, 8, 12, 10
"""Around the words below the article, px."""


class AttributionArticle(SelectableArticle):
    """`pointed` tells the place of the caret, as nothing that is selected, by Enter or a click."""

    pointed = Signal(object)

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self.released.connect(self._point_at_click)

    def find_attribution_lines(self, place: int, index: int) -> tuple[int, int]:
        """Top and bottom of the lines of a mark of the item at a place, px from the top of the text."""
        item = self._items[place]
        return self.mark_lines(next(row for row, each in enumerate(self.blocks) if each.item is item), index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point at the saying at the caret on Enter."""
        if event.key() in ENTER_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._point_here()
            return
        super().keyPressEvent(event)

    def _point_at_click(self) -> None:
        """Point at a saying that is clicked at; where words were selected, at none."""
        if self.text_cursor.start == self.text_cursor.end:
            self._point_here()

    def _point_here(self) -> None:
        at = self.text_cursor.position
        place = self.find_passage(ArticleCursor(self.text_cursor.row, at, at))
        if place is not None:
            self.pointed.emit(place)


class AttributionSheet(TabbedArticle):
    """The articles of the pack under tabs, the one that was read in front."""

    def __init__(self, look: Style, foot: str) -> None:
        article = AttributionArticle(look)
        super().__init__(look, article)
        self.article = article
        self._shown: tuple[object, ...] = ()
        below = QWidget()
        box = QVBoxLayout(below)
        box.setContentsMargins(*FOOT)
        box.addWidget(Label(look, foot, "meta", "textMuted"))
        self.column.addWidget(Hairline())
        self.column.addWidget(below)

    def show_attributions(self, state: AttributionsState) -> None:
        """Show the article; the saying in hand comes into sight when it is another one."""
        self.show_tabs(state.tabs, state.front)
        shown = state.article, state.at
        if state.article is None or shown == self._shown:
            return
        self._shown = shown
        self.article.show_passages(state.article)
        mark = state.rows[state.at].mark if state.at >= 0 else None
        if mark is not None and not self.article.flowing:
            row, index = mark
            QTimer.singleShot(0, self, lambda: self._bring(shown, row, index))

    def _bring(self, shown: tuple[object, ...], row: int, index: int) -> None:
        """Bring a mark into view, unless something else is shown by now, or the caret is in the article."""
        if shown == self._shown and not self.article.hasFocus():
            self._scroll.bring(*self.article.find_attribution_lines(row, index), self._look.theme.motion(220))
