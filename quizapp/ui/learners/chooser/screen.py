"""The chooser's screen: everybody, Guest, and what else can be done. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING, Final

from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TopBarState
from quizapp.ui.learners.chooser.guest_card import GuestCard
from quizapp.ui.learners.chooser.learner_grid import LearnerGrid
from quizapp.ui.messages import keys_learners as keys

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.chooser.presenter import LearnerChooserPresenter
    from quizapp.ui.learners.chooser.state import LearnerChooserState
    from quizapp.ui.ports import Translate

LETTERS: Final = frozenset(ascii_uppercase + digits)
"""They lead to names, whatever names there are; others do where a name begins with one."""


class LearnerChooserScreen(FramedScreen):
    """Shows one LearnerChooserState after another. Its presenter is set once, by whoever makes both."""

    presenter: LearnerChooserPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate)
        self._state: LearnerChooserState | None = None
        self._letters: tuple[str, ...] = ()
        self._message = MessageLine(look)
        self._people = LearnerGrid(look, self._translate("learners.names"))
        self._guest = GuestCard(look, self._translate("learners.guest"))
        self._bring = LinkButton(look, self._translate("learners.bring"))
        self._classes = LinkButton(look, self._translate("learners.classes"))
        self._kept = self.button("", self._show_page)
        self._new = self.button(self._translate("learners.new"), self._add, keys.NEW_NAME, icon="plus")
        self._fill()

    def show_state(self, state: LearnerChooserState) -> None:
        """Show a state."""
        self._state = state
        self._message.say(state.message)
        self._people.show_people(state.people, state.at)
        self._people.setVisible(bool(state.people))
        self._guest.show_guest(state.guest, state.as_guest)
        self._name_kept(self._people.at)
        self._bind_letters(tuple(dict.fromkeys(line.key for line in state.people if line.key)))
        set_tab_order(self)
        title = self._translate("learners.place") if state.back else self._translate("window.app")
        self.show_place(TopBarState(title, state.back))
        self._hint()

    def set_initial_focus(self) -> None:
        """Put the keyboard on who was here last."""
        if self._state is not None and self._state.people:
            self._people.take_focus()
        else:
            self._guest.button.setFocus()

    def back(self) -> None:
        """Go back, where somebody practises already."""
        self.presenter.back()

    def primary(self) -> None:
        """Let whoever had the keyboard last practise."""
        self.presenter.choose(self._people.at)

    def set_narrow(self, narrow: bool) -> None:
        """Stand in one column."""
        super().set_narrow(narrow)
        self._people.set_narrow(narrow)
        self._guest.set_narrow(narrow)
        self._hint()
        set_tab_order(self)

    def _hint(self) -> None:
        self.show_hints(
            *(KeyHint(arrow) for arrow in "↑↓←→"),
            self._translate("learners.choose_hint"),
            KeyHint("Enter"),
            self._translate("learners.practise_hint"),
            KeyHint("A"),
            self._translate("learners.to_hint"),
            KeyHint("Z"),
            self._translate("learners.letter_hint"),
        )

    def _bind_letters(self, letters: tuple[str, ...]) -> None:
        for letter in set(self._letters) - LETTERS:
            self.unbind(letter)
        self._letters = letters
        for letter in LETTERS | set(letters):
            self.bind(letter, partial(self._people.seek, letter))

    def _name_kept(self, place: int) -> None:
        kept = self._state.kept if self._state is not None else ()
        self._kept.setVisible(0 <= place < len(kept))
        if 0 <= place < len(kept):
            self._kept.show_words(kept[place])

    def _choose(self, place: int) -> None:
        self.presenter.choose(place)

    def _show_page(self) -> None:
        self.presenter.page(self._people.at)

    def _add(self) -> None:
        self.presenter.new()

    def _bring_in(self) -> None:
        self.presenter.bring_in()

    def _show_classes(self) -> None:
        self.presenter.classes()

    def _practise_as_guest(self) -> None:
        self.presenter.guest()

    def _fill(self) -> None:
        look = self._look
        self._people.pressed.connect(self._choose)
        self._people.moved.connect(self._name_kept)
        self._guest.button.clicked.connect(self._practise_as_guest)
        self._bring.clicked.connect(self._bring_in)
        self._classes.clicked.connect(self._show_classes)
        note = IconLine(look)
        note.show_line(IconLineState("info", self._translate("learners.not_secret")))
        links = FlowBox(self._bring, self._classes, gap=16)
        self.stand(
            (Label(look, self._translate("learners.who"), "question"), 4),
            (Label(look, self._translate("learners.apart"), tone="textMuted"), 16),
            (self._message, 12),
            (self._people, 16),
            (self._guest, 16),
            (note, 12),
            (links, 0),
        )
        self.bar.end.addWidget(self._kept)
        self.bar.end.addWidget(self._new)
        self.bind(keys.NEW_NAME, self._add)
        self.bind_pages()
