"""The correct answer of a question, as a learner would give it."""

from fractions import Fraction
from typing import assert_never

from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    EvidenceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.quiz.evidence import all_proof_rows
from quizapp.quiz.responses import (
    Answer,
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    EvidenceAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)
from quizapp.quiz.texts import Texts


def key_answer(question: Question, texts: Texts) -> Answer:
    """Return the correct answer: the first proof, order or accepted words where there are several."""
    answer: Answer
    match question:
        case ChoiceQuestion():
            answer = ChoiceAnswer(question.key)
        case ChoicesQuestion():
            keys = set(question.keys)
            answer = ChoicesAnswer(tuple(option.id for option in question.options if option.id in keys))
        case AttributionQuestion():
            answer = AttributionAnswer(question.key)
        case ChainQuestion():
            answer = ChainAnswer(question.key)
        case VerdictQuestion():
            answer = VerdictAnswer(question.key)
        case EvidenceQuestion():
            first = all_proof_rows(question, texts)[0]
            answer = EvidenceAnswer(tuple(sorted(first, key=lambda row: (row.passage, row.start))))
        case MatchQuestion():
            answer = MatchAnswer(tuple((item.id, item.key) for item in question.items))
        case OrderQuestion():
            answer = OrderAnswer(tuple(item for group in question.order for item in group))
        case NumberQuestion() | TextQuestion():
            answer = _typed(question)
        case _:
            assert_never(question)
    return answer


def _typed(question: NumberQuestion | TextQuestion) -> NumberAnswer | TextAnswer:
    if isinstance(question, NumberQuestion):
        return NumberAnswer(question.value, str(Fraction(question.value)))
    return TextAnswer(question.accepted[0])
