"""What is told after one answer was picked: what is right, and each option with its reason. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.responses import AttributionAnswer, VerdictAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.single_choice.prompt import SingleChoiceQuestion, build_single_choice_state
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import explanation as text

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


def describe_key(sitting: SessionContext, question: SingleChoiceQuestion) -> str:
    """Say what is right, as a sentence of its own."""
    key = build_key_answer(question, sitting.opened.texts)
    title = build_single_choice_state(sitting, question).title(key)
    match key:
        case AttributionAnswer(None):
            return sitting.translate("explanation.key_nobody")
        case AttributionAnswer(speaker) if speaker == ARTICLE_SPEAKER:
            return sitting.translate("explanation.key_article")
        case AttributionAnswer():
            return text.describe_key_speaker(sitting.translate, title)
        case VerdictAnswer():
            return sitting.translate("explanation.key_verdict", verdict=title)
        case _:
            return text.describe_key_option(sitting.translate, title)


def build_feedback(
    sitting: SessionContext, question: SingleChoiceQuestion, given: Answer | None
) -> AnswerFeedback:
    """Return what is told of an answer, or of none."""
    right = describe_key(sitting, question)
    key = build_key_answer(question, sitting.opened.texts)
    offered = build_single_choice_state(sitting, question)
    if given is None:
        line = sitting.translate("explanation.skipped", key=right)
    elif given == key:
        line = right
    else:
        line = text.describe_chosen_answer(sitting.translate, offered.title(given), right)
    rows = []
    for option, answer in zip(offered.options, offered.answers, strict=True):
        reason = " ".join(
            reason.feedback for _, reason in find_feedback(question, answer, sitting.opened.texts)
        )
        tag, tone = _tag(answer, given, key, sitting.translate)
        rows.append(widgets.AnswerState(option.key, option.title, reason, tag, tone if tag else "", tone))
    return AnswerFeedback(line, tuple(rows))


def _tag(
    answer: Answer, given: Answer | None, key: Answer, translate: Translate
) -> tuple[str, widgets.OutcomeTone]:
    if answer == key:
        return translate("explanation.yours_correct") if answer == given else translate(
            "explanation.correct"
        ), "correct"
    if answer == given:
        return translate("explanation.yours"), "wrong"
    return "", "neutral"
