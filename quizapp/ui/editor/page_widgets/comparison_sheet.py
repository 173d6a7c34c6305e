"""Both texts beside each other by paragraphs: what is gone is struck through, what is new framed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from quizapp.ui.editor.page_parts import PAGE_PARTS, TextSheet
from quizapp.ui.editor.pages.article_comparison import ComparisonSheet
from quizapp.ui.editor.row_replacement import replace_rows
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import BoxStyle, paint_box, paint_focus_border
from quizapp.ui.kit.roving_focus import RovingGroup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.editor.pages.article_comparison import ComparisonRow
    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.form_column import Part
    from quizapp.ui.kit.style import Style

NUMBER, BESIDE, GAP, END, PAD = 41, 20, 23, 16, 12
"""A paragraph's number, beside it, between the two texts, after them, above and below; px."""

LEAST: Final = 200
"""A column of text is at least so wide, px at 100 %, else both stand in one."""


class ComparisonRowView(QWidget):
    """A paragraph of both texts, or a line for several that are the same; a screen reader hears it as one."""

    def __init__(self, look: Style, row: ComparisonRow, heads: tuple[str, str], *, first: bool) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(row.name)
        self._heads = tuple(Label(look, head, "label", "textMuted") for head in heads)
        self._texts = Label(look), Label(look)
        for label, runs in zip(self._texts, (row.before, row.after), strict=True):
            label.show_pieces(runs)
        self._is_new = bool(row.after) and not row.before
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, PAD, END, PAD)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(2)
        for column, wide in ((0, NUMBER), (1, BESIDE), (3, GAP)):
            self._grid.setColumnMinimumWidth(column, wide)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(Label(look, row.number, "meta", "textMuted", wrap=False), 0, 0, end)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if not first:
            box.addWidget(Hairline())
        box.addLayout(self._grid)
        self._fold = Label(look, row.fold, "meta", "textMuted")
        self._folds = bool(row.fold)

    def stand(self, *, beside: bool) -> None:
        """Put both texts beside each other, or one below the other."""
        top = Qt.AlignmentFlag.AlignTop
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnStretch(4, 1 if beside and not self._folds else 0)
        self._grid.setColumnMinimumWidth(3, GAP if beside and not self._folds else 0)
        if self._folds:
            self._grid.addWidget(self._fold, 0, 2)
            return
        for place, (head, label) in enumerate(zip(self._heads, self._texts, strict=True)):
            shown = bool(label.text())
            for widget in (head, label):
                self._grid.removeWidget(widget)
            if beside:
                self._grid.addWidget(label, 0, 2 + 2 * place, top)
            else:
                self._grid.addWidget(head, 2 * place, 2)
                self._grid.addWidget(label, 2 * place + 1, 2)
            head.setVisible(shown and not beside)
            label.setVisible(shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw one frame around a whole new paragraph, and the border of the keyboard's place."""
        theme = self._look.theme
        with QPainter(self) as painter:
            if self._is_new:
                frame = QRectF(self._texts[1].geometry()).adjusted(-6, -2, 6, 2)
                paint_box(painter, frame, 4, BoxStyle(edge=theme.color("accent"), width=2))
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)


class ComparisonTexts(RovingGroup):
    """All rows, gone through with the arrows, under the heads of the two columns."""

    def __init__(self, look: Style, heads: tuple[str, str]) -> None:
        super().__init__()
        self._look, self._words, self._beside = look, heads, True
        self.head = QWidget()
        grid = QGridLayout(self.head)
        grid.setContentsMargins(NUMBER + BESIDE, 10, END, 10)
        grid.setHorizontalSpacing(GAP)
        for column, head in enumerate(heads):
            grid.addWidget(Label(look, head, "label"), 0, column)
            grid.setColumnStretch(column, 1)

    def show_texts(self, rows: tuple[ComparisonRow, ...]) -> None:
        """Show other paragraphs."""
        views = [
            ComparisonRowView(self._look, row, self._words, first=not place) for place, row in enumerate(rows)
        ]
        for view in views:
            view.stand(beside=self._beside)
        replace_rows(self, views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both beside each other where there is room: no layout of Qt's does."""
        super().resizeEvent(event)
        room = (self.width() - NUMBER - BESIDE - END - GAP) // 2
        beside = room >= self._look.theme.scaled(LEAST)
        if beside != self._beside:
            self._beside = beside
            self.head.setVisible(beside)
            for view in self._rows:
                if isinstance(view, ComparisonRowView):
                    view.stand(beside=beside)


class ComparisonSheetPart(SheetPart):
    """Shows a ComparisonSheet."""

    takes_focus = True

    def build(self, look: Style) -> TextSheet:
        """Make the sheet, with what its signs mean below."""
        item: ComparisonSheet = self.item
        self.rows: tuple[ComparisonRow, ...] = ()
        self.texts = ComparisonTexts(look, item.heads)
        self.texts.setAccessibleName(item.name)
        both = QWidget()
        box = QVBoxLayout(both)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (self.texts.head, Hairline(), self.texts):
            box.addWidget(widget)
        box.addStretch()
        legend = Label(look)
        legend.show_pieces(item.legend)
        self.sheet = TextSheet(look, both, legend, NUMBER + BESIDE)
        return self.sheet

    def show(self, item: ComparisonSheet) -> None:
        """Show others; the same stay."""
        if item.rows != self.rows:
            self.rows = item.rows
            self.texts.show_texts(item.rows)

    def take_focus(self) -> None:
        """Put the keyboard on the paragraph that had it last."""
        self.texts.take_focus()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the texts, or scroll them alone."""
        self.sheet.set_flowing(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        self.sheet.area.page(pages)


PARTS: Final[Mapping[type[Item], type[Part]]] = {**PAGE_PARTS, ComparisonSheet: ComparisonSheetPart}
