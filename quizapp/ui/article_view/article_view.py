"""The article's text: a label for each paragraph, with facts under those that are cited."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from quizapp.catalogue import remove_isolates
from quizapp.ui.article_view.article_blocks import build_blocks
from quizapp.ui.article_view.article_margin import END_MARGIN, ArticleMargins
from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.article_view.paragraph_label import ParagraphLabel
from quizapp.ui.article_view.state import ArticleViewState, ParagraphState
from quizapp.ui.kit.roles import set_role
from quizapp.ui.kit.roving_focus import set_tab_stop
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.article_view.article_blocks import ArticleBlock
    from quizapp.ui.article_view.state import CitationFacts
    from quizapp.ui.kit.style import Style

BOTTOM_MARGIN, FACTS_BOTTOM_GAP = 8, 10
MAX_SPARE_TEXTS = 160

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@dataclass(frozen=True)
class ArticleCursor:
    """Words that are selected in a row, from ``anchor`` to where the caret is, in UTF-16 units."""

    row: int = 0
    anchor: int = 0
    position: int = 0

    @property
    def start(self) -> int:
        """Where they begin."""
        return min(self.anchor, self.position)

    @property
    def end(self) -> int:
        """Where they end, exclusive."""
        return max(self.anchor, self.position)


class ArticleView(ScrollColumn):
    """Arrows move the keyboard from row to row, with Ctrl from heading to heading; Tab stops at one row."""

    focused = Signal()
    """The keyboard has come to a row."""

    released = Signal()
    """A click, or what was selected with the mouse, is at its end."""

    shows_caret = False

    def __init__(self, look: Style) -> None:
        super().__init__(on_paper=True)
        self._look = look
        self._state = ArticleViewState("", "")
        self._top = 0
        self._columns = ArticleMargins()
        self._labels: list[ParagraphLabel] = []
        self._facts: list[CitationFactsView] = []
        # The columns around it ask for the same ones over and over.
        self._heights: dict[int, int] = {}
        self._facts_shown: list[tuple[int, CitationFacts]] = []
        self._spare: defaultdict[tuple[str, str], list[StyledText]] = defaultdict(list)
        self._mark_in_view: tuple[int, int] | None = None
        self._flowing = False
        self._row = 0
        self._cursor = ArticleCursor()
        self.blocks: tuple[ArticleBlock, ...] = ()
        self.page_widget: QWidget = self._inner
        self._hairline = QWidget(self.page_widget)
        self._hairline.setAutoFillBackground(True)
        self.box.addStretch(1)
        self._labels.append(self._build_label(0))
        self._labels[0].hide()
        # Its place in the order of the Tab key counts: Qt goes on from it to the row in hand.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, QAccessible.Role.Document)
        self.settled.connect(self._place_hairline)
        look.theme.changed.connect(self._restyle)
        self.set_flowing(False)
        self._restyle()

    @property
    def flowing(self) -> bool:
        """Whether it is as high as its text."""
        return self._flowing

    @property
    def rows(self) -> Sequence[ParagraphLabel]:
        """The labels that are shown, one for each block."""
        return self._labels[: len(self.blocks)]

    @property
    def row(self) -> int:
        """The row that has the keyboard, or gets it."""
        return self._row

    @property
    def text_cursor(self) -> ArticleCursor:
        """What is selected, and where the caret is."""
        return self._cursor

    @property
    def area(self) -> QScrollArea | None:
        """What scrolls the text: this, or the column around it where the text flows."""
        around: QWidget | None = self.parentWidget() if self._flowing else self
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def show_article(self, state: ArticleViewState, top: int) -> None:
        """Show another article, or the same in another state, with ``top`` px above its first line."""
        before = self._state
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.description)
        self._mark_in_view = None
        if (state, top) == (before, self._top):
            return
        self._state, self._top = state, top
        if (state.name, state.heading) != (before.name, before.heading):
            self.verticalScrollBar().setValue(0)
            self._row = 0
        self._show_blocks()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, without scrolling, or as high as there is room, scrolling."""
        self._flowing = flowing
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if flowing else on)
        vertical = QSizePolicy.Policy.Preferred if flowing else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(flowing)
        self.setSizePolicy(policy)

    def gutter(self) -> int:
        """Where the hairline stands, px from the side where lines begin."""
        return self._columns.gutter

    def text_start(self) -> int:
        """Where lines begin, px from that side."""
        return self._columns.text

    def marks(self) -> list[tuple[int, int]]:
        """Each mark: its row, and the mark's index in its paragraph."""
        return [(row, index) for row, block in enumerate(self.blocks) for index in range(len(block.marks))]

    def mark_lines(self, row: int, index: int) -> tuple[int, int]:
        """Top and bottom of a mark's lines, px from the top of the text."""
        self.lay_out()
        return self._lines_in(row, self._labels[row].mark_lines(index))

    def row_lines(self, row: int) -> tuple[int, int]:
        """Top and bottom of a row's lines, px from the top of the text."""
        self.lay_out()
        return self._lines_in(row, self._labels[row].text_lines())

    def facts_lines(self, row: int = 0) -> tuple[int, int] | None:
        """Top of the first row from this one on with facts, and their bottom, px; None if none."""
        wanted = min((each for each, _ in self._facts_shown if each >= row), default=None)
        if wanted is None:
            return None
        last = max(at for at, (each, _) in enumerate(self._facts_shown) if each == wanted)
        return self.row_lines(wanted)[0], self._facts[last].geometry().bottom() + 1 - FACTS_BOTTOM_GAP

    def find_row(self, number: int) -> int | None:
        """The row of a paragraph by its number."""
        return next((row for row, block in enumerate(self.blocks) if block.number == number), None)

    def set_current_mark(self, row: int, index: int) -> None:
        """Where the facts of the mark in view alone are told: let this be that mark."""
        if self._state.facts_in_view and (row, index) != self._mark_in_view:
            self._mark_in_view = row, index
            self._show_facts()

    def set_row(self, row: int, position: int = 0) -> None:
        """Let the keyboard come to a place in a row; it goes there, without scrolling, if it is here."""
        area, focused = self.area, self.hasFocus()
        self._rove(row)
        self._cursor = ArticleCursor(self._row, position, position)
        self._show_cursor()
        if focused and area is not None:
            before = area.verticalScrollBar().value()
            self._labels[self._row].setFocus(Qt.FocusReason.OtherFocusReason)
            area.verticalScrollBar().setValue(before)

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last, or the first in view."""
        if self._labels and not self.hasFocus():
            self.lay_out()
            self._rove(self._seen_row())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_text_cursor(self, cursor: ArticleCursor) -> None:
        """Select words, and put the caret at their end; the keyboard goes to that row if it is here."""
        focused = self.hasFocus()
        self._cursor = cursor
        self._rove(cursor.row)
        self._show_cursor()
        if focused:
            self._labels[self._row].setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_caret()

    def lay_out(self) -> None:
        """Let everything have its place now; a scroll bar that comes or goes takes a second time."""
        for widget in (self.page_widget, self.viewport()) * 2:
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest.value)

    def copy(self) -> None:
        """Copy what is selected, else the row with the keyboard, as plain words with their source line."""
        selected = [label.selected_text for label in self.rows if label.selected_text]
        words = selected or [block.text for block in self.blocks[self._row : self._row + 1]]
        source = remove_isolates(self._state.source_line)
        lines = [*words, source] if source else words
        QGuiApplication.clipboard().setText("\n".join(lines).replace("\u2028", "\n"))

    def heightForWidth(self, width: int) -> int:
        """Height of the whole text in a width, px: Qt's scroll areas do not flow."""
        if width not in self._heights:
            self._heights[width] = self.box.heightForWidth(width)
        return self._heights[width]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select and copy; what leads nowhere here is left to the screen."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            for label, block in zip(self.rows, self.blocks, strict=True):
                label.show_selection(0, count_utf16_units(block.text))
        elif not (self._moves(event) or self._selects(event)):
            super().keyPressEvent(event)

    def _moves(self, event: QKeyEvent) -> bool:
        """Go to another row, or within one that is higher than there is room."""
        key, held = event.key(), event.modifiers() & ~Modifier.KeypadModifier
        step = {Key.Key_Down: 1, Key.Key_Up: -1}.get(Key(key), 0)
        if held == Modifier.ControlModifier and step:
            headings = [row for row, block in enumerate(self.blocks) if block.heading]
            ahead = [row for row in headings if (row - self._row) * step > 0]
            return bool(ahead) and self._go_to(min(ahead, key=lambda row: abs(row - self._row)))
        if held:
            return False
        if step and self._labels[self._row].visibleRegion().isEmpty():
            return self._go_to(self._seen_row())
        ends = {Key.Key_Home: 0, Key.Key_End: len(self.blocks) - 1}
        target = ends.get(Key(key), self._row + step)
        if target == self._row or not 0 <= target < len(self.blocks):
            return False
        return self._scroll_within(step) or self._go_to(target)

    def _selects(self, event: QKeyEvent) -> bool:
        """Select letters or, with Ctrl, words of the row with the keyboard."""
        held = event.modifiers() & ~Modifier.KeypadModifier
        word = bool(held & Modifier.ControlModifier)
        if event.key() not in (Key.Key_Left, Key.Key_Right) or not held & Modifier.ShiftModifier:
            return False
        cursor = self._cursor if self._cursor.row == self._row else ArticleCursor(self._row)
        label = self._labels[self._row]
        back = (event.key() == Key.Key_Left) != label.from_right
        there = label.words.step(cursor.position, back=back, word=word)
        self.set_text_cursor(ArticleCursor(self._row, cursor.anchor, there))
        return True

    def _go_to(self, row: int) -> bool:
        self._rove(row)
        self._labels[row].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _scroll_within(self, step: int) -> bool:
        """Scroll on in a row that does not fit; False if its end is in view."""
        area, label = self.area, self._labels[self._row]
        if area is None or not step:
            return False
        top = label.mapTo(area.viewport(), QPoint(0, 0)).y()
        room = area.viewport().height()
        hidden = top + label.height() - room if step > 0 else -top
        if hidden <= 0 or label.height() <= room:
            return False
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + step * min(hidden, max(room - round(self._look.theme.line("quote")), 1)))
        return True

    def _seen_row(self) -> int:
        """The row with the keyboard if it is in view, else the first that is."""
        shown = [row for row, label in enumerate(self.rows) if not label.visibleRegion().isEmpty()]
        return self._row if self._row in shown or not shown else shown[0]

    def _bring_caret(self) -> None:
        """Show the row with the caret, or its line where the row is too high; not under the pointer."""
        area, label = self.area, self._labels[self._row]
        if not isinstance(area, ScrollColumn) or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self.lay_out()
        if label.height() <= area.viewport().height():
            area.bring(label)
            return
        line = label.caret_box(self._cursor.position).center().toPoint()
        y = area.viewport().mapFromGlobal(label.mapToGlobal(line)).y() + area.verticalScrollBar().value()
        area.ensureVisible(0, y, 0, round(self._look.theme.line("quote")))

    def _rove(self, row: int) -> None:
        self._row = max(0, min(row, len(self.blocks) - 1))
        set_tab_stop(self._labels, self._row)
        if self._labels and self.focusProxy() is not self._labels[self._row]:
            self.setFocusProxy(self._labels[self._row])

    def _lines_in(self, row: int, lines: tuple[int, int]) -> tuple[int, int]:
        above = self._labels[row].y()
        return above + lines[0], above + lines[1]

    def _show_blocks(self) -> None:
        """Show the state in the labels that there are; words keep their lines, in whichever label."""
        focused, before = self.hasFocus(), self.blocks
        self.blocks = blocks = build_blocks(self._state)
        self._columns = ArticleMargins.for_blocks(blocks, self._look.theme)
        self.box.setEnabled(False)
        while len(self._labels) < len(blocks):
            self._labels.append(self._build_label(len(self._labels)))
        self._rove(self._row)
        if focused and blocks:
            self._labels[self._row].setFocus(Qt.FocusReason.OtherFocusReason)
        for label in self._labels[: len(before)]:
            self._spare[label.block.text, label.block.style].append(label.words)
        for label, block in zip(self._labels, blocks, strict=False):
            kept = self._spare[block.text, block.style]
            words = kept.pop() if kept else StyledText(self._look.theme)
            label.show_block(block, words, self._columns)
        for row, label in enumerate(self._labels):
            label.setVisible(row < len(blocks))
        if len(self._spare) > MAX_SPARE_TEXTS:
            self._spare.clear()
        row = self._cursor.row
        if [block.text for block in blocks[row : row + 1]] != [block.text for block in before[row : row + 1]]:
            self._cursor = ArticleCursor(self._row)
        self._show_cursor()
        self.box.setEnabled(True)
        self._show_facts()
        self.set_margins(0, self._top, END_MARGIN, BOTTOM_MARGIN)
        self.updateGeometry()

    def _build_label(self, row: int) -> ParagraphLabel:
        label = ParagraphLabel(self._look, self.page_widget)
        label.focused.connect(lambda: self._focus_came(row))
        label.pressed.connect(lambda at: self.set_text_cursor(ArticleCursor(row, at, at)))
        label.dragged.connect(lambda at: self.set_text_cursor(ArticleCursor(row, self._cursor.anchor, at)))
        label.word_chosen.connect(lambda at: self._choose_word(row, at))
        label.released.connect(self.released)
        self.box.insertWidget(self.box.count() - 1, label)
        if self._labels:
            # Tab would come to it after all that was there before.
            QWidget.setTabOrder(self._labels[-1], label)
        return label

    def _choose_word(self, row: int, at: int) -> None:
        words = self._labels[row].words
        end = words.step(at, word=True)
        self.set_text_cursor(ArticleCursor(row, words.step(end, back=True, word=True), end))

    def _focus_came(self, row: int) -> None:
        self._rove(row)
        if self._cursor.row != row:
            self._cursor = ArticleCursor(row)
        self._show_cursor()
        self.focused.emit()

    def _show_cursor(self) -> None:
        for row, label in enumerate(self.rows):
            here = row == self._cursor.row
            caret = self._cursor.position if here and self.shows_caret and label.hasFocus() else None
            label.show_selection(*((self._cursor.start, self._cursor.end) if here else (0, 0)), caret)

    def _show_facts(self) -> None:
        """Put facts under the rows that they are of, in views that there are, as far as they differ."""
        wanted = [
            (row, facts) for row, block in enumerate(self.blocks) for facts in self._facts_of(row, block)
        ]
        while len(self._facts) < len(wanted):
            view = CitationFactsView(self._look)
            view.setParent(self.page_widget)
            self._facts.append(view)
        self._heights.clear()
        moved = [row for row, _ in wanted] != [row for row, _ in self._facts_shown]
        self._facts_shown = wanted
        for view in self._facts if moved else ():
            self.box.removeWidget(view)
        for view, (row, facts) in zip(self._facts, wanted, strict=False):
            view.show_facts(facts)
            view.set_space(self._columns.text, FACTS_BOTTOM_GAP)
            if moved:
                self._insert_below(view, row)
        for at, view in enumerate(self._facts):
            view.setVisible(at < len(wanted))

    def _insert_below(self, view: CitationFactsView, row: int) -> None:
        """Put facts below a row, also for a screen reader: it goes by the order of what is stacked."""
        if row + 1 < len(self._labels):
            following = self._labels[row + 1]
            self.box.insertWidget(self.box.indexOf(following), view)
            view.stackUnder(following)
        else:
            self.box.insertWidget(self.box.count() - 1, view)
            view.raise_()

    def _facts_of(self, row: int, block: ArticleBlock) -> tuple[CitationFacts, ...]:
        """The facts that stand under a block."""
        if not isinstance(block.item, ParagraphState) or block.kind != "paragraph":
            return ()
        if not self._state.facts_in_view:
            return block.item.facts
        seen, mark = self._mark_in_view or (None, 0)
        return block.item.facts[mark : mark + 1] if row == seen else ()

    def _place_hairline(self) -> None:
        gutter, page = self._columns.gutter, self.page_widget
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._hairline.setGeometry(page.width() - gutter - 1 if mirrored else gutter, 0, 1, page.height())

    def _restyle(self) -> None:
        """Take on new colours and sizes; the row at the top stays there."""
        theme = self._look.theme
        palette = self._hairline.palette()
        palette.setColor(self._hairline.backgroundRole(), theme.color("line"))
        self._hairline.setPalette(palette)
        self._hairline.lower()
        self.setMinimumSize(theme.scaled(160), theme.scaled(64))
        bar = self.verticalScrollBar()
        top = next((label for label in self.rows if label.y() + label.height() > bar.value()), None)
        share = 0.0 if top is None else (bar.value() - top.y()) / max(top.height(), 1)
        self._spare.clear()
        for label in self.rows:
            label.words.restyle()
            label.updateGeometry()
            label.update()
        self._columns = ArticleMargins.for_blocks(self.blocks, theme)
        for label in self.rows:
            label.show_block(label.block, label.words, self._columns)
        self._show_facts()
        self.set_margins(0, self._top, END_MARGIN, BOTTOM_MARGIN)
        self.lay_out()
        if top is not None and bar.value():
            bar.setValue(round(top.y() + share * top.height()))
        self.updateGeometry()
