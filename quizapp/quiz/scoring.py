"""Scoring: what an answer to a question comes to, by the rules of its kind; and the correct answer."""

from dataclasses import replace

from quizapp.pack.models.questions import Question
from quizapp.quiz.evidence_sentences import ScoringTexts
from quizapp.quiz.feedback import find_trap
from quizapp.quiz.kinds.registry import RULES
from quizapp.quiz.responses import ANSWERS, Answer
from quizapp.quiz.scoring_rules import AnswerScore


def score_answer(question: Question, answer: Answer, texts: ScoringTexts) -> AnswerScore:
    """Return the score of an answer, the trap that it met, and what is told beside it.

    Raises TypeError if the answer is of another kind than the question.
    """
    if not isinstance(answer, ANSWERS[question.kind]):
        raise TypeError(f"{type(answer).__name__} stands where {ANSWERS[question.kind].__name__} is needed")
    scored = RULES[question.kind].score(question, answer, texts)
    return scored if scored.score == 1 else replace(scored, trap=find_trap(question, answer, texts))


def asks_certainty(question: Question, texts: ScoringTexts) -> bool:
    """Tell whether a session asks how sure the learner is: where the score can only be 0 or 1."""
    return RULES[question.kind].all_or_nothing(question, texts)


def build_key_answer(question: Question, texts: ScoringTexts) -> Answer:
    """Return the correct answer: the first set of evidence, order or accepted words where there are more."""
    answer: Answer = RULES[question.kind].build_key(question, texts)
    return answer
