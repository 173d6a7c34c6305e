"""The results screen: the score beside the list of answers, and one answer opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.kit.wrapping_button import WrappingButton
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, RESULTS_LETTERS, describe_key
from quizapp.ui.question.question_panes import QuestionPanes
from quizapp.ui.results.results_overview import ResultsOverview

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.kit.buttons import ButtonKind
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.results.presenter import ResultsPresenter
    from quizapp.ui.results.state import OpenedAnswer, ResultsState


class ResultsScreen(Screen):
    """Shows one ResultsState after another. Its presenter is set once, by whoever makes both."""

    presenter: ResultsPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.state: ResultsState | None = None
        self._narrow = False
        self._overview = ResultsOverview(look, translate)
        self._desk: QuestionPanes | None = None
        # A layout alone: a stacked widget would be told of as a pane.
        self._pages = QStackedLayout()
        self._bar = ActionBar(look)
        self._returns = IconLine(look)
        letters = RESULTS_LETTERS
        self._done = self._button("results.done", "Esc", self.back)
        # Without a mistake there is nothing better to do than to be done.
        self._done_first = self._button("results.done", "Enter", self.back, "primary")
        self._again = self._button("results.again", letters["practise"], self._practise)
        self._mistakes = self._button("results.again", letters["practise"], self._practise, "primary")
        # The title of a pack may be long.
        self._go_on = WrappingButton(
            look, "", "Enter", "primary", key_description=describe_key(translate, "Enter")
        )
        self._close = self._button("results.to_list", "Enter", self.primary, "primary")
        self._whole = self._button("results.whole", letters["article"], self._toggle_whole, small=True)
        self._fill()
        self._bind()

    def show_state(self, state: ResultsState) -> None:
        """Show a state; the keyboard moves where an answer is opened or closed."""
        before, self.state = self.state, state
        self._overview.show_state(state)
        if before is not None and (before.opened is None) != (state.opened is None):
            self.release_focus()
        if state.opened is not None:
            self._show_opened(state.opened)
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentIndex(0)
        self._show_bar(state)
        set_tab_order(self)
        self.show_place(self._placed(state))
        if before is not None and before.opened is not None and state.opened is None:
            self._focus_row(state)
        elif state.opened is not None and (before is None or before.opened is None):
            self.set_initial_focus()

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        announce(self, sentence)

    def set_initial_focus(self) -> None:
        """Put the keyboard on the primary button, or on the outcome of the opened answer."""
        if self.state is not None and self.state.opened is not None and self._desk is not None:
            self._desk.explanation.focus_outcome()
            return
        self._first_button().setFocus()
        if self.state is not None:
            self.announce(self.state.summary)

    def back(self) -> None:
        """Close the opened answer; from the list, go home."""
        if self._desk is not None and self._desk.articles.words.isVisible():
            self._desk.articles.words.close_panel()
        elif self._opened():
            self.presenter.close()
        else:
            self.presenter.done()

    def primary(self) -> None:
        """Go on, practise the mistakes, or be done; from an opened answer, go back to the list."""
        if self._opened():
            self.presenter.close()
        elif self._goes_on():
            self.presenter.go_on()
        elif self._has_mistakes():
            self.presenter.practise()
        else:
            self.presenter.done()

    def set_narrow(self, narrow: bool) -> None:
        """Stack the panes, the list last."""
        self._narrow = narrow
        self._overview.set_narrow(narrow)
        if self._desk is not None:
            self._desk.set_stacked(narrow)
        if self.state is not None:
            self._show_bar(self.state)
            set_tab_order(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows lead from the buttons into the list."""
        listed = self.state is not None and bool(self.state.rows) and not self._opened()
        if listed and event.type() == QEvent.Type.KeyPress and _is_arrow(event):
            self._overview.table.rows.take_focus()
            return True
        return super().eventFilter(watched, event)

    def _opened(self) -> bool:
        return self.state is not None and self.state.opened is not None

    def _show_opened(self, opened: OpenedAnswer) -> None:
        if self._desk is None:
            self._desk = QuestionPanes(self._look, chosen_word="")
            self._desk.set_stacked(self._narrow)
            self._desk.place.set_bar_widget(self._whole)
            self._desk.explanation.trap_asked.connect(self._about_trap)
            self._pages.addWidget(self._desk)
        self._whole.show_words(self._translate("results.passage" if opened.whole else "results.whole"))
        self._desk.show_explanation(opened.explanation, opened.desk)

    def _show_bar(self, state: ResultsState) -> None:
        opened, first = state.opened is not None, self._first_button()
        self._go_on.show_words(state.go_on)
        for button in (self._again, self._mistakes):
            button.show_words(state.practise or self._translate("results.again"))
        self._done.setVisible(not opened and first is not self._done_first)
        self._again.setVisible(not opened and first is not self._mistakes)
        for button in (self._mistakes, self._done_first, self._go_on):
            button.setVisible(not opened and first is button)
        self._close.setVisible(opened)
        self._returns.show_line(None if opened or self._narrow else state.returns)
        letters = RESULTS_LETTERS
        if self._narrow:
            self._bar.show_hints([KeyHint("F1"), self._translate("results.keys")])
        elif opened:
            again, mark = KeyHint(letters["again"]), KeyHint(letters["next_mark"])
            self._bar.show_hints(
                [again, self._translate("results.read_again"), mark, self._translate("results.next_mark")]
            )
        else:
            self._bar.show_hints([])

    def _placed(self, state: ResultsState) -> TopBarState:
        if state.opened is None:
            return TopBarState(state.title, self._translate("results.home"))
        return TopBarState(state.opened.place, self._translate("results.back"))

    def _focus_row(self, state: ResultsState) -> None:
        self._overview.table.rows.take_focus(state.at)

    def _switch_pane(self) -> None:
        """Go to the other pane: list and buttons, or explanation and article."""
        if self._desk is not None and self._opened():
            if self._desk.place.has_focus():
                self.set_initial_focus()
            else:
                self._desk.place.take_focus()
        elif self._overview.table.isAncestorOf(self.focusWidget()):
            self._first_button().setFocus()
        else:
            self._overview.table.rows.take_focus()

    def _first_button(self) -> KeyButton:
        if self._goes_on():
            return self._go_on
        return self._mistakes if self._has_mistakes() else self._done_first

    def _goes_on(self) -> bool:
        return self.state is not None and bool(self.state.go_on)

    def _has_mistakes(self) -> bool:
        return self.state is not None and bool(self.state.practise)

    def _page(self, pages: int) -> None:
        if self._desk is not None and self._opened():
            self._desk.page(pages)
        else:
            self._overview.page(pages)

    def _go_to_mark(self, step: int) -> None:
        if self._desk is not None and self._opened():
            self._desk.place.go_to_mark(step)

    def _toggle_words(self) -> None:
        if self._desk is not None and self._opened():
            self._desk.articles.toggle_words()

    def _turn(self, step: int) -> None:
        if self._desk is not None and self._opened():
            self._desk.articles.turn(step)

    def _open(self, row: int) -> None:
        self.presenter.open(row)

    def _practise(self) -> None:
        if not self._opened():
            self.presenter.practise()

    def _go_on_with_next(self) -> None:
        self.presenter.go_on()

    def _about_trap(self, trap: Trap) -> None:
        self.presenter.open_trap_page(trap)

    def _toggle_whole(self) -> None:
        self.presenter.toggle_whole()

    def _say_again(self) -> None:
        self.presenter.say_again()

    def _button(
        self,
        words: str,
        key: str,
        act: Callable[[], None],
        kind: ButtonKind = "normal",
        *,
        small: bool = False,
    ) -> KeyButton:
        made = WrappingButton if small else KeyButton
        button = made(
            self._look,
            self._translate(words),
            key,
            kind,
            small=small,
            key_description=describe_key(self._translate, key),
        )
        button.clicked.connect(act)
        return button

    def _bind(self) -> None:
        letters = RESULTS_LETTERS
        self.bind(letters["practise"], self._practise)
        self.bind(letters["article"], self._toggle_whole)
        self.bind(letters["again"], self._say_again)
        self.bind(letters["words"], self._toggle_words)
        self.bind(NEXT_ARTICLE, lambda: self._turn(1))
        self.bind(PREVIOUS_ARTICLE, lambda: self._turn(-1))
        self.bind(letters["next_mark"], lambda: self._go_to_mark(1))
        self.bind(f"Shift+{letters['next_mark']}", lambda: self._go_to_mark(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)
        self.bind("Page Down", lambda: self._page(1))
        self.bind("Page Up", lambda: self._page(-1))

    def _fill(self) -> None:
        self._overview.table.opened.connect(self._open)
        self._overview.traps.pressed.connect(self._about_trap)
        self._bar.row.insertWidget(0, self._returns)
        self._go_on.clicked.connect(self._go_on_with_next)
        for button in (self._done, self._mistakes, self._again, self._done_first, self._go_on, self._close):
            self._bar.end.addWidget(button)
            button.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._pages, 1)
        box.addWidget(self._bar)
        # Before it has its place, it would show a page as a window of its own.
        self._pages.addWidget(self._overview)


def _is_arrow(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
