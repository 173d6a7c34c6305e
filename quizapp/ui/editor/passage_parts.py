"""The widgets of rows that one goes through on a page over the editor, and of what is written of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from quizapp.ui.editor.form.text_fields import ParagraphField
from quizapp.ui.editor.pages.passage_rows import ParagraphInput, PassageRows
from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.passages.passage_list import LEAST, PassageList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style


FRAME = 3
"""Around the rows, px."""


class EnterList(PassageList):
    """Tells of Enter, where it is `entered` for something; other keys are the screen's."""

    entered = Signal()
    enters = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, or do what Enter does."""
        if self.enters and event.key() in ENTER_KEYS and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PassageRowsPart(SheetPart):
    """Shows PassageRows, as a sheet or as what fills a column."""

    item: PassageRows
    fills = True
    takes_focus = True

    def build(self, look: Style) -> CardFrame:
        """Make the list, in a frame."""
        card = CardFrame(look, 1)
        self.list = EnterList(look, self.item.name, self.item.style)
        self.list.enters = self.item.enter is not None
        self.list.entered.connect(self._enter)
        self.list.moved.connect(self._choose)
        self.flowing = self.builder.narrow
        self.list.set_narrow(self.flowing)
        card.column.addWidget(self.list)
        return card

    def show(self, item: PassageRows) -> None:
        """Show other rows."""
        self.list.show_pieces(item.rows, item.at)
        self._fit()

    def take_focus(self) -> None:
        """Put the keyboard on the row in hand."""
        self.list.setFocus()

    def set_flowing(self, flowing: bool) -> None:
        """Let words stand below what they are about, or beside."""
        self.flowing = flowing
        self.list.set_narrow(flowing)
        self._fit()

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        bar = self.list.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _fit(self) -> None:
        """Be no higher than its rows in a column that scrolls as a whole."""
        least, most = self.builder.look.theme.scaled(LEAST), 16_777_215
        if self.flowing:
            rows = sum(self.list.sizeHintForRow(row) for row in range(len(self.item.rows)))
            least = most = min(least, rows + 2 * FRAME)
        self.list.setMinimumHeight(least)
        self.list.setMaximumHeight(most)

    def _enter(self) -> None:
        if self.item.enter is not None:
            self.item.enter()

    def _choose(self, place: int) -> None:
        self.item.choose(place)


class ParagraphPart(Part):
    """Shows a ParagraphInput."""

    item: ParagraphInput

    def build(self, look: Style) -> ParagraphField:
        """Make the field."""
        self.field = ParagraphField(look, "body", self.item.longest)
        self.field.written.connect(self.edit)
        return self.field

    def show(self, item: ParagraphInput) -> None:
        """Show its words, where they are others."""
        self.field.setAccessibleName(item.name)
        self.field.setAccessibleDescription(item.description)
        self.field.show_words(item.words)


PASSAGE_PARTS: Final[Mapping[type[Item], type[Part]]] = {
    PassageRows: PassageRowsPart,
    ParagraphInput: ParagraphPart,
}
