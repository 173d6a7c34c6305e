"""What is told above the packs: who practises, notices, what went wrong, what is being done, what was done.

All but the notices is made when it is first needed: the start waits for every widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.home.state import HomeAction
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.home.message_cards import ActionResultCard, CurrentLearnerLine, PackProblemCard
    from quizapp.ui.home.state import HomeProgress, HomeState
    from quizapp.ui.kit.card_frames import ProgressCard
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

BELOW = 16


class HomeMessageArea(QVBoxLayout):
    """The cards one below the other. `card_added` tells that one was made, which Tab has to learn of."""

    asked = Signal(HomeAction)
    hidden = Signal()
    card_added = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._notices = MessageLine(look, "warn", "partial")
        self._who: CurrentLearnerLine | None = None
        self._trouble: PackProblemCard | None = None
        self._working: dict[str, ProgressCard] = {}
        self._done: ActionResultCard | None = None
        self._narrow = False
        self.addWidget(SpacedWidget(self._notices, BELOW))

    def show_state(self, state: HomeState) -> None:
        """Show what there is to tell."""
        self._show_who(state)
        self._notices.say(" ".join(state.notices))
        self._show_trouble(state)
        self._show_working("working", state.working)
        self._show_working("writing", state.writing)
        self._show_done(state)

    def set_narrow(self, narrow: bool) -> None:
        """Put buttons below words, or beside them."""
        self._narrow = narrow
        if self._done is not None:
            self._done.set_narrow(narrow)

    def _show_who(self, state: HomeState) -> None:
        if self._who is None and state.who is not None:
            from quizapp.ui.home.message_cards import CurrentLearnerLine  # noqa: PLC0415 -- the start waits for none of it

            self._who = CurrentLearnerLine(self._look)
            self._who.asked.connect(lambda: self.asked.emit(HomeAction("people", "")))
            self.insertWidget(0, SpacedWidget(self._who, BELOW))
            self.card_added.emit()
        if self._who is not None:
            self._who.show_learner(state.who)

    def _show_trouble(self, state: HomeState) -> None:
        if self._trouble is None and state.trouble is not None:
            from quizapp.ui.home.message_cards import PackProblemCard  # noqa: PLC0415 -- the start waits for none of it

            self._trouble = PackProblemCard(self._look, self._translate)
            self._trouble.another.connect(lambda: self.asked.emit(HomeAction("add", "")))
            self._trouble.asked.connect(self.asked)
            self._trouble.hidden.connect(self.hidden)
            self._put(self._trouble)
        if self._trouble is not None:
            self._trouble.show_trouble(state.trouble)

    def _show_working(self, name: str, work: HomeProgress | None) -> None:
        if work is not None and name not in self._working:
            from quizapp.ui.kit.card_frames import ProgressCard  # noqa: PLC0415 -- the start waits for none of it

            self._working[name] = ProgressCard(self._look, self._translate("home.stop"), "Esc")
            self._put(self._working[name])
        if name in self._working:
            self._working[name].setVisible(work is not None)
        if work is not None:
            self._working[name].show_work(work.what, work.done, work.total)

    def _show_done(self, state: HomeState) -> None:
        if self._done is None and state.done is not None:
            from quizapp.ui.home.message_cards import ActionResultCard  # noqa: PLC0415 -- the start waits for none of it

            self._done = ActionResultCard(self._look, self._translate)
            self._done.asked.connect(self.asked)
            self._done.set_narrow(self._narrow)
            self._put(self._done)
        if self._done is not None:
            self._done.show_done(state.done)

    def _put(self, card: QWidget) -> None:
        self.addWidget(SpacedWidget(card, BELOW))
        self.card_added.emit()
