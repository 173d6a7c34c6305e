"""What is told after several answers were picked: how many were found, and each option with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.presentation import options_shown
from quizapp.quiz.responses import Answer, ChoicesAnswer
from quizapp.quiz.scoring import key_answer, score
from quizapp.ui.kinds.state import Told
from quizapp.ui.text import common
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from quizapp.pack.models.questions import ChoicesQuestion
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.ports import Translate


def key_told(sitting: Sitting, question: ChoicesQuestion) -> str:
    """Say what fits, in the order shown, as a sentence of its own."""
    shown = options_shown(question, sitting.seed, sitting.opened.pack.language)
    fitting = tuple(option.text for option in shown if option.id in question.keys)
    return sitting.translate("select_all.all_that_fit", answers=common.stopped("; ".join(fitting)))


def told(sitting: Sitting, question: ChoicesQuestion, given: Answer | None) -> Told:
    """Return what is told of an answer, or of none."""
    picked = given.options if isinstance(given, ChoicesAnswer) else ()
    rows = []
    shown = options_shown(question, sitting.seed, sitting.opened.pack.language)
    for number, option in enumerate(shown, 1):
        fits, is_picked = option.id in question.keys, option.id in picked
        tag, icon, tone = _tag(sitting.translate, fits=fits, picked=is_picked, skipped=given is None)
        rows.append(widgets.Answer(str(number), option.text, option.feedback, tag, icon, tone))
    return Told(_line(sitting, question, given), tuple(rows))


def _line(sitting: Sitting, question: ChoicesQuestion, given: Answer | None) -> str:
    right = key_told(sitting, question)
    if given is None:
        return sitting.translate("explanation.skipped", key=right)
    if given == key_answer(question, sitting.opened.texts):
        return right
    tally = score(question, given, sitting.opened.texts).tally
    assert tally is not None
    found = sitting.translate("select_all.found", right=tally.right, of=tally.of)
    return f"{found} {sitting.translate('select_all.do_not_fit', n=tally.wrong)}" if tally.wrong else found


def _tag(translate: Translate, *, fits: bool, picked: bool, skipped: bool) -> tuple[str, str, widgets.Tone]:
    """Return the words at a row's end, their icon and their colour."""
    if fits and picked:
        return translate("explanation.yours_correct"), "correct", "correct"
    if fits and skipped:
        return translate("explanation.correct"), "correct", "correct"
    if fits:
        return translate("select_all.not_chosen"), "skipped", "neutral"
    return (translate("explanation.yours"), "wrong", "wrong") if picked else ("", "", "neutral")
