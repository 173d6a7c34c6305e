"""A proposal as learners see it, with what they are told afterwards: each answer, why, who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.citation_facts import (
    LABEL_GAP,
    LABEL_WIDTH,
    MIN_TWO_COLUMN_WIDTH,
    CitationFactsView,
)
from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.card_frames import FocusableCard, Hairline
from quizapp.ui.kit.claim_block import ClaimBlock
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.plate_rows import PlateRowList
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState, TextRun
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.editor.suggestions.state import SuggestionEvidence, SuggestionState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

    Term = tuple[str, Sequence[Sequence[TextRun]]]
    """A label, and what stands beside it: lines of words in several styles."""

PAD, ROW, LINES, FAR = 16, 4, 6, "\u2002"
"""Inside the card, in its rows, between the lines of its end, px; half an em."""


class TermList(QWidget):
    """Labels with words beside them, or above them where it is narrow."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._terms: tuple[Term, ...] = ()
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LABEL_GAP)
        self._grid.setVerticalSpacing(LINES)
        self._grid.setColumnStretch(1, 1)
        look.theme.changed.connect(self._fill)

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Show other labels and words."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels beside or above, as the width asks."""
        super().resizeEvent(event)
        if self._beside != self._has_room():
            self._fill()

    def _has_room(self) -> bool:
        return self.width() >= self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH)

    def _fill(self) -> None:
        delete_layout_items(self._grid)
        self._beside = beside = self._has_room()
        wide = self._look.theme.scaled(LABEL_WIDTH) - LABEL_GAP
        self._grid.setColumnMinimumWidth(0, wide if beside else 0)
        row = 0
        for name, lines in self._terms:
            label = Label(self._look, name, "label", "textMuted")
            if beside:
                label.setMaximumWidth(wide)
            self._grid.addWidget(label, row, 0, 1, 1 if beside else 2, Qt.AlignmentFlag.AlignTop)
            row += 0 if beside else 1
            for line in lines:
                words = Label(self._look)
                words.show_pieces(line)
                self._grid.addWidget(words, row, 1 if beside else 0, 1, 1 if beside else 2)
                row += 1


class SuggestionCard(FocusableCard):
    """The keyboard reaches it as a whole, then its answers; its name is what is asked."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._translate = translate
        self._skill = IconLine(look, "label")
        self._origin = Label(look, style="meta", tone="textMuted")
        self._prompt = Label(look, style="question")
        self._claim_heading = Label(look, style="label", tone="textMuted")
        self._claim = ClaimBlock(look)
        self._trap = IconLine(look)
        self._rows = PlateRowList(look)
        self.answers = AnswerList(look, translate("suggestions.answers"), pad=ROW)
        self._key = Label(look, style="strong")
        self._told, self._sure = TermList(look), TermList(look)
        self._facts = QVBoxLayout()
        self._fact_views: list[CitationFactsView] = []
        self._fill()

    def show_suggestion(self, state: SuggestionState) -> None:
        """Show another proposal."""
        self._skill.show_line(IconLineState(state.skill_icon, state.skill))
        self._origin.show_text(
            text.describe_origin(self._translate, edited=state.edited, accepted=state.accepted)
        )
        self._prompt.show_text(state.prompt)
        self._claim_heading.show_text(state.claim_heading)
        self._claim_heading.setVisible(bool(state.claim_heading and state.claim))
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self._trap.show_line(state.trap)
        self._rows.show_rows(state.rows)
        self.answers.show_answers(state.answers)
        self.answers.setVisible(bool(state.answers))
        proposed = self._translate("suggestions.proposed_answer")
        self._key.show_text(f"{proposed}: {state.key}" if state.key else "")
        self._key.setVisible(bool(state.key))
        cited = self._translate("suggestions.closest" if state.closest else "suggestions.evidence")
        self._told.show_terms((
            (self._translate("suggestions.explanation"), ((TextRun(state.explanation),),)),
            (cited, tuple(_quoted(each, marked=not state.closest) for each in state.evidence)),
        ))  # fmt: skip
        why = tuple((TextRun(each, tone="textMuted"),) for each in state.why)
        sure = (self._translate("suggestions.sure"), ((TextRun(state.sure),),))
        self._sure.show_terms((sure, (self._translate("suggestions.why"), why)) if why else (sure,))
        self._show_facts(state)
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.description)

    def _show_facts(self, state: SuggestionState) -> None:
        while len(self._fact_views) < len(state.facts):
            view = CitationFactsView(self._look)
            self._fact_views.append(view)
            self._facts.addWidget(view)
        for place, view in enumerate(self._fact_views):
            view.setVisible(place < len(state.facts))
            if place < len(state.facts):
                view.show_facts(state.facts[place])

    def _fill(self) -> None:
        for widget, below in (
            (FlowBox(self._skill, self._origin, gap=12, grows=self._skill), 2),
            (self._prompt, 8),
            (self._claim_heading, 4),
            (self._claim, 10),
            (self._trap, 8),
            (self._rows, 8),
            (self.answers, 4),
            (self._key, 8),
            (Hairline(), 10),
            (self._told, 10),
        ):
            self.column.addWidget(SpacedWidget(widget, below))
        self.column.addLayout(self._facts)
        self._facts.setSpacing(8)
        self.column.addSpacing(10)
        self.column.addWidget(Hairline())
        self.column.addSpacing(10)
        self.column.addWidget(self._sure)


def _quoted(evidence: SuggestionEvidence, *, marked: bool) -> tuple[TextRun, ...]:
    quote = TextRun(evidence.quote, "quoteS", dress="mark" if marked else "plain")
    return quote, TextRun(FAR + evidence.where, "meta", "textMuted")
