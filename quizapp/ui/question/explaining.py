"""From a question and its response to the explanation: outcome, key, why, trap, every reason. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE
from quizapp.quiz.feedback import met, trap_met
from quizapp.quiz.keys import key_answer
from quizapp.quiz.responses import AttributionAnswer, VerdictAnswer
from quizapp.ui.question.asking import claim_of
from quizapp.ui.question.state import ExplanationState
from quizapp.ui.text import common
from quizapp.ui.text import explanation as text
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer, Certainty, Outcome
    from quizapp.ui.kinds.state import PickOneState
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.asking import Sitting

TONES: dict[Outcome, widgets.Tone] = {
    "correct": "correct",
    "partly": "partial",
    "not_this_time": "wrong",
    "skipped": "neutral",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What is told of one response; `due` and `today` are local days, None where nothing comes back."""

    answer: Answer | None
    outcome: Outcome
    certainty: Certainty | None
    due: date | None
    today: date


def explained(sitting: Sitting, question: Question, judged: Judged, evidence: str) -> ExplanationState:
    """Return the explanation. `evidence` is the sheet's description: the marked words and their speaker."""
    key = key_answer(question, sitting.opened.texts)
    tone = TONES[judged.outcome]
    banner = widgets.Outcome(
        tone=tone,
        icon="skipped" if tone == "neutral" else tone,
        word=common.outcome(sitting.translate, judged.outcome),
        line=_line(sitting.options(question), judged, key, sitting.translate),
    )
    return ExplanationState(
        prompt=question.prompt,
        claim=claim_of(question),
        outcome=banner,
        why=question.explanation,
        trap=_trap(sitting, question, judged),
        returns=_returns(judged, sitting.translate),
        answers_heading=text.labels(sitting.translate)["answers"],
        answers=_answers(sitting, question, judged, key),
        announcement=f"{banner.word}. {banner.line} {evidence}".strip(),
    )


def _line(offered: PickOneState, judged: Judged, key: Answer, translate: Translate) -> str:
    told = key_told(offered, key, translate)
    if judged.answer is None:
        return text.skipped(translate, told)
    if judged.outcome == "correct":
        return told
    return text.you_chose(translate, _title(offered, judged.answer), told)


def key_told(offered: PickOneState, key: Answer, translate: Translate) -> str:
    """Say what is right, as a sentence of its own."""
    match key:
        case AttributionAnswer(None):
            return text.key_nobody(translate)
        case AttributionAnswer(voice) if voice == ARTICLE:
            return text.key_article(translate)
        case AttributionAnswer():
            return text.key_voice(translate, _title(offered, key))
        case VerdictAnswer():
            return text.key_verdict(translate, _title(offered, key))
        case _:
            return text.key_option(translate, _title(offered, key))


def _trap(sitting: Sitting, question: Question, judged: Judged) -> widgets.Line | None:
    if judged.answer is None:
        return None
    name = trap_met(question, judged.answer, sitting.opened.texts)
    if name is None:
        return None
    return widgets.Line("trap", "", strong=text.trap(sitting.translate, name))


def _returns(judged: Judged, translate: Translate) -> widgets.Line | None:
    if judged.due is None:
        return None
    told = text.comes_back(translate, judged.outcome, judged.certainty, judged.due, judged.today)
    return widgets.Line("repeat", told, tone="textMuted")


def _answers(sitting: Sitting, question: Question, judged: Judged, key: Answer) -> tuple[widgets.Answer, ...]:
    offered = sitting.options(question)
    rows = []
    for option, answer in zip(offered.options, offered.answers, strict=True):
        reason = " ".join(reason.feedback for _, reason in met(question, answer, sitting.opened.texts))
        tag, tone = _tag(answer, judged.answer, key, sitting.translate)
        icon = tone if tag else ""
        rows.append(widgets.Answer(option.key, option.title, reason, tag, icon, tone))
    return tuple(rows)


def _tag(answer: Answer, given: Answer | None, key: Answer, translate: Translate) -> tuple[str, widgets.Tone]:
    labels = text.labels(translate)
    if answer == key:
        return labels["yours_correct"] if answer == given else labels["correct"], "correct"
    if answer == given:
        return labels["yours"], "wrong"
    return "", "neutral"


def _title(offered: PickOneState, answer: Answer) -> str:
    place = offered.place(answer)
    return "" if place is None else offered.options[place].title
