"""What the page of a learner's name alone shows: colours with the letters on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.option_group import WrappingOptionGroup
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.learners.tile import RowTile
from quizapp.ui.screens.learners.details import ColourInput

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.row_content import RowShape
    from quizapp.ui.kit.row_marks import RowMark
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.learners.details import ColourChoice

SIDE, BESIDE, GAP = 28, 12, 10


class ColourOption(OptionRow):
    """A tile and the colour's name; chosen, the icon of what is chosen stands at its end."""

    letter, colour = "", "c1"

    def show_tile(self, letter: str, colour: str) -> None:
        """Show other letters on it, or another colour."""
        self.letter, self.colour = letter, colour
        self.show_content()

    def shape(self) -> RowShape:
        """Closer to its edge than words."""
        return replace(super().shape(), start=BESIDE)

    def lead(self) -> list[RowMark]:
        """The tile."""
        return [RowTile(self.letter, self.colour, GAP, SIDE)]


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
