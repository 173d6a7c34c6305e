"""The evidence of an answer: asked for once the answer is kept, and before its outcome is told. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.session import build_evidence_response
from quizapp.ui.kinds.find_evidence import toggle_sentence
from quizapp.ui.practice.session_writes import EvidenceWrite
from quizapp.ui.question.evidence_prompt_builder import build_evidence_prompt, score_evidence
from quizapp.ui.question.sentences_builder import build_selectable_sentences, find_selection_limit

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Response
    from quizapp.ui.article_view.sentences.state import SentencesState
    from quizapp.ui.kinds.find_evidence import EvidenceSelection
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.question.state import EvidencePromptState


@dataclass(slots=True)
class EvidencePrompt:
    """Evidence being given: the response that it is to prove, and the sentences chosen so far.

    `due` is the day on which the question comes back, told with the outcome; `missing`: Enter was pressed
    before anything was chosen.
    """

    sitting: SessionContext
    question: Question
    response: Response
    due: date | None
    marked: EvidenceSelection = None
    missing: bool = False

    def toggle(self, number: int) -> None:
        """Choose or clear the row with this number."""
        limit = find_selection_limit(self.sitting, self.question)
        self.choose(toggle_sentence(self.sitting, self.question, self.marked, number, limit))

    def choose(self, marked: EvidenceSelection) -> None:
        """Take what is chosen, not yet checked."""
        self.marked, self.missing = marked, False

    def check_missing(self) -> bool:
        """Tell whether nothing is chosen, and remember it for the screen."""
        self.missing = self.marked is None
        return self.missing

    def keep(self, *, skip: bool, new_id: str, answered: datetime) -> EvidenceWrite:
        """Return the evidence as it is to be kept."""
        marked = None if skip else self.marked
        score = score_evidence(self.sitting, self.question, marked)
        return EvidenceWrite(
            build_evidence_response(self.response, marked, score, id=new_id, answered=answered), self.response
        )

    def sheet(self) -> SentencesState:
        """Return the sentences to choose from."""
        return build_selectable_sentences(self.sitting, self.question, self.marked, none=True)

    def panel(self) -> EvidencePromptState:
        """Return what stands beside them."""
        return build_evidence_prompt(
            self.sitting, self.question, self.response, self.marked, missing=self.missing
        )
