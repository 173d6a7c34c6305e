"""What is told after several answers were picked: how many were found, and each option with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.answer_order import order_options
from quizapp.quiz.responses import Answer, ChoicesAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from quizapp.pack.models.questions import ChoicesQuestion
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


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
