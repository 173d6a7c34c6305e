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
from quizapp.ui.kinds.single_choice.prompt import SingleChoiceQuestion, build_single_choice_state
from quizapp.ui.messages import evidence as text
from quizapp.ui.messages import explanation

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext


def describe_answer(sitting: SessionContext, question: Question, answer: Answer) -> str:
    """Return an answer in words. Raises TypeError for a kind that is not proved."""
    match answer:
        case AttributionAnswer() | ChoiceAnswer() | VerdictAnswer():
            assert isinstance(question, SingleChoiceQuestion)
            return build_single_choice_state(sitting, question).title(answer)
        case ChoicesAnswer(options):
            assert isinstance(question, ChoicesQuestion)
            picked = [option.text for option in question.options if option.id in options]
            return text.join_answers(sitting.translate, tuple(picked))
        case ChainAnswer(speakers):
            names = tuple(sitting.opened.speakers[speaker].name for speaker in speakers)
            via = explanation.format_attribution_chain(sitting.translate, names[:-1])
            return f"{via} {names[-1]}"
        case NumberAnswer(typed) | TextAnswer(typed):
            assert isinstance(question, NumberQuestion | TextQuestion)
            return " ".join(part for part in (question.before, typed, question.after) if part)
        case _:
            raise TypeError(f"{type(answer).__name__} is not proved")
