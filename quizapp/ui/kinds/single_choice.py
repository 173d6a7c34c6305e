"""One option is picked: what is offered, and what is told of a choice. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.pack.vocabulary import VERDICTS, Verdict
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.kinds.rules import order_options, order_speakers
from quizapp.quiz.responses import Answer, AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation, describe_speaker
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.messages import practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import Question
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class SingleChoiceState:
    """Options of which one is picked, in the order shown, each with the answer it stands for."""

    options: tuple[OptionState, ...]
    answers: tuple[Answer, ...]

    def place(self, answer: Answer | None) -> int | None:
        """Return the place of an answer among the options, from 0, or None."""
        return self.answers.index(answer) if answer in self.answers else None

    def title(self, answer: Answer) -> str:
        """Return the words of the option that stands for an answer; '' if none does."""
        place = self.place(answer)
        return "" if place is None else self.options[place].title


SingleChoiceQuestion = AttributionQuestion | ChoiceQuestion | VerdictQuestion

VERDICT_ICONS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_stated": "notstated",
}


def build_single_choice_state(
    sitting: SessionContext, question: SingleChoiceQuestion, _given: Answer | None = None
) -> SingleChoiceState:
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
                words = practice.describe_verdict(sitting.translate, value, of)
                yield OptionState(words, icon=VERDICT_ICONS[value]), VerdictAnswer(value)


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
            return practice.describe_key_speaker(sitting.translate, title)
        case VerdictAnswer():
            return sitting.translate("explanation.key_verdict", verdict=title)
        case _:
            return practice.describe_key_option(sitting.translate, title)


def build_feedback(
    sitting: SessionContext, question: SingleChoiceQuestion, given: Answer | None
) -> AnswerFeedback:
    """Return what is told of an answer, or of none."""
    offered = build_single_choice_state(sitting, question)
    return build_option_feedback(sitting, question, given, offered, describe_key(sitting, question))


def build_option_feedback(
    sitting: SessionContext,
    question: Question,
    given: Answer | None,
    offered: SingleChoiceState,
    right: str,
) -> AnswerFeedback:
    """Return what is told of any question of which one option is picked; `right` says what is right."""
    key = build_key_answer(question, sitting.opened.texts)
    if given is None:
        line = sitting.translate("explanation.skipped", key=right)
    elif given == key:
        line = right
    else:
        line = practice.describe_chosen_answer(sitting.translate, offered.title(given), right)
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


def build_key_hints(sitting: SessionContext, state: SingleChoiceState) -> tuple[widgets.KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    return (
        widgets.KeyHint("1"),
        sitting.translate("practice.hints.to"),
        widgets.KeyHint(str(len(state.options))),
        sitting.translate("practice.hints.choose"),
    )


def describe_answer(sitting: SessionContext, question: SingleChoiceQuestion, answer: Answer) -> str:
    """Return the words of the option that was picked."""
    return build_single_choice_state(sitting, question).title(answer)


PRESENTATION = KindPresentation(
    build_state=build_single_choice_state,
    build_key_hints=build_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_answer=describe_answer,
)
