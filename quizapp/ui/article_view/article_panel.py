"""The reading sheet: the article while a question is asked, its evidence once it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_blocks import ABOVE
from quizapp.ui.article_view.article_footer import ArticleFooter
from quizapp.ui.article_view.article_scroll import ArticleScroll
from quizapp.ui.article_view.article_view import ArticleView
from quizapp.ui.article_view.closed_notice import ClosedArticleNotice
from quizapp.ui.article_view.evidence_excerpt import build_excerpt
from quizapp.ui.article_view.heading_bar import ArticleHeadingBar
from quizapp.ui.article_view.state import ArticleViewState, CitationMark, ParagraphState
from quizapp.ui.kit.painting import BoxStyle, mirror_box, paint_box
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

WIDTH = 648
"""Width beside a question, px; below other panes the sheet is as wide as the window."""

SOURCE_LINE_MARGIN, BAR_TOP_MARGIN, BAR_BOTTOM_MARGIN = 24, 20, 12 - ABOVE
COMPACT_BAR_TOP_MARGIN, COMPACT_BAR_BOTTOM_MARGIN = 8, 0
"""The same where there is little room."""


class ArticlePanel(QFrame):
    """Paper frame with a bar, the article and a foot.

    Whoever shows it fills the bar's and the foot's end with buttons, and takes it from mark to mark.
    """

    mark_reached = Signal(int)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._state = self._given = ArticleViewState("", "")
        self._short = False
        self._mark = 0
        self._unseen = self._going = self._flowing = False
        self.article = ArticleView(look)
        self._bar = ArticleHeadingBar(look)
        self._closed = ClosedArticleNotice(look)
        self._foot = ArticleFooter(look)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.article, 1)
        column.addWidget(self._closed, 1)
        column.addWidget(self._foot)
        self._scroll = ArticleScroll(self.article, self)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_state(self, state: ArticleViewState) -> None:
        """Show another state; where words are marked, the first of them are brought into view.

        Where the same words are marked as before, the sheet stays at the mark it stands at.
        """
        self._given = state
        self._show(build_excerpt(state) if self._short else state)

    def set_short(self, short: bool) -> None:
        """Begin with what is cited, without what stands before it, or show all of the state."""
        if short != self._short:
            self._short = short
            self._restyle()
            self.show_state(self._given)

    def _show(self, state: ArticleViewState) -> None:
        if state == self._state:
            return
        same = _marks(state) == _marks(self._state)
        at = self._mark if same else state.first_mark
        self._state = state
        self._bar.show_heading(state.heading)
        self._closed.setVisible(state.closed is not None)
        self._column.setStretch(1, 1 if state.closed is None else 0)
        if state.closed is not None:
            self._closed.show_words(state.closed.title, state.closed.text)
        self._foot.setVisible(state.foot is not None)
        if state.foot is not None:
            self._foot.show_foot(state.foot)
        self.article.set_flowing(self._flowing or state.closed is not None)
        self.article.show_article(state, 0 if state.heading else SOURCE_LINE_MARGIN)
        self._restyle()
        self._column.activate()
        # The foot is higher or lower once it has its width.
        for widget in (self._foot, self):
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest.value)
        self.article.lay_out()
        self._show_mark(at, self._look.theme.motion(0 if same and at else 220))

    def set_bar_widget(self, widget: QWidget | None) -> None:
        """Put a button at the end of the bar that holds the heading, or take it away."""
        self._bar.set_widget(widget)

    def set_foot_widget(self, widget: QWidget | None) -> None:
        """Put a button at the end of the foot, or take it away."""
        self._foot.set_widget(widget)

    def foot_top(self) -> int:
        """Where the foot begins, or the sheet ends that has none, px."""
        return self._foot.y() if self._state.foot is not None else self.height()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone."""
        beside = self._flowing and not flowing
        self._flowing = flowing
        self.article.set_flowing(flowing or self._state.closed is not None)
        if beside:
            QTimer.singleShot(0, self, lambda: self._show_mark(self._mark, 0))

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number; a line of the last page stays in view."""
        self._scroll.page(pages)

    @property
    def mark(self) -> int:
        """The index of the mark that was gone to last."""
        return self._mark

    def go_to(self, mark: int) -> None:
        """Go to the mark with this index, at once or as soon as the sheet is seen."""
        self._mark, self._going = mark, True
        self.mark_reached.emit(mark)
        if self.isVisible():
            self._reveal(self._look.theme.motion(220))
        else:
            self._unseen = True

    def show_paragraph(self, number: int) -> None:
        """Bring a paragraph into view, by its number, and let the keyboard come to it."""
        row = self.article.find_row(number)
        if row is not None:
            self.article.set_row(row)
            self._scroll.bring(*self.article.row_lines(row), self._look.theme.motion(220))

    def _show_mark(self, mark: int, milliseconds: int) -> None:
        """Bring marked words into view; without any, begin at the top.

        A sheet that flows leaves the column where it is: what it stands below is read first.
        """
        self._mark, self._going = mark, False
        self._scroll.leave_column()
        self._unseen = not self.isVisible()
        if self._unseen:
            return
        marks = self.article.marks()
        if self._flowing and marks:
            self.article.set_current_mark(*marks[mark])
        elif marks:
            self._reveal(milliseconds)
        elif not self._flowing:
            told = self.article.facts_lines()
            self._scroll.bring(*(told or (0, 0)), milliseconds)

    def _keep_in_view(self) -> None:
        """Show again what was shown, where nobody has scrolled since: it stands elsewhere now."""
        if not self.isVisible() or not self._scroll.untouched:
            return
        if self._flowing:
            self._reveal(0)
        else:
            self._show_mark(self._mark, 0)

    def _show_at_last(self) -> None:
        """Show what was to be shown while the sheet could not be seen."""
        self._unseen = False
        if self._going:
            self._reveal(self._look.theme.motion(220))
        else:
            self._show_mark(self._mark, self._look.theme.motion(220))

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the marked words into view once there is a height to do it in."""
        super().showEvent(event)
        if self._unseen:
            QTimer.singleShot(0, self, self._show_at_last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep marks in view that nobody scrolled away from."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._keep_in_view)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the hairline beside the numbers."""
        color = self._look.theme.color
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 3, BoxStyle(color("paper"), color("line")))
            bottom = min(self.foot_top(), self.height() - 1)
            line = mirror_box(self, QRectF(1 + self.article.gutter(), 1, 1, bottom - 1))
            painter.fillRect(line, color("line"))

    def _reveal(self, milliseconds: int) -> None:
        """Scroll so that the mark and the facts below it can be read; not at all if it is in view."""
        row, index = self.article.marks()[self._mark]
        self._going = False
        self.article.set_current_mark(row, index)
        block = self.article.blocks[row]
        self.article.set_row(row, count_utf16_units(block.text[: block.marks[index].start]))
        top, bottom = self.article.mark_lines(row, index)
        told = self.article.facts_lines(row)
        self._scroll.bring(top, bottom if told is None else max(bottom, told[1]), milliseconds)

    def _restyle(self) -> None:
        start = self.article.text_start()
        above, below = (
            (COMPACT_BAR_TOP_MARGIN, COMPACT_BAR_BOTTOM_MARGIN)
            if self._short
            else (BAR_TOP_MARGIN, BAR_BOTTOM_MARGIN)
        )
        self._bar.set_space(start, above, below)
        self._closed.set_text_start(start)
        self._foot.set_text_start(start)
        self.update()


def _marks(state: ArticleViewState) -> list[tuple[str, tuple[CitationMark, ...]]]:
    """Which words of which passages are marked."""
    passages = [item for item in state.items if isinstance(item, ParagraphState)]
    return [(passage.text, passage.marks) for passage in passages if passage.marks]
