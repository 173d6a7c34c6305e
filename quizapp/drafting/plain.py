"""A reading as what JSON can hold, and back: so it comes from the child process."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from quizapp.drafting.models import Attribution, Reading, Span, Voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.drafting.models import Part


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
