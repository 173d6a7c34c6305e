"""The page on which a saved file is brought in. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, TopBarState

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.data_import.presenter import LearnerImportPresenter
    from quizapp.ui.learners.data_import.state import LearnerImportState
    from quizapp.ui.ports import Translate

WIDTH = 640


class LearnerImportScreen(FramedScreen):
    """Shows one LearnerImportState after another. Its presenter is set once, by whoever makes both."""

    presenter: LearnerImportPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate, WIDTH)
        self._translate = translate
        self.state: LearnerImportState | None = None
        self._title = Label(look, self._translate("learner_page.bring"), "question", reads=True)
        self._file = Label(look, style="strong")
        self._people = Label(look, reads=True)
        self._told = Label(look, self._translate("learner_page.bring_told"), tone="textMuted")
        self._working = ProgressCard(look, self._translate("learners.back_hint"), "Esc")
        self._message = MessageLine(look)
        self._done = MessageLine(look, "correct", "correct")
        self._bring = self.button("", self.primary, "Enter", "primary")
        self.stand(
            (self._title, 12),
            (self._file, 4),
            (self._people, 12),
            (self._told, 12),
            (self._working, 12),
            (self._message, 0),
            (self._done, 0),
        )
        self.bar.end.addWidget(self._bring)
        self.bind_pages()

    def show_state(self, state: LearnerImportState) -> None:
        """Show a state."""
        before, self.state = self.state, state
        working = state.phase in ("reading", "bringing")
        self._file.show_text(state.file)
        self._people.show_text("\n".join(state.people))
        self._people.setVisible(bool(state.people))
        self._told.setVisible(state.phase in ("asking", "bringing"))
        self._working.setVisible(working)
        if working:
            self._working.show_work(
                self._translate(f"learner_page.{state.phase}"), state.done, max(state.total, 1)
            )
        self._message.say(state.told if state.phase == "failed" else "")
        self._done.say(state.told if state.phase == "done" else "")
        self._bring.show_words(
            {
                "asking": self._translate("learner_page.bring_it"),
                "done": self._translate("learner_page.go_on"),
            }.get(state.phase, self._translate("learner_page.back"))
        )
        self._bring.setVisible(not working)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("learner_page.bring"), state.back))
        if self.isVisible() and (before is None or before.phase != state.phase):
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard on what can be done."""
        working = self.state is None or self.state.phase in ("reading", "bringing")
        (self._title if working else self._bring).setFocus()

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Bring it in; once that is done, go on."""
        self.presenter.bring()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        super().set_narrow(narrow)
        self.show_hints(KeyHint("Esc"), self._translate("learners.back_hint"))
