"""From a question and its response to the explanation: outcome, key, why, trap, every reason. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from quizapp.quiz.feedback import trap_met
from quizapp.ui.kinds.telling import told
from quizapp.ui.question.asking import claim_of
from quizapp.ui.question.pictured import picture_of
from quizapp.ui.question.proving import proof_line
from quizapp.ui.question.state import ExplanationState
from quizapp.ui.sheet.spoken import aloud
from quizapp.ui.text import common
from quizapp.ui.text import explanation as text
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.pack.words import Trap
    from quizapp.quiz.responses import Answer, Certainty, Outcome, ProofResponse, Response
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.ports import Translate

TONES: dict[Outcome, widgets.Tone] = {
    "correct": "correct",
    "partly": "partial",
    "not_this_time": "wrong",
    "skipped": "neutral",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What is told of one response and its proof; `due`, `today` are local days, None: nothing comes back.

    `hint`: one was taken.
    """

    answer: Answer | None
    outcome: Outcome
    certainty: Certainty | None
    due: date | None
    today: date
    proof: ProofResponse | None = None
    hint: bool = False

    @classmethod
    def of(cls, response: Response, due: date | None, today: date, proof: ProofResponse | None) -> Judged:
        """Return what is told of a response that was kept."""
        return cls(
            response.answer, response.outcome, response.certainty, due, today, proof, hint=response.hint
        )


def explained(sitting: Sitting, question: Question, judged: Judged, evidence: str) -> ExplanationState:
    """Return the explanation. `evidence` is the sheet's description: the marked words and their speaker."""
    answer = told(sitting, question, judged.answer)
    tone = TONES[judged.outcome]
    banner = widgets.Outcome(
        tone=tone,
        icon="skipped" if tone == "neutral" else tone,
        word=common.outcome(sitting.translate, judged.outcome),
        line=answer.line,
    )
    banner = replace(banner, name=aloud(banner.said, sitting.translate))
    proof = proof_line(sitting, question, judged.outcome, judged.proof)
    told_of_it = "" if proof is None else f"{proof.strong} {proof.text} "
    said_next = f"{told_of_it}{evidence}".strip()
    trap = _trap_met(sitting, question, judged)
    return ExplanationState(
        prompt=question.prompt,
        claim=claim_of(question),
        outcome=banner,
        why=question.explanation,
        trap=_trap(sitting, trap),
        trap_met=trap,
        returns=_returns(judged, sitting.translate),
        answers_heading=answer.heading or sitting.translate("explanation.answers"),
        answers=tuple(replace(each, name=aloud(each.said, sitting.translate)) for each in answer.answers),
        announcement=f"{banner.said} {said_next}".strip(),
        said_next=said_next,
        said=aloud(question.explanation, sitting.translate),
        proof=proof,
        rows=answer.rows,
        picture=picture_of(sitting, question),
    )


def _trap(sitting: Sitting, name: Trap | None) -> widgets.Line | None:
    if name is None:
        return None
    link = sitting.translate("explanation.trap_link")
    return widgets.Line(
        "trap",
        "",
        strong=sitting.translate("explanation.trap", trap=common.trap(sitting.translate, name)),
        link=link,
    )


def _trap_met(sitting: Sitting, question: Question, judged: Judged) -> Trap | None:
    return None if judged.answer is None else trap_met(question, judged.answer, sitting.opened.texts)


def _returns(judged: Judged, translate: Translate) -> widgets.Line | None:
    if judged.due is None:
        return None
    told = text.comes_back(translate, judged.outcome, judged.certainty, judged.hint, judged.due, judged.today)
    return widgets.Line("repeat", told, tone="textMuted")
