"""The tabs of the program's sections, in the top bar of the first level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from quizapp.ui.kit.painting import PaintedText, find_start_side, paint_focus_border, paint_text

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

ORDER: Final = ("practise", "author")
INSIDE, BAR, TABS_MARGIN = 16, 3, 20
"""Beside a tab's words, height of the bar under the one in front, and before the first tab, px."""


class SectionTabs(QTabBar):
    """Words side by side; the section that is shown is bold, over a bar. Choosing another leads there."""

    practise_asked = Signal()
    author_asked = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look = look
        self._names = translate("window.sections.practise"), translate("window.sections.author")
        self.setAccessibleName(translate("window.sections.sections"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        with QSignalBlocker(self):
            for name in self._names:
                self.addTab(name)
        self.currentChanged.connect(self._chosen)
        look.theme.changed.connect(self._restyle)
        self.hide()

    def show_front(self, section: str) -> None:
        """Show which section is in front, without telling it as a choice."""
        if section in ORDER:
            with QSignalBlocker(self):
                self.setCurrentIndex(ORDER.index(section))
            self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """The words in bold, so that nothing moves when another is in front; as high as the bar."""
        wide = self._look.theme.width("strong", self._names[index])
        return QSize(round(wide) + 2 * INSIDE, max(self.height(), self._look.theme.size("control")))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """A tab never cuts its words."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """All tabs side by side."""
        wide = sum(self.tabSizeHint(index).width() for index in range(self.count()))
        return QSize(wide, self._look.theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """They are never scrolled."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words, bar and the border of the keyboard's place."""
        theme = self._look.theme
        with QPainter(self) as painter:
            for index, name in enumerate(self._names):
                box, front = QRectF(self.tabRect(index)), index == self.currentIndex()
                box.setHeight(self.height())
                ink = theme.color("text" if front else "textMuted")
                room = box.adjusted(INSIDE, -1, -INSIDE + 2, 0)
                paint_text(painter, room, PaintedText(name, theme.font("strong"), ink, find_start_side(self)))
                if front:
                    bar = QRectF(box.x(), box.bottom() - BAR, box.width(), BAR)
                    painter.fillRect(bar, theme.color("accent"))
                if front and self.hasFocus():
                    paint_focus_border(painter, box, 6, theme)

    def _chosen(self, index: int) -> None:
        (self.practise_asked, self.author_asked)[index].emit()

    def _restyle(self) -> None:
        # Qt lays tabs out anew only with another icon size or text.
        self.setIconSize(self.iconSize())
        for index, name in enumerate(self._names):
            self.setTabText(index, f"{name} ")
            self.setTabText(index, name)
        self.updateGeometry()
