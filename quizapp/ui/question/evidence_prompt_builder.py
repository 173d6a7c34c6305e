"""From an answer that is kept to the question which sentence settles it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import get_evidence_limit, score_evidence_spans
from quizapp.ui.kinds.find_evidence import build_evidence_cards, build_key_hints, find_sentence_number
from quizapp.ui.kinds.registry import describe_answer
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import common
from quizapp.ui.messages import practice as text
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state, find_claim
from quizapp.ui.question.state import EvidencePromptState

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import EvidenceResponse, Outcome, Response
    from quizapp.ui.kinds.find_evidence import EvidenceSelection
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.messages.practice import EvidenceOutcome


def build_evidence_prompt(
    sitting: SessionContext,
    question: Question,
    response: Response,
    marked: EvidenceSelection,
    *,
    missing: bool,
) -> EvidencePromptState:
    """Return what the panel shows: the answer as it is kept, and the sentences that are to prove it."""
    translate = sitting.translate
    limit = get_evidence_limit(question, sitting.opened.texts)
    shown = build_question_state(sitting, question, PendingAnswer())
    sure = "" if response.certainty is None else common.name_certainty(translate, response.certainty)
    return EvidencePromptState(
        skill=shown.skill,
        skill_icon=shown.skill_icon,
        prompt=question.prompt,
        claim=find_claim(question),
        given=(
            (
                translate("evidence.prompt.your_answer"),
                "" if response.answer is None else describe_answer(sitting, question, response.answer),
            ),
            *(((translate("evidence.prompt.how_sure"), sure),) if sure else ()),
        ),
        heading=translate("evidence.prompt.which")
        if limit == 1
        else translate("evidence.prompt.which_several"),
        cards=build_evidence_cards(
            sitting,
            question,
            marked,
            limit,
            translate("evidence.prompt.stays") if limit == 1 else translate("evidence.prompt.stays_several"),
        ),
        keys=build_key_hints(sitting),
        message=text.describe_missing_selection(translate, sitting.keys.get("skip")) if missing else "",
    )


def score_evidence(sitting: SessionContext, question: Question, marked: EvidenceSelection) -> float:
    """Return the score of evidence; 0 where the step was skipped."""
    return 0.0 if marked is None else float(score_evidence_spans(question, marked, sitting.opened.texts))


def build_evidence_line(
    sitting: SessionContext, question: Question, outcome: Outcome, evidence: EvidenceResponse | None
) -> IconLineState | None:
    """Tell the answer, right or wrong, by its evidence, right or wrong; nothing where none was asked for."""
    if evidence is None:
        return None
    told = text.describe_evidence_outcome(sitting.translate, outcome, _proved(evidence))
    if evidence.spans is None:
        return IconLineState("marker", "", strong=told)
    numbers = tuple(filter(None, (find_sentence_number(sitting, question, span) for span in evidence.spans)))
    lost = bool(evidence.spans) and not numbers
    return IconLineState(
        "marker", "" if lost else text.describe_given_evidence(sitting.translate, numbers), strong=told
    )


def _proved(evidence: EvidenceResponse) -> EvidenceOutcome:
    if evidence.spans is None:
        return "skipped"
    if evidence.score >= 1:
        return "right"
    return "partly" if evidence.score > 0 else "wrong"
