"""What was given as an answer, in a few words, while its outcome is not told yet. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.models.questions import ChoicesQuestion, NumberQuestion, TextQuestion
from quizapp.quiz.responses import (
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    NumberAnswer,
    TextAnswer,
    VerdictAnswer,
)
from quizapp.ui.kinds.pick_one.asked import PickOneQuestion, pick_one
from quizapp.ui.text import evidence as text
from quizapp.ui.text import explanation

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting


def given(sitting: Sitting, question: Question, answer: Answer) -> str:
    """Return an answer in words. Raises TypeError for a kind that is not proved."""
    match answer:
        case AttributionAnswer() | ChoiceAnswer() | VerdictAnswer():
            assert isinstance(question, PickOneQuestion)
            return pick_one(sitting, question).title(answer)
        case ChoicesAnswer(options):
            assert isinstance(question, ChoicesQuestion)
            picked = [option.text for option in question.options if option.id in options]
            return text.several(sitting.translate, tuple(picked))
        case ChainAnswer(voices):
            names = tuple(sitting.opened.voices[voice].name for voice in voices)
            via = explanation.via(sitting.translate, names[:-1])
            return f"{via} {names[-1]}"
        case NumberAnswer(typed) | TextAnswer(typed):
            assert isinstance(question, NumberQuestion | TextQuestion)
            return " ".join(part for part in (question.before, typed, question.after) if part)
        case _:
            raise TypeError(f"{type(answer).__name__} is not proved")
