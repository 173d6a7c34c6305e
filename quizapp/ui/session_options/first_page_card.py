"""A pack's first page, on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.icon_lines import IconLine, IconMark
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.session_options.local_copy_row import LocalCopyRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.session_options.state import ArticleLine, LocalCopyState, PackFirstPage

PADDING = 28
MIN_TERM_WIDTH = 100
"""The least width of a word to know, px at 100 %."""


class FirstPageCard(CardFrame):
    """What a pack is, its articles with their rights, what to know before, and who wrote it.

    `wanted` tells by its place that an article's own file is to be opened, `unwanted` that it is to be taken
    away.
    """

    wanted = Signal(int)
    unwanted = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PADDING)
        self._translate = translate
        self._page: PackFirstPage | None = None
        self._own: list[LocalCopyRow] = []
        self._body: QWidget | None = None

    def show_page(self, page: PackFirstPage) -> None:
        """Show another pack's page."""
        if page == self._page:
            return
        self._page = page
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body, self._own = QWidget(), []
        self._write(page, self._body)
        self.column.addWidget(self._body)

    def show_own(self, lines: Sequence[LocalCopyState | None]) -> LocalCopyRow | None:
        """Show how it is with each article's own file, and return the row in which that has changed."""
        changed = None
        first = next((place for place, line in enumerate(lines) if line is not None and line.opens), -1)
        for place, (row, line) in enumerate(zip(self._own, lines, strict=False)):
            row.setVisible(line is not None)
            if line is not None and row.show_line(line, keyed=place == first):
                changed = row
        return changed

    def find_row_losing_focus(self, lines: Sequence[LocalCopyState | None]) -> LocalCopyRow | None:
        """Return the row that loses the keyboard when these lines are shown, for its button goes."""
        rows = zip(self._own, lines, strict=False)
        return next((row for row, line in rows if line is not None and row.loses_keyboard(line)), None)

    def _write(self, page: PackFirstPage, body: QWidget) -> None:
        look, box = self._look, QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Label(look, page.title, "question"))
        box.addSpacing(6)
        box.addWidget(Label(look, page.summary, reads=True))
        if page.advisory:
            box.addSpacing(14)
            box.addWidget(_Advisory(look, page.advisory_heading, page.advisory))
        box.addSpacing(18)
        box.addWidget(Label(look, page.articles_heading, "heading"))
        for place, article in enumerate(page.articles):
            if place:
                box.addWidget(Hairline())
            box.addWidget(_ArticleSummary(look, article, self._own_row(place)))
        box.addSpacing(10)
        box.addWidget(Label(look, page.dated))
        if page.words:
            box.addSpacing(18)
            box.addWidget(Label(look, page.words_heading, "heading"))
            box.addSpacing(4)
            box.addLayout(self._words(page))
        box.addSpacing(18)
        box.addStretch()
        box.addWidget(Hairline())
        box.addSpacing(10)
        box.addWidget(Label(look, page.foot, "meta", "textMuted"))

    def _own_row(self, place: int) -> LocalCopyRow:
        row = LocalCopyRow(self._look, self._translate)
        row.wanted.connect(partial(self.wanted.emit, place))
        row.unwanted.connect(partial(self.unwanted.emit, place))
        row.hide()
        self._own.append(row)
        return row

    def _words(self, page: PackFirstPage) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self._look.theme.scaled(MIN_TERM_WIDTH))
        top = Qt.AlignmentFlag.AlignTop
        for line, (term, text) in enumerate(page.words):
            word = Label(self._look, term, "strong")
            word.setMaximumWidth(self._look.theme.scaled(2 * MIN_TERM_WIDTH))
            grid.addWidget(word, line, 0, top)
            grid.addWidget(Label(self._look, text), line, 1, top)
        return grid


class _ArticleSummary(QWidget):
    """An article's headline in its own type, with source line, rights and its own file below."""

    def __init__(self, look: Style, article: ArticleLine, own: LocalCopyRow) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(look, article.title, "quote"))
        words.addWidget(Label(look, article.source_line, "meta", "textMuted"))
        words.addWidget(Label(look, article.rights, "meta", "textMuted"))
        words.addWidget(own)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(IconMark(look, "article", "icon", "text"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class _Advisory(QFrame):
    """What a learner may want to know before, on a quiet ground."""

    def __init__(self, look: Style, heading: str, words: str) -> None:
        super().__init__()
        self._look = look
        line = IconLine(look, reads=True)
        line.show_line(IconLineState("info", words, strong=heading))
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.addWidget(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and a frame where grounds are not seen."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("neutralSoft"))
            if theme.high_contrast:
                painter.setPen(theme.color("edge"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
