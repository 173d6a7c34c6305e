"""The words of the page on which a person decides about what the program proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import common

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
