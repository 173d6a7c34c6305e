"""What is told about an opened article, in fields: title, publisher, date, author, address and rights."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.author.opened.state import LONGEST
from quizapp.ui.text import opened as text
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import MessageLine
from quizapp.ui.widgets.menu import add_entry, open_below, passing_menu
from quizapp.ui.widgets.option_group import OptionGroup
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Option

if TYPE_CHECKING:
    from quizapp.ui.author.opened.state import OpenedState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

LEAST, MOST, APART = 120, 1200, 10
LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "zh", "ar")
"""The languages that can be chosen, by their tags."""
HINTS = {"published": "published_form", "url": "url_form"}


class AboutForm(QWidget):
    """Tells what is typed and chosen; a fault stands below its field, and is read with it."""

    typed = Signal(str, str)
    language_chosen = Signal(str)
    wished = Signal(int)

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._shown = -1
        self._fields: dict[str, Field] = {}
        self._faults = {name: MessageLine(look) for name in (*LONGEST, "language")}
        self._language = KeyButton(look, "", icon="down", small=True)
        self._language.clicked.connect(self._open_languages)
        self._wishes = OptionGroup(look, translate("open_article.passed_on"))
        self._wishes.show_options([Option(*each) for each in text.wishes(translate)])
        self._wishes.chosen.connect(self._wish)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Spaced(Label(look, translate("open_article.about"), "heading"), APART))
        parts = {name: self._part(name, translate) for name in LONGEST}
        language = QWidget()
        column = _column(language)
        column.addWidget(Spaced(Label(look, translate("open_article.language"), "label"), 2))
        column.addWidget(Spaced(Flowing(self._language, gap=8), 4))
        column.addWidget(self._faults["language"])
        column.addStretch()
        for row in (
            (parts["title"],),
            (parts["publisher"], parts["published"]),
            (parts["author"], language),
            (parts["url"],),
        ):
            # Placed before it is filled: otherwise its items are deleted twice when all is collected.
            line = QHBoxLayout()
            box.addLayout(line)
            line.setSpacing(16)
            for part in row:
                line.addWidget(part, 1)
            box.addSpacing(APART)
        box.addWidget(Spaced(Label(look, translate("open_article.passed_on"), "label"), 4))
        box.addWidget(self._wishes)

    def show_state(self, state: OpenedState) -> None:
        """Show what is told; what somebody types stands there already."""
        if state.shown != self._shown:
            self._shown = state.shown
            for name, field in self._fields.items():
                with QSignalBlocker(field):
                    field.setText(state.about[name])
                    field.setCursorPosition(0)  # a long headline is read from its beginning
            with QSignalBlocker(self._wishes):
                self._wishes.choose((state.wish,))
        self._language.show_words(state.language_words)
        faults = dict(state.faults)
        for name, line in self._faults.items():
            line.say(faults.get(name, ""))
        for name, field in self._fields.items():
            field.setAccessibleDescription(faults.get(name, ""))
        first = next((name for name in self._faults if name in faults), "")
        if first:
            self._fields.get(first, self._language).setFocus()

    def fault(self) -> MessageLine | None:
        """Return the first fault that is shown."""
        return next((line for line in self._faults.values() if not line.isHidden()), None)

    def take_focus(self) -> None:
        """Put the keyboard on the first field, behind its words."""
        title = self._fields["title"]
        title.setCursorPosition(len(title.text()))
        title.setFocus()

    def _part(self, name: str, translate: Translate) -> QWidget:
        field = self._fields[name] = Field(self._look, LEAST, MOST)
        field.setAccessibleName(translate(f"open_article.{name}"))
        field.setMaxLength(LONGEST[name])
        field.setPlaceholderText(
            translate(f"open_article.{HINTS.get(name, 'not_named')}") if name != "title" else ""
        )
        field.textChanged.connect(partial(self.typed.emit, name))
        label = Label(self._look, translate(f"open_article.{name}"), "label")
        label.setBuddy(field)
        part = QWidget()
        box = _column(part)
        box.addWidget(Spaced(label, 2))
        box.addWidget(Spaced(field, 4))
        box.addWidget(self._faults[name])
        box.addStretch()
        return part

    def _open_languages(self) -> None:
        menu = passing_menu(self)
        for tag in LANGUAGES:
            name = self._translate(f"open_article.languages.{tag}")
            add_entry(menu, name, partial(self.language_chosen.emit, tag))
        open_below(menu, self._language)

    def _wish(self) -> None:
        for place in self._wishes.choice():
            self.wished.emit(place)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
