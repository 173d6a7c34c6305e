"""What is right, and the article's own words that settle it, with the letters of this version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final, assert_never

from quizapp.exchange.printing.question_layout import (
    NOBODY_OPTION,
    PrintedOption,
    find_claim,
    list_printed_options,
    render_picture,
)
from quizapp.pack.quote_matching import list_items
from quizapp.quiz.evidence_sentences import list_evidence_sentences
from quizapp.quiz.numbers import format_localized_number

if TYPE_CHECKING:
    from quizapp.exchange.printing.print_context import (
        NumberedQuestion,
        PaperPart,
        PrintContext,
        QuestionGroup,
    )
    from quizapp.pack.models.questions import (
        Citation,
        Feedback,
        MatchItem,
        NumberQuestion,
        OrderItem,
        OrderQuestion,
        Question,
    )
    from quizapp.pack.vocabulary import QuestionKind

PARTIAL_CREDIT_KINDS: Final[tuple[QuestionKind, ...]] = (
    "choices",
    "chain",
    "find_evidence",
    "match",
    "order",
)
"""The kinds of which an answer may be partly right."""


def render_key(desk: PrintContext, numbered: NumberedQuestion) -> PaperPart:
    """Return a question's key with its passages and its explanation."""
    question = numbered.question
    return {
        "type": "key",
        "number": str(numbered.number),
        "prompt": question.prompt,
        "claim": find_claim(question),
        "label": desk.translate("printing.words.key"),
        "answers": list(_answers(desk, question)),
        "passages": render_key_passages(desk, question),
        "explanation": [desk.translate("printing.words.explanation"), question.explanation],
    }


def describe_partial_credit(desk: PrintContext, groups: Sequence[QuestionGroup]) -> tuple[str, ...]:
    """Say how partly right answers of the kinds on the paper are counted."""
    kinds = {each.question.kind for group in groups for each in group.questions}
    return tuple(desk.translate(f"printing.partly.{kind}") for kind in PARTIAL_CREDIT_KINDS if kind in kinds)


def _answers(desk: PrintContext, question: Question) -> Iterator[str]:
    """Yield the lines of the key, e.g. “B. The harbour pilot”."""
    things = {each.id: each for each in list_printed_options(desk, question)}
    match question.kind:
        case "choice" | "verdict":
            yield things[question.key].lettered
        case "choices":
            yield from (each.lettered for each in things.values() if each.id in question.keys)
        case "attribution":
            yield things[NOBODY_OPTION if question.key is None else question.key].lettered
        case "chain":
            row = (things[each].lettered for each in question.key)
            yield " → ".join((desk.translate("printing.words.the_article"), *row))
        case "match":
            yield from (
                f"{place} {item.text} → {things[item.key].lettered}"
                for place, item in enumerate(question.items, 1)
            )
        case "order":
            yield from _order(desk, question, things)
        case "find_evidence":
            yield from _evidence(desk, question)
        case "number":
            yield _number(desk, question)
        case "text":
            yield f" {desk.translate('printing.words.or_')} ".join(f"“{each}”" for each in question.accepted)
        case _:
            assert_never(question)


def _evidence(desk: PrintContext, question: Question) -> Iterator[str]:
    """Yield the numbers of the sentences of each set of evidence; each settles it alone."""
    for place, evidence in enumerate(list_evidence_sentences(question, desk.texts)):
        numbers = sorted(desk.numbers[row] for row in evidence)
        id_ = "printing.words.sentence" if len(numbers) == 1 else "printing.words.sentences"
        told = f"{desk.translate(id_)} {', '.join(map(str, numbers))}"
        yield told if place == 0 else f"{desk.translate('printing.words.or_')} {told}"


def _order(desk: PrintContext, question: OrderQuestion, things: dict[str, PrintedOption]) -> Iterator[str]:
    """Yield the items in order with their places; those that are tied share a line's end that says so."""
    place = 0
    for group in question.order:
        tied = f" ({desk.translate('printing.words.tied')})" if len(group) > 1 else ""
        for item in group:
            place += 1
            yield f"{place}: {things[item].lettered}{tied}"


def format_figure(desk: PrintContext, question: NumberQuestion, value: str) -> str:
    """Return a figure as the pack's language writes it, as exact as the question asks for."""
    return format_localized_number(Fraction(value), question.decimals, desk.pack.language)


def _number(desk: PrintContext, question: NumberQuestion) -> str:
    value = format_figure(desk, question, question.value)
    told = " ".join(filter(None, (question.before, value, question.after)))
    if Fraction(question.tolerance) == 0:
        return told
    off = desk.translate("printing.give_or_take", number=format_figure(desk, question, question.tolerance))
    return f"{told} ({off})"


