"""The article beside a proposal, with its passage marked; it tells which marked words have been on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.page_parts import ArticleSheetPart
from quizapp.ui.editor.pages.suggestions.state import SPAN_ENDS

if TYPE_CHECKING:
    from quizapp.ui.editor.pages.suggestions.state import SpanEnd, SuggestionSpan
    from quizapp.ui.editor.pages.suggestions.suggestions_form import PassageSheet
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.kit.style import Style

SEEN_MS: Final = 150
"""What is on screen so long after it was drawn counts as seen: what only scrolls past does not."""


class PassageView(SelectableArticle):
    """`seen` tells each of the places to be looked at, and which end of it, while that line is on screen."""

    seen = Signal(object, str)

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._places: tuple[SuggestionSpan, ...] = ()
        self._look_at = QTimer(self)
        self._look_at.setSingleShot(True)
        self._look_at.setInterval(SEEN_MS)
        self._look_at.timeout.connect(self._look_what_is_seen)
        self.page_widget.installEventFilter(self)

    def show_places(self, state: ArticleState, places: tuple[SuggestionSpan, ...]) -> None:
        """Show an article, and look from now on which of these places are seen."""
        self._places = places
        self.show_passages(state)
        self._look_at.start()

    def look(self) -> None:
        """Look once more what is seen, also where nothing is drawn anew; soon, however often it is asked."""
        if not self._look_at.isActive():
            self._look_at.start()

    def place_lines(self, place: SuggestionSpan) -> tuple[int, int]:
        """Top and bottom of the lines of a place, px from the top of the text; of none the top."""
        if place not in self._places:
            return 0, 0
        number, marks = self._places.index(place), self.marks()
        if marks:
            return self.mark_lines(*marks[number])
        rows = [
            row
            for row, each in enumerate(self.blocks)
            if isinstance(each.item, ParagraphState) and not each.item.muted
        ]
        return self.row_lines(rows[number])

    def end_lines(self, place: SuggestionSpan, end: SpanEnd) -> tuple[int, int]:
        """Top and bottom of the first or the last line of a place, px from the top of the text."""
        top, bottom = self.place_lines(place)
        line = min(round(self._look.theme.line("quote")), bottom - top)
        return (top, top + line) if end == "first" else (bottom - line, bottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look after each painting what is on screen."""
        if event.type() == QEvent.Type.Paint and watched is self.page_widget:
            # Begun anew with each painting: what a scroll only passes is not looked at.
            self._look_at.start()
        return super().eventFilter(watched, event)

    def _look_what_is_seen(self) -> None:
        seen, scrolled = self.viewport().visibleRegion().boundingRect(), self.verticalScrollBar().value()
        if not self.isVisible() or seen.isEmpty():
            return
        for place in self._places:
            for end in SPAN_ENDS:
                top, bottom = (each - scrolled for each in self.end_lines(place, end))
                if seen.top() <= top and bottom <= seen.bottom() + 1:
                    self.seen.emit(place, end)


class PassageSheetPart(ArticleSheetPart):
    """Shows a PassageSheet; what is to be looked at comes into sight when it is something else."""

    def build_article(self, look: Style) -> PassageView:
        """Make the article."""
        self.brought = 0
        article = PassageView(look)
        article.seen.connect(self._see)
        return article

    def show(self, item: PassageSheet) -> None:
        """Show the article, and bring what was asked for into sight."""
        self.sheet.show_tabs(item.tabs, item.front)
        shown = item.article, item.places
        if shown == self.shown:
            # Another proposal may be of the same words.
            self.article.look()
        else:
            self.shown = shown
            self.article.show_places(item.article, item.places)
            if item.places and not self.article.flowing:
                QTimer.singleShot(0, self.sheet, self._bring_first)
        if item.bring is not None and item.brings != self.brought:
            self._bring(*item.bring)
        self.brought = item.brings

    def _see(self, place: SuggestionSpan, end: SpanEnd) -> None:
        self.item.see(place, end)

    def _bring(self, place: SuggestionSpan, end: SpanEnd = "first") -> None:
        """Scroll to a place; what of it does not fit is cut at its end, or for its last line at its start."""
        first = end == "first"
        lines = self.article.place_lines(place) if first else self.article.end_lines(place, end)
        self.sheet.bring_lines(*lines)

    def _bring_first(self) -> None:
        places, first = self.item.places, self.item.article.sheet.first_mark
        if places:
            self._bring(places[min(first, len(places) - 1)])
