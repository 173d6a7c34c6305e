"""The page that erases somebody, which Enter never does. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from quizapp.library.profiles import NAME_LONGEST
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.destructive_button import SpaceButton
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.widget_state import KeyHint, TopBarState

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.erasure.presenter import LearnerErasurePresenter
    from quizapp.ui.learners.erasure.state import LearnerErasureState
    from quizapp.ui.ports import Translate

WIDTH, DIGITS = 640, 4


class LearnerErasureScreen(FramedScreen):
    """Shows one LearnerErasureState after another. Its presenter is set once, by whoever makes both."""

    presenter: LearnerErasurePresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate, WIDTH)
        self._translate = translate
        self.state: LearnerErasureState | None = None
        self._title = Label(look, style="question", reads=True)
        self._what = Label(look, self._translate("learner_page.erase_told"))
        self._elsewhere = Label(look, self._translate("learner_page.elsewhere"), tone="textMuted")
        self._write = Label(look, style="strong")
        self._name = TextField(look, 240, 400)
        self._name.setMaxLength(NAME_LONGEST)
        self._code_label = Label(look, self._translate("learner_page.code"), "strong")
        self._code = TextField(look, 96, 120)
        self._code.setMaxLength(DIGITS)
        self._code.setEchoMode(QLineEdit.EchoMode.Password)
        self._then = Label(look, self._translate("learner_page.then_press"), tone="textMuted")
        self._message = MessageLine(look)
        self._done = MessageLine(look, "correct", "correct")
        self._left = Label(look, reads=True)
        self._working = ProgressCard(look, self._translate("learners.back_hint"), "Esc")
        self._open = Label(look, self._translate("learner_page.stays_open"), tone="textMuted")
        self._cancel = self.button(self._translate("learner_page.cancel"), self.back, "Esc")
        self._erase = SpaceButton(look, "", key_description=self._translate("learner_page.space_only"))
        self._go_on = self.button(self._translate("learner_page.go_on"), self.primary, "Enter", "primary")
        self._fill()

    def show_state(self, state: LearnerErasureState) -> None:
        """Show a state."""
        before, self.state = self.state, state
        asking, erasing, done = (state.phase == each for each in ("asking", "erasing", "done"))
        self._title.show_text(state.title)
        self._write.show_text(state.write)
        self._name.setAccessibleName(state.write)
        self._what.setVisible(not done)
        for widget in (self._write, self._name, self._then, self._cancel, self._erase):
            widget.setVisible(asking)
        for widget in (self._code_label, self._code):
            widget.setVisible(asking and state.asks_pin)
        self._working.setVisible(erasing)
        self._open.setVisible(erasing)
        if erasing:
            self._working.show_work(self._translate("learner_page.erasing"), state.done, max(state.total, 1))
        self._message.say(state.message)
        self._done.say(
            "" if not done else self._translate("learner_page.left" if state.left else "learner_page.erased")
        )
        self._left.show_text("\n".join(state.left))
        self._left.setVisible(done and bool(state.left))
        self._erase.show_words(state.title)
        self._go_on.setVisible(done)
        self._show_keys()
        set_tab_order(self)
        self.show_place(TopBarState(state.title, state.back))
        if self.isVisible() and (before is None or before.phase != state.phase or state.field):
            self._focus(state)

    def set_initial_focus(self) -> None:
        """Put the keyboard on what changes nothing, and warn; what was typed before is gone."""
        if self.state is None:
            return
        self._focus(self.state)
        if self.state.phase == "asking":
            self._name.clear()
            self._code.clear()
            told = (self._what, self._elsewhere, self._write, self._then)
            announce(self, f"{self.state.title}. {' '.join(each.text() for each in told)}")

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Go on once it is erased; Enter doesn't erase, and says so."""
        if self.state is not None and self.state.phase == "done":
            self.presenter.back()
        elif self.state is not None and self.state.phase == "asking":
            self._message.say(self._translate("learner_page.not_by_enter"))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        super().set_narrow(narrow)
        self._show_keys()

    def switch_pane(self) -> None:
        """Go from what is to be typed to the bar, or back."""
        if self._cancel.hasFocus() or self._erase.hasFocus():
            self._name.setFocus()
        else:
            super().switch_pane()

    def _show_keys(self) -> None:
        """Say what Esc does where no button says it."""
        says = self._cancel.isVisibleTo(self)
        self.show_hints(*(() if says else (KeyHint("Esc"), self._translate("learners.back_hint"))))

    def _confirm(self) -> None:
        self.presenter.erase(self._name.words, self._code.words)

    def _focus(self, state: LearnerErasureState) -> None:
        if state.phase == "done":
            self._go_on.setFocus()
        elif state.phase == "erasing":
            self._title.setFocus()
        elif state.field == "code":
            self._code.setFocus()
        elif state.message:
            self._name.setFocus()
        else:
            self._cancel.setFocus()

    def _fill(self) -> None:
        self._code.setAccessibleName(self._translate("learner_page.code"))
        self._name.setAccessibleDescription(self._translate("learner_page.then_press"))
        self._erase.clicked.connect(self._confirm)
        self._erase.entered.connect(self.primary)
        self.stand(
            (self._title, 12),
            (self._what, 8),
            (self._elsewhere, 16),
            (self._write, 4),
            (self._name, 16),
            (self._code_label, 4),
            (self._code, 12),
            (self._then, 12),
            (self._message, 12),
            (self._working, 8),
            (self._open, 8),
            (self._done, 8),
            (self._left, 0),
        )
        for button in (self._cancel, self._erase, self._go_on):
            self.bar.end.addWidget(button)
        self.bind_pages()
