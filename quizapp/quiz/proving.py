"""Proving an answer: which sentence settles it, asked before any feedback and scored apart."""

from fractions import Fraction

from quizapp.pack.models.questions import Question
from quizapp.quiz.evidence import all_proof_rows, proof_rows
from quizapp.quiz.responses import PassageSpan
from quizapp.quiz.rules import marked
from quizapp.quiz.texts import Texts


def score_proof(question: Question, spans: tuple[PassageSpan, ...], texts: Texts) -> Fraction:
    """Return the score of a proof, from 0 to 1; no spans stand for “No sentence settles it”.

    That scores 1 where only `closest` stands, else 0. Sentences score their best F1 over the proofs, like
    evidence, and 0 where there is no proof.
    """
    if not spans or not question.proofs:
        return Fraction(int(not spans and not question.proofs))
    return marked(all_proof_rows(question, texts), frozenset(spans)).score


def proof_limit(question: Question, texts: Texts) -> int:
    """Return how many sentences may be given as proof.

    Where no sentence settles it there are as many as the closest ones, so that the limit tells nothing.
    """
    proofs = all_proof_rows(question, texts) or (proof_rows(question.closest, texts),)
    return max(1, *map(len, proofs))
