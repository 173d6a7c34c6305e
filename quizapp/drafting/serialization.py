"""Readings, drafts and wishes as what JSON can hold, and back: so they go to the child process and come."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from quizapp.drafting.source_reading import DetectedAttribution, DetectedSpeaker, ReadingSpan, SourceReading
from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion, SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.drafting.source_reading import ReadingPart
    from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions


def serialize_reading(reading: SourceReading) -> dict[str, Any]:
    """Return what a reading found. Its text and parts are known to whoever asked."""
    return {
        "attributions": [_plain(each) for each in reading.attributions],
        "speakers": [_plain(each) for each in reading.speakers],
        "backend": reading.backend,
        "language": reading.language,
    }


def deserialize_reading(plain: Mapping[str, Any], text: str, parts: tuple[ReadingPart, ...]) -> SourceReading:
    """Return the reading that `serialize_reading` was given, of this text.

    Raises KeyError or TypeError for others.
    """
    return SourceReading(
        text,
        parts,
        tuple(DetectedAttribution(**_fields(DetectedAttribution, each)) for each in plain["attributions"]),
        tuple(DetectedSpeaker(**_fields(DetectedSpeaker, each)) for each in plain["speakers"]),
        plain["backend"],
        plain["language"],
    )


def serialize_suggestions(drafts: ArticleSuggestions) -> dict[str, Any]:
    """Return drafts without their source, which is known to whoever asked."""
    plain = asdict(drafts)
    del plain["source"]
    return plain


def deserialize_suggestions(plain: Mapping[str, Any], source: Mapping[str, Any]) -> ArticleSuggestions:
    """Return the drafts that `serialize_suggestions` was given, of this source.

    Raises KeyError or TypeError.
    """
    return ArticleSuggestions(
        source,
        tuple(plain["speakers"]),
        tuple(_draft(each) for each in plain["drafts"]),
        plain["held_back"],
        tuple(plain["disputed"]),
        plain["backend"],
        plain["language"],
    )


def _draft(plain: Mapping[str, Any]) -> Suggestion:
    whys = tuple(SuggestionFeedback(each["code"], each["words"]) for each in plain["why"])
    spans = tuple((start, end) for start, end in plain["spans"])
    return Suggestion(**{**plain, "why": whys, "spans": spans})


def serialize_options(wish: DraftingOptions, given: DraftingContext) -> dict[str, Any]:
    """Return what is wished for, and what is given beside the article."""
    within = wish.within
    return {
        "types": list(wish.types),
        "limit": wish.limit,
        "difficulty": wish.difficulty,
        "within": None if within is None else [within.start, within.end],
        "held_out": [[each.text, each.title, each.speaker] for each in given.held_out],
        "sides": dict(given.sides),
        "rejected": sorted(given.rejected),
    }


def deserialize_options(plain: Mapping[str, Any]) -> tuple[DraftingOptions, DraftingContext]:
    """Return what `serialize_options` was given. Raises KeyError or TypeError for others."""
    from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions, HeldOutClaim  # noqa: PLC0415 -- in the child alone

    within = plain["within"]
    wish = DraftingOptions(
        tuple(plain["types"]), plain["limit"], plain["difficulty"], within and ReadingSpan(*within)
    )
    held_out = tuple(HeldOutClaim(*each) for each in plain["held_out"])
    return wish, DraftingContext(held_out, plain["sides"], frozenset(plain["rejected"]))


def _plain(each: DetectedAttribution | DetectedSpeaker) -> dict[str, Any]:
    made = {}
    for field in fields(each):
        value = getattr(each, field.name)
        made[field.name] = [value.start, value.end] if isinstance(value, ReadingSpan) else value
    return made


def _fields(kind: type[DetectedAttribution | DetectedSpeaker], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return what JSON made of fields as the fields are: pairs as spans, lists as tuples."""
    made = dict(plain)
    for field in fields(kind):
        value = made.get(field.name)
        if isinstance(value, list):
            made[field.name] = ReadingSpan(*value) if "Span" in str(field.type) else tuple(value)
    return made
