"""The widgets of a form: one class shows one kind of item, and is told of the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, Hairline, ProgressCard, WarningCard
from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.destructive_button import SpaceButton
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Check,
    Choice,
    IconWords,
    Item,
    Keys,
    Line,
    Note,
    Progress,
    Row,
    Switch,
    TextInput,
    WarningText,
    Words,
)
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import detach_layout_items
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.switch_button import SwitchButton
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.wrapping_button import WrappingButton
from quizapp.ui.kit.wrapping_option_group import WrappingOptionGroup
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class Part:
    """A widget that shows an item; its `item` is the last one that it was told of."""

    widget: QWidget
    item: Any

    def __init__(self, builder: FormBuilder, item: Any) -> None:
        self.builder, self.item = builder, item
        self.widget = self.build(builder.look)
        self.show(item)

    def build(self, look: Style) -> QWidget:
        """Make the widget."""
        raise NotImplementedError

    def show(self, item: Any) -> None:
        """Show the item, which may look other than the last one."""

    def take_focus(self) -> None:
        """Put the keyboard on it."""
        self.widget.setFocus()

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard can be on it, and not only on parts in it."""
        return self.widget.focusPolicy() != Qt.FocusPolicy.NoFocus

    def list_parts(self) -> Iterator[Part]:
        """Yield itself and the parts in it, in the order in which they are read."""
        yield self


class WordsPart(Part):
    """Shows Words."""

    def build(self, look: Style) -> Label:
        """Make the label."""
        item: Words = self.item
        self.label = Label(look, item.text, item.style, item.tone, reads=item.reads)
        return self.label

    def show(self, item: Words) -> None:
        """Show other words."""
        self.label.set_tone(item.tone)
        self.label.show_text(item.text)


class LinePart(Part):
    """Shows a Line."""

    def build(self, look: Style) -> Hairline:
        """Make it."""
        return Hairline(look)


class NotePart(Part):
    """Shows a Note, and speaks it when it is another."""

    def build(self, look: Style) -> MessageLine:
        """Make the line."""
        self.line = MessageLine(look, self.item.icon, self.item.tone)
        self.said = ""
        return self.line

    def show(self, item: Note) -> None:
        """Show and speak."""
        if item.text != self.said:
            self.said = item.text
            self.line.say(item.text)


class IconWordsPart(Part):
    """Shows IconWords."""

    def build(self, look: Style) -> IconLine:
        """Make the line."""
        self.line = IconLine(look)
        self.line.link_pressed.connect(self._follow)
        return self.line

    def _follow(self) -> None:
        self.item.follow()

    def show(self, item: IconWords) -> None:
        """Show the sentence."""
        self.line.show_line(item.line)


class ButtonPart(Part):
    """Shows a Button."""

    def build(self, look: Style) -> KeyButton:
        """Make the button."""
        item: Button = self.item
        key = format_key(item.key) if item.key else ""
        if item.look == "final":
            final = SpaceButton(look, item.words)
            final.entered.connect(self.builder.enter)
            self.button: KeyButton = final
        else:
            make = KeyButton if item.small else WrappingButton
            self.button = make(look, item.words, key, item.look, icon=item.icon, small=item.small)
        self.button.clicked.connect(self._act)
        return self.button

    def _act(self) -> None:
        self.item.act()

    def show(self, item: Button) -> None:
        """Write other words on it."""
        said = describe_key(self.builder.translate, item.key) if item.key else ""
        if item.words != self.button.words:
            self.button.show_words(item.words)
        self.button.show_key(format_key(item.key) if item.key else "", item.description or said)


class ButtonsPart(Part):
    """Shows Buttons; made anew where there are others."""

    def build(self, _look: Style) -> FlowBox:
        """Make them."""
        self.parts = [ButtonPart(self.builder, each) for each in self.item.buttons]
        return FlowBox(*(each.widget for each in self.parts), gap=self.item.gap)

    def show(self, item: Buttons) -> None:
        """Show the same buttons with other words."""
        for part, button in zip(self.parts, item.buttons, strict=True):
            part.item = button
            part.show(button)

    def take_focus(self) -> None:
        """Put the keyboard on the first."""
        self.parts[0].take_focus()

    def list_parts(self) -> Iterator[Part]:
        """Yield itself and the buttons."""
        yield self
        yield from self.parts


class TextInputPart(Part):
    """Shows a TextInput."""

    def build(self, look: Style) -> TextField:
        """Make the field."""
        item: TextInput = self.item
        self.field = TextField(look, item.least, item.most)
        self.field.setMaxLength(item.longest)
        if item.secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textEdited.connect(self._edit)
        return self.field

    def _edit(self) -> None:
        # The next form is compared with what stands in the field: one with other words is shown.
        self.item = replace(self.item, words=self.field.words)
        self.item.edit(self.item.words)

    def show(self, item: TextInput) -> None:
        """Show its name, and other words where they are not what was typed."""
        self.field.setAccessibleName(item.name)
        self.field.setAccessibleDescription(item.description)
        if item.words != self.field.words:
            self.field.setText(item.words)


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


class ProgressPart(Part):
    """Shows Progress."""

    def build(self, look: Style) -> ProgressCard:
        """Make the card."""
        self.card = ProgressCard(look, self.item.stop, "Esc")
        return self.card

    def show(self, item: Progress) -> None:
        """Show how far it is."""
        self.card.show_work(item.doing, item.done, item.total)


