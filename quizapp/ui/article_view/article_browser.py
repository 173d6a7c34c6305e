"""The article's text: one read-only document with numbers, marks and facts."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from quizapp.ui.article_view.article_margin import END_MARGIN, ArticleMargins, MarginPainter, find_marks
from quizapp.ui.article_view.document_writer import PARAGRAPH_GAP, ArticleBlock, ArticleDocumentWriter
from quizapp.ui.article_view.facts_overlay import CitationFactsOverlay
from quizapp.ui.article_view.line_geometry import (
    find_block_bottom,
    find_block_top,
    find_line_at,
    find_line_bounds,
)
from quizapp.ui.article_view.state import ArticleViewState, ParagraphState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.article_view.state import CitationFacts
    from quizapp.ui.kit.style import Style

PREFERRED_WIDTH, MAX_WIDTH = 556, 620
"""Widths of some 62 and of 69 characters, px at 100 %; no line gets longer than 75 or so."""

FACTS_TOP_GAP, FACTS_BOTTOM_GAP = PARAGRAPH_GAP, 16


class ArticleBrowser(QTextBrowser):
    """Plain text, written run by run; numbers, brackets and rules are painted, facts are laid over it."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._state = ArticleViewState("", "")
        self._blocks: list[ArticleBlock] = []
        self._margins = ArticleMargins.for_blocks((), look.theme)
        self._laid = CitationFactsOverlay(look, self.viewport())
        self._mark_in_view: tuple[int, int] | None = None
        self._roomy: set[int] = set()
        self._pinned: QRectF | None = None
        self._flowing = False
        self._top = 0
        self._width = 0
        self._heights: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._place_facts)
        look.theme.changed.connect(self._restyle)
        self._write()

    def show_article(self, state: ArticleViewState, top: int) -> None:
        """Show another article, or the same in another state, with ``top`` px above its first line."""
        changed = state != self._state or top != self._top
        self._state, self._top = state, top
        self._mark_in_view = None
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.description)
        if changed:
            self._write()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, without scrolling, or as high as there is room, scrolling."""
        self._flowing = flowing
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if flowing else on)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if flowing:
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(flowing)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def gutter(self) -> int:
        """Where the hairline stands, px from the side where lines begin."""
        return self._margins.gutter

    def text_start(self) -> int:
        """Where lines begin, px from that side."""
        return self._margins.text

    def marks(self) -> list[tuple[int, int]]:
        """Each mark: its block's number, and the mark's index in its paragraph."""
        return [(at, index) for at, told in enumerate(self._blocks) for index in range(len(find_marks(told)))]

    def mark_lines(self, block_number: int, index: int) -> tuple[int, int]:
        """Top and bottom of a mark's lines, px from the top of the text."""
        parts = [part for part in self._blocks[block_number].segments if part.mark == index]
        return find_line_bounds(self.document(), block_number, parts[0].start, parts[-1].end)

    def set_current_mark(self, block_number: int, index: int) -> None:
        """Where the facts of the mark in view alone are told: let this be that mark."""
        if self._state.facts_in_view and (block_number, index) != self._mark_in_view:
            self._mark_in_view = block_number, index
            self._dress_facts()
            self._heights.clear()
            self._fit()
            self.updateGeometry()

    def whole_line(self, y: int) -> tuple[int, int] | None:
        """Top and bottom of the line that a cut at this height would go through, px; None if none."""
        return find_line_at(self.document(), self._margins.text + 1, y)

    def find_facts_lines(self, block_number: int = 0) -> tuple[int, int] | None:
        """Top of the first passage from this block on with facts, and their bottom, px; None if none."""
        for at, told in enumerate(self._blocks):
            if at >= block_number and self._told_at(at, told):
                block = self.document().findBlockByNumber(at)
                high = self._laid.heights(self._text_width())[at]
                return find_block_top(block), find_block_bottom(block) + FACTS_TOP_GAP + high
        return None

    def put_caret_at(self, block_number: int, index: int) -> None:
        """Put the reading caret before a mark, without scrolling."""
        block = self.document().findBlockByNumber(block_number)
        part = next(part for part in self._blocks[block_number].segments if part.mark == index)
        bar = self.verticalScrollBar()
        before = bar.value()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + part.start)
        with QSignalBlocker(self):
            self.setTextCursor(cursor)
        bar.setValue(before)

    def heightForWidth(self, width: int) -> int:
        """Height of the whole text in a width, px."""
        if width not in self._heights:
            self._lay_out(width)
            self._heights[width] = ceil(self.document().size().height())
            self._lay_out(self.viewport().width())
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        """Only where the text flows."""
        return self._flowing

    def sizeHint(self) -> QSize:
        """The sheet's text beside a question."""
        return QSize(
            self._margins.text + self._look.theme.scaled(PREFERRED_WIDTH) + END_MARGIN,
            self._look.theme.scaled(320),
        )

    def minimumSizeHint(self) -> QSize:
        """Some lines, of some words."""
        return QSize(self._look.theme.scaled(160), self._look.theme.scaled(64))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain words with their source line."""
        data = QMimeData()
        words = self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        data.setText(f"{words}\n{self._state.source_line}" if self._state.source_line else words)
        return data

    def event(self, event: QEvent) -> bool:
        """Leave single keys to the screen; only copying is this view's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.matches(QKeySequence.StandardKey.Copy)
            event.setAccepted(own)
            return own
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; going back with Alt and an arrow is the window's, and Space chooses elsewhere."""
        others = (Qt.Key.Key_Backspace, Qt.Key.Key_Space)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() in others:
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit margins and facts to the width."""
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw all of it anew: what covers the edges does not scroll with the text."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then what stands around it."""
        super().paintEvent(event)
        mirror = self.viewport().width() if self._mirrors() else None
        with QPainter(self.viewport()) as painter:
            self._paint_hairline(painter, QRectF(self.viewport().rect()), mirror)
            origin = QPointF(0, -self.verticalScrollBar().value())
            around = MarginPainter(painter, self._look.theme, self._margins, origin, mirror)
            around.paint(self.document(), self._blocks, QRectF(event.rect()))
            for cover in self._covers():
                painter.fillRect(cover, self._look.theme.color("paper"))
                self._paint_hairline(painter, cover, mirror)

    def _paint_hairline(self, painter: QPainter, beside: QRectF, mirror: int | None) -> None:
        line = QRectF(self._margins.gutter, beside.top(), 1, beside.height())
        if mirror is not None:
            line.moveLeft(mirror - line.right())
        painter.fillRect(line, self._look.theme.color("line"))

    def _covers(self) -> Iterator[QRectF]:
        """What is covered, for whole lines alone to be seen: those cut by an edge, those under facts."""
        scrolled, room = self.verticalScrollBar().value(), self.viewport().rect()
        above = self.whole_line(scrolled) if scrolled else None
        if above is not None:
            yield QRectF(0, 0, room.width(), above[1] - scrolled)
        below = None if self._flowing else self.whole_line(scrolled + room.height())
        if self._pinned is not None:
            yield self._pinned
        elif below is not None:
            yield QRectF(0, below[0] - scrolled, room.width(), room.height() + scrolled - below[0])

    def _restyle(self) -> None:
        """Write the article in new colours and sizes; the line at the top stays there."""
        bar = self.verticalScrollBar()
        if not bar.value():
            self._write()
            return
        line = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0))
        cut, at = self.cursorRect(line).top(), line.position()
        self._write()
        line = QTextCursor(self.document())
        line.setPosition(at)
        bar.setValue(self.cursorRect(line).top() - cut)

    def _write(self) -> None:
        """Write a document of its own, and show it when it is whole: each step would be laid out in view."""
        self.verticalScrollBar().setValue(0)
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._look.theme.font("quote"))
        self._blocks = ArticleDocumentWriter(document, self._look.theme).write(self._state)
        self._margins = ArticleMargins.for_blocks(self._blocks, self._look.theme)
        self._heights.clear()
        self._roomy = set()
        self._dress_facts()
        self._fit_to(self.viewport().width(), document)
        self.setDocument(document)
        # Only now may the one before go.
        self._document = document
        self._fit()
        self.updateGeometry()

    def _dress_facts(self) -> None:
        """Lay a view of facts under each passage that has some, using again what is there."""
        self._laid.show(
            [(at, facts) for at, told in enumerate(self._blocks) for facts in self._told_at(at, told)]
        )

    def _told_at(self, at: int, told: ArticleBlock) -> tuple[CitationFacts, ...]:
        """The facts that stand under a block."""
        if not isinstance(told.item, ParagraphState) or told.kind != "paragraph":
            return ()
        if not self._state.facts_in_view:
            return told.item.facts
        block, mark = self._mark_in_view or (None, 0)
        return told.item.facts[mark : mark + 1] if at == block else ()

    def _fit(self) -> None:
        """Fit everything to the width there is."""
        self._fit_to(self.viewport().width(), self.document())
        self._place_facts()
        self.viewport().update()

    def _lay_out(self, width: int) -> None:
        self._fit_to(width, self.document())
        self.document().setTextWidth(width)

    def _fit_to(self, width: int, document: QTextDocument) -> None:
        """Set the margins for a width and make room for facts."""
        self._width = width
        frame = document.rootFrame()
        shape = frame.frameFormat()
        left, right = self._sides()
        told = (shape.leftMargin(), shape.rightMargin(), shape.topMargin(), shape.bottomMargin())
        below = self._make_room(document)
        if told != (left, right, self._top, below):
            shape.setLeftMargin(left)
            shape.setRightMargin(right)
            shape.setTopMargin(self._top)
            shape.setBottomMargin(below)
            frame.setFrameFormat(shape)

    def _make_room(self, document: QTextDocument) -> int:
        """Keep room for facts below their passages; returns what is wanted below the last block, px."""
        heights = self._laid.heights(self._text_width())
        rooms = {at: FACTS_TOP_GAP + high + FACTS_BOTTOM_GAP for at, high in heights.items()}
        for at in self._roomy | rooms.keys():
            block, below = document.findBlockByNumber(at), rooms.get(at, PARAGRAPH_GAP)
            if block.blockFormat().bottomMargin() != below:
                shape = block.blockFormat()
                shape.setBottomMargin(below)
                QTextCursor(block).setBlockFormat(shape)
        self._roomy = set(rooms)
        # A document's height leaves out its last block's margin.
        return rooms.get(len(self._blocks) - 1, FACTS_BOTTOM_GAP)

    def _place_facts(self) -> None:
        width = self._text_width()
        left, _right = self._sides()
        scrolled = self.verticalScrollBar().value()
        pinned, self._pinned = self._pinned, None
        for at, high in self._laid.heights(width).items():
            block = self.document().findBlockByNumber(at)
            y = self._pin(at, find_block_bottom(block) + FACTS_TOP_GAP - scrolled, high)
            self._laid.place(at, QPoint(left, y), width)
        if pinned != self._pinned:
            self.viewport().update()

    def _pin(self, at: int, y: int, high: int) -> int:
        """Facts that would end below the sheet's edge stand at it while words that they tell of are in view.

        Takes and returns where they begin, px from the top of what is seen.
        """
        room, scrolled = self.viewport().height(), self.verticalScrollBar().value()
        block = self.document().findBlockByNumber(at)
        laid_out = block.layout().lineCount() > 0
        if self._flowing or self._pinned is not None or y + high <= room or not laid_out:
            return y
        first = self.mark_lines(at, 0)[0] if find_marks(self._blocks[at]) else find_block_top(block)
        cut = self.whole_line(scrolled + room - high)
        top = room - high if cut is None else cut[0] - scrolled
        if first - scrolled >= top - self._look.theme.line("quote") / 2:
            return y
        self._pinned = QRectF(0, top, self.viewport().width(), room - top)
        return top

    def _text_width(self) -> int:
        return max(self._width - self._margins.text - self._end_margin(), 1)

    def _end_margin(self) -> int:
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        spare = self._width - self._margins.text - self._look.theme.scaled(MAX_WIDTH)
        return max(END_MARGIN - taken, spare)

    def _sides(self) -> tuple[int, int]:
        """Margins left and right of the text, px."""
        start, end = self._margins.text, self._end_margin()
        return (end, start) if self._mirrors() else (start, end)

    def _mirrors(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
