"""The reading sheet: the article while a question is asked, its evidence once it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.ui.sheet.article import ArticleView
from quizapp.ui.sheet.foot import SheetFoot
from quizapp.ui.sheet.margin import END
from quizapp.ui.sheet.state import Mark, Paragraph, SheetState
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconMark
from quizapp.ui.widgets.paint import Ground, focus_border, mirrored, mirrored_margins, rounded

if TYPE_CHECKING:
    from quizapp.ui.widgets.look import Look

WIDTH = 648
"""Width beside a question, px; below other panes the sheet is as wide as the window."""

ABOVE_SOURCE, ABOVE_BAR, BELOW_BAR = 24, 20, 12


class ReadingSheet(QFrame):
    """Paper frame with a bar, the article and a foot.

    The screen forwards Page Up and Down, N and Shift+N; it fills the bar's and the foot's end with buttons.
    """

    mark_reached = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = SheetState("", "")
        self._mark = 0
        self._unseen = False
        self.article = ArticleView(look)
        self._heading = Label(look, style="heading")
        self._bar = QWidget()
        self._bar_row = QHBoxLayout(self._bar)
        self._bar_row.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._bar_widget: QWidget | None = None
        self._closed = _ClosedNotice(look)
        self._foot = SheetFoot(look)
        self._ring = _Ring(self, look)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.article, 1)
        column.addWidget(self._closed, 1)
        column.addWidget(self._foot)
        self._scroll = QPropertyAnimation(self.article.verticalScrollBar(), b"value", self)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._flowing = False
        self.article.installEventFilter(self)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_state(self, state: SheetState) -> None:
        """Show another state; where words are marked, the first of them are brought into view.

        Where the same words are marked as before, the sheet stays at the mark it stands at.
        """
        if state == self._state:
            return
        at = self._mark if _marks(state) == _marks(self._state) else 0
        self._state = state
        self._heading.show_text(state.heading)
        self._bar.setVisible(bool(state.heading))
        self._closed.setVisible(state.closed is not None)
        self._column.setStretch(1, 1 if state.closed is None else 0)
        if state.closed is not None:
            self._closed.show_words(state.closed.title, state.closed.text)
        self._foot.setVisible(state.foot is not None)
        if state.foot is not None:
            self._foot.show_foot(state.foot)
        self.article.set_flowing(self._flowing or state.closed is not None)
        self.article.show_article(state, 0 if state.heading else ABOVE_SOURCE)
        self._restyle()
        self._column.activate()
        self.show_first_mark()
        if at and not self._unseen:
            self._mark = at
            self._reveal(0)

    def set_bar_widget(self, widget: QWidget | None) -> None:
        """Put a button at the end of the bar that holds the heading, or take it away."""
        if widget is self._bar_widget:
            return
        if self._bar_widget is not None:
            self._bar_row.removeWidget(self._bar_widget)
            self._bar_widget.setParent(None)
        self._bar_widget = widget
        if widget is not None:
            self._bar_row.addWidget(widget)

    def set_foot_widget(self, widget: QWidget | None) -> None:
        """Put a button at the end of the foot, or take it away."""
        self._foot.set_widget(widget)

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone."""
        self._flowing = flowing
        self.article.set_flowing(flowing or self._state.closed is not None)

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number; a line of the last page stays in view."""
        bar = self.article.verticalScrollBar()
        self._scroll.stop()
        bar.setValue(bar.value() + pages * max(bar.pageStep() - round(self._look.theme.line("quote")), 1))

    def go_to_mark(self, step: int) -> int | None:
        """Go to the next mark (1) or the one before (-1), round the ends; returns its index, None if none."""
        marks = self.article.marks()
        if not marks or not self.isVisible():
            return None
        self._mark = (self._mark + step) % len(marks)
        self._reveal(self._look.theme.motion(220))
        self.mark_reached.emit(self._mark)
        return self._mark

    def show_first_mark(self) -> None:
        """Bring the first marked words into view; without any, begin at the top.

        A sheet that flows leaves the column where it is: what it stands below is read first.
        """
        self._mark = 0
        self._unseen = not self.isVisible()
        if self._unseen or self._flowing:
            return
        if self.article.marks():
            self._reveal(self._look.theme.motion(220))
        else:
            told = self.article.told_lines()
            self._scroll_to(*(told or (0, 0)), self._look.theme.motion(220))

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the marked words into view once there is a height to do it in."""
        super().showEvent(event)
        if self._unseen:
            QTimer.singleShot(0, self, self.show_first_mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Frame the whole sheet while the article has the keyboard."""
        if watched is self.article and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._ring.setVisible(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the focus border on top of everything."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        self._ring.raise_()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the hairline beside the numbers."""
        color = self._look.theme.color
        with QPainter(self) as painter:
            rounded(painter, QRectF(self.rect()), 3, Ground(color("paper"), color("line")))
            bottom = self._foot.y() if self._state.foot is not None else self.height() - 1
            line = mirrored(self, QRectF(1 + self.article.gutter(), 1, 1, bottom - 1))
            painter.fillRect(line, color("line"))

    def _reveal(self, milliseconds: int) -> None:
        """Scroll so that the mark and the facts below it can be read; not at all if it is in view."""
        block, index = self.article.marks()[self._mark]
        self.article.put_caret_at(block, index)
        top, bottom = self.article.mark_lines(block, index)
        column = self._column_around()
        area = column or self.article
        page = None if column is None else column.widget()
        if page is not None:
            above = self.article.mapTo(page, QPoint(0, 0)).y()
            top, bottom = top + above, bottom + above
        told = self.article.told_lines(block)
        if told is not None:
            bottom = max(bottom, told[1] + (0 if page is None else above))
        self._scroll_to(top, bottom, milliseconds, area)

    def _scroll_to(
        self, top: int, bottom: int, milliseconds: int, area: QAbstractScrollArea | None = None
    ) -> None:
        """Bring the lines from top to bottom into view, px; what does not fit is cut at its bottom."""
        area = area or self.article
        bar, room = area.verticalScrollBar(), area.viewport().height()
        self._scroll.stop()
        if bar.value() <= top and bottom <= bar.value() + room:
            return
        above = min(room // 4, max(room - (bottom - top), round(self._look.theme.line("quote"))))
        target = max(bar.minimum(), min(bar.maximum(), top - above))
        self._scroll.setTargetObject(bar)
        if not milliseconds:
            bar.setValue(target)
            return
        self._scroll.setDuration(milliseconds)
        self._scroll.setStartValue(bar.value())
        self._scroll.setEndValue(target)
        self._scroll.start()

    def _column_around(self) -> QScrollArea | None:
        """The column that scrolls the whole sheet, where the text flows."""
        around = self.parentWidget() if self._flowing else None
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def _restyle(self) -> None:
        start = self.article.text_start()
        self._bar_row.setContentsMargins(mirrored_margins(self, start, ABOVE_BAR, END, BELOW_BAR))
        self._bar.setMinimumHeight(ABOVE_BAR + self._look.theme.size("hitMin") + BELOW_BAR)
        self._closed.set_text_start(start)
        self._foot.set_text_start(start)
        self.update()


def _marks(state: SheetState) -> list[tuple[str, tuple[Mark, ...]]]:
    """Which words of which passages are marked."""
    passages = [item for item in state.items if isinstance(item, Paragraph)]
    return [(passage.text, passage.marks) for passage in passages if passage.marks]


class _ClosedNotice(QWidget):
    """What stands in the article's place while the book is closed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        self._look = look
        self._title = Label(look, style="strong", align=centre)
        self._text = Label(look, tone="textMuted", align=centre)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addStretch()
        self._column.addWidget(IconMark(look, "article", "iconOutcome"), 0, centre)
        self._column.addWidget(self._title)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text, 100)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, title: str, text: str) -> None:
        """Show other words."""
        self._title.show_text(title)
        self._text.show_text(text)

    def set_text_start(self, start: int) -> None:
        """Keep to the width of the article's lines."""
        self._column.setContentsMargins(mirrored_margins(self, start, 0, END, 12))

    def _restyle(self) -> None:
        self._text.setMaximumWidth(self._look.theme.scaled(400))


class _Ring(QWidget):
    """The focus border, laid over the sheet's children so that nothing moves for it."""

    def __init__(self, sheet: QWidget, look: Look) -> None:
        super().__init__(sheet)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            focus_border(painter, QRectF(self.rect()), 3, self._look.theme)
