"""What is told after one answer was picked: what is right, and each option with its reason. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE
from quizapp.quiz.feedback import met
from quizapp.quiz.responses import AttributionAnswer, VerdictAnswer
from quizapp.quiz.scoring import key_answer
from quizapp.ui.kinds.pick_one.asked import PickOneQuestion, pick_one
from quizapp.ui.kinds.state import Told
from quizapp.ui.text import explanation as text
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.ports import Translate


def key_told(sitting: Sitting, question: PickOneQuestion) -> str:
    """Say what is right, as a sentence of its own."""
    key = key_answer(question, sitting.opened.texts)
    title = pick_one(sitting, question).title(key)
    match key:
        case AttributionAnswer(None):
            return sitting.translate("explanation.key_nobody")
        case AttributionAnswer(voice) if voice == ARTICLE:
            return sitting.translate("explanation.key_article")
        case AttributionAnswer():
            return text.key_voice(sitting.translate, title)
        case VerdictAnswer():
            return sitting.translate("explanation.key_verdict", verdict=title)
        case _:
            return text.key_option(sitting.translate, title)


def told(sitting: Sitting, question: PickOneQuestion, given: Answer | None) -> Told:
    """Return what is told of an answer, or of none."""
    right = key_told(sitting, question)
    key = key_answer(question, sitting.opened.texts)
    offered = pick_one(sitting, question)
    if given is None:
        line = sitting.translate("explanation.skipped", key=right)
    elif given == key:
        line = right
    else:
        line = text.you_chose(sitting.translate, offered.title(given), right)
    rows = []
    for option, answer in zip(offered.options, offered.answers, strict=True):
        reason = " ".join(reason.feedback for _, reason in met(question, answer, sitting.opened.texts))
        tag, tone = _tag(answer, given, key, sitting.translate)
        rows.append(widgets.Answer(option.key, option.title, reason, tag, tone if tag else "", tone))
    return Told(line, tuple(rows))


def _tag(answer: Answer, given: Answer | None, key: Answer, translate: Translate) -> tuple[str, widgets.Tone]:
    if answer == key:
        return translate("explanation.yours_correct") if answer == given else translate(
            "explanation.correct"
        ), "correct"
    if answer == given:
        return translate("explanation.yours"), "wrong"
    return "", "neutral"
