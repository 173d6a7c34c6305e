"""The kinds of question, each with its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.quiz.kinds import (
    attribution,
    chain,
    choice,
    choices,
    find_evidence,
    match,
    number,
    order,
    text,
    verdict,
)

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.quiz.kinds.rules import KindRules

RULES: Final[dict[QuestionKind, KindRules]] = {
    "attribution": attribution.RULES,
    "chain": chain.RULES,
    "choice": choice.RULES,
    "choices": choices.RULES,
    "find_evidence": find_evidence.RULES,
    "match": match.RULES,
    "number": number.RULES,
    "order": order.RULES,
    "text": text.RULES,
    "verdict": verdict.RULES,
}
