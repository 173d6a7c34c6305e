"""What is right, and the article's own words that settle it, with the letters of this version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final, assert_never

from quizapp.exchange.printing.asking import claim_of
from quizapp.exchange.printing.offered import NO_VOICE, Offered, offered
from quizapp.exchange.printing.passages import passages
from quizapp.quiz.evidence import all_proof_rows
from quizapp.quiz.numbers import show_number

if TYPE_CHECKING:
    from quizapp.exchange.printing.article import Part
    from quizapp.exchange.printing.choosing import Group, Numbered
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.questions import (
        AttributionQuestion,
        ChainQuestion,
        ChoiceQuestion,
        ChoicesQuestion,
        MatchQuestion,
        NumberQuestion,
        OrderQuestion,
        Question,
        VerdictQuestion,
    )
    from quizapp.pack.words import Kind

    Lettered = (
        ChoiceQuestion
        | ChoicesQuestion
        | AttributionQuestion
        | ChainQuestion
        | VerdictQuestion
        | MatchQuestion
        | OrderQuestion
    )

COUNTED_IN_PARTS: Final[tuple[Kind, ...]] = ("choices", "chain", "evidence", "match", "order")
"""The kinds of which an answer may be partly right."""


def keyed(desk: Desk, numbered: Numbered) -> Part:
    """Return a question's key with its passages and its explanation."""
    question = numbered.question
    return {
        "type": "key",
        "number": str(numbered.number),
        "prompt": question.prompt,
        "claim": claim_of(question),
        "label": desk.words.key,
        "answers": list(_answers(desk, question)),
        "passages": passages(desk, question),
        "explanation": [desk.words.explanation, question.explanation],
    }


def rules(desk: Desk, groups: Sequence[Group]) -> tuple[str, ...]:
    """Say how partly right answers of the kinds on the paper are counted."""
    kinds = {each.question.kind for group in groups for each in group.questions}
    return tuple(desk.words.partly[kind] for kind in COUNTED_IN_PARTS if kind in kinds)


def _answers(desk: Desk, question: Question) -> Iterator[str]:
    """Yield the lines of the key, e.g. “B. The harbour pilot”."""
    match question.kind:
        case "evidence":
            yield from _proofs(desk, question)
        case "number":
            yield _number(desk, question)
        case "text":
            yield f" {desk.words.or_} ".join(f"“{each}”" for each in question.accepted)
        case _:
            yield from _chosen(desk, question)


def _chosen(desk: Desk, question: Lettered) -> Iterator[str]:
    things = {each.id: each for each in offered(desk, question)}
    match question.kind:
        case "choice" | "verdict":
            yield things[question.key].lettered
        case "choices":
            yield from (each.lettered for each in things.values() if each.id in question.keys)
        case "attribution":
            yield things[NO_VOICE if question.key is None else question.key].lettered
        case "chain":
            yield " → ".join([desk.words.the_article, *(things[each].lettered for each in question.key)])
        case "match":
            for place, item in enumerate(question.items, 1):
                yield f"{place} {item.text} → {things[item.key].lettered}"
        case "order":
            yield from _order(desk, question, things)
        case _:
            assert_never(question)


def _proofs(desk: Desk, question: Question) -> Iterator[str]:
    """Yield the numbers of the sentences of each proof; each settles it alone."""
    for place, proof in enumerate(all_proof_rows(question, desk.texts)):
        numbers = sorted(desk.numbers[row] for row in proof)
        words = desk.words.sentence if len(numbers) == 1 else desk.words.sentences
        told = f"{words} {', '.join(map(str, numbers))}"
        yield told if place == 0 else f"{desk.words.or_} {told}"


def _order(desk: Desk, question: OrderQuestion, things: dict[str, Offered]) -> Iterator[str]:
    """Yield the items in order with their places; those that are tied share a line's end that says so."""
    place = 0
    for group in question.order:
        tied = f" ({desk.words.tied})" if len(group) > 1 else ""
        for item in group:
            place += 1
            yield f"{place}: {things[item].lettered}{tied}"


def figure(desk: Desk, question: NumberQuestion, value: str) -> str:
    """Return a figure as the pack's language writes it, as exact as the question asks for."""
    return show_number(Fraction(value), question.decimals, desk.pack.language)


def _number(desk: Desk, question: NumberQuestion) -> str:
    value = figure(desk, question, question.value)
    told = " ".join(filter(None, (question.before, value, question.after)))
    if Fraction(question.tolerance) == 0:
        return told
    off = desk.words.give_or_take(figure(desk, question, question.tolerance))
    return f"{told} ({off})"
