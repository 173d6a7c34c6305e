"""From a question and its response to the explanation: outcome, key, why, trap, every reason. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from quizapp.quiz.feedback import find_trap
from quizapp.ui.article_view.spoken_punctuation import format_spoken
from quizapp.ui.kinds.registry import build_feedback
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import common
from quizapp.ui.messages import practice as text
from quizapp.ui.question.evidence_prompt_builder import build_evidence_line
from quizapp.ui.question.question_builder import build_picture, find_claim
from quizapp.ui.question.state import ExplanationState

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz.responses import Answer, Certainty, EvidenceResponse, Outcome, Response
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate

OUTCOME_TONES: dict[Outcome, widgets.OutcomeTone] = {
    "correct": "correct",
    "partly": "partial",
    "not_this_time": "wrong",
    "skipped": "neutral",
}


@dataclass(frozen=True, slots=True)
class ExplainedResponse:
    """What is told of one response and its evidence; `due`, `today` are local days, None: nothing comes back.

    `hint`: one was taken.
    """

    answer: Answer | None
    outcome: Outcome
    certainty: Certainty | None
    due: date | None
    today: date
    evidence: EvidenceResponse | None = None
    hint: bool = False

    @classmethod
    def of(
        cls, response: Response, due: date | None, today: date, evidence: EvidenceResponse | None
    ) -> ExplainedResponse:
        """Return what is told of a response that was kept."""
        return cls(
            response.answer, response.outcome, response.certainty, due, today, evidence, hint=response.hint
        )


def build_explanation(
    sitting: SessionContext, question: Question, judged: ExplainedResponse, description: str
) -> ExplanationState:
    """Return the explanation. `description` is the sheet's: the marked words and their speaker."""
    answer = build_feedback(sitting, question, judged.answer)
    tone = OUTCOME_TONES[judged.outcome]
    banner = widgets.OutcomeState(
        tone=tone,
        icon="skipped" if tone == "neutral" else tone,
        word=common.name_outcome(sitting.translate, judged.outcome),
        line=answer.line,
    )
    banner = replace(banner, name=format_spoken(banner.said, sitting.translate))
    evidence = build_evidence_line(sitting, question, judged.outcome, judged.evidence)
    told_of_it = "" if evidence is None else f"{evidence.strong} {evidence.text} "
    said_next = f"{told_of_it}{description}".strip()
    trap = _trap_met(sitting, question, judged)
    return ExplanationState(
        prompt=question.prompt,
        claim=find_claim(question),
        outcome=banner,
        why=question.explanation,
        trap=_trap(sitting, trap),
        trap_met=trap,
        returns=_returns(judged, sitting.translate),
        answers_heading=answer.heading or sitting.translate("explanation.answers"),
        answers=tuple(
            replace(each, name=format_spoken(each.said, sitting.translate)) for each in answer.answers
        ),
        announcement=f"{banner.said} {said_next}".strip(),
        said_next=said_next,
        said=format_spoken(question.explanation, sitting.translate),
        evidence=evidence,
        rows=answer.rows,
        picture=build_picture(sitting, question),
    )


def _trap(sitting: SessionContext, name: Trap | None) -> widgets.IconLineState | None:
    if name is None:
        return None
    link = sitting.translate("explanation.trap_link")
    return widgets.IconLineState(
        "trap",
        "",
        strong=sitting.translate("explanation.trap", trap=common.name_trap(sitting.translate, name)),
        link=link,
    )


def _trap_met(sitting: SessionContext, question: Question, judged: ExplainedResponse) -> Trap | None:
    return None if judged.answer is None else find_trap(question, judged.answer, sitting.opened.texts)


def _returns(judged: ExplainedResponse, translate: Translate) -> widgets.IconLineState | None:
    if judged.due is None:
        return None
    told = text.describe_next_review(
        translate, judged.outcome, judged.certainty, judged.hint, judged.due, judged.today
    )
    return widgets.IconLineState("repeat", told, tone="textMuted")
