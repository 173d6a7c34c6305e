"""All options that fit are picked: what is offered, and what is told of a choice. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import order_options
from quizapp.quiz.responses import Answer, ChoicesAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.messages import common, practice

if TYPE_CHECKING:
    from collections.abc import Collection

    from quizapp.pack.ids import OptionId
    from quizapp.pack.models.questions import ChoicesQuestion
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class ChoicesState:
    """Options of which all that fit are picked, in the order shown, under what is asked for.

    `ids` are the options' ids in the order shown, `in_pack` the same ids in the pack's order.
    """

    instruction: str
    options: tuple[OptionState, ...]
    ids: tuple[OptionId, ...]
    in_pack: tuple[OptionId, ...]

    def places(self, answer: Answer | None) -> tuple[int, ...]:
        """Return the places of what an answer picks among the options, from 0."""
        picked = answer.options if isinstance(answer, ChoicesAnswer) else ()
        return tuple(place for place, each in enumerate(self.ids) if each in picked)

    def answer(self, places: Collection[int]) -> ChoicesAnswer | None:
        """Return the answer that picks these places, None for no place at all."""
        picked = {self.ids[place] for place in places}
        return ChoicesAnswer(tuple(each for each in self.in_pack if each in picked)) if picked else None


def build_choices_state(
    sitting: SessionContext, question: ChoicesQuestion, _given: Answer | None = None
) -> ChoicesState:
    """Return the options of a question; how many fit is not told."""
    shown = order_options(question, sitting.seed, sitting.opened.pack.language)
    return ChoicesState(
        sitting.translate("select_all.choose_all"),
        tuple(OptionState(option.text, key=str(number)) for number, option in enumerate(shown, 1)),
        tuple(option.id for option in shown),
        tuple(option.id for option in question.options),
    )


def describe_key(sitting: SessionContext, question: ChoicesQuestion) -> str:
    """Say what fits, in the order shown, as a sentence of its own."""
    shown = order_options(question, sitting.seed, sitting.opened.pack.language)
    fitting = tuple(option.text for option in shown if option.id in question.keys)
    return sitting.translate("select_all.all_that_fit", answers=common.add_full_stop("; ".join(fitting)))


def build_feedback(
    sitting: SessionContext, question: ChoicesQuestion, given: Answer | None
) -> AnswerFeedback:
    """Return what is told of an answer, or of none."""
    picked = given.options if isinstance(given, ChoicesAnswer) else ()
    rows = []
    shown = order_options(question, sitting.seed, sitting.opened.pack.language)
    for number, option in enumerate(shown, 1):
        fits, is_picked = option.id in question.keys, option.id in picked
        tag, icon, tone = _tag(sitting.translate, fits=fits, picked=is_picked, skipped=given is None)
        rows.append(widgets.AnswerState(str(number), option.text, option.feedback, tag, icon, tone))
    return AnswerFeedback(_line(sitting, question, given), tuple(rows))


def _line(sitting: SessionContext, question: ChoicesQuestion, given: Answer | None) -> str:
    right = describe_key(sitting, question)
    if given is None:
        return sitting.translate("explanation.skipped", key=right)
    if given == build_key_answer(question, sitting.opened.texts):
        return right
    tally = score_answer(question, given, sitting.opened.texts).tally
    assert tally is not None
    found = sitting.translate("select_all.found", right=tally.right, of=tally.of)
    return f"{found} {sitting.translate('select_all.do_not_fit', n=tally.wrong)}" if tally.wrong else found


def _tag(
    translate: Translate, *, fits: bool, picked: bool, skipped: bool
) -> tuple[str, str, widgets.OutcomeTone]:
    """Return the words at a row's end, their icon and their colour."""
    if fits and picked:
        return translate("explanation.yours_correct"), "correct", "correct"
    if fits and skipped:
        return translate("explanation.correct"), "correct", "correct"
    if fits:
        return translate("select_all.not_chosen"), "skipped", "neutral"
    return (translate("explanation.yours"), "wrong", "wrong") if picked else ("", "", "neutral")


def build_key_hints(sitting: SessionContext, state: ChoicesState) -> tuple[widgets.KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    translate = sitting.translate
    return (
        widgets.KeyHint("1"),
        translate("practice.hints.to"),
        widgets.KeyHint(str(len(state.options))),
        translate("select_all.hints.number"),
        widgets.KeyHint("↑"),
        widgets.KeyHint("↓"),
        translate("select_all.hints.arrows"),
        widgets.KeyHint("Space"),
        translate("select_all.hints.space"),
    )


def describe_answer(sitting: SessionContext, question: ChoicesQuestion, answer: ChoicesAnswer) -> str:
    """Return the words of the options that were picked."""
    picked = tuple(option.text for option in question.options if option.id in answer.options)
    return practice.join_answers(sitting.translate, picked)


PRESENTATION = KindPresentation(
    build_state=build_choices_state,
    build_key_hints=build_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_answer=describe_answer,
)
