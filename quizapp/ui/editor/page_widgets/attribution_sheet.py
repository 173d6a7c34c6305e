"""The article with its sayings underlined and numbered: words are selected in it, a saying is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal

from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.page_parts import PAGE_PARTS, ArticleSheetPart
from quizapp.ui.editor.pages.attribution_rows import AttributionSheet
from quizapp.ui.kit.buttons import ENTER_KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.form_column import Part
    from quizapp.ui.kit.style import Style


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


class AttributionSheetPart(ArticleSheetPart):
    """Shows an AttributionSheet; the saying in hand comes into sight when it is another one."""

    def build_article(self, look: Style) -> AttributionArticle:
        """Make the article."""
        self.seen: tuple[object, ...] = ()
        article = AttributionArticle(look)
        article.pointed.connect(self._point)
        return article

    def show(self, item: AttributionSheet) -> None:
        """Show the article."""
        super().show(item)
        seen = item.article, item.at
        if seen != self.seen:
            self.seen = seen
            if item.mark is not None and not self.article.flowing:
                row, index = item.mark
                QTimer.singleShot(0, self.sheet, lambda: self._bring(seen, row, index))

    def _point(self, place: object) -> None:
        self.item.point(place)

    def _bring(self, seen: tuple[object, ...], row: int, index: int) -> None:
        """Bring a mark into view, unless something else is shown by now, or the caret is in the article."""
        if seen == self.seen and not self.article.hasFocus():
            self.sheet.bring_lines(*self.article.find_attribution_lines(row, index))


PARTS: Final[Mapping[type[Item], type[Part]]] = {**PAGE_PARTS, AttributionSheet: AttributionSheetPart}
