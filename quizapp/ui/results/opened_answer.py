"""The screen of an answer that was opened from the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton, WrappingButton
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, RESULTS_LETTERS, describe_key
from quizapp.ui.question.question_panes import QuestionPanes

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.screens.opened_answer import OpenedAnswer, OpenedAnswerPresenter


class OpenedAnswerScreen(Screen):
    """Shows one answer after another. Its presenter is set once, by whoever makes both."""

    presenter: OpenedAnswerPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._translate, letters = translate, RESULTS_LETTERS
        self.opened: OpenedAnswer | None = None
        self._desk = QuestionPanes(look, chosen_word="")
        self._bar = ActionBar(look)
        article, enter = letters["article"], describe_key(translate, "Enter")
        self._whole = WrappingButton(
            look, "", article, small=True, key_description=describe_key(translate, article)
        )
        self._whole.clicked.connect(self._toggle_whole)
        self._desk.place.set_bar_widget(self._whole)
        self._desk.explanation.trap_asked.connect(self._open_trap_page)
        close = KeyButton(look, translate("results.to_list"), "Enter", "primary", key_description=enter)
        close.clicked.connect(self.primary)
        self._bar.end.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._desk, 1)
        box.addWidget(self._bar)
        self._bind()

    def show_answer(self, opened: OpenedAnswer) -> None:
        """Show an answer, or more or less of its article."""
        self.opened = opened
        self._whole.show_words(self._translate("results.passage" if opened.whole else "results.whole"))
        self._desk.show_explanation(opened.explanation, opened.desk)
        set_tab_order(self)
        self.show_place(TopBarState(opened.place, self._translate("results.back")))

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        announce(self, sentence)

    def set_initial_focus(self) -> None:
        """Put the keyboard on the outcome."""
        self._desk.explanation.focus_outcome()
        self.presenter.say_evidence()

    def back(self) -> None:
        """Close the words that are explained, if they are open, else go back to the list."""
        if self._desk.articles.words.isVisible():
            self._desk.articles.words.close_panel()
        else:
            self.presenter.ways.back()

    def primary(self) -> None:
        """Go back to the list."""
        self.presenter.ways.back()

    def set_narrow(self, narrow: bool) -> None:
        """Stack the panes."""
        self._desk.set_stacked(narrow)
        letters, tr = RESULTS_LETTERS, self._translate
        again = KeyHint(letters["again"]), tr("results.read_again")
        mark = KeyHint(letters["next_mark"]), tr("results.next_mark")
        self._bar.show_hints([KeyHint("F1"), tr("results.keys")] if narrow else [*again, *mark])
        set_tab_order(self)

    def _switch_pane(self) -> None:
        if self._desk.place.has_focus():
            self._desk.explanation.focus_outcome()
        else:
            self._desk.place.take_focus()

    def _open_trap_page(self, trap: Trap) -> None:
        self.presenter.ways.trap(trap)

    def _say_again(self) -> None:
        self.presenter.say_again()

    def _toggle_whole(self) -> None:
        self.presenter.toggle_whole()

    def _bind(self) -> None:
        letters, desk = RESULTS_LETTERS, self._desk
        self.bind(letters["article"], self._toggle_whole)
        self.bind(letters["again"], self._say_again)
        self.bind(letters["words"], desk.articles.toggle_words)
        self.bind(NEXT_ARTICLE, lambda: desk.articles.turn(1))
        self.bind(PREVIOUS_ARTICLE, lambda: desk.articles.turn(-1))
        self.bind(letters["next_mark"], lambda: desk.place.go_to_mark(1))
        self.bind(f"Shift+{letters['next_mark']}", lambda: desk.place.go_to_mark(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)
        self.bind("Page Down", lambda: desk.page(1))
        self.bind("Page Up", lambda: desk.page(-1))
