"""The practice screen: the desk, the bar below it, and the keys. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from quizapp.quiz.responses import CERTAINTIES
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import ProgressCard, WarningCard
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import TabOrder, set_tab_order
from quizapp.ui.kit.text_field import ALT_IS_FREE
from quizapp.ui.kit.widget_state import IconLineState, TopBarState
from quizapp.ui.messages.keys import NEXT_ARTICLE, PRACTICE_LETTERS, PREVIOUS_ARTICLE
from quizapp.ui.practice.practice_bar import PracticeBar, PracticeBarContext
from quizapp.ui.practice.state import ASKING_PHASES
from quizapp.ui.question.question_panes import QuestionPanes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.practice.presenter import PracticePresenter
    from quizapp.ui.practice.state import PracticeState


MIN_FULL_BAR_WIDTH = 640
"""In less, px at 100 %, the bar is too short for all of its buttons."""

TOP_MARGIN = 20
"""Between the top bar and what stands first below it, px."""

LAYOUT_ROUNDS = 3
"""So often a height that has changed is handed on, from what stands in a pane to the window."""


class PracticeScreen(Screen):
    """Shows one PracticeState after another, and forwards what the learner does to its presenter."""

    def __init__(
        self, look: Style, translate: Translate, present: Callable[[PracticeScreen], PracticePresenter]
    ) -> None:
        super().__init__()
        self.presenter = present(self)
        self._look, self._translate = look, translate
        self.state: PracticeState | None = None
        self._narrow = self._types = False
        self.panes = QuestionPanes(look, translate("practice.chosen"))
        self._message = QWidget()
        self._lines = QVBoxLayout(self._message)
        self._notice = MessageLine(look, "info", "neutral")
        self._bar = PracticeBar(look, translate)
        self._missing = IconLine(look, "label")
        self._missing.show_line(None)
        self._working = ProgressCard(look, "", "Esc")
        self._failed = WarningCard(look, "", "")
        self._tab_order = TabOrder(self)
        self._fill()
        self._bind()
        application: QApplication = QApplication.instance()  # type: ignore[assignment]  # there is a screen
        application.focusChanged.connect(self._follow_keyboard)

    def show_state(self, state: PracticeState) -> None:
        """Show a state; widgets that show it already are left alone."""
        before, self.state = self.state, state
        if before is not None and before.phase != state.phase:
            self.release_focus()
        self._show_desk(state)
        self._show_bar(state)
        if before is None or before.notice != state.notice:
            # It is said once, and not at every key.
            self._notice.say(state.notice)
        self._show_waiting(state)
        self.show_place(self._placed(state))
        if _turned(before, state):
            if before is not None and before.phase == state.phase != "explained":
                # What has the keyboard may go with the question, and Qt hands it on in this order.
                self._tab_order.keep()
            if self.isVisible():
                self.set_initial_focus()
        _lay_out()

    @property
    def can_report(self) -> bool:
        """After an answer its question can be reported."""
        return self.state is not None and self.state.phase == "explained"

    @property
    def can_finish(self) -> bool:
        """After the last answer the results come next anyway."""
        state = self.state
        return state is not None and bool(state.total) and not state.last

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        announce(self, sentence)

    def set_initial_focus(self) -> None:
        """Put the keyboard on the answers, the outcome, or what is missing."""
        state = self.state
        if state is None or state.phase == "opening":
            self.setFocus()
        elif state.phase == "failed":
            self._failed.title.setFocus()
        elif state.phase == "explained":
            self.panes.explanation.focus_outcome()
        elif state.question is not None and state.question.missing == "certainty":
            self.panes.question.focus_certainty()
        else:
            self.panes.focus_answers()

    def update_tab_order(self) -> None:
        """Look what Tab comes to only now: each answer brings much that is seldom gone through."""
        self._tab_order.keep()

    def back(self) -> None:
        """Leave the practice; it goes on where it was left. From the article, go back to the question."""
        if self.panes.articles.words.isVisible():
            self.panes.articles.words.close_panel()
        elif self.panes.reading:
            self._toggle_article()
        else:
            self.presenter.leave()

    def primary(self) -> None:
        """Check, or go on."""
        if self.panes.reading:
            self._toggle_article()
        else:
            self.presenter.go_on()

    def set_narrow(self, narrow: bool) -> None:
        """Stack the panes."""
        self._narrow = narrow
        self.panes.set_stacked(narrow)
        self._bar.place_report(self.panes.explanation.foot, narrow=narrow)
        set_tab_order(self)
        if self.state is not None:
            self._show_bar(self.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the way to the article where there is room for it."""
        super().resizeEvent(event)
        self._place_read()

    def _show_desk(self, state: PracticeState) -> None:
        self.panes.setVisible(state.desk is not None)
        if state.desk is None:
            return
        if state.explanation is not None:
            self.panes.show_explanation(state.explanation, state.desk)
            return
        name = self._translate("practice.progress", place=state.number, total=state.total)
        if state.question is not None:
            self.panes.show_question(state.question, name, state.desk)
        elif state.evidence is not None:
            self.panes.show_evidence_prompt(state.evidence, name, state.desk)

    def _show_bar(self, state: PracticeState) -> None:
        self._types = self._in_field()
        self.panes.articles.print_key(acts=not self._types)
        around = PracticeBarContext(self._narrow, self.panes.reading, self.panes.place.asks, self._types)
        self._place_read()
        self._bar.show_practice(state, around)
        if not _missing(state):
            self._missing.show_line(None)

    def _place_read(self) -> None:
        small = self.width() < self._look.theme.scaled(MIN_FULL_BAR_WIDTH)
        in_head = small and not self.panes.reading
        self._bar.place_read(self.panes.question.head, in_head=in_head)

    def _show_missing(self) -> None:
        """Say above the bar as well what is missing, where the line that says it is out of view."""
        missing = "" if self.state is None else _missing(self.state)
        hidden = bool(missing) and not self.panes.is_missing_visible()
        self._missing.show_line(IconLineState("wrong", missing, tone="wrong") if hidden else None)

    def _show_waiting(self, state: PracticeState) -> None:
        # A card that stands alone keeps its distance to the top bar, as the desk does.
        self._lines.setContentsMargins(MARGIN, TOP_MARGIN if state.desk is None else 0, MARGIN, 0)
        self._working.setVisible(state.phase == "opening")
        if state.phase == "opening":
            self._working.show_work(self._translate("practice.working"), 0, 0)
        self._failed.setVisible(state.phase == "failed")
        if state.phase == "failed":
            self._failed.title.show_text(state.title)
            self._failed.text.show_text(state.trouble)

    def _placed(self, state: PracticeState) -> TopBarState:
        leave = self._translate("practice.buttons.leave")
        if not state.total:
            return TopBarState(state.title, leave)
        return TopBarState(
            state.title,
            leave,
            at=state.number,
            total=state.total,
            words=self._translate("practice.progress", place=state.number, total=state.total),
            short_words=self._translate("practice.progress_short", place=state.number, total=state.total),
        )

    def _toggle_article(self) -> None:
        if self.state is None:
            return
        if self.state.phase == "explained":
            self.presenter.toggle_whole()
        elif self._narrow and not self.panes.place.asks:
            self.panes.read(not self.panes.reading)
            self._show_bar(self.state)
            if self.panes.reading:
                self.panes.sheet.article.take_focus()
            else:
                self.set_initial_focus()
        else:
            self.panes.place.take_focus()

    def _take_hint(self) -> None:
        """Show the hint; the keyboard goes back to the answers when its button goes."""
        held = self._bar.hint.hasFocus()
        self.presenter.hint()
        if held and self.state is not None and not self.state.has_hint:
            self.panes.focus_answers()

    def _in_field(self) -> bool:
        """Whether letters are typed where the keyboard is: they are no keys then, and none is printed."""
        if ALT_IS_FREE and self._look.theme.letter_keys == "alt":
            return False
        # Also while another window has the keyboard: nothing is printed anew for that.
        return isinstance(self.window().focusWidget(), QLineEdit)

    def _follow_keyboard(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self.state is not None and self._types != self._in_field():
            self._show_bar(self.state)

    def _switch_pane(self) -> None:
        if self.state is None or self.state.desk is None:
            return
        place = self.panes.place
        if place.asks and place.has_focus():
            if not self.panes.focus_side_controls():
                self._bar.go_on.setFocus()
        elif self._narrow and self.state.phase == "asking" and not place.asks:
            self._toggle_article()
        elif place.has_focus():
            self.set_initial_focus()
        else:
            place.take_focus()

    def _bind(self) -> None:
        letters, question = PRACTICE_LETTERS, self.panes.question
        for number in range(1, 10):
            self.bind(str(number), partial(self._ask, partial(self.panes.press, number)))
        for certainty in CERTAINTIES:
            self.bind(letters[certainty], partial(self._ask, partial(question.press_certainty, certainty)))
        self.bind("Backspace", partial(self._ask, question.take_back))
        self.bind(letters["skip"], partial(self._ask, self.presenter.skip))
        self.bind(letters["hint"], partial(self._ask, self.presenter.hint))
        self.bind(letters["article"], self._toggle_article)
        self.bind(letters["again"], self.presenter.say_again)
        self.bind(letters["before"], self.presenter.before)
        self.bind(letters["report"], self.presenter.report)
        self.bind(letters["next_mark"], lambda: self._go_to_mark(1))
        self.bind(f"Shift+{letters['next_mark']}", lambda: self._go_to_mark(-1))
        self.bind(letters["words"], self.panes.articles.toggle_words)
        self.bind(NEXT_ARTICLE, lambda: self.panes.articles.turn(1))
        self.bind(PREVIOUS_ARTICLE, lambda: self.panes.articles.turn(-1))
        self.bind("F6", self._switch_pane)
        self.bind("Shift+F6", self._switch_pane)
        self.bind("Page Down", lambda: self.panes.page(1))
        self.bind("Page Up", lambda: self.panes.page(-1))

    def _ask(self, act: Callable[[], None]) -> None:
        if self.state is not None and self.state.phase in ASKING_PHASES and not self.panes.reading:
            act()

    def _go_to_mark(self, step: int) -> None:
        if self.state is not None and self.state.phase == "explained":
            self.panes.place.go_to_mark(step)

    def _fill(self) -> None:
        bar = self._bar
        bar.skip.clicked.connect(self.presenter.skip)
        bar.hint.clicked.connect(self._take_hint)
        bar.read.clicked.connect(self._toggle_article)
        bar.whole.clicked.connect(self._toggle_article)
        bar.report.clicked.connect(self.presenter.report)
        bar.go_on.clicked.connect(self.presenter.go_on)
        self.panes.explanation.trap_asked.connect(self.presenter.open_trap_page)
        self.panes.question.answered.connect(self.presenter.choose)
        self.panes.question.sure.connect(self.presenter.sure)
        self.panes.column.settled.connect(self._show_missing)
        self.panes.place.sentences.toggled.connect(self.presenter.mark)
        self.panes.evidence.marked.connect(self.presenter.set_evidence)
        self.panes.place.set_bar_widget(bar.whole)
        for widget in (self._working, self._failed, self._missing, self._notice):
            self._lines.addWidget(SpacedWidget(widget, 8))
        self._lines.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.panes, 1)
        box.addWidget(self._message)
        box.addWidget(bar)


def _lay_out() -> None:
    """Let everything have its place before it is painted: Qt would paint after each of these rounds."""
    for _ in range(LAYOUT_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)


def _missing(state: PracticeState) -> str:
    """The sentence that says what is missing, '' while nothing is."""
    if state.evidence is not None:
        return state.evidence.message
    return state.question.message if state.question is not None and state.question.missing else ""


def _turned(before: PracticeState | None, now: PracticeState) -> bool:
    """Whether the keyboard has to move: another question, another phase, or something is missing."""
    if before is None or before.phase != now.phase or before.number != now.number:
        return True
    if now.phase == "explained":
        return before.looking_back != now.looking_back
    if now.evidence is not None:
        return bool(now.evidence.message)
    return now.question is not None and bool(now.question.missing)
