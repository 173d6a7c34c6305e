"""The page of a name: new, or to be changed. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from quizapp.library.profiles import LETTER_LONGEST, NAME_LONGEST
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.learners.details.colour_picker import ColourPicker

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.details.presenter import LearnerDetailsPresenter
    from quizapp.ui.learners.details.state import LearnerDetailsState
    from quizapp.ui.ports import Translate

WIDTH, DIGITS = 640, 4


class LearnerDetailsScreen(FramedScreen):
    """Shows one LearnerDetailsState after another. Its presenter is set once, by whoever makes both."""

    presenter: LearnerDetailsPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate, WIDTH)
        self._title = Label(look, style="question")
        self._fields = {
            "name": self._field("name", 240, 400, NAME_LONGEST),
            "letter": self._field("letter", 72, 96, LETTER_LONGEST),
            "now": self._field("code_now", 96, 120, DIGITS),
            "code": self._field("code", 96, 120, DIGITS),
        }
        for name in ("now", "code"):
            self._fields[name].setEchoMode(QLineEdit.EchoMode.Password)
        self._labels = {
            "name": Label(look, self._translate("learners.name"), "strong"),
            "letter": Label(look, self._translate("learners.letter"), "strong"),
            "now": Label(look, self._translate("learners.code_now"), "strong"),
            "code": Label(look, self._translate("learners.code"), "strong"),
        }
        self._colours = ColourPicker(look, self._translate("learners.colour"))
        self._kept = Label(look, self._translate("learners.code_kept"), "meta", "textMuted")
        self._nameless = MessageLine(look)
        self._message = MessageLine(look)
        self._forget = self.button(self._translate("learners.no_more_code"), self._forget_code)
        self._keep = self.button("", self.primary, "Enter", "primary")
        self._fill()

    def show_state(self, state: LearnerDetailsState) -> None:
        """Show a state; what is written stands there already."""
        self._title.show_text(state.title)
        for field, words in (("name", state.name), ("letter", state.letter)):
            if self._fields[field].text() != words:
                self._fields[field].setText(words)
        letter = state.letter or state.own_letter
        self._colours.show_colours(state.colours, letter, state.colour)
        for widget in (self._labels["now"], self._fields["now"], self._kept, self._forget):
            widget.setVisible(state.asks_now)
        self._keep.show_words(state.keep)
        about_name = state.field == "name"
        self._nameless.say(state.message if about_name else "")
        self._message.say("" if about_name else state.message)
        set_tab_order(self)
        self.show_place(TopBarState(state.title, state.back))
        if state.field and self.isVisible():
            self._fields[state.field].setFocus()

    def set_initial_focus(self) -> None:
        """Put the keyboard into the name; what was written of codes is gone."""
        for name in ("now", "code"):
            self._fields[name].clear()
        self._fields["name"].setFocus()
        self._fields["name"].selectAll()

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Keep what is written."""
        self.presenter.keep()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        super().set_narrow(narrow)
        self.show_hints(KeyHint("Esc"), self._translate("learners.back_hint"))

    def _field(self, words: str, least: int, most: int, longest: int) -> TextField:
        field = TextField(self._look, least, most)
        field.setMaxLength(longest)
        field.setAccessibleName(self._translate(f"learners.{words}"))
        return field

    def _write(self, name: str, words: str = "") -> None:
        del words
        self.presenter.write(name, self._fields[name].words)

    def _choose(self) -> None:
        self.presenter.choose(self._colours.choice()[0])

    def _forget_code(self) -> None:
        self.presenter.forget()

    def _fill(self) -> None:
        look = self._look
        for name, field in self._fields.items():
            field.textChanged.connect(partial(self._write, name))
        self._colours.chosen.connect(self._choose)
        self._fields["letter"].setAccessibleDescription(self._translate("learners.letter_told"))
        self._fields["code"].setAccessibleDescription(self._translate("learners.code_told"))
        self.stand(
            (self._title, 16),
            (self._labels["name"], 4),
            (self._fields["name"], 8),
            (self._nameless, 8),
        )
        # What is wrong with the name stands near it; either way the colours begin as far below as all others.
        self.body.addSpacing(8)
        self.stand(
            (Label(look, self._translate("learners.colour"), "strong"), 4),
            (self._colours, 16),
            (self._labels["letter"], 2),
            (Label(look, self._translate("learners.letter_told"), "meta", "textMuted"), 4),
            (self._fields["letter"], 16),
            (self._labels["now"], 4),
            (self._fields["now"], 16),
            (self._labels["code"], 2),
            (Label(look, self._translate("learners.code_told"), "meta", "textMuted"), 4),
            (self._kept, 4),
            (self._fields["code"], 12),
            (self._message, 0),
        )
        self.bar.end.addWidget(self._forget)
        self.bar.end.addWidget(self._keep)
        self.bind_pages()
