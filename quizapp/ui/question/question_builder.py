"""From a question of a pack to what the answer panel shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library.question_reports import ReportSubject
from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    FindEvidenceQuestion,
    Question,
    VerdictQuestion,
)
from quizapp.quiz.responses import CERTAINTIES
from quizapp.quiz.scoring import asks_certainty
from quizapp.ui.kinds.registry import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kit.widget_state import PictureState
from quizapp.ui.messages import common
from quizapp.ui.question.state import CertaintyState, MissingInput, QuestionState

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer, Certainty, Response
    from quizapp.ui.kinds.session_context import SessionContext

_SKILL_ICONS = {
    "who-said-it": "speaker",
    "trace-the-chain": "chain",
    "claim-or-finding": "finding",
    "supported-or-not": "supported",
    "find-the-evidence": "marker",
    "strength-of-wording": "edit",
    "numbers-and-order": "order",
    "the-articles-own-voice": "narration",
    "compare-articles": "article",
}


@dataclass(frozen=True, slots=True)
class PendingAnswer:
    """What the learner has given so far to the question on screen."""

    answer: Answer | None = None
    certainty: Certainty | None = None
    hint: bool = False


def find_claim(question: Question) -> str:
    """Return the claim or statement that a question is about, or ''."""
    match question:
        case AttributionQuestion() | ChainQuestion():
            return question.claim
        case VerdictQuestion() | FindEvidenceQuestion():
            return question.statement
        case _:
            return ""


def build_question_state(
    sitting: SessionContext, question: Question, given: PendingAnswer, missing: MissingInput = ""
) -> QuestionState:
    """Return what the panel shows of a question, with what has been given so far."""
    asks_who = isinstance(question, AttributionQuestion)
    heading = sitting.translate("practice.who_if_anyone") if asks_who else ""
    if question.prompt.startswith(heading.rstrip("?")):
        heading = ""
    answers = build_answer_widget_state(sitting, question, given.answer)
    return QuestionState(
        kind=question.kind,
        skill=common.name_skill(sitting.translate, question.skill, sitting.opened.skills),
        skill_icon=_SKILL_ICONS.get(question.skill, "article"),
        prompt=question.prompt,
        claim_heading=heading,
        claim=find_claim(question),
        answers=answers,
        keys=build_key_hints(sitting, question, answers),
        chosen=given.answer,
        certainty=_certainty(sitting, given.certainty) if needs_certainty(sitting, question) else None,
        hint=question.hint or "" if given.hint else "",
        missing=missing,
        message=_message(sitting, question, given, missing),
        picture=build_picture(sitting, question),
    )


def needs_certainty(sitting: SessionContext, question: Question) -> bool:
    """Tell whether this sitting asks how sure one is of this question."""
    return sitting.asks_certainty and asks_certainty(question, sitting.opened.texts)


def _certainty(sitting: SessionContext, chosen: Certainty | None) -> CertaintyState:
    return CertaintyState(
        sitting.translate("practice.how_sure"),
        tuple(
            (word, common.name_certainty(sitting.translate, word), sitting.keys.get(word, ""))
            for word in CERTAINTIES
        ),
        chosen,
    )


def _message(sitting: SessionContext, question: Question, given: PendingAnswer, missing: MissingInput) -> str:
    match missing:
        case "answer":
            return describe_missing_answer(sitting, question, given.answer)
        case "certainty":
            return sitting.translate("practice.sure_first")
        case _:
            return ""


def build_picture(sitting: SessionContext, question: Question) -> PictureState | None:
    """Return the picture of a question; None if it has none."""
    opened = sitting.opened
    media = next((media for media in opened.pack.media if media.id == question.media), None)
    if media is None:
        return None
    tell, hide = (
        sitting.translate("picture.in_words.in_words"),
        sitting.translate("picture.in_words.hide_the_words"),
    )
    return PictureState(
        data=opened.pictures.get(media.id, b""),
        alt="" if media.decorative else media.alt or "",
        credit=media.credit or "",
        tell=tell,
        hide=hide,
        trouble=sitting.translate("picture.cannot_be_shown"),
    )


def build_report_subject(sitting: SessionContext, response: Response) -> ReportSubject:
    """Return the question that a response answers; of the response nothing but ids is in it."""
    pack, question = sitting.opened.pack, sitting.opened.questions[response.question]
    asked = " ".join(part for part in (question.prompt, find_claim(question)) if part)
    return ReportSubject(
        response.pack, pack.title, response.revision, question.id, response.fingerprint, asked
    )
