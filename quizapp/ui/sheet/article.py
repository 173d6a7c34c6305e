"""The article's text: one read-only document with numbers, marks and facts."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from quizapp.ui.sheet.facts import FactsView
from quizapp.ui.sheet.margin import END, MarginPainter, Margins, lines_of, marks_of
from quizapp.ui.sheet.state import Paragraph, SheetState
from quizapp.ui.sheet.writing import BETWEEN, Block, Writer

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from quizapp.ui.widgets.look import Look

NATURAL, WIDEST = 556, 620
"""Widths of some 62 and of 69 characters, px at 100 %; no line gets longer than 75 or so."""

ABOVE_FACTS, BELOW_FACTS = BETWEEN, 16


class ArticleView(QTextBrowser):
    """Plain text, written run by run; numbers, brackets and rules are painted, facts are laid over it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = SheetState("", "")
        self._blocks: list[Block] = []
        self._margins = Margins.for_blocks((), look.theme)
        self._facts: list[tuple[int, FactsView]] = []
        self._spare: list[FactsView] = []
        self._flowing = False
        self._top = 0
        self._width = 0
        self._heights: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().valueChanged.connect(self._place_facts)
        look.theme.changed.connect(self._write)

    def show_article(self, state: SheetState, top: int) -> None:
        """Show another article, or the same in another state, with ``top`` px above its first line."""
        changed = state != self._state or top != self._top
        self._state, self._top = state, top
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
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
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
        return [(at, index) for at, told in enumerate(self._blocks) for index in range(len(marks_of(told)))]

    def mark_lines(self, block_number: int, index: int) -> tuple[int, int]:
        """Top and bottom of a mark's lines, px from the top of the text."""
        block = self.document().findBlockByNumber(block_number)
        # Asking for its box has the block laid out.
        y = self.document().documentLayout().blockBoundingRect(block).y()
        parts = [part for part in self._blocks[block_number].segments if part.mark == index]
        start, end = parts[0].start, parts[-1].end
        lines = [
            line
            for line in lines_of(block)
            if line.textStart() < end and start < line.textStart() + line.textLength()
        ]
        return round(y + lines[0].y()), round(y + lines[-1].y() + lines[-1].height())

    def told_lines(self, block_number: int = 0) -> tuple[int, int] | None:
        """Top of the first passage from this block on with facts, and their bottom, px; None if none."""
        for at, told in enumerate(self._blocks):
            if at >= block_number and isinstance(told.item, Paragraph) and told.item.facts:
                block = self.document().findBlockByNumber(at)
                top = self.document().documentLayout().blockBoundingRect(block).top()
                high = sum(view.height() for place, view in self._facts if place == at)
                return round(top), self._bottom_of(block) + ABOVE_FACTS + high
        return None

    def put_caret_at(self, block_number: int, index: int) -> None:
        """Put the reading caret before a mark, without scrolling."""
        block = self.document().findBlockByNumber(block_number)
        part = next(part for part in self._blocks[block_number].segments if part.mark == index)
        bar = self.verticalScrollBar()
        before = bar.value()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + part.start)
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
            self._margins.text + self._look.theme.scaled(NATURAL) + END, self._look.theme.scaled(320)
        )

    def minimumSizeHint(self) -> QSize:
        """Some lines, of some words."""
        return QSize(self._look.theme.scaled(160), self._look.theme.scaled(96))

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
        """Move the caret; going back with Alt and an arrow is the window's."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() == Qt.Key.Key_Backspace:
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then what stands around it."""
        super().paintEvent(event)
        mirror = self.viewport().width() if self._mirrors() else None
        with QPainter(self.viewport()) as painter:
            line = QRectF(self._margins.gutter, 0, 1, self.viewport().height())
            if mirror is not None:
                line.moveLeft(mirror - line.right())
            painter.fillRect(line, self._look.theme.color("line"))
            origin = QPointF(0, -self.verticalScrollBar().value())
            around = MarginPainter(painter, self._look.theme, self._margins, origin, mirror)
            around.paint(self.document(), self._blocks, QRectF(event.rect()))

    def _write(self) -> None:
        # Emptying the document may resize the view, which must not look for blocks that are gone.
        self._blocks = []
        self._dress_facts()
        self.document().clear()
        self.document().setDefaultFont(self._look.theme.font("quote"))
        self._heights.clear()
        self._blocks = Writer(self.document(), self._look.theme).write(self._state)
        self._margins = Margins.for_blocks(self._blocks, self._look.theme)
        self.setTextCursor(QTextCursor(self.document()))
        self._dress_facts()
        self._fit()
        self.updateGeometry()

    def _dress_facts(self) -> None:
        """Lay a view of facts under each passage that has some, using again what is there."""
        self._spare += [view for _at, view in self._facts]
        self._facts = []
        for at, told in enumerate(self._blocks):
            for facts in told.item.facts if isinstance(told.item, Paragraph) else ():
                view = self._spare.pop() if self._spare else FactsView(self._look)
                view.setParent(self.viewport())
                view.show_facts(facts)
                view.show()
                self._facts.append((at, view))
        for view in self._spare:
            view.hide()

    def _fit(self) -> None:
        """Fit everything to the width there is."""
        self._fit_to(self.viewport().width())
        self._place_facts()
        self.viewport().update()

    def _lay_out(self, width: int) -> None:
        self._fit_to(width)
        self.document().setTextWidth(width)

    def _fit_to(self, width: int) -> None:
        """Set the margins for a width and make room for facts."""
        self._width = width
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        left, right = self._sides()
        told = (shape.leftMargin(), shape.rightMargin(), shape.topMargin(), shape.bottomMargin())
        below = self._make_room()
        if told != (left, right, self._top, below):
            shape.setLeftMargin(left)
            shape.setRightMargin(right)
            shape.setTopMargin(self._top)
            shape.setBottomMargin(below)
            frame.setFrameFormat(shape)

    def _make_room(self) -> int:
        """Keep room for facts below their passages; returns what is wanted below the last block, px."""
        width = self._text_width()
        rooms: dict[int, int] = {}
        for at, view in self._facts:
            rooms[at] = rooms.get(at, ABOVE_FACTS + BELOW_FACTS) + view.height_at(width)
        for at, below in rooms.items():
            block = self.document().findBlockByNumber(at)
            if block.blockFormat().bottomMargin() != below:
                shape = block.blockFormat()
                shape.setBottomMargin(below)
                QTextCursor(block).setBlockFormat(shape)
        # A document's height leaves out its last block's margin.
        return rooms.get(len(self._blocks) - 1, BELOW_FACTS)

    def _place_facts(self) -> None:
        width = self._text_width()
        left, _right = self._sides()
        used: dict[int, int] = {}
        for at, view in self._facts:
            block = self.document().findBlockByNumber(at)
            y = self._bottom_of(block) + ABOVE_FACTS + used.get(at, 0) - self.verticalScrollBar().value()
            high = view.height_at(width)
            view.setGeometry(left, y, width, high)
            used[at] = used.get(at, 0) + high

    def _bottom_of(self, block: QTextBlock) -> int:
        # Asking for its box has the block laid out; the box itself leaves out the space above its lines.
        self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        return round(layout.position().y() + layout.boundingRect().bottom())

    def _text_width(self) -> int:
        return max(self._width - self._margins.text - self._end_margin(), 1)

    def _end_margin(self) -> int:
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        spare = self._width - self._margins.text - self._look.theme.scaled(WIDEST)
        return max(END - taken, spare)

    def _sides(self) -> tuple[int, int]:
        """Margins left and right of the text, px."""
        start, end = self._margins.text, self._end_margin()
        return (end, start) if self._mirrors() else (start, end)

    def _mirrors(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
