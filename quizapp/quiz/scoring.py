"""Scoring: what an answer to a question comes to, for each of the ten kinds; and the correct answer."""

from dataclasses import replace
from fractions import Fraction
from typing import Final, TypeVar, assert_never

from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    FindEvidenceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    TextQuestion,
    VerdictQuestion,
)
from quizapp.pack.vocabulary import QuestionKind
from quizapp.quiz import scoring_rules
from quizapp.quiz.evidence_sentences import ScoringTexts, get_pick_limit, list_evidence_sentences
from quizapp.quiz.feedback import find_trap, judge_text_answer
from quizapp.quiz.responses import (
    Answer,
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    FindEvidenceAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)
from quizapp.quiz.scoring_rules import AnswerScore

_CERTAINTY_KINDS: Final[frozenset[QuestionKind]] = frozenset(
    {"choice", "attribution", "verdict", "number", "text"}
)
"""The kinds that always score 0 or 1; evidence does too where every evidence is one sentence."""

GivenAnswer = TypeVar("GivenAnswer", bound=Answer)


def score_answer(question: Question, answer: Answer, texts: ScoringTexts) -> AnswerScore:
    """Return the score of an answer, the trap that it met, and what is told beside it.

    Raises TypeError if the answer is of another kind than the question.
    """
    scored = _scored(question, answer, texts)
    return scored if scored.score == 1 else replace(scored, trap=find_trap(question, answer, texts))


def asks_certainty(question: Question, texts: ScoringTexts) -> bool:
    """Tell whether a session asks how sure the learner is: where the score can only be 0 or 1.

    That is so for evidence if every evidence is one sentence.
    """
    if isinstance(question, FindEvidenceQuestion):
        return get_pick_limit(question, texts) == 1
    return question.kind in _CERTAINTY_KINDS


def _scored(question: Question, answer: Answer, texts: ScoringTexts) -> AnswerScore:
    match question:
        case ChoiceQuestion():
            scored = scoring_rules.score_all_or_nothing(
                right=_as(ChoiceAnswer, answer).option == question.key
            )
        case ChoicesQuestion():
            offered = [option.id for option in question.options]
            scored = scoring_rules.score_choices(
                set(question.keys), offered, set(_as(ChoicesAnswer, answer).options)
            )
        case AttributionQuestion():
            scored = scoring_rules.score_all_or_nothing(
                right=_as(AttributionAnswer, answer).speaker == question.key
            )
        case ChainQuestion():
            scored = scoring_rules.score_chain(question.key, _as(ChainAnswer, answer).speakers)
        case VerdictQuestion():
            scored = scoring_rules.score_all_or_nothing(
                right=_as(VerdictAnswer, answer).verdict == question.key
            )
        case FindEvidenceQuestion():
            picked = frozenset(_as(FindEvidenceAnswer, answer).spans)
            scored = scoring_rules.score_marked_sentences(list_evidence_sentences(question, texts), picked)
        case MatchQuestion():
            key = {item.id: item.key for item in question.items}
            scored = scoring_rules.score_match(key, dict(_as(MatchAnswer, answer).pairs))
        case OrderQuestion():
            scored = scoring_rules.score_order(question.order, _as(OrderAnswer, answer).items)
        case NumberQuestion() | TextQuestion():
            scored = _typed(question, answer, texts)
        case _:
            assert_never(question)
    return scored


def _typed(question: NumberQuestion | TextQuestion, answer: Answer, texts: ScoringTexts) -> AnswerScore:
    if isinstance(question, NumberQuestion):
        return _number(question, _as(NumberAnswer, answer).read)
    found = judge_text_answer(question, _as(TextAnswer, answer).typed, texts)
    slip = found.accepted if found.slips else None
    return scoring_rules.score_all_or_nothing(right=found.accepted is not None, forgiven=slip)


def _number(question: NumberQuestion, read: str | None) -> AnswerScore:
    if read is None:
        return scoring_rules.score_all_or_nothing(right=False)
    off = abs(Fraction(read) - Fraction(question.value))
    is_near = question.near is not None and off <= Fraction(question.near)
    right = scoring_rules.is_within_tolerance(
        Fraction(question.value), Fraction(question.tolerance), question.decimals, Fraction(read)
    )
    return scoring_rules.score_all_or_nothing(right=right, near=off if is_near and not right else None)


def _as(kind: type[GivenAnswer], answer: Answer) -> GivenAnswer:
    if not isinstance(answer, kind):
        raise TypeError(f"{type(answer).__name__} stands where {kind.__name__} is needed")
    return answer


def build_key_answer(question: Question, texts: ScoringTexts) -> Answer:
    """Return the correct answer: the first set of evidence, order or accepted words where there are more."""
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
        case FindEvidenceQuestion():
            first = list_evidence_sentences(question, texts)[0]
            answer = FindEvidenceAnswer(tuple(sorted(first, key=lambda row: (row.passage, row.start))))
        case MatchQuestion():
            answer = MatchAnswer(tuple((item.id, item.key) for item in question.items))
        case OrderQuestion():
            answer = OrderAnswer(tuple(item for group in question.order for item in group))
        case NumberQuestion() | TextQuestion():
            answer = _typed_key(question)
        case _:
            assert_never(question)
    return answer


def _typed_key(question: NumberQuestion | TextQuestion) -> NumberAnswer | TextAnswer:
    if isinstance(question, NumberQuestion):
        return NumberAnswer(question.value, str(Fraction(question.value)))
    return TextAnswer(question.accepted[0])
