"""What the page of a learner's name alone shows: colours with the letters on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.painting import mirror_box
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.kit.wrapping_option_group import WrappingOptionGroup
from quizapp.ui.learners.tile import paint_tile
from quizapp.ui.screens.learners.details import ColourInput

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.learners.details import ColourChoice

SIDE, BESIDE, GAP = 28, 12, 10


class ColourOption(OptionRow):
    """A tile and the colour's name; chosen, the icon of what is chosen stands at its end."""

    letter, colour = "", "c1"

    def show_tile(self, letter: str, colour: str) -> None:
        """Show other letters on it, or another colour."""
        self.letter, self.colour = letter, colour
        self.update()

    def _paint_lead(self, painter: QPainter) -> None:
        side = self._look.theme.scaled(SIDE)
        box = mirror_box(self, QRectF(BESIDE, (self.height() - side) / 2, side, side))
        paint_tile(painter, box, self._look, self.letter, self.colour)

    def _before(self) -> int:
        return BESIDE + self._look.theme.scaled(SIDE) + GAP


class ColourPicker(WrappingOptionGroup):
    """All colours, on as many lines as there have to be."""

    def show_colours(self, colours: Sequence[ColourChoice], letter: str, chosen: int) -> None:
        """Show them with these letters."""
        if [row.option.title for row in self.rows] != [each.name for each in colours]:
            self.show_options([OptionState(each.name) for each in colours])
        for row, colour in zip(self.rows, colours, strict=True):
            if isinstance(row, ColourOption):
                row.show_tile(letter, colour.token)
        if self.choice() != (chosen,):
            self.choose((chosen,))

    def _make_row(self, option: OptionState) -> OptionRow:
        return ColourOption(self._look, option, "", exclusive=True, compact=True)


class ColourPart(Part):
    """Shows a ColourInput."""

    takes_focus = True

    def build(self, look: Style) -> ColourPicker:
        """Make the picker."""
        self.picker = ColourPicker(look, self.item.name)
        self.picker.chosen.connect(lambda: self.item.choose(self.picker.choice()[0]))
        return self.picker

    def show(self, item: ColourInput) -> None:
        """Show which is chosen, and the letter."""
        self.picker.show_colours(item.colours, item.letter, item.chosen)

    def take_focus(self) -> None:
        """Put the keyboard on what is chosen."""
        self.picker.take_focus()


PARTS: Final[Mapping[type[Item], type[Part]]] = {ColourInput: ColourPart}
