"""Scrolling to what is marked: the article itself or, where its text flows, the column around the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget

    from quizapp.ui.article_view.article_view import ArticleView


class ArticleScroll:
    """Brings lines of an article into view, so that they can be read whole."""

    def __init__(self, article: ArticleView, sheet: QWidget) -> None:
        self._article = article
        self._stood: tuple[QScrollArea, int] | None = None
        self.animation = QPropertyAnimation(article.verticalScrollBar(), b"value", sheet)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    def bring(self, top: int, bottom: int, milliseconds: int) -> None:
        """Bring the lines from top to bottom into view, px from the top of the text.

        What does not fit is cut at its bottom; nothing moves where all is in view.
        """
        area = self._article.area
        if area is None:
            return
        bar, room, above = area.verticalScrollBar(), area.viewport().height(), self._above(area)
        top, bottom = top + above, bottom + above
        self.animation.stop()
        self._stood = area, bar.value()
        if bar.value() <= top and bottom <= bar.value() + room:
            return
        target = top - min(room // 4, max(room - (bottom - top), 0))
        target = max(bar.minimum(), min(bar.maximum(), target))
        self._stood = area, target
        self.animation.setTargetObject(bar)
        if not milliseconds:
            bar.setValue(target)
            return
        self.animation.setDuration(milliseconds)
        self.animation.setStartValue(bar.value())
        self.animation.setEndValue(target)
        self.animation.start()

    def page(self, pages: int) -> None:
        """Scroll the article by pages, up with a negative number; a line of the last one stays in view."""
        self.animation.stop()
        self._article.page(pages)

    def leave_column(self) -> None:
        """Take the column around for scrolled to nothing."""
        if self._stood is not None and self._stood[0] is not self._article:
            self._stood = None

    @property
    def untouched(self) -> bool:
        """Whether nobody has scrolled since lines were brought into view."""
        area = self._article.area
        return self._stood is not None and area is not None and self._stood == (area, self._goes_to(area))

    def _goes_to(self, area: QScrollArea) -> int:
        """Where an area is scrolled to, or is being scrolled to."""
        running = self.animation.state() == QPropertyAnimation.State.Running
        return int(self.animation.endValue()) if running else area.verticalScrollBar().value()

    def _above(self, area: QScrollArea) -> int:
        """How far below the top of what an area scrolls the text begins, px."""
        if area is self._article:
            return 0
        return self._article.mapTo(area.widget(), QPoint(0, 0)).y()  # type: ignore[arg-type]  # it has one
