"""What is told after a number was typed: how near it came, and each known number with its reason. No Qt."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizapp.quiz.feedback import met
from quizapp.quiz.responses import NumberAnswer
from quizapp.quiz.scoring import score
from quizapp.ui.kinds.number.asked import shown
from quizapp.ui.kinds.state import Told
from quizapp.ui.kinds.typed.told import key_row, other_row, settled_by
from quizapp.ui.text import explanation

if TYPE_CHECKING:
    from quizapp.pack.models.questions import NumberQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.widgets import state as widgets

_UNIT: Final = 24
"""How long the words after the field may be to be taken for a unit, in characters."""


def key_told(sitting: Sitting, question: NumberQuestion) -> str:
    """Say which number is right, as a sentence of its own."""
    return explanation.key_option(sitting.translate, _with_unit(sitting, question, question.value))


def told(sitting: Sitting, question: NumberQuestion, given: Answer | None) -> Told:
    """Return what is told of a number, or of none."""
    return Told(_line(sitting, question, given), tuple(_rows(sitting, question, given)))


def _line(sitting: Sitting, question: NumberQuestion, given: Answer | None) -> str:
    translate, key = sitting.translate, key_told(sitting, question)
    if not isinstance(given, NumberAnswer):
        return translate("explanation.skipped", key=key)
    if given.read is None:
        return translate(
            "answers.wrote", answer=translate("answers.typed", words=given.typed.strip()), key=key
        )
    scored = score(question, given, sitting.opened.texts)
    wrote = _with_unit(sitting, question, given.read)
    if scored.near is not None:
        off = shown(sitting, question, str(scored.near))
        return translate("answers.wrote_near", answer=wrote, off=off, key=key)
    if scored.score < 1:
        return translate("answers.wrote", answer=wrote, key=key)
    if Fraction(given.read) == Fraction(question.value):
        return key
    return translate("answers.near_enough", answer=wrote, key=key)


def _rows(sitting: Sitting, question: NumberQuestion, given: Answer | None) -> list[widgets.Answer]:
    paths = [] if given is None else [path for path, _ in met(question, given, sitting.opened.texts)]
    key = _with_unit(sitting, question, question.value)
    right = given is not None and not paths
    rows = [key_row(sitting, key, settled_by(sitting, question), given=right)]
    for place, wrong in enumerate(question.known):
        # Without the unit: a known number often counts something else.
        title = shown(sitting, question, wrong.value)
        rows.append(other_row(sitting, title, wrong.feedback, given=("known", place) in paths))
    other = sitting.translate("answers.any_other_number")
    rows.append(other_row(sitting, other, question.other.feedback, given=("other",) in paths))
    return rows


def _with_unit(sitting: Sitting, question: NumberQuestion, value: str) -> str:
    figure, unit = shown(sitting, question, value), question.after or ""
    return f"{figure} {unit}" if unit and len(unit) <= _UNIT and not question.before else figure
