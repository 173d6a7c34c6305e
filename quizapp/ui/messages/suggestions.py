"""The sentences of suggested questions, and of who says what in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from quizapp.pack.vocabulary import ReportedStatementType
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.drafting.errors import DraftingError
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.ports import Translate


def list_rejection_reasons(translate: Translate) -> tuple[str, ...]:
    """Return why a proposal may be rejected, in the order of the keys 1 to 5."""
    return (
        translate("suggestions.reasons.wrong"),
        translate("suggestions.reasons.unclear"),
        translate("suggestions.reasons.two_answers_fit"),
        translate("suggestions.reasons.too_easy"),
        translate("suggestions.reasons.not_useful"),
    )


def list_difficulties(translate: Translate) -> tuple[str, ...]:
    """Return how difficult drafts may be: as they come, then from easy to hard."""
    return (
        translate("suggestions.difficulties.as_it_comes"),
        translate("suggestions.difficulties.easy"),
        translate("suggestions.difficulties.medium"),
        translate("suggestions.difficulties.hard"),
    )


def describe_suggestion_count(translate: Translate, count: int, *, more: bool) -> str:
    """Tell how many questions there are; `more` are coming."""
    told = translate("suggestions.proposed", n=count)
    return f"{told}, {translate('suggestions.more_come')}" if more else told


def name_decision(translate: Translate, what: str) -> str:
    """Return what became of a proposal in a word."""
    return {
        "accepted": translate("suggestions.became.accepted"),
        "rejected": translate("suggestions.became.rejected"),
        "withdrawn": translate("suggestions.became.withdrawn"),
    }.get(what, "")


def describe_origin(translate: Translate, *, edited: bool, accepted: bool) -> str:
    """Tell where a proposal comes from, and what a person did with it."""
    if edited:
        return translate("suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_edited")
    if accepted:
        return translate("suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_accepted")
    return translate("suggestions.origin.proposed_by_this_computer")


def name_suggestion(translate: Translate, number: int, what: str) -> str:
    """Return the name of a proposal in the strip."""
    told = name_decision(translate, what) or translate("suggestions.chip.not_decided")
    return translate("suggestions.chip.draft", number=number, became=told)


def describe_decision_counts(
    translate: Translate, found: tuple[int, int, int]
) -> tuple[tuple[str, str], ...]:
    """Return how many were accepted, rejected, and are to go: a figure and its word each."""
    words = (
        translate("suggestions.counts.accepted"),
        translate("suggestions.counts.rejected"),
        translate("suggestions.counts.to_go"),
    )
    return tuple((str(count), word) for count, word in zip(found, words, strict=True))


def describe_warning_count(translate: Translate, count: int) -> str:
    """Tell how much there is to look at."""
    return translate("suggestions.to_look_at", n=count) if count else ""


def describe_evidence_places(translate: Translate, places: Sequence[str]) -> str:
    """Tell where the evidence stands."""
    told = "suggestions.word_for_word"
    return translate(told, places=", ".join(places))


def describe_distortion(translate: Translate, name: Trap) -> str:
    """Name the trap that a statement was altered by."""
    words = common.name_trap(translate, name)
    return translate("suggestions.altered", trap=words)


def describe_earlier_rejections(translate: Translate, counted: Mapping[str, int]) -> str:
    """Tell how many proposals for this article were rejected, by what they ask."""
    told = "suggestions.rejected_before"
    parts = (f"{name_suggestion_type(translate, name)} {count}" for name, count in counted.items())
    return translate(told, counted=", ".join(parts))


def name_suggestion_type(translate: Translate, type_: str) -> str:
    """Return what a type of proposal asks."""
    return {
        "who-said-it": translate("suggestions.type_name.who-said-it"),
        "chain": translate("suggestions.type_name.chain"),
        "evidence": translate("suggestions.type_name.evidence"),
        "supported": translate("suggestions.type_name.supported"),
        "contradicted": translate("suggestions.type_name.contradicted"),
        "not-stated": translate("suggestions.type_name.not-stated"),
        "number": translate("suggestions.type_name.number"),
        "date": translate("suggestions.type_name.date"),
        "match": translate("suggestions.type_name.match"),
        "order": translate("suggestions.type_name.order"),
        "found-or-claimed": translate("suggestions.type_name.found-or-claimed"),
    }.get(type_, translate("suggestions.type_name.other_questions"))


def format_gap_sentence(translate: Translate, before: str, after: str) -> str:
    """Return words with a gap between them, in which something is to be typed."""
    return translate("suggestions.with_gap", before=before, after=after).strip()


VERY_SURE: Final = 0.95
FAIRLY_SURE: Final = 0.85
"""From these confidences on it is very sure who says something, and fairly sure."""


def describe_speaker_confidence(translate: Translate, confidence: float) -> str:
    """Tell how sure it is who says something: of nothing else is a confidence tested."""
    if confidence >= VERY_SURE:
        return translate("suggestions.sure.very_sure_who_says")
    if confidence >= FAIRLY_SURE:
        return translate("suggestions.sure.fairly_sure_who_says")
    return translate("suggestions.sure.not_so_sure_who")


def describe_backend(translate: Translate, backend: str) -> str:
    """Tell what made the drafts."""
    if backend == "parse":
        return translate("suggestions.made_by.drafted_by_rules_over.drafted_by_rules_over_the")
    return translate("suggestions.made_by.drafted_by_rules_over")


def describe_support(translate: Translate, code: str, words: Mapping[str, str]) -> str:
    """Return one reason why a draft is thought to be sound; '' for a code that is not known."""
    reason = f"suggestions.why.{code}"
    return translate(reason, **dict[str, Any](words)) if translate.has(reason) else ""


def describe_withheld_suggestions(
    translate: Translate, counted: Mapping[str, int], *, all_: bool = False
) -> tuple[str, ...]:
    """Tell how many drafts were held back, `all_` or more than are shown, and why, the commonest first."""
    total = sum(counted.values())
    if not total:
        return ()
    if all_:
        every = translate("suggestions.held_back.draft_s_held_back", n=total)
    else:
        every = translate("suggestions.held_back.more_draft_s_held", n=total)
    sorted_ = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    by_reason: dict[str, int] = {}
    for code, count in sorted_:
        reason = _held(translate, code)
        by_reason[reason] = by_reason.get(reason, 0) + count
    line = "suggestions.held_back.text"
    return (every, *(translate(line, count=count, reason=reason) for reason, count in by_reason.items()))


def describe_edit_problem(translate: Translate, code: str) -> str:
    """Tell why a proposal would be held back as it was edited."""
    told = "suggestions.held_against"
    return translate(told, reason=_held(translate, code))


def _held(translate: Translate, code: str) -> str:
    reason = f"suggestions.held.{code}"
    return translate(reason if translate.has(reason) else "suggestions.held_otherwise")


def describe_drafting_error(translate: Translate, error: DraftingError) -> str:
    """Say what is wrong with the article, and what to do."""
    return translate(error.sentence)


_MARKS: Final = '“”„"«»'


def list_statement_types(translate: Translate) -> dict[ReportedStatementType, str]:
    """Return what one chooses a saying to be."""
    line = "attributions.kinds"
    told = {
        statement_type: common.describe_statement_type(translate, statement_type)
        for statement_type in get_args(ReportedStatementType)
    }
    return {
        statement_type: translate(line, kind=kind, means=means)
        for statement_type, (kind, means) in told.items()
    }


def name_statement_type(translate: Translate, name: str, *, yours: bool) -> str:
    """Name the kind of a statement; one that no person has said is only proposed."""
    if yours:
        return translate("attributions.kind_as_said", kind=name)
    return translate("common.unchecked", kind=name)


def describe_attribution_count(translate: Translate, sayings: int, speakers: int) -> str:
    """Tell how many sayings there are, and by how many speakers."""
    told = translate("attributions.aside.saying_s", n=sayings)
    return f"{told}, " + translate("attributions.aside.speaker_s", n=speakers)


def describe_attribution_chain(translate: Translate, outer: str, inner: Sequence[str]) -> str:
    """Tell who passes it on, the outermost first."""
    row = translate("attributions.via.then").join((outer, *inner))
    return translate("attributions.via.passed_on_by", row=row)


def name_attribution(translate: Translate, number: int, who: str, parts: Sequence[str]) -> str:
    """Return the name of a saying for the ear."""
    told = translate("attributions.spoken", number=number, who=who)
    return ". ".join(part.rstrip(".") for part in (told, *parts) if part) + "."


def quote_words(translate: Translate, words: str) -> str:
    """Put words in quotation marks; words that have some already stay as the article has them."""
    if any(mark in words for mark in _MARKS):
        return words
    return translate("attributions.quoted", words=words)


def describe_reading_backend(translate: Translate, backend: str) -> str:
    """Tell what found it."""
    if backend == "parse":
        return translate("attributions.read_by.found_by_rules_over.found_by_rules_over_the")
    return translate("attributions.read_by.found_by_rules_over")
