"""The options of the kinds of which one is picked, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.pack.words import VERDICTS, Verdict
from quizapp.quiz.presentation import options_shown, voices_shown
from quizapp.quiz.responses import Answer, AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.ui.kinds.pick_one.state import PickOneState
from quizapp.ui.kinds.speakers import speaker
from quizapp.ui.text import practice as text
from quizapp.ui.widgets.state import Option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.kinds.sitting import Sitting

PickOneQuestion = AttributionQuestion | ChoiceQuestion | VerdictQuestion

VERDICT_ICONS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_stated": "notstated",
}


def pick_one(sitting: Sitting, question: PickOneQuestion) -> PickOneState:
    """Return the options of a question; figures and dates stay in the pack's order."""
    pairs = list(_offered(sitting, question))
    return PickOneState(
        tuple(
            Option(option.title, option.detail, str(number), option.icon)
            for number, (option, _) in enumerate(pairs, 1)
        ),
        tuple(answer for _, answer in pairs),
    )


def _offered(sitting: Sitting, question: PickOneQuestion) -> Iterator[tuple[Option, Answer]]:
    match question:
        case ChoiceQuestion():
            for option in options_shown(question, sitting.seed, sitting.opened.pack.language):
                yield Option(option.text), ChoiceAnswer(option.id)
        case AttributionQuestion():
            for offered in voices_shown(question, sitting.seed):
                yield Option(*speaker(sitting, offered.voice)), AttributionAnswer(offered.voice)
            yield Option(sitting.translate("practice.nobody")), AttributionAnswer(None)
        case VerdictQuestion():
            of = None if question.of is None else sitting.opened.voices[question.of].name
            for value in VERDICTS:
                words = text.verdict(sitting.translate, value, of)
                yield Option(words, icon=VERDICT_ICONS[value]), VerdictAnswer(value)
