"""The first page of the results: the score and its shares, beside the list of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.key_cap import KeyHints
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import IconLineState, KeyHint
from quizapp.ui.results.answers_table import AnswersTable
from quizapp.ui.results.calibration_card import CalibrationCard
from quizapp.ui.results.evidence_table_card import EvidenceTableCard
from quizapp.ui.results.skills_card import ShareCard
from quizapp.ui.results.traps_card import TrapsCard

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.results.state import ResultsState

WIDTH, GAP, HEADER_HEIGHT, CARD_GAP = 448, 32, 84, 16

SCORE_TOP_MARGIN = 9
"""Above the score, px: its figure brings room of its own."""


class ResultsOverview(TwoColumnPage):
    """Shows one ResultsState after another in the same widgets."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, WIDTH, GAP)
        self._figure = Label(look, style="figure", wrap=False)
        self._beside = Label(look, style="question", reads=True)
        self._detail = Label(look, tone="textMuted")
        self._to_come = Label(look, tone="textMuted")
        self._lines = QVBoxLayout()
        self._shown_lines: tuple[IconLineState, ...] = ()
        self._state: ResultsState | None = None
        self._skills = ShareCard(look, translate("results.skills"))
        self._sure = CalibrationCard(look, translate)
        self.traps = TrapsCard(look, translate("results.traps"), translate("results.trap_pages"))
        self._evidence = EvidenceTableCard(look, translate("results.evidence"))
        self._hint = KeyHints(look)
        self._hint.show_hints([translate("results.open"), KeyHint("Enter")])
        self.table = AnswersTable(
            look,
            translate("results.answers"),
            (translate("results.result"), translate("results.question"), translate("results.said")),
        )
        self._fill(Label(look, translate("results.answers"), "heading"))

    def show_state(self, state: ResultsState) -> None:
        """Show score, shares and answers."""
        self._figure.show_text(state.figure)
        self._beside.show_text(state.beside)
        self._beside.setAccessibleName(state.summary)
        self._detail.show_text(state.detail)
        self._detail.setVisible(bool(state.detail))
        self._to_come.show_text(state.to_come)
        self._to_come.setVisible(bool(state.to_come))
        self._state = state
        self._show_lines()
        self._skills.show_rows(state.skills)
        self._sure.show_calibration(state.calibration)
        self.traps.show_traps(state.traps)
        self._evidence.show_evidence_table(state.evidence)
        self.table.show_rows(state.rows)

    def set_narrow(self, narrow: bool) -> None:
        """Put the list below the score."""
        super().set_narrow(narrow)
        self._hint.setVisible(not narrow)
        self._level_heads()
        self._show_lines()

    def event(self, event: QEvent) -> bool:
        """Keep a row in view that grew because it got the keyboard."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            row = QApplication.focusWidget()
            if row is not None and self.table.isAncestorOf(row):
                self.bring(row)
        return done

    def _show_lines(self) -> None:
        """Show what was left out and, where the bar below has no room for it, what comes back when."""
        if self._state is None:
            return
        returns = (self._state.returns,) if self._narrow and self._state.returns is not None else ()
        lines = (*self._state.lines, *returns)
        if lines == self._shown_lines:
            return
        self._shown_lines = lines
        delete_layout_items(self._lines)
        for line in lines:
            shown = IconLine(self._look, reads=True)
            shown.show_line(line)
            self._lines.addWidget(shown)

    def _fill(self, heading: Label) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self._beside)
        words.addWidget(self._detail)
        words.addWidget(self._to_come)
        words.addStretch()
        score = QHBoxLayout()
        score.setContentsMargins(0, 0, 0, 4)
        score.setSpacing(17)
        score.addWidget(self._figure)
        score.addLayout(words, 1)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 13)
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignBottom)
        self._lines.setSpacing(8)
        self.set_margins(MARGIN, SCORE_TOP_MARGIN, MARGIN, 20)
        self._heads = (_row(score), _row(head))
        self.first.addWidget(self._heads[0])
        for card in (self._skills, self._sure, self.traps, self._evidence):
            self.first.addWidget(SpacedWidget(card, CARD_GAP))
        self.first.addLayout(self._lines)
        self.first.addStretch()
        self.second.addWidget(self._heads[1])
        self.second.addWidget(self.table)
        # All the room that is left, so that the list ends with its last row.
        self.second.addStretch(1)
        self._look.theme.changed.connect(self._level_heads)
        self._level_heads()

    def _level_heads(self) -> None:
        """Let the cards of both columns start on one line where they stand side by side."""
        for head in self._heads:
            head.setMinimumHeight(0 if self._narrow else self._look.theme.scaled(HEADER_HEIGHT))


def _row(layout: QHBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
