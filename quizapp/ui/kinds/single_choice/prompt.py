"""The options of the kinds of which one is picked, in the order in which this session shows them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.pack.vocabulary import VERDICTS, Verdict
from quizapp.quiz.answer_order import order_options, order_speakers
from quizapp.quiz.responses import Answer, AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.ui.kinds.single_choice.state import SingleChoiceState
from quizapp.ui.kinds.speaker_names import describe_speaker
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.kinds.session_context import SessionContext

SingleChoiceQuestion = AttributionQuestion | ChoiceQuestion | VerdictQuestion

VERDICT_ICONS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_stated": "notstated",
}


def build_single_choice_state(sitting: SessionContext, question: SingleChoiceQuestion) -> SingleChoiceState:
    """Return the options of a question; figures and dates stay in the pack's order."""
    pairs = list(_offered(sitting, question))
    return SingleChoiceState(
        tuple(
            OptionState(option.title, option.detail, str(number), option.icon)
            for number, (option, _) in enumerate(pairs, 1)
        ),
        tuple(answer for _, answer in pairs),
    )


def _offered(sitting: SessionContext, question: SingleChoiceQuestion) -> Iterator[tuple[OptionState, Answer]]:
    match question:
        case ChoiceQuestion():
            for option in order_options(question, sitting.seed, sitting.opened.pack.language):
                yield OptionState(option.text), ChoiceAnswer(option.id)
        case AttributionQuestion():
            for offered in order_speakers(question, sitting.seed):
                yield (
                    OptionState(*describe_speaker(sitting, offered.speaker)),
                    AttributionAnswer(offered.speaker),
                )
            yield OptionState(sitting.translate("practice.nobody")), AttributionAnswer(None)
        case VerdictQuestion():
            of = None if question.of is None else sitting.opened.speakers[question.of].name
            for value in VERDICTS:
                words = text.describe_verdict(sitting.translate, value, of)
                yield OptionState(words, icon=VERDICT_ICONS[value]), VerdictAnswer(value)
