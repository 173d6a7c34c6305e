"""Scrolling to what is marked: the article itself or, where its text flows, the column around the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.article_view.article_browser import ArticleBrowser


class ArticleScroll:
    """Brings lines of an article into view, so that they can be read whole."""

    def __init__(self, article: ArticleBrowser, sheet: QWidget) -> None:
        self._article = article
        self._sheet = sheet
        self._stood: tuple[QAbstractScrollArea, int] | None = None
        self.flowing = False
        self.animation = QPropertyAnimation(article.verticalScrollBar(), b"value", sheet)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    def bring(self, top: int, bottom: int, milliseconds: int) -> None:
        """Bring the lines from top to bottom into view, px from the top of the text.

        What does not fit is cut at its bottom; nothing moves where all is in view.
        """
        area = self.column or self._article
        bar, room, above = area.verticalScrollBar(), area.viewport().height(), self._above(area)
        top, bottom = top + above, bottom + above
        self.animation.stop()
        self._stood = area, bar.value()
        if bar.value() <= top and bottom <= bar.value() + room:
            return
        target = self._whole(top - min(room // 4, max(room - (bottom - top), 0)), area)
        self._stood = area, target
        self.animation.setTargetObject(bar)
        if not milliseconds:
            bar.setValue(target)
            return
        self.animation.setDuration(milliseconds)
        self.animation.setStartValue(bar.value())
        self.animation.setEndValue(target)
        self.animation.start()

    def page(self, pages: int, kept: int) -> None:
        """Scroll the article by pages, up with a negative number; so many px of the last one stay in view."""
        bar = self._article.verticalScrollBar()
        self.animation.stop()
        target = bar.value() + pages * max(bar.pageStep() - kept, 1)
        cut = self._article.whole_line(target)
        bar.setValue(target if cut is None else cut[0])

    def leave_column(self) -> None:
        """Take the column around for scrolled to nothing."""
        if self._stood is not None and self._stood[0] is not self._article:
            self._stood = None

    @property
    def untouched(self) -> bool:
        """Whether nobody has scrolled since lines were brought into view."""
        column = self.column
        if column is not None:
            return self._stood is not None and self._stood == (column, self._goes_to(column))
        return not self.flowing and self._stood == (self._article, self._article.verticalScrollBar().value())

    @property
    def column(self) -> QScrollArea | None:
        """The column that scrolls the whole sheet, where the text flows."""
        around = self._sheet.parentWidget() if self.flowing else None
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def _goes_to(self, area: QAbstractScrollArea) -> int:
        """Where an area is scrolled to, or is being scrolled to."""
        running = self.animation.state() == QPropertyAnimation.State.Running
        return int(self.animation.endValue()) if running else area.verticalScrollBar().value()

    def _whole(self, target: int, area: QAbstractScrollArea) -> int:
        """Return where to scroll so that the upper edge cuts no line; the text's end may still make it."""
        bar, above = area.verticalScrollBar(), self._above(area)
        cut = self._article.whole_line(target - above) if target >= above else None
        return max(bar.minimum(), min(bar.maximum(), target if cut is None else cut[1] + above))

    def _above(self, area: QAbstractScrollArea) -> int:
        """How far below the top of what an area scrolls the text begins, px."""
        page = area.widget() if isinstance(area, QScrollArea) else None
        return 0 if page is None else self._article.mapTo(page, QPoint(0, 0)).y()
