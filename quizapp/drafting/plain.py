"""Readings, drafts and wishes as what JSON can hold, and back: so they go to the child process and come."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from quizapp.drafting.drafts import Draft, Drafts, Why
from quizapp.drafting.models import Attribution, Reading, Span, Voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.drafting.models import Part
    from quizapp.drafting.proposing.wish import Given, Wish


def as_plain(reading: Reading) -> dict[str, Any]:
    """Return what a reading found. Its text and parts are known to whoever asked."""
    return {
        "attributions": [_plain(each) for each in reading.attributions],
        "voices": [_plain(each) for each in reading.voices],
        "backend": reading.backend,
        "language": reading.language,
    }


def from_plain(plain: Mapping[str, Any], text: str, parts: tuple[Part, ...]) -> Reading:
    """Return the reading that `as_plain` was given, of this text. Raises KeyError or TypeError for others."""
    return Reading(
        text,
        parts,
        tuple(Attribution(**_fields(Attribution, each)) for each in plain["attributions"]),
        tuple(Voice(**_fields(Voice, each)) for each in plain["voices"]),
        plain["backend"],
        plain["language"],
    )


def drafts_as_plain(drafts: Drafts) -> dict[str, Any]:
    """Return drafts without their source, which is known to whoever asked."""
    plain = asdict(drafts)
    del plain["source"]
    return plain


def drafts_from_plain(plain: Mapping[str, Any], source: Mapping[str, Any]) -> Drafts:
    """Return the drafts that `drafts_as_plain` was given, of this source. Raises KeyError or TypeError."""
    return Drafts(
        source,
        tuple(plain["voices"]),
        tuple(_draft(each) for each in plain["drafts"]),
        plain["held_back"],
        tuple(plain["disputed"]),
        plain["backend"],
        plain["language"],
    )


def _draft(plain: Mapping[str, Any]) -> Draft:
    whys = tuple(Why(each["code"], each["words"]) for each in plain["why"])
    spans = tuple((start, end) for start, end in plain["spans"])
    return Draft(**{**plain, "why": whys, "spans": spans})


def wish_as_plain(wish: Wish, given: Given) -> dict[str, Any]:
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


def wish_from_plain(plain: Mapping[str, Any]) -> tuple[Wish, Given]:
    """Return what `wish_as_plain` was given. Raises KeyError or TypeError for others."""
    from quizapp.drafting.proposing.wish import Given, HeldOut, Wish  # noqa: PLC0415 -- in the child alone

    within = plain["within"]
    wish = Wish(tuple(plain["types"]), plain["limit"], plain["difficulty"], within and Span(*within))
    held_out = tuple(HeldOut(*each) for each in plain["held_out"])
    return wish, Given(held_out, plain["sides"], frozenset(plain["rejected"]))


def _plain(each: Attribution | Voice) -> dict[str, Any]:
    made = {}
    for field in fields(each):
        value = getattr(each, field.name)
        made[field.name] = [value.start, value.end] if isinstance(value, Span) else value
    return made


def _fields(kind: type[Attribution | Voice], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return what JSON made of fields as the fields are: pairs as spans, lists as tuples."""
    made = dict(plain)
    for field in fields(kind):
        value = made.get(field.name)
        if isinstance(value, list):
            made[field.name] = Span(*value) if "Span" in str(field.type) else tuple(value)
    return made
