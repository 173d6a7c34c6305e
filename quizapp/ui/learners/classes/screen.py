"""The teacher's page. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from quizapp.library.profiles import CLASS_LONGEST
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.learners.classes.action_row import ActionRowWidget
from quizapp.ui.learners.classes.names_field import NamesField

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.classes.presenter import ClassesPresenter
    from quizapp.ui.learners.classes.state import ClassesState
    from quizapp.ui.ports import Translate

DIGITS, BETWEEN = 4, 16


class ClassesScreen(FramedScreen):
    """Shows one ClassesState after another. Its presenter is set once, by whoever makes both."""

    presenter: ClassesPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate)
        self._state: ClassesState | None = None
        self._title = Label(look, translate("classes.title"), "question", reads=True)
        self._told = MessageLine(look, "info", "neutral")
        self._message = MessageLine(look)
        self._class_name = TextField(look, 160, 320)
        self._class_name.setMaxLength(CLASS_LONGEST)
        self._names = NamesField(look)
        self._code = TextField(look, 96, 120)
        self._code.setMaxLength(DIGITS)
        self._code.setEchoMode(QLineEdit.EchoMode.Password)
        self._code_told = Label(look, tone="textMuted")
        self._add = self.button(translate("classes.add"), self._add_class)
        self._set_code = self.button(translate("classes.set_code"), self._keep_code)
        self._classes, self._codes = QVBoxLayout(), QVBoxLayout()
        self._cards: dict[str, CardFrame] = {}
        self._fill()

    def show_state(self, state: ClassesState) -> None:
        """Show a state; what is written stays, but once it is added."""
        before, self._state = self._state, state
        self._told.say(state.told)
        self._message.say(state.message)
        for name in ("classes", "new_class", "codes"):
            self._cards[name].setVisible(not state.first)
        self._code_told.show_text(
            self._translate("classes.first_told" if state.first else "classes.teachers_told")
        )
        if before is None or (before.classes, before.codes) != (state.classes, state.codes):
            self._show_classes(state)
            self._show_codes(state)
        if before is None or before.added != state.added:
            self._class_name.clear()
            self._names.clear()
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("classes.title"), state.back))
        if self.isVisible() and (before is None or before.first != state.first):
            self.set_initial_focus()
        elif self.isVisible():
            self._focus(state)

    def set_initial_focus(self) -> None:
        """Put the keyboard on what is done first."""
        self._code.clear()
        if self._state is not None and self._state.first:
            self._code.setFocus()
        else:
            self._title.setFocus()

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Do what belongs to the field that has the keyboard."""
        if self._code.hasFocus():
            self._keep_code()
        elif self._class_name.hasFocus():
            self._add_class()

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons of each line below its words."""
        super().set_narrow(narrow)
        for line in self.findChildren(ActionRowWidget):
            line.set_narrow(narrow)
        self.show_hints(KeyHint("Esc"), self._translate("learners.back_hint"))

    def _focus(self, state: ClassesState) -> None:
        fields = {"code": self._code, "class": self._class_name, "names": self._names}
        if state.field:
            fields[state.field].setFocus()
        elif state.told:
            self._code.clear()
            self._title.setFocus()

    def _show_classes(self, state: ClassesState) -> None:
        delete_layout_items(self._classes)
        if not state.classes:
            self._classes.addWidget(
                Label(self._look, self._translate("classes.no_classes"), tone="textMuted")
            )
        for place, line in enumerate(state.classes):
            shift = self._translate("classes.bring_back" if line.archived else "classes.archive")
            deeds = (
                (shift, line.shift_said, partial(self._shift, place)),
                (self._translate("classes.erase"), line.erase_said, partial(self._erase, place)),
            )
            self._classes.addWidget(
                ActionRowWidget(self._look, line.name, line.told, deeds, narrow=self._narrow)
            )

    def _show_codes(self, state: ClassesState) -> None:
        delete_layout_items(self._codes)
        if not state.codes:
            self._codes.addWidget(Label(self._look, self._translate("classes.no_codes"), tone="textMuted"))
        for place, line in enumerate(state.codes):
            deeds = ((self._translate("classes.take_away"), line.said, partial(self._take_away, place)),)
            self._codes.addWidget(ActionRowWidget(self._look, line.name, "", deeds, narrow=self._narrow))

    def _shift(self, place: int) -> None:
        self.presenter.shift(place)

    def _erase(self, place: int) -> None:
        self.presenter.erase(place)

    def _take_away(self, place: int) -> None:
        self.presenter.take_away(place)

    def _keep_code(self) -> None:
        self.presenter.set_code(self._code.words)

    def _add_class(self) -> None:
        self.presenter.add(self._class_name.words, self._names.toPlainText())

    def _card(self, name: str, title: str, *parts: tuple[QWidget | QVBoxLayout, int]) -> CardFrame:
        card = CardFrame(self._look)
        card.column.addWidget(SpacedWidget(Label(self._look, title, "heading"), 8))
        for part, below in parts:
            if isinstance(part, QWidget):
                card.column.addWidget(SpacedWidget(part, below))
            else:
                card.column.addLayout(part)
                card.column.addSpacing(below)
        self._cards[name] = card
        return card

    def _fill(self) -> None:
        look = self._look
        self._class_name.setAccessibleName(self._translate("classes.class_name"))
        self._names.setAccessibleName(self._translate("classes.names"))
        self._names.setAccessibleDescription(self._translate("classes.names_told"))
        self._code.setAccessibleName(self._translate("classes.code"))
        classes = self._card("classes", self._translate("classes.classes"), (self._classes, 0))
        new_class = self._card(
            "new_class",
            self._translate("classes.new_class"),
            (Label(look, self._translate("classes.class_name"), "strong"), 4),
            (self._class_name, 12),
            (Label(look, self._translate("classes.names"), "strong"), 0),
            (Label(look, self._translate("classes.names_told"), "meta", "textMuted"), 4),
            (self._names, 12),
            (self._add, 0),
        )
        codes = self._card(
            "codes",
            self._translate("classes.codes"),
            (Label(look, self._translate("classes.codes_told"), tone="textMuted"), 8),
            (self._codes, 0),
        )
        teachers = self._card(
            "teachers",
            self._translate("classes.teachers"),
            (self._code_told, 12),
            (Label(look, self._translate("classes.code"), "strong"), 4),
            (self._code, 12),
            (self._set_code, 0),
        )
        self.stand((self._title, 12), (self._told, 12), (self._message, 12))
        self.stand(*((card, BETWEEN) for card in (classes, new_class, codes, teachers)))
        self.bind_pages()
