"""The practice screen: the desk with its action bar, keys and top bar. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.quiz.responses import CERTAINTIES
from quizapp.ui.question.desk import Desk
from quizapp.ui.text import practice as text
from quizapp.ui.text.keys import PRACTICE_LETTERS
from quizapp.ui.widgets.announce import announce
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import NoteCard, WorkingCard
from quizapp.ui.widgets.frames import MARGIN, ActionBar
from quizapp.ui.widgets.lines import MessageLine
from quizapp.ui.widgets.screen import Place, Screen
from quizapp.ui.widgets.state import Cap
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.ports import Translate
    from quizapp.ui.practice.presenter import PracticePresenter
    from quizapp.ui.practice.state import PracticeState
    from quizapp.ui.widgets.look import Look


class PracticeScreen(Screen):
    """Shows one PracticeState after another, and forwards what the learner does to its presenter."""

    def __init__(
        self, look: Look, translate: Translate, present: Callable[[PracticeScreen], PracticePresenter]
    ) -> None:
        super().__init__()
        self.presenter = present(self)
        self._look, self._translate = look, translate
        self._words, self._hints = text.buttons(translate), text.hints(translate)
        self._state: PracticeState | None = None
        self._narrow = False
        self._desk = Desk(look, text.chosen(translate))
        self._message = QWidget()
        self._notice = MessageLine(look, "info", "neutral")
        self._trouble = MessageLine(look, "warn", "wrong")
        self._bar = ActionBar(look)
        self._skip = self._button("skip", "skip", self.presenter.skip)
        self._hint = self._button("hint", "hint", self.presenter.hint)
        self._read = self._button("read", "article", self._toggle_article, icon="article")
        self._whole = self._button("whole", "article", self._toggle_article, small=True)
        self._go_on = KeyButton(look, self._words["check"], "Enter", "primary")
        self._go_on.clicked.connect(self.presenter.go_on)
        self._working = WorkingCard(look, "", "Esc")
        self._failed = NoteCard(look, "", "")
        self._fill()
        self._bind()

    def show_state(self, state: PracticeState) -> None:
        """Show a state; widgets that show it already are left alone."""
        before, self._state = self._state, state
        self._show_desk(state)
        self._show_bar(state)
        self._notice.say(state.notice)
        self._trouble.say(state.trouble if state.phase != "failed" else "")
        self._show_waiting(state)
        self.show_place(self._placed(state))
        if _turned(before, state):
            tab_in_order(self)
            if self.isVisible():
                self.arrive()

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        announce(self, sentence)

    def arrive(self) -> None:
        """Put the keyboard on the answers, the outcome, or what is missing."""
        state = self._state
        if state is None or state.phase == "opening":
            self.setFocus()
        elif state.phase == "failed":
            self._failed.title.setFocus()
        elif state.phase == "explained":
            self._desk.explanation.focus_outcome()
        elif state.question is not None and state.question.missing == "certainty":
            self._desk.question.focus_certainty()
        else:
            self._desk.question.focus_answers()

    def back(self) -> None:
        """Leave the practice; it goes on where it was left. From the article, go back to the question."""
        if self._desk.reading:
            self._toggle_article()
        else:
            self.presenter.leave()

    def primary(self) -> None:
        """Check, try again, or go on."""
        if self._desk.reading:
            self._toggle_article()
        else:
            self.presenter.go_on()

    def set_narrow(self, narrow: bool) -> None:
        """Stack the panes."""
        self._narrow = narrow
        self._desk.set_stacked(narrow)
        tab_in_order(self)
        if self._state is not None:
            self._show_bar(self._state)

    def _show_desk(self, state: PracticeState) -> None:
        self._desk.setVisible(state.sheet is not None)
        if state.sheet is None:
            return
        if state.explanation is not None:
            self._desk.show_explanation(state.explanation, state.sheet)
        elif state.question is not None:
            name = text.progress(self._translate, state.number, state.total)
            self._desk.show_question(state.question, name, state.sheet)

    def _show_bar(self, state: PracticeState) -> None:
        asking, explained = state.phase == "asking", state.phase == "explained"
        troubled = bool(state.trouble)
        reading = self._desk.reading
        self._skip.setVisible(asking and not troubled and not reading)
        self._hint.setVisible(asking and state.has_hint and not reading)
        self._read.setVisible(asking and self._narrow)
        self._read.show_words(self._words["question" if reading else "read"])
        self._whole.setVisible(explained and not self._narrow)
        self._whole.show_words(self._words["passage" if state.whole else "whole"])
        self._go_on.setVisible((asking or explained) and not reading)
        self._go_on.show_words(self._words[_primary(state)])
        self._bar.show_hints(self._hint_parts(state))

    def _show_waiting(self, state: PracticeState) -> None:
        self._working.setVisible(state.phase == "opening")
        if state.phase == "opening":
            self._working.show_work(text.working(self._translate), 0, 0)
        self._failed.setVisible(state.phase == "failed")
        if state.phase == "failed":
            self._failed.title.show_text(state.title)
            self._failed.text.show_text(state.trouble)

    def _hint_parts(self, state: PracticeState) -> list[Cap | str]:
        hints, letters = self._hints, PRACTICE_LETTERS
        if self._narrow:
            return [Cap("F1"), hints["keys"]]
        if state.phase == "explained":
            parts: list[Cap | str] = [Cap(letters["again"]), hints["read_again"]]
            return [*parts, Cap(letters["before"]), hints["answer_before"]] if state.has_before else parts
        if state.phase != "asking" or state.question is None:
            return []
        options = len(state.question.answers.options)
        parts = [Cap("1"), hints["to"], Cap(str(options)), hints["choose"]]
        if state.question.certainty is not None:
            parts += [Cap(key) for _, _, key in state.question.certainty.words]
            parts.append(hints["how_sure"])
        return [*parts, Cap("Enter"), hints["check"]]

    def _placed(self, state: PracticeState) -> Place:
        if not state.total:
            return Place(state.title, self._words["leave"])
        return Place(
            state.title,
            self._words["leave"],
            at=state.number,
            total=state.total,
            words=text.progress(self._translate, state.number, state.total),
            short_words=text.progress_short(self._translate, state.number, state.total),
        )

    def _toggle_article(self) -> None:
        if self._state is None:
            return
        if self._state.phase == "explained":
            self.presenter.toggle_whole()
        elif self._narrow:
            self._desk.read(not self._desk.reading)
            self._show_bar(self._state)
            if self._desk.reading:
                self._desk.sheet.article.setFocus()
            else:
                self.arrive()
        else:
            self._desk.sheet.article.setFocus()

    def _switch_pane(self) -> None:
        if self._state is None or self._state.sheet is None:
            return
        if self._narrow and self._state.phase == "asking":
            self._toggle_article()
        elif self._desk.sheet.article.hasFocus():
            self.arrive()
        else:
            self._desk.sheet.article.setFocus()

    def _button(
        self, words: str, action: str, act: Callable[[], None], *, icon: str = "", small: bool = False
    ) -> KeyButton:
        key = PRACTICE_LETTERS[action]
        button = KeyButton(self._look, self._words[words], key, icon=icon, small=small)
        button.clicked.connect(act)
        return button

    def _bind(self) -> None:
        letters, question = PRACTICE_LETTERS, self._desk.question
        for number in range(1, 10):
            self.bind(str(number), partial(self._ask, partial(question.press, number)))
        for certainty in CERTAINTIES:
            self.bind(letters[certainty], partial(self._ask, partial(question.press_certainty, certainty)))
        self.bind(letters["skip"], partial(self._ask, self.presenter.skip))
        self.bind(letters["hint"], partial(self._ask, self.presenter.hint))
        self.bind(letters["article"], self._toggle_article)
        self.bind(letters["again"], self.presenter.say_again)
        self.bind(letters["before"], self.presenter.before)
        self.bind(letters["next_mark"], lambda: self._go_to_mark(1))
        self.bind(f"Shift+{letters['next_mark']}", lambda: self._go_to_mark(-1))
        self.bind("F6", self._switch_pane)
        self.bind("Shift+F6", self._switch_pane)
        self.bind("Page Down", lambda: self._desk.page(1))
        self.bind("Page Up", lambda: self._desk.page(-1))

    def _ask(self, act: Callable[[], None]) -> None:
        if self._state is not None and self._state.phase == "asking" and not self._desk.reading:
            act()

    def _go_to_mark(self, step: int) -> None:
        if self._state is not None and self._state.phase == "explained":
            self._desk.sheet.go_to_mark(step)

    def _fill(self) -> None:
        self._desk.question.answered.connect(self.presenter.choose)
        self._desk.question.sure.connect(self.presenter.sure)
        self._desk.sheet.set_bar_widget(self._whole)
        lines = QVBoxLayout(self._message)
        lines.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for widget in (self._working, self._failed, self._notice, self._trouble):
            lines.addWidget(widget)
        for button in (self._read, self._hint, self._skip, self._go_on):
            self._bar.end.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._desk, 1)
        box.addWidget(self._message)
        box.addWidget(self._bar)


def _primary(state: PracticeState) -> str:
    if state.trouble:
        return "again"
    if state.phase == "asking":
        return "check"
    if state.last and not state.looking_back:
        return "results"
    return "next"


def _turned(before: PracticeState | None, now: PracticeState) -> bool:
    """Whether the keyboard has to move: another question, another phase, or something is missing."""
    if before is None or before.phase != now.phase or before.number != now.number:
        return True
    if now.phase == "explained":
        return before.looking_back != now.looking_back
    return now.question is not None and bool(now.question.missing)
