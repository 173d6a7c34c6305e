"""The proof of an answer: asked for once the answer is kept, and before its outcome is told. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.session import prove
from quizapp.ui.kinds.evidence.asked import toggled
from quizapp.ui.practice.keeping import KeepProof
from quizapp.ui.question.marking import limit_of, marking_sheet
from quizapp.ui.question.proving import proving, scored

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Response
    from quizapp.ui.kinds.evidence.state import Marked
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.question.state import ProofState
    from quizapp.ui.sheet.sentences.state import SentencesState


@dataclass(slots=True)
class Proof:
    """A proof being given: the response that it is to prove, and the sentences chosen so far.

    `due` is the day on which the question comes back, told with the outcome; `missing`: Enter was pressed
    before anything was chosen.
    """

    sitting: Sitting
    question: Question
    response: Response
    due: date | None
    marked: Marked = None
    missing: bool = False

    def toggle(self, number: int) -> None:
        """Choose or clear the row with this number."""
        limit = limit_of(self.sitting, self.question)
        self.choose(toggled(self.sitting, self.question, self.marked, number, limit))

    def choose(self, marked: Marked) -> None:
        """Take what is chosen, not yet checked."""
        self.marked, self.missing = marked, False

    def check_missing(self) -> bool:
        """Tell whether nothing is chosen, and remember it for the screen."""
        self.missing = self.marked is None
        return self.missing

    def keep(self, *, skip: bool, new_id: str, answered: datetime) -> KeepProof:
        """Return the proof as it is to be kept."""
        marked = None if skip else self.marked
        score = scored(self.sitting, self.question, marked)
        return KeepProof(prove(self.response, marked, score, id=new_id, answered=answered), self.response)

    def sheet(self) -> SentencesState:
        """Return the sentences to choose from."""
        return marking_sheet(self.sitting, self.question, self.marked, none=True)

    def panel(self) -> ProofState:
        """Return what stands beside them."""
        return proving(self.sitting, self.question, self.response, self.marked, missing=self.missing)
