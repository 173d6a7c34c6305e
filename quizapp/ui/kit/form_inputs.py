"""The widgets of a form that are typed into, chosen from or turned: one class shows one kind of item."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from quizapp.ui.kit.checkable_button import CheckGroup, CheckRow, SwitchButton
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.lines_field import LinesField
from quizapp.ui.kit.option_group import OptionGroup, WrappingOptionGroup
from quizapp.ui.kit.text_field import TextField

if TYPE_CHECKING:
    from quizapp.ui.kit.form import Check, Checks, Choice, Switch, TextArea, TextInput
    from quizapp.ui.kit.style import Style


class TextInputPart(Part):
    """Shows a TextInput."""

    def build(self, look: Style) -> TextField:
        """Make the field."""
        item: TextInput = self.item
        self.field = TextField(look, item.least, item.most)
        self.field.setMaxLength(item.longest)
        self.field.setPlaceholderText(item.empty)
        if item.secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textEdited.connect(lambda: self.edit(self.field.words))
        return self.field

    def show(self, item: TextInput) -> None:
        """Show its name, and other words where they are not what was typed."""
        self.field.setAccessibleName(item.name)
        self.field.setAccessibleDescription(item.description)
        if item.words != self.field.words:
            self.field.setText(item.words)

    def take_focus(self) -> None:
        """Put the keyboard into it, and select what would be replaced."""
        super().take_focus()
        if self.item.selects:
            self.field.selectAll()


class TextAreaPart(Part):
    """Shows a TextArea."""

    def build(self, look: Style) -> LinesField:
        """Make the field."""
        self.field = LinesField(look, self.item.lines)
        self.field.textChanged.connect(lambda: self.edit(self.field.toPlainText()))
        return self.field

    def show(self, item: TextArea) -> None:
        """Show its name, and other words where they are not what was typed."""
        self.field.setAccessibleName(item.name)
        self.field.setAccessibleDescription(item.description)
        self.field.show_words(item.words)


class ChoicePart(Part):
    """Shows a Choice."""

    def build(self, look: Style) -> OptionGroup:
        """Make the options."""
        item: Choice = self.item
        if item.layout == "lines":
            self.group: OptionGroup = WrappingOptionGroup(look, item.name)
        else:
            self.group = OptionGroup(
                look,
                item.name,
                item.chosen_words,
                several=item.several,
                boxes=item.several,
                across=item.layout == "across",
            )
        self.options: tuple[Any, ...] = ()
        self.group.chosen.connect(lambda: self.item.choose(self.group.choice()))
        return self.group

    def show(self, item: Choice) -> None:
        """Show what is chosen, and other options."""
        self.group.setAccessibleName(item.name)
        self.group.setAccessibleDescription(item.description)
        if item.options != self.options:
            self.options = item.options
            self.group.show_options(item.options)
        if self.group.choice() != item.chosen:
            self.group.choose(item.chosen)

    takes_focus = True

    def take_focus(self) -> None:
        """Put the keyboard on what is chosen."""
        self.group.take_focus()


class SwitchPart(Part):
    """Shows a Switch."""

    def build(self, look: Style) -> SwitchButton:
        """Make it."""
        self.switch = SwitchButton(look, self.item.name, self.item.words)
        # Not `clicked`: a screen reader turns it without a click.
        self.switch.toggled.connect(self._turn)
        return self.switch

    def _turn(self, on: bool) -> None:
        self.item.turn(on)

    def show(self, item: Switch) -> None:
        """Show whether it is on."""
        self.switch.setAccessibleDescription(item.description)
        with QSignalBlocker(self.switch):
            self.switch.setChecked(item.on)


class CheckPart(Part):
    """Shows a Check."""

    def build(self, look: Style) -> CheckRow:
        """Make the row."""
        self.row = CheckRow(look, self.item.state)
        self.row.toggled.connect(self._turn)
        return self.row

    def _turn(self, on: bool) -> None:
        self.item.turn(on)

    def show(self, item: Check) -> None:
        """Show whether it is on."""
        self.row.show_switch(item.state)


class ChecksPart(Part):
    """Shows Checks."""

    takes_focus = True

    def build(self, look: Style) -> CheckGroup:
        """Make the group."""
        self.group = CheckGroup(look, lines=self.item.lines)
        self.group.turned.connect(self._turn)
        return self.group

    def _turn(self, place: int, on: bool) -> None:
        """Tell the item, and take it for what is shown: what can't be turned is to be shown as it was."""
        item, states = self.item, list(self.item.states)
        states[place] = replace(states[place], on=on)
        self.item = replace(item, states=tuple(states))
        item.turn(place, on)

    def show(self, item: Checks) -> None:
        """Show which are on."""
        self.group.setAccessibleName(item.name)
        self.group.show_switches(item.states)

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last, at first the first."""
        self.group.take_focus()
