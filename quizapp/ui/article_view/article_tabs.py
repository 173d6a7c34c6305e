"""The tabs above the sheet, one for each of several articles on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_start_side,
    paint_box,
    paint_focus_border,
    paint_text,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.kit.style import Style

TAB_HEIGHT, MAX_TAB_WIDTH, MIN_TAB_WIDTH = 48, 286, 120
"""Height of a tab, and the widths that it may have, px at 100 %."""

TAB_GAP, TAB_PADDING, BAR_HEIGHT = 4, 14, 3


class ArticleTabs(QTabBar):
    """Tabs of two lines: a title, cut at a word where it is long, and a note. Arrows go from tab to tab."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[ArticleTab, ...] = ()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._restyle)

    def show_tabs(self, tabs: Sequence[ArticleTab]) -> None:
        """Show these tabs. Which of them is in front is not told as a change."""
        if tuple(tabs) == self._shown:
            return
        self._shown = tuple(tabs)
        blocker, was_hidden = QSignalBlocker(self), self.isHidden()
        if self.count() != len(tabs):
            self.hide()  # Qt lays all of them out anew for each, while they are seen
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab(tabs[self.count()].title.replace("&", "&&"))
        for index, tab in enumerate(tabs):
            # Qt would take a single ampersand for a shortcut.
            title = tab.title.replace("&", "&&")
            if self.tabText(index) != title:
                self.setTabText(index, title)
            self.setAccessibleTabName(index, tab.name)
        self.setHidden(was_hidden)
        blocker.unblock()
        self._restyle()

    def show_front(self, index: int) -> None:
        """Show which tab is in front, without telling it as a change."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(index)
        blocker.unblock()
        self.update()

    def tabSizeHint(self, _index: int) -> QSize:
        """Tabs share the width there is, up to that of a short title."""
        theme = self._look.theme
        share = self.width() // max(self.count(), 1)
        return QSize(
            max(theme.scaled(MIN_TAB_WIDTH), min(theme.scaled(MAX_TAB_WIDTH), share)),
            theme.scaled(TAB_HEIGHT),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs; the one in front is of the sheet's paper, with a bar above and bold."""
        with QPainter(self) as painter:
            for index, tab in enumerate(self._shown):
                box = QRectF(self.tabRect(index))
                if not box.intersects(QRectF(event.rect())):
                    continue
                if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    box.adjust(TAB_GAP, 0, 0, 0)
                else:
                    box.adjust(0, 0, -TAB_GAP, 0)
                self._paint_tab(painter, tab, box, front=index == self.currentIndex())

    def _paint_tab(self, painter: QPainter, tab: ArticleTab, box: QRectF, *, front: bool) -> None:
        theme = self._look.theme
        ground = BoxStyle(theme.color("paper" if front else "inset"), theme.color("line"))
        painter.save()
        painter.setClipRect(box)
        paint_box(painter, box.adjusted(0, 0, 0, 8), 6, ground)
        painter.restore()
        if front:
            painter.fillRect(QRectF(box.x() + 2, box.y(), box.width() - 4, BAR_HEIGHT), theme.color("accent"))
        title = box.adjusted(TAB_PADDING, theme.scaled(7), -TAB_PADDING, 0)
        title.setHeight(theme.line("strong"))
        note = QRectF(title.x(), title.bottom() - theme.scaled(3), title.width(), theme.line("meta"))
        self._paint_line(painter, title, tab.title, "strong", theme.color("text"))
        self._paint_line(painter, note, tab.note, "meta", theme.color("text" if front else "textMuted"))
        if front and self.hasFocus():
            paint_focus_border(painter, box, 6, theme)

    def _paint_line(self, painter: QPainter, box: QRectF, words: str, style: str, ink: QColor) -> None:
        font = self._look.theme.font(style)
        cut = elide_at_word(words, box.width(), QFontMetricsF(font))
        paint_text(painter, box, PaintedText(cut, font, ink, find_start_side(self)))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def elide_at_word(words: str, width: float, metrics: QFontMetricsF) -> str:
    """Return as many whole words as fit, px; what is left out is told by an ellipsis."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    kept = words.split()
    while len(kept) > 1:
        kept.pop()
        short = " ".join(kept).rstrip(",;:.–—- ") + "…"
        if metrics.horizontalAdvance(short) <= width:
            return short
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
