"""What is told after words were typed: what is right, a slip forgiven, and each known text. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.spelling import normalised
from quizapp.quiz.feedback import judged, met
from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.state import Told
from quizapp.ui.kinds.typed.told import key_row, other_row, settled_by
from quizapp.ui.text import answers as text
from quizapp.ui.text import explanation

if TYPE_CHECKING:
    from quizapp.pack.models.questions import TextQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.widgets import state as widgets


def key_told(sitting: Sitting, question: TextQuestion) -> str:
    """Say which words are right, as a sentence of its own."""
    return explanation.key_option(sitting.translate, question.accepted[0])


def told(sitting: Sitting, question: TextQuestion, given: Answer | None) -> Told:
    """Return what is told of words, or of none."""
    return Told(_line(sitting, question, given), tuple(_rows(sitting, question, given)))


def _line(sitting: Sitting, question: TextQuestion, given: Answer | None) -> str:
    translate, key = sitting.translate, key_told(sitting, question)
    if not isinstance(given, TextAnswer):
        return translate("explanation.skipped", key=key)
    found = judged(question, given.typed, sitting.opened.texts)
    wrote = translate("answers.typed", words=given.typed.strip())
    if found.accepted is None:
        return translate("answers.wrote", answer=wrote, key=key)
    if found.slips:
        return translate(
            "answers.slip_forgiven", answer=wrote, key=explanation.key_option(translate, found.accepted)
        )
    if normalised(given.typed) == normalised(question.accepted[0]):
        return key
    return translate("answers.accepted_too", answer=wrote, key=key)


def _rows(sitting: Sitting, question: TextQuestion, given: Answer | None) -> list[widgets.Answer]:
    paths = [] if given is None else [path for path, _ in met(question, given, sitting.opened.texts)]
    right = given is not None and not paths
    rows = [key_row(sitting, question.accepted[0], _key_reason(sitting, question), given=right)]
    for place, wrong in enumerate(question.known):
        rows.append(other_row(sitting, wrong.text, wrong.feedback, given=("known", place) in paths))
    other = sitting.translate("answers.any_other_words")
    rows.append(other_row(sitting, other, question.other.feedback, given=("other",) in paths))
    return rows


def _key_reason(sitting: Sitting, question: TextQuestion) -> str:
    others = question.accepted[1:]
    also = text.also_accepted(sitting.translate, others) if others else ""
    return " ".join(part for part in (settled_by(sitting, question), also) if part)