def render_key_passages(desk: PrintContext, question: Question) -> list[PaperPart]:
    """Return the passages of the first set of evidence, or each item, or the closest; each once."""
    evidence = question.evidence[0] if question.evidence else ()
    cited = (item.citation for item in _in_order(question) if item.citation is not None)
    return [
        *_of(desk, desk.translate("printing.words.evidence"), (*evidence, *cited)),
        *_of(desk, desk.translate("printing.words.closest"), question.closest),
    ]


def render_citation(desk: PrintContext, citation: Citation, label: str) -> PaperPart:
    """Return one citation: a label over it, its words, and the line that tells where, who and what."""
    where = " · ".join(filter(None, (_place(desk, citation), _who(desk, citation))))
    home = desk.homes[citation.passage]
    return {"label": label, "quote": citation.quote, "where": where, "language": home.language}


def add_quotation_marks(words: str) -> str:
    """Return words of an article in quotation marks, unless they bring some."""
    return words if "“" in words else f"“{words}”"


def _in_order(question: Question) -> tuple[MatchItem | OrderItem, ...]:
    """Return the items of a question, those that are put in order as they belong."""
    if question.kind != "order":
        return list_items(question)
    known = {item.id: item for item in question.items}
    return tuple(known[item] for group in question.order for item in group)


def _of(desk: PrintContext, label: str, citations: Iterable[Citation]) -> Iterator[PaperPart]:
    seen: set[tuple[str, str]] = set()
    for citation in citations:
        words = citation.passage, citation.quote
        if words not in seen:
            yield render_citation(desk, citation, "" if seen else label)
        seen.add(words)


def _place(desk: PrintContext, citation: Citation) -> str:
    """Tell the paragraph, or what else it is, and the article where there are several."""
    passage = desk.passages[citation.passage]
    title = desk.homes[citation.passage].title if len(desk.pack.sources) > 1 else ""
    if passage.paragraph is None:
        place = desk.translate(f"printing.places.{passage.role}")
    else:
        place = desk.translate("printing.paragraph", number=passage.paragraph)
    return ", ".join(filter(None, (title, place)))


def _who(desk: PrintContext, citation: Citation) -> str:
    """Tell who says it, outermost first, and the kind of statement, which is the innermost's."""
    if not citation.attributions:
        return desk.translate("printing.words.narrated")
    names = [desk.speaker(each.speaker)[0] for each in citation.attributions]
    innermost = citation.attributions[-1]
    denied = f", {desk.translate('printing.words.denies')}" if innermost.denies else ""
    statement_type = desk.translate(
        f"common.statement.{innermost.statement_type}.{innermost.statement_type}"
    ).lower()
    return f"{' → '.join(names)} ({statement_type}{denied})"


def render_full_question(desk: PrintContext, numbered: NumberedQuestion) -> PaperPart:
    """Return a question with its key, the reason for each answer, its hint and its picture."""
    question = numbered.question
    hint = [desk.translate("printing.words.hint"), question.hint] if question.hint else []
    told = list(_reasons(desk, question))
    return {
        **render_key(desk, numbered),
        "picture": render_picture(desk, question),
        "reasons": told,
        "hint": hint,
    }


def _reasons(desk: PrintContext, question: Question) -> Iterator[list[str]]:
    """Yield each possible answer, in the order of its letters, with why it fits or not and its trap."""
    for answer, reason in (*_lettered(desk, question), *_written(desk, question)):
        told = [reason.feedback]
        if reason.trap:
            trap = desk.translate(f"common.trap.{reason.trap}")
            told.append(desk.translate("printing.trap_met", trap=trap))
        yield [answer, " ".join(filter(None, told))]
    for item in list_items(question):
        if item.feedback:
            yield [item.text.rstrip(".…"), item.feedback]


def _lettered(desk: PrintContext, question: Question) -> Iterator[tuple[str, Feedback]]:
    reasons = _by_id(question)
    for each in list_printed_options(desk, question):
        if each.id in reasons:
            yield each.lettered, reasons[each.id]


def _by_id(question: Question) -> dict[str, Feedback]:
    match question.kind:
        case "choice" | "choices":
            return {each.id: each for each in question.options}
        case "attribution":
            return {NOBODY_OPTION: question.nobody, **{each.speaker: each for each in question.options}}
        case "chain":
            return {each.speaker: each for each in question.offered}
        case "verdict":
            return dict(question.feedback)
        case _:
            return {}


def _written(desk: PrintContext, question: Question) -> Iterator[tuple[str, Feedback]]:
    """Yield the answers that have no letter: those that are known to be wrong, then every other."""
    match question.kind:
        case "find_evidence":
            yield from ((add_quotation_marks(each.citation.quote), each) for each in question.distractors)
        case "number":
            yield from ((format_figure(desk, question, each.value), each) for each in question.known)
        case "text":
            yield from ((f"“{each.text}”", each) for each in question.known)
        case "chain" | "order":
            pass
        case _:
            return
    yield desk.translate("printing.words.any_other"), question.other
