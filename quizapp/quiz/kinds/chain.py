"""Chain: speakers are put in a row, from the article inwards."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, iter_numbered
from quizapp.quiz.responses import ChainAnswer
from quizapp.quiz.scoring_rules import AnswerScore, AnswerTally, Id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.pack.models.questions import ChainQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def score_chain(key: Sequence[Id], given: Sequence[Id]) -> AnswerScore:
    """Score the links that are right over the links of the longer row.

    A row of n speakers has n + 1 links: from the article to the first, between neighbours, and from the last
    to the end. It is the Jaccard idea, taken over neighbours, with the longer row as the whole. A random row
    of the key's length n out of m speakers comes to (2 + (n − 1)² ÷ (m − 1)) ÷ (m (n + 1)).
    """
    right = len(_links(key) & _links(given))
    links = max(len(key), len(given)) + 1
    return AnswerScore(Fraction(right, links), tally=AnswerTally(right, links, len(given) + 1 - right))


def _links(row: Sequence[Id]) -> set[tuple[Id | None, Id | None]]:
    return set(pairwise((None, *row, None)))


def _score(question: ChainQuestion, answer: ChainAnswer, _texts: ScoringTexts) -> AnswerScore:
    return score_chain(question.key, answer.speakers)


def _key(question: ChainQuestion, _texts: ScoringTexts) -> ChainAnswer:
    return ChainAnswer(question.key)


def _feedback(question: ChainQuestion, answer: ChainAnswer, _texts: ScoringTexts) -> Iterator[FieldPath]:
    """Yield who is out of place, and the reason of a row that is wrong."""
    row, key = answer.speakers, question.key
    if row == key:
        return
    misplaced = {speaker for place, speaker in enumerate(row) if key[place : place + 1] != (speaker,)}
    yield from iter_numbered("offered", (option.speaker in misplaced for option in question.offered))
    yield ("other",)


RULES = KindRules(_score, _key, _feedback)