class WarningPart(Part):
    """Shows a WarningText."""

    def build(self, look: Style) -> WarningCard:
        """Make the card."""
        self.card = WarningCard(look)
        return self.card

    def show(self, item: WarningText) -> None:
        """Show what went wrong."""
        self.card.title.show_text(item.title)
        self.card.text.show_text(item.text)
        self.card.text.setVisible(bool(item.text))

    takes_focus = True

    def take_focus(self) -> None:
        """Put the keyboard on what went wrong."""
        self.card.title.setFocus()


class KeysPart(Part):
    """Shows Keys."""

    def build(self, look: Style) -> QWidget:
        """Make the caps."""
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for key in self.item.keys:
            box.addWidget(KeyCap(look, format_key(key)))
        return row


class CardPart(Part):
    """Shows a Card."""

    def build(self, look: Style) -> CardFrame:
        """Make the frame."""
        card = CardFrame(look, self.item.padding)
        self.column = PartColumn(self.builder, card.column)
        return card

    def show(self, item: Card) -> None:
        """Show other parts in it."""
        self.column.show(item.items)

    def take_focus(self) -> None:
        """Put the keyboard on the first part that takes it."""
        self.column.take_focus()

    def list_parts(self) -> Iterator[Part]:
        """Yield itself and what is in it."""
        yield self
        yield from self.column.list_parts()


class RowPart(Part):
    """Shows a Row."""

    def build(self, _look: Style) -> QWidget:
        """Make a column, and what stands beside it."""
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        words = QVBoxLayout()
        box.addLayout(words, 1)
        words.setSpacing(0)
        self.column = PartColumn(self.builder, words)
        self.end = [self.builder.build(each) for each in self.item.end]
        for part in self.end:
            place = Qt.AlignmentFlag.AlignTop if isinstance(part, KeysPart) else Qt.AlignmentFlag.AlignVCenter
            box.addWidget(part.widget, 0, place)
        return row

    def show(self, item: Row) -> None:
        """Show the same parts otherwise."""
        self.column.show(item.first)
        for part, each in zip(self.end, item.end, strict=True):
            part.item = each
            part.show(each)

    def take_focus(self) -> None:
        """Put the keyboard on the last part."""
        (self.end or [*self.column.list_parts()])[-1].take_focus()

    def list_parts(self) -> Iterator[Part]:
        """Yield itself and what is in it."""
        yield self
        yield from self.column.list_parts()
        for part in self.end:
            yield from part.list_parts()


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    Words: WordsPart, Line: LinePart, Note: NotePart, IconWords: IconWordsPart, Button: ButtonPart,
    Buttons: ButtonsPart, TextInput: TextInputPart, Choice: ChoicePart, Switch: SwitchPart,
    Check: CheckPart, Progress: ProgressPart, WarningText: WarningPart, Keys: KeysPart, Card: CardPart,
    Row: RowPart,
}  # fmt: skip


class FormBuilder:
    """Builds parts; `parts` has the kinds of items that one page alone has."""

    def __init__(
        self,
        look: Style,
        translate: Translate,
        enter: Callable[[], None],
        parts: Mapping[type[Item], type[Part]],
    ) -> None:
        self.look, self.translate, self.enter = look, translate, enter
        self._parts = {**PARTS, **parts}

    def build(self, item: Item) -> Part:
        """Return a new part for an item."""
        return self._parts[type(item)](self, item)


class PartColumn:
    """Parts one below the other in a layout: what is in the next form too stays, with the keyboard in it.

    With `stretch`, room that they don't need is left below them.
    """

    def __init__(self, builder: FormBuilder, box: QVBoxLayout, *, stretch: bool = False) -> None:
        self._builder, self._box, self._stretch = builder, box, stretch
        self._parts: dict[object, Part] = {}
        box.setSpacing(0)

    def show(self, items: Sequence[Item | None]) -> None:
        """Show these, and take away what was shown and is not among them."""
        wanted = dict(_name_items([each for each in items if each is not None]))
        before, self._parts = self._parts, {}
        for name, item in wanted.items():
            part = before.get(name)
            if part is None:
                self._parts[name] = self._builder.build(item)
                continue
            self._parts[name] = part
            last, part.item = part.item, item
            if last != item:
                part.show(item)
        if list(before) != list(self._parts):
            self._stand()
            for name in before.keys() - self._parts.keys():
                before[name].widget.hide()
                before[name].widget.deleteLater()

    def list_parts(self) -> Iterator[Part]:
        """Yield all parts, with those in them."""
        for part in self._parts.values():
            yield from part.list_parts()

    def take_focus(self) -> None:
        """Put the keyboard on the first part that takes it."""
        for part in self.list_parts():
            if part.takes_focus:
                part.take_focus()
                return

    def _stand(self) -> None:
        detach_layout_items(self._box)
        for part in self._parts.values():
            self._box.addSpacing(part.item.above)
            self._box.addWidget(part.widget)
            self._box.addSpacing(part.item.below)
            if not isinstance(part, NotePart):
                part.widget.show()
        if self._stretch:
            self._box.addStretch()


def _name_items(items: Sequence[Item]) -> Iterator[tuple[object, Item]]:
    """Yield items with what tells them from others: kind and id, or kind and how many came before."""
    seen: dict[object, int] = {}
    for item in items:
        kind = item.kind
        seen[kind] = seen.get(kind, 0) + 1
        yield (kind, item.id or seen[kind]), item
