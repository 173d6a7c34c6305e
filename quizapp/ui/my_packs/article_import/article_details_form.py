"""What is told about an opened article, in fields: title, publisher, date, author, address and rights."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.messages import article_import as text
from quizapp.ui.my_packs.article_import.state import LONGEST

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.article_import.state import ArticleImportState
    from quizapp.ui.ports import Translate

LEAST, MOST, APART = 120, 1200, 10
LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "zh", "ar")
"""The languages that can be chosen, by their tags."""
HINTS = {"published": "published_form", "url": "url_form"}


class ArticleDetailsForm(QWidget):
    """Tells what is typed and chosen; a fault stands below its field, and is read with it."""

    typed = Signal(str, str)
    language_chosen = Signal(str)
    wished = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._shown = -1
        self._fields: dict[str, TextField] = {}
        self._faults = {name: MessageLine(look) for name in (*LONGEST, "language")}
        self._language = KeyButton(look, "", icon="down", small=True)
        self._language.clicked.connect(self._open_languages)
        self._wishes = OptionGroup(look, translate("open_article.passed_on"))
        self._wishes.show_options([OptionState(*each) for each in text.list_sharing_options(translate)])
        self._wishes.chosen.connect(self._wish)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(SpacedWidget(Label(look, translate("open_article.about"), "heading"), APART))
        parts = {name: self._part(name, translate) for name in LONGEST}
        language = QWidget()
        column = _column(language)
        column.addWidget(SpacedWidget(Label(look, translate("open_article.language"), "label"), 2))
        column.addWidget(SpacedWidget(FlowBox(self._language, gap=8), 4))
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
        box.addWidget(SpacedWidget(Label(look, translate("open_article.passed_on"), "label"), 4))
        box.addWidget(self._wishes)

    def show_state(self, state: ArticleImportState) -> None:
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
        field = self._fields[name] = TextField(self._look, LEAST, MOST)
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
        box.addWidget(SpacedWidget(label, 2))
        box.addWidget(SpacedWidget(field, 4))
        box.addWidget(self._faults[name])
        box.addStretch()
        return part

    def _open_languages(self) -> None:
        menu = build_menu(self)
        for tag in LANGUAGES:
            name = self._translate(f"open_article.languages.{tag}")
            add_menu_entry(menu, name, partial(self.language_chosen.emit, tag))
        open_menu_below(menu, self._language)

    def _wish(self) -> None:
        for place in self._wishes.choice():
            self.wished.emit(place)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
