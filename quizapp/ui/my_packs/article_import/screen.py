"""The page of an opened article: its pieces, and the form about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import ENTER_KEYS, KeyButton, build_key_button
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import KeyHint, OptionState, TopBarState
from quizapp.ui.messages import my_packs as text
from quizapp.ui.messages.keys import UNDO_ACTION
from quizapp.ui.my_packs.article_import.presenter import LONGEST
from quizapp.ui.passages.passage_list import PassageList
from quizapp.ui.passages.passage_splitter import PassageSplitter

if TYPE_CHECKING:
    from quizapp.ui.kit.buttons import ButtonKind
    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.article_import.presenter import ArticleImportPresenter, ArticleImportState
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


WIDTH, BETWEEN, INSIDE = 720, 12, 12
PASSAGE_SORTS = ("headline", "standfirst", "body", "caption", "out")
JOIN, SPLIT, MAKE = "Backspace", "S", "Ctrl+Enter"


class ArticleImportScreen(Screen):
    """Shows one ArticleImportState after another. Its presenter is set once, by whoever makes both."""

    presenter: ArticleImportPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._page, self._bar = TwoColumnPage(look, WIDTH), ActionBar(look)
        self._summary = Label(look, tone="textMuted")
        self._list = PassageList(look, translate("open_article.pieces"))
        self._sorts = [self._button(sort, str(place)) for place, sort in enumerate(PASSAGE_SORTS, 1)]
        self._join, self._split = self._button("join", JOIN), self._button("split", SPLIT)
        self._splitting = PassageSplitter(look, translate)
        self._fault, self._told = MessageLine(look), MessageLine(look)
        self._form = ArticleDetailsForm(look, translate)
        self._undo = self._button("undo", UNDO_ACTION, small=False, icon="undo")
        self._make = self._button("make", MAKE, "primary", small=False)
        self._fill()
        self._connect()
        for button in self.findChildren(KeyButton):
            button.installEventFilter(self)

    def show_state(self, state: ArticleImportState) -> None:
        """Show a state."""
        self._summary.show_text(state.summary)
        self._list.show_pieces(state.pieces, state.chosen)
        faults = dict(state.faults)
        had = self._splitting.has_keyboard()
        self._splitting.show_words(state.splitting, faults.get("split", ""))
        self._split.setVisible(not state.splitting)
        self._join.setEnabled(state.can_join)
        self._undo.setEnabled(state.undoes)
        self._make.show_words(state.make)
        self._fault.say(faults.get("pieces", ""))
        self._told.say(state.told)
        self._form.show_state(state)
        if had and not state.splitting:
            self._list.setFocus()
        if state.faults:
            QTimer.singleShot(0, self, self._bring_fault)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("open_article.page"), state.back, state.file))

    def set_initial_focus(self) -> None:
        """Put the keyboard on the pieces."""
        self._list.setFocus()

    def back(self) -> None:
        """Leave off splitting, or go back to the list."""
        self.presenter.back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make a pack with Ctrl+Enter; Enter alone makes none."""
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._make_pack()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+Enter from the buttons, which it would press."""
        control = Qt.KeyboardModifier.ControlModifier
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER_KEYS
            and event.modifiers() & control
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def set_narrow(self, narrow: bool) -> None:
        """Put the form below the pieces."""
        self._page.set_narrow(narrow)
        self._list.set_narrow(narrow)

    def _bring_fault(self) -> None:
        """Show what is missing, once its sentence has its place."""
        line = self._form.fault() or self._fault
        if line.isVisible():
            self._page.bring(line)

    def _switch_pane(self) -> None:
        """Go from the pieces to the form and back."""
        if self._form.isAncestorOf(self.focusWidget()):
            self._list.setFocus()
        else:
            self._form.take_focus()

    def _button(
        self, words: str, key: str, kind: ButtonKind = "normal", *, small: bool = True, icon: str = ""
    ) -> KeyButton:
        return build_key_button(
            self._look,
            self._translate,
            self._translate(f"open_article.{words}"),
            key,
            kind,
            small=small,
            icon=icon,
        )

    def _turn(self, sort: int, _checked: bool = False) -> None:
        self.presenter.turn(sort)

    def _make_pack(self) -> None:
        self.presenter.make()

    def _connect(self) -> None:
        for place, button in enumerate(self._sorts):
            button.clicked.connect(partial(self._turn, place))
            self.bind(str(place + 1), partial(self._turn, place))
        for button, key, act in (
            (self._join, JOIN, lambda: self.presenter.join()),
            (self._split, SPLIT, lambda: self.presenter.ask_split()),
            (self._undo, UNDO_ACTION, lambda: self.presenter.undo()),
        ):
            button.clicked.connect(act)
            self.bind(key, act)
        self._make.clicked.connect(self._make_pack)
        # It acts in keyPressEvent; here it is listed. Qt calls the large Enter key Return.
        self.bind("Ctrl+Return", self._make_pack)
        self._list.moved.connect(lambda place: self.presenter.choose(place))
        self._splitting.wanted.connect(lambda at: self.presenter.split(at))
        self._form.typed.connect(lambda name, words: self.presenter.write(name, words))
        self._form.language_chosen.connect(lambda tag: self.presenter.set_language(tag))
        self._form.wished.connect(lambda wish: self.presenter.pass_on(wish))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def _fill(self) -> None:
        look = self._look
        first, second, card = self._page.first, self._page.second, CardFrame(look, 1)
        head = FlowBox(
            Label(look, self._translate("open_article.pieces"), "heading"), self._summary, gap=BETWEEN
        )
        first.addWidget(SpacedWidget(head, 8))
        card.column.addWidget(self._list)
        first.addWidget(card, 1)
        first.addSpacing(8)
        first.addWidget(SpacedWidget(self._fault, 8))
        first.addWidget(SpacedWidget(FlowBox(*self._sorts, gap=6), 6))
        first.addWidget(SpacedWidget(FlowBox(self._join, self._split, gap=6), 6))
        first.addWidget(self._splitting)
        second.addWidget(SpacedWidget(self._form, BETWEEN))
        second.addWidget(self._told)
        second.addStretch()
        self._bar.end.addWidget(self._undo)
        self._bar.end.addWidget(self._make)
        arrows, digits = (
            (KeyHint("↑"), KeyHint("↓"), self._translate("open_article.go_through")),
            (KeyHint("1"), self._translate("open_article.to"), KeyHint("5")),
        )
        self._bar.show_hints(
            [
                *arrows,
                *digits,
                self._translate("open_article.what_it_is"),
                KeyHint("F6"),
                self._translate("open_article.to_form"),
            ]
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(self._bar)
