"""The page on which a practice is put under another name. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, TopBarState

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import OptionState
    from quizapp.ui.learners.session_transfer.presenter import SessionTransferPresenter
    from quizapp.ui.learners.session_transfer.state import SessionTransferState
    from quizapp.ui.ports import Translate


class SessionTransferScreen(FramedScreen):
    """Shows one SessionTransferState after another. Its presenter is set once, by whoever makes both."""

    presenter: SessionTransferPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate)
        self._translate = translate
        self.state: SessionTransferState | None = None
        chosen = self._translate("learner_page.chosen")
        self._title = Label(look, self._translate("learner_page.not_me"), "question", reads=True)
        self._which = Label(look, self._translate("learner_page.which"), "heading")
        self._sittings = OptionGroup(look, self._translate("learner_page.which"), chosen)
        self._whose = Label(look, self._translate("learner_page.whose"), "heading")
        self._people = OptionGroup(look, self._translate("learner_page.whose"), chosen)
        self._empty = Label(look, tone="textMuted", reads=True)
        self._message = MessageLine(look, "info", "neutral")
        self._done = MessageLine(look, "correct", "correct")
        self._move = self.button(self._translate("learner_page.move_it"), self.primary, "Enter", "primary")
        self._fill()

    def show_state(self, state: SessionTransferState) -> None:
        """Show a state."""
        before, self.state = self.state, state
        choosing = not state.moved and not state.empty
        for label, group, options, chosen in (
            (self._which, self._sittings, state.sittings, state.sitting),
            (self._whose, self._people, state.people, state.person),
        ):
            label.setVisible(choosing)
            group.setVisible(choosing)
            _show(group, options, chosen)
        self._empty.show_text(state.empty)
        self._empty.setVisible(bool(state.empty))
        self._message.say("" if state.moved else state.told)
        self._done.say(state.told if state.moved else "")
        self._move.show_words(self._translate("learner_page.move_it" if choosing else "learner_page.back"))
        self._move.setVisible(not state.moving)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("learner_page.not_me"), state.back))
        fresh = before is None or (before.moved, before.empty, before.sittings) != (
            state.moved,
            state.empty,
            state.sittings,
        )
        if self.isVisible() and fresh:
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard on the last practice, or on what leads back."""
        state = self.state
        if state is None or state.moving:
            self._title.setFocus()
        elif state.moved or state.empty:
            self._move.setFocus()
        elif state.sittings:
            self._sittings.take_focus()
        else:
            self._title.setFocus()

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Move it; once that is done, go back."""
        self.presenter.move()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        super().set_narrow(narrow)
        self.show_hints(KeyHint("Esc"), self._translate("learners.back_hint"))

    def _fill(self) -> None:
        self._sittings.chosen.connect(self._choose_sitting)
        self._people.chosen.connect(self._choose_person)
        self.stand(
            (self._title, 4),
            (Label(self._look, self._translate("learner_page.not_me_told"), tone="textMuted"), 16),
            (self._which, 8),
            (self._sittings, 20),
            (self._whose, 8),
            (self._people, 16),
            (self._empty, 12),
            (self._message, 0),
            (self._done, 0),
        )
        self.bar.end.addWidget(self._move)
        self.bind_pages()

    def _choose_sitting(self) -> None:
        self.presenter.choose_sitting(self._sittings.choice()[0])

    def _choose_person(self) -> None:
        self.presenter.choose_person(self._people.choice()[0])


def _show(group: OptionGroup, options: tuple[OptionState, ...], chosen: int | None) -> None:
    if [row.option for row in group.rows] != list(options):
        group.show_options(options)
    wanted = () if chosen is None else (chosen,)
    if group.choice() != wanted:
        group.choose(wanted)
