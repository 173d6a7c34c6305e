"""A proposal as learners see it, with what they are told afterwards: each answer, why, who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.editor.page_parts import TermList
from quizapp.ui.editor.pages.items import Terms
from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.card_frames import FocusableCard, Hairline
from quizapp.ui.kit.claim_block import ClaimBlock
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.plate_rows import PlateRowList
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState, TextRun
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from quizapp.ui.editor.pages.suggestions.state import SuggestionEvidence, SuggestionState
    from quizapp.ui.editor.pages.suggestions.suggestions_form import SuggestionCardItem
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PAD, ROW, FAR = 16, 4, "\u2002"
"""Inside the card, and in its rows, px; half an em."""


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
        explanation = self._translate("suggestions.explanation"), ((TextRun(state.explanation),),)
        quotes = tuple(_quoted(each, marked=not state.closest) for each in state.evidence)
        self._told.show_terms(Terms((explanation, (cited, quotes))))
        why = tuple((TextRun(each, tone="textMuted"),) for each in state.why)
        sure = (self._translate("suggestions.sure"), ((TextRun(state.sure),),))
        terms = (sure, (self._translate("suggestions.why"), why)) if why else (sure,)
        self._sure.show_terms(Terms(terms))
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


class SuggestionCardPart(Part):
    """Shows a SuggestionCardItem."""

    def build(self, look: Style) -> SuggestionCard:
        """Make the card."""
        self.card = SuggestionCard(look, self.builder.translate)
        return self.card

    def show(self, item: SuggestionCardItem) -> None:
        """Show another proposal."""
        self.card.show_suggestion(item.proposal)

    def take_focus(self) -> None:
        """Put the keyboard on it."""
        self.card.setFocus()
        QTimer.singleShot(0, self.card, self._begin_at_top)

    def _begin_at_top(self) -> None:
        """Begin at the top: a card that is higher than the window would hide what stands above it."""
        around = self.card.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and self.card.hasFocus() and self.card.height() > around.height():
            around.verticalScrollBar().setValue(0)
