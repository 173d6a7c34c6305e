"""The reading desk: the article at left, answering or the explanation at right; else stacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_switcher import ARTICLE_GAP
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.pinned_words import PinnedWords
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.question.evidence_prompt_panel import EvidencePromptPanel
from quizapp.ui.question.explanation_panel import ExplanationPanel
from quizapp.ui.question.question_panel import QuestionPanel
from quizapp.ui.question.reading_pane import ReadingPane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.article_view.article_panel import ArticlePanel
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.question.state import EvidencePromptState, ExplanationState, QuestionState

CARD_MARGIN = 12


class HintCard(CardFrame):
    """As high as its words need, up to a height that leaves room for the answers; then it scrolls.

    `words` is the hint, '' while there is none.
    """

    def __init__(self, look: Style) -> None:
        super().__init__(look, CARD_MARGIN)
        self.words = ""
        self._most = 0
        self._line = IconLine(look, reads=True)
        self._scrolled = ScrollColumn(on_paper=True)
        self._scrolled.box.addWidget(self._line)
        self._scrolled.box.addStretch()
        self.column.addWidget(self._scrolled)
        look.theme.changed.connect(self._fit)
        self.hide()

    def show_hint(self, hint: str) -> None:
        """Show and announce a hint; '' takes the card away."""
        if hint == self.words:
            return
        self.words = hint
        self._line.show_line(IconLineState("info", hint) if hint else None)
        self.setVisible(bool(hint))
        self._fit()
        if hint:
            announce(self, hint)

    def set_most(self, height: int) -> None:
        """Be no higher than so many px."""
        self._most = height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._line.heightForWidth(max(self.width() - 2 * CARD_MARGIN, 1))
        self._scrolled.setFixedHeight(max(min(needed, self._most - 2 * CARD_MARGIN), 0))


ARTICLE_WIDTH, PAIRED_ARTICLE_WIDTH = 648, 600
"""Width of the sheet, and of each of two that stand side by side, px at 100 %."""

HINT_GAP = 12
"""Between the answers and a hint below them, px."""

TOP_MARGIN, STACKED_TOP_MARGIN = 20, 12
"""Between the bars and what stands on the desk, px."""

HEADLINE_OFFSET = 24
"""So much lower begins a question beside an article, to line up with its headline, px."""

MIN_PAIR_WIDTH = 1800
"""From so many px (at 100 %) on, two articles stand side by side."""


class QuestionPanes(QWidget):
    """Two panes that stay where they are between asking and explaining.

    Stacked, the sheet stands inside the explanation; while a question is asked it takes the question's place
    when it is called for.
    """

    def __init__(self, look: Style, chosen_word: str) -> None:
        super().__init__()
        self._look = look
        self._stacked = False
        self._explaining = False
        self._reading = self._evidence_prompt = False
        self._asked_at = self._read_at = 0
        self._name = ""
        self._told: ExplanationState | None = None
        self._lying: ReadingState | None = None
        self._count = 1
        self.place = ReadingPane(look)
        self.articles = self.place.articles
        self.question = QuestionPanel(look, chosen_word)
        self.evidence = EvidencePromptPanel(look)
        self.explanation = ExplanationPanel(look)
        self.column = ScrollColumn()
        self._pinned = PinnedWords(look, self.column)
        self.column.set_pinned(self._pinned)
        self.column.box.addWidget(self.question)
        self.column.box.addWidget(self.evidence)
        self.column.box.addWidget(self.explanation)
        self._reading_place = QVBoxLayout()
        self.column.box.addLayout(self._reading_place)
        self._left = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(MARGIN)
        self._row.addLayout(self._left)
        self.hint = HintCard(look)
        self._hint_row = QVBoxLayout()
        self._hint_row.addWidget(self.hint)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.column, 1)
        right.addLayout(self._hint_row)
        self._row.addLayout(right, 1)
        self._left.addWidget(self.place)
        look.theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def sheet(self) -> ArticlePanel:
        """The article in front."""
        return self.articles.sheet

    @property
    def reading(self) -> bool:
        """Whether the article stands in the question's place (stacked only)."""
        return self._reading

    @property
    def sentences_inside(self) -> bool:
        """Whether sentences to choose from stand amid what is asked, and not beside it."""
        return self._stacked and self.place.asks and not self._explaining

    def show_question(self, question: QuestionState, name: str, desk: ReadingState) -> None:
        """Show a question beside the article."""
        turned = self._turn(name, explaining=False, evidence_prompt=False)
        self._show_sheets(desk)
        self.question.show_question(question, name)
        self.hint.show_hint(question.hint)
        self._arrange()
        if turned:
            self.question.start_over()
            self._begin_at_top()
        elif question.missing:
            QTimer.singleShot(0, self, self._bring_missing)

    def show_evidence_prompt(self, evidence: EvidencePromptState, name: str, desk: ReadingState) -> None:
        """Show an answer that is kept beside the sentences that are to prove it."""
        turned = self._turn(name, explaining=False, evidence_prompt=True)
        self._reading = False
        self._show_sheets(desk)
        self.evidence.show_evidence_prompt(evidence)
        self.hint.show_hint("")
        self._arrange()
        if turned:
            self._begin_at_top()
        elif evidence.message:
            QTimer.singleShot(0, self, self._bring_missing)

    def show_explanation(self, explanation: ExplanationState, desk: ReadingState) -> None:
        """Show the explanation beside the words that settle it; the same one stays where it is."""
        turned = self._turn(self._name, explaining=True, evidence_prompt=False) or explanation != self._told
        other = desk != self._lying
        self._told, self._reading = explanation, False
        self._show_sheets(desk)
        self.explanation.show_explanation(explanation)
        self.hint.show_hint("")
        self._arrange()
        if turned:
            self._begin_at_top()
        elif other and self._stacked:
            QTimer.singleShot(0, self, self._bring_cited)

    def is_missing_visible(self) -> bool:
        """Tell whether the line that says what is missing is in view, where something is."""
        line = (self.evidence if self._evidence_prompt else self.question).find_missing_line()
        return line is None or self.column.is_in_view(line)

    def press(self, number: int) -> None:
        """Do what a number key does: choose an answer, or begin the number of a sentence."""
        if self.place.asks:
            self.place.sentences.type_digit(number)
        elif not self._evidence_prompt:
            self.question.press(number)

    def focus_answers(self) -> None:
        """Put the keyboard where it is answered: on the answers, or on the sentences to choose from."""
        if self.place.asks:
            self.place.take_focus()
        else:
            self.question.focus_answers()

    def focus_side_controls(self) -> bool:
        """Put the keyboard on what can be done beside sentences; False if there is nothing."""
        if self._evidence_prompt:
            return self.evidence.take_focus()
        return self.question.focus_side_controls()

    def set_stacked(self, stacked: bool) -> None:
        """Put the panes one below the other, or side by side."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._reading = False
            self._arrange()

    def read(self, reading: bool) -> None:
        """Put the article in the question's place, or the question back; each is where it was left."""
        reading = reading and self._stacked and not self._explaining
        if reading == self._reading:
            return
        at = self.column.verticalScrollBar().value()
        self._asked_at, self._read_at = (at, self._read_at) if reading else (self._asked_at, at)
        self._reading = reading
        self._arrange()
        QTimer.singleShot(0, self, self._stand_again)

    def page(self, pages: int) -> None:
        """Scroll the article, wherever the keyboard is; stacked, what is on screen."""
        if self._stacked:
            self.column.page(pages)
        else:
            self.place.page(pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two articles side by side where there is room."""
        super().resizeEvent(event)
        self._set_width()
        self.hint.set_most(self.height() // 3)

    def _turn(self, name: str, *, explaining: bool, evidence_prompt: bool) -> bool:
        """Remember what is shown; tells whether it is something else than before."""
        before = self._name, self._explaining, self._evidence_prompt
        self._name, self._explaining, self._evidence_prompt = name, explaining, evidence_prompt
        return before != (name, explaining, evidence_prompt)

    def _show_sheets(self, desk: ReadingState) -> None:
        if self._lying is None or desk.sheets != self._lying.sheets:
            self._read_at = 0
        self._lying = desk
        self._count = 1 if desk.sentences is not None else len(desk.sheets)
        self.place.show_reading(desk)

    def _begin_at_top(self) -> None:
        """Scroll up once the new contents have their heights; what has the keyboard is seen in any case."""
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        self.column.verticalScrollBar().setValue(0)
        if self._explaining:
            self.column.bring(self.explanation.outcome)
            return
        # Where both have room, what is asked is read with the first row in view; else as much of it as fits.
        focused = QApplication.focusWidget()
        if focused is not None and self.column.isAncestorOf(focused):
            self.column.bring(focused)

    def _stand_again(self) -> None:
        """Scroll to where the question, or the article, was left, but show what has the keyboard."""
        self.column.verticalScrollBar().setValue(self._read_at if self._reading else self._asked_at)
        focused = QApplication.focusWidget()
        if focused is not None and not self._reading and self.column.isAncestorOf(focused):
            self.column.bring(focused)

    def _bring_missing(self) -> None:
        """Show what is missing, but rather where the keyboard is, once the sentence has its place."""
        panel = self.evidence if self._evidence_prompt else self.question
        # Where sentences stand between the two, the screen says it as well.
        missing = None if self.sentences_inside else panel.find_missing_line()
        wanted = next((each for each in (panel.focusWidget(), missing) if each is not None), None)
        if wanted is not None:
            self.column.bring(wanted, missing)

    def _bring_cited(self) -> None:
        """Show what is cited, and take the keyboard there, once more or less of the article has its place."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.place.take_focus()
        if self.articles.isVisible():
            self.articles.show_mark()

    def _arrange(self) -> None:
        inside = self._stacked and (self._explaining or self._reading or self.place.asks)
        self.explanation.set_stacked(stacked=self._stacked)
        self.question.set_stacked(self._stacked)
        home = (self._home() if inside else None) or self._left
        # A widget that moves is dressed anew with all in it, so while it isn't seen it stays where it was.
        if home.indexOf(self.place) < 0 and (inside or not self._stacked):
            home.addWidget(self.place)
        self.place.set_flowing(inside)
        self._set_width()
        self.place.setVisible(not self._stacked or inside)
        self.hint.setVisible(bool(self.hint.words) and not self._reading)
        self._set_margins()
        self.question.setVisible(not (self._explaining or self._evidence_prompt or self._reading))
        self.evidence.setVisible(self._evidence_prompt)
        self.explanation.setVisible(self._explaining)
        panel = self.evidence if self._evidence_prompt else self.question
        self._pinned.pin(panel.statement if self.sentences_inside else None)

    def _set_margins(self) -> None:
        """Keep the sheet off the bars; what scrolls beside it, or in its stead, comes and goes under them."""
        around = STACKED_TOP_MARGIN if self._stacked else TOP_MARGIN
        lower = HEADLINE_OFFSET if not self._stacked and not self._explaining else 0
        self._row.setContentsMargins(mirror_margins(self, MARGIN, 0, 0, 0))
        self._left.setContentsMargins(0, around, 0, around)
        hinted = not self.hint.isHidden()
        self.column.set_margins(0, around + lower, MARGIN, HINT_GAP if hinted else around)
        # Margins around what is hidden would take room.
        beside, below = (MARGIN, around) if hinted else (0, 0)
        self._hint_row.setContentsMargins(mirror_margins(self, 0, 0, beside, below))

    def _home(self) -> QVBoxLayout | None:
        """Where the sheet stands among what is stacked."""
        if self._reading:
            return self._reading_place
        if self._explaining:
            return self.explanation.evidence
        return self.evidence.sheet_place if self._evidence_prompt else self.question.sheet_place

    def _set_width(self) -> None:
        """Give the sheet its width; where there is room for two articles, each has a little less."""
        scaled = self._look.theme.scaled
        beside = not self._stacked and self._count == 2 and self.width() >= scaled(MIN_PAIR_WIDTH)
        self.articles.set_side_by_side(beside)
        if self._stacked:
            self.place.setMinimumWidth(0)
            self.place.setMaximumWidth(16_777_215)
        else:
            self.place.setFixedWidth(
                2 * scaled(PAIRED_ARTICLE_WIDTH) + ARTICLE_GAP if beside else scaled(ARTICLE_WIDTH)
            )
