"""One setting in its card: title, what it does, and what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.kit.wrapping_option_group import WrappingOptionGroup
from quizapp.ui.messages.keys import format_key
from quizapp.ui.settings.switch_button import SwitchButton

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.settings.state import SettingState


class SettingRowWidget(QWidget):
    """Tells the place of what is chosen, whenever it changes by hand."""

    changed = Signal(str, int)

    def __init__(self, look: Style, setting: SettingState) -> None:
        super().__init__()
        self._look, self._field = look, setting.field
        self._switch: SwitchButton | None = None
        self._choice: WrappingOptionGroup | None = None
        self._setting = setting
        self._locked: Label | None = None
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(self._words(setting), 1)
        for key in setting.keys:
            row.addWidget(KeyCap(look, format_key(key)), 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 10)
        box.setSpacing(0)
        box.addLayout(row)
        if setting.locked:
            self._locked = Label(look, style="label", reads=True)
            box.addSpacing(8)
            box.addWidget(self._locked)
        elif setting.switch:
            self._switch = SwitchButton(look, setting.title, (setting.choices[0], setting.choices[1]))
            self._switch.setAccessibleDescription(setting.detail)
            # Not `clicked`: a screen reader turns it without a click.
            self._switch.toggled.connect(self._tell)
            row.addWidget(self._switch)
        else:
            self._choice = WrappingOptionGroup(look, setting.title)
            self._choice.setAccessibleDescription(setting.detail)
            self._choice.show_options([OptionState(words) for words in setting.choices])
            self._choice.chosen.connect(self._tell)
            box.addSpacing(8)
            box.addWidget(self._choice)
        self.show_chosen(setting.chosen)

    def show_chosen(self, place: int) -> None:
        """Show what is chosen, without telling it."""
        if self._locked is not None:
            self._locked.show_text(f"{self._setting.choices[place]}. {self._setting.locked}")
        elif self._switch is not None:
            with QSignalBlocker(self._switch):
                self._switch.setChecked(place == 1)
        elif self._choice is not None and self._choice.choice() != (place,):
            self._choice.choose((place,))

    def take_focus(self) -> None:
        """Put the keyboard on what can be chosen."""
        if self._locked is not None:
            self._locked.setFocus()
        elif self._switch is not None:
            self._switch.setFocus()
        elif self._choice is not None:
            self._choice.take_focus()

    def _words(self, setting: SettingState) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self._look, setting.title, "strong"))
        words.addWidget(Label(self._look, setting.detail, "meta", "textMuted"))
        return words

    def _tell(self) -> None:
        if self._switch is not None:
            self.changed.emit(self._field, int(self._switch.isChecked()))
        elif self._choice is not None:
            self.changed.emit(self._field, self._choice.choice()[0])
