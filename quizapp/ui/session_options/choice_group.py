"""Groups of choices, each one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.small_option import SmallOption
from quizapp.ui.kit.widget_state import OptionState

if TYPE_CHECKING:
    from quizapp.ui.kit.option_row import OptionRow
    from quizapp.ui.kit.style import Style
    from quizapp.ui.session_options.state import SessionOptionChoice


class _Row(OptionGroup):
    """Options side by side, or one below the other where there is no room."""

    def _make_row(self, option: OptionState) -> OptionRow:
        return SmallOption(self._look, option, exclusive=True)

    def fit(self, room: int) -> None:
        """Stand as a width, px, allows."""
        wide = sum(row.sizeHint().width() + 8 for row in self.rows)
        directions = QBoxLayout.Direction
        assert isinstance(self._box, QBoxLayout)
        self._box.setDirection(directions.LeftToRight if wide <= room else directions.TopToBottom)


class ChoiceGroup(QWidget):
    """A heading, options of which one is chosen, and a line below that explains them, if there is one."""

    chosen = Signal(int)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._choice: SessionOptionChoice | None = None
        self._heading = Label(look, style="heading")
        self._options = _Row(look, across=True)
        self._options.chosen.connect(self._tell)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._options)
        row.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._note = Label(look, style="meta", tone="textMuted")
        box.addWidget(self._heading)
        box.addLayout(row)
        box.addWidget(self._note)

    def show_choice(self, choice: SessionOptionChoice | None) -> None:
        """Show another choice; None takes the group away."""
        self.setVisible(choice is not None)
        if choice is None or choice == self._choice:
            return
        before, self._choice = self._choice, choice
        self._heading.show_text(choice.heading)
        self._options.setAccessibleName(choice.heading)
        self._options.setAccessibleDescription(choice.note)
        self._note.show_text(choice.note)
        self._note.setVisible(bool(choice.note))
        if before is None or before.words != choice.words:
            at = next((place for place, row in enumerate(self._options.rows) if row.hasFocus()), None)
            self._options.show_options([OptionState(words) for words in choice.words])
            if at is not None:
                self._options.rows[min(at, len(choice.words) - 1)].setFocus()
        self._options.choose([choice.at] if choice.at >= 0 else [])

    def fit(self, room: int) -> None:
        """Stand as a width, px, allows."""
        self._options.fit(room)

    def _tell(self) -> None:
        for place in self._options.choice():
            self.chosen.emit(place)
