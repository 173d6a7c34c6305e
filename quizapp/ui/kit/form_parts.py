"""The widgets of a form that are read or pressed, and which class shows which kind of item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton, LinkButton, PlainButton, SpaceButton, WrappingButton
from quizapp.ui.kit.card_frames import CardFrame, Hairline, ProgressCard, WarningCard
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Check,
    Checks,
    Choice,
    Icon,
    IconWords,
    Item,
    Keys,
    Line,
    Note,
    Progress,
    Row,
    Switch,
    TextArea,
    TextInput,
    WarningText,
    Words,
)
from quizapp.ui.kit.form_column import Part, PartColumn
from quizapp.ui.kit.form_inputs import (
    CheckPart,
    ChecksPart,
    ChoicePart,
    SwitchPart,
    TextAreaPart,
    TextInputPart,
)
from quizapp.ui.kit.icon_lines import IconLine, IconMark, MessageLine
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.ui.kit.style import Style


QUIET_MS: Final = 300
"""What is done sooner is not told of."""


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
        if item.strong:
            words = TextRun(f"{item.strong} ", "strong", item.tone), TextRun(item.text, item.style, item.tone)
            self.label.show_pieces(words)
        else:
            self.label.show_text(item.text)


class LinePart(Part):
    """Shows a Line."""

    def build(self, _look: Style) -> Hairline:
        """Make it."""
        return Hairline()


class IconPart(Part):
    """Shows an Icon."""

    def build(self, look: Style) -> IconMark:
        """Make it."""
        return IconMark(look, self.item.icon, "iconOutcome", self.item.tone)


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
        self.line = IconLine(look, reads=self.item.reads)
        self.line.link_pressed.connect(self._follow)
        return self.line

    def _follow(self) -> None:
        self.item.follow()

    def show(self, item: IconWords) -> None:
        """Show the sentence."""
        self.line.show_line(item.line)


class ButtonPart(Part):
    """Shows a Button."""

    def build(self, look: Style) -> PlainButton:
        """Make the button."""
        item: Button = self.item
        key = format_key(item.key) if item.key else ""
        if item.look == "final":
            final = SpaceButton(look, item.words)
            final.entered.connect(self._enter)
            self.button: PlainButton = final
        elif item.look == "link":
            self.button = LinkButton(look, item.words)
        else:
            words, small = item.words, item.small
            self.button = WrappingButton(look, words, key, item.look, icon=item.icon, small=small)
        self.button.clicked.connect(self._act)
        return self.button

    def _act(self) -> None:
        self.item.act()

    def _enter(self) -> None:
        (self.item.enter or self.builder.enter)()

    def show(self, item: Button) -> None:
        """Write other words on it."""
        said = describe_key(self.builder.translate, item.key) if item.key else ""
        if item.words != self.button.words:
            self.button.show_words(item.words)
        self.button.setAccessibleName(item.name or item.words)
        if isinstance(self.button, KeyButton):
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


class ProgressPart(Part):
    """Shows Progress."""

    def build(self, look: Style) -> QWidget:
        """Make the card; it is told late by a timer of its own."""
        self.card = ProgressCard(look, self.item.stop, "Esc")
        if not self.item.late:
            return self.card
        around = QWidget()
        box = QVBoxLayout(around)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.card)
        self.card.hide()
        QTimer.singleShot(QUIET_MS, self.card, self.card.show)
        return around

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
        box = self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(self.item.gap)
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

    def set_narrow(self, narrow: bool) -> None:
        """Put those at the end below in a narrow window, if it wraps."""
        if self.item.wraps:
            directions, sides = QBoxLayout.Direction, Qt.AlignmentFlag
            self.box.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
            for part in self.end:
                self.box.setAlignment(part.widget, sides.AlignLeft if narrow else sides.AlignVCenter)

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
    Row: RowPart, TextArea: TextAreaPart, Icon: IconPart,
    Checks: ChecksPart,
}  # fmt: skip
