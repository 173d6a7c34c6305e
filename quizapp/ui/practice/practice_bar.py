"""The bar below a practice: which buttons are there, what they say, and what the keys do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.ui.kit.buttons import KeyButton, WrappingButton
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from quizapp.ui.practice.state import ASKING_PHASES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.practice.state import PracticeState


@dataclass(frozen=True, slots=True)
class PracticeBarContext:
    """What the bar depends on besides the state.

    `narrow`: the panes are stacked; `reading`: the article is in front of the question then; `marks`: the
    sheet is where the answer is given; `types`: letters are typed where the keyboard is, and are no keys.
    """

    narrow: bool
    reading: bool
    marks: bool
    types: bool


class PracticeBar(ActionBar):
    """The buttons of a practice.

    `whole` stands in the sheet's bar, `report` below a stacked explanation, `read` in a small window above
    the question.
    """

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look)
        self._translate = translate
        self._lettered: list[KeyButton] = []
        self.skip = self._button(look, "practice.buttons.skip", "skip")
        self.hint = self._button(look, "practice.buttons.hint", "hint")
        self.read = self._button(look, "practice.buttons.read", "article", icon="article")
        self.whole = self._button(look, "practice.buttons.whole", "article", small=True)
        self.report = self._button(look, "practice.buttons.report", "report", icon="flag", small=True)
        self.go_on = KeyButton(look, translate("practice.buttons.check"), "Enter", "primary")
        self.row.insertWidget(0, self.report)
        for button in (self.read, self.hint, self.skip, self.go_on):
            self.end.addWidget(button)

    def show_practice(self, state: PracticeState, around: PracticeBarContext) -> None:
        """Show the buttons and keys of a state."""
        asking, explained = state.phase == "asking", state.phase == "explained"
        evidence_prompt = state.phase == "evidence_prompt"
        for button in self._lettered:
            button.set_key_acts(not around.types)
        self.skip.setVisible((asking or evidence_prompt) and not around.reading)
        self.skip.show_words(
            self._translate("practice.buttons.skip_step" if evidence_prompt else "practice.buttons.skip")
        )
        self.hint.setVisible(asking and state.has_hint and not around.reading)
        self.read.setVisible(asking and around.narrow and not around.marks)
        self.read.show_words(
            self._translate("practice.buttons.question" if around.reading else "practice.buttons.read")
        )
        self.report.setVisible(explained)
        self.whole.setVisible(explained)
        self.whole.show_words(
            self._translate("practice.buttons.passage" if state.whole else "practice.buttons.whole")
        )
        self.go_on.setVisible((asking or evidence_prompt or explained) and not around.reading)
        self.go_on.show_words(self._translate(_primary(state)))
        self.show_hints(self._hint_parts(state, around), at_end=explained and not around.narrow)

    def place_report(self, foot: QBoxLayout, *, narrow: bool) -> None:
        """Let reporting stand at the start or, where the bar is too short, below all of the explanation."""
        if narrow and foot.indexOf(self.report) < 0:
            self.row.removeWidget(self.report)
            foot.addWidget(self.report)
        elif not narrow and self.row.indexOf(self.report) < 0:
            foot.removeWidget(self.report)
            self.row.insertWidget(0, self.report)

    def place_read(self, head: QBoxLayout, *, in_head: bool) -> None:
        """Let the way to the article stand in the bar or, where the bar is too short, above the question."""
        if in_head == (head.indexOf(self.read) >= 0):
            return
        held = self.read.hasFocus()
        self.read.set_small(in_head)
        if in_head:
            self.end.removeWidget(self.read)
            head.addWidget(self.read)
        else:
            head.removeWidget(self.read)
            self.end.insertWidget(0, self.read)
        if held:
            self.read.setFocus()

    def _hint_parts(self, state: PracticeState, around: PracticeBarContext) -> list[KeyHint | str]:
        translate, letters = self._translate, PRACTICE_LETTERS
        if around.narrow:
            return [KeyHint("F1"), translate("practice.hints.keys")]
        if state.phase == "explained":
            parts: list[KeyHint | str] = [KeyHint(letters["again"]), translate("practice.hints.read_again")]
            if state.desk is not None and state.desk.marks > 1:
                parts += [KeyHint(letters["next_mark"]), translate("practice.hints.next_mark")]
            return (
                [*parts, KeyHint(letters["before"]), translate("practice.hints.answer_before")]
                if state.has_before
                else parts
            )
        if state.evidence is not None:
            return [*state.evidence.keys, KeyHint("Enter"), translate("practice.hints.check")]
        if state.phase != "asking" or state.question is None:
            return []
        parts = [*state.question.keys]
        if state.question.certainty is not None:
            if around.types:
                parts += [KeyHint("Tab"), translate("practice.hints.then")]
            parts += [KeyHint(key) for _, _, key in state.question.certainty.words]
            parts.append(translate("practice.hints.how_sure"))
        return [*parts, KeyHint("Enter"), translate("practice.hints.check")]

    def _button(
        self, look: Style, words: str, action: str, *, icon: str = "", small: bool = False
    ) -> KeyButton:
        made = WrappingButton if small else KeyButton
        button = made(look, self._translate(words), PRACTICE_LETTERS[action], icon=icon, small=small)
        self._lettered.append(button)
        return button


def _primary(state: PracticeState) -> str:
    if state.phase in ASKING_PHASES:
        return "practice.buttons.check"
    if state.last and not state.looking_back:
        return "practice.buttons.results"
    return "practice.buttons.next"
