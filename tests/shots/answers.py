"""Answers of every kind that come out as wanted: right, partly, or not."""

from __future__ import annotations

from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import list_sentences
from quizapp.quiz.responses import (
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
from quizapp.quiz.scoring import build_key_answer, score_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer, Outcome
    from quizapp.ui.kinds.session_context import OpenPack

PARTLY = ("choices", "chain", "find_evidence", "match", "order")
"""The kinds of which an answer can be right in part."""


def answer_for(opened: OpenPack, question: Question, outcome: Outcome) -> Answer:
    """Return an answer with this outcome. Raises LookupError if none was found."""
    for answer in possible(opened, question):
        if score_answer(question, answer, opened.texts).outcome == outcome:
            return answer
    raise LookupError(f"no answer to {question.id} is {outcome}")


def possible(opened: OpenPack, question: Question) -> Iterator[Answer]:
    """Yield the right answer, then others."""
    yield build_key_answer(question, opened.texts)
    match question.kind:
        case "choices" | "chain" | "find_evidence" | "match" | "order":
            yield from _of_parts(opened, question)
        case "choice":
            yield from (ChoiceAnswer(option.id) for option in question.options)
        case "attribution":
            yield from (AttributionAnswer(option.speaker) for option in question.options)
        case "verdict":
            yield from map(VerdictAnswer, ("supported", "contradicted", "not_stated"))
        case "number":
            known = [each.value for each in question.known]
            yield from (NumberAnswer(each, each) for each in (*known, "987654321"))
        case "text":
            yield from (TextAnswer(each) for each in (*(known.text for known in question.known), "a boat"))


def _of_parts(opened: OpenPack, question: Question) -> Iterator[Answer]:
    match question.kind:
        case "choices":
            every = [option.id for option in question.options]
            yield from (ChoicesAnswer(some) for many in (2, 1, 3) for some in combinations(every, many))
        case "chain":
            every = [option.speaker for option in question.offered]
            yield from (ChainAnswer(some) for many in (2, 3, 1) for some in permutations(every, many))
        case "find_evidence":
            every = list_sentences(opened.pack, question)
            yield from (FindEvidenceAnswer(some) for many in (1, 2) for some in combinations(every, many))
        case "match":
            items, partners = [item.id for item in question.items], [each.id for each in question.partners]
            many = len(items)
            given = product(partners, repeat=many) if question.reusable else permutations(partners, many)
            yield from (MatchAnswer(tuple(zip(items, some, strict=True))) for some in given)
        case "order":
            yield from map(OrderAnswer, permutations([item.id for item in question.items][::-1]))
