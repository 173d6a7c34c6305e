"""Corrections of who says what as what JSON can hold, and back: so they are kept with a pack in work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from quizapp.drafting.attribution_corrections import AttributionKey, Corrections, SpeakerKey
from quizapp.pack.vocabulary import ReportedStatementType, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final[tuple[SpeakerKind, ...]] = get_args(SpeakerKind)
_STATEMENT_TYPES: Final[tuple[ReportedStatementType, ...]] = get_args(ReportedStatementType)


def serialize_corrections(corrections: Corrections) -> dict[str, Any]:
    """Return corrections as plain JSON, always in the same order; without what is empty."""
    plain: dict[str, Any] = {
        "merged": [[_known(one), _known(other)] for one, other in sorted(corrections.merged.items())],
        "names": [[_known(one), name] for one, name in sorted(corrections.names.items())],
        "said": [
            [_as_row(said), None if speaker is None else _known(speaker)]
            for said, speaker in sorted(corrections.said.items(), key=lambda each: each[0])
        ],
        "kinds": [
            [_as_row(said), statement_type] for said, statement_type in sorted(corrections.kinds.items())
        ],
    }
    return {name: value for name, value in plain.items() if value}


def deserialize_corrections(plain: object) -> Corrections:
    """Return the corrections that plain JSON tells; what somebody else has written into it is left out."""
    told = plain if isinstance(plain, dict) else {}
    merged, names, said, kinds = {}, {}, {}, {}
    for first, second in _pairs(told.get("merged")):
        one, other = _read_known(first), _read_known(second)
        if one is not None and other is not None and one != other:
            merged[one] = other
    for first, second in _pairs(told.get("names")):
        one = _read_known(first)
        if one is not None and isinstance(second, str) and second.strip():
            names[one] = second
    for first, second in _pairs(told.get("said")):
        words, speaker = _read_said(first), _read_known(second)
        if words is not None and (speaker is not None or second is None):
            said[words] = speaker
    for first, second in _pairs(told.get("kinds")):
        words, statement_type = (
            _read_said(first),
            next((each for each in _STATEMENT_TYPES if each == second), None),
        )
        if words is not None and statement_type is not None:
            kinds[words] = statement_type
    return Corrections(merged, names, said, kinds)


def _as_row(said: AttributionKey) -> list[str | int]:
    return [said.passage, said.words, said.nth, said.by]


def _known(known: SpeakerKey) -> list[str]:
    return [known.id, known.name, *([known.kind] if known.kind else [])]


def _read_known(told: object) -> SpeakerKey | None:
    match told:
        case [str(id_), str(name)]:
            return SpeakerKey(id_, name)
        case [str(id_), str(name), kind] if kind in _KINDS:
            return SpeakerKey(id_, name, kind)
        case _:
            return None


def _read_said(told: object) -> AttributionKey | None:
    match told:
        case [str(passage), str(words), int(nth), str(by)]:
            return AttributionKey(passage, words, nth, by)
        case _:
            return None


def _pairs(told: object) -> Iterator[tuple[object, object]]:
    for each in told if isinstance(told, list) else []:
        if isinstance(each, list) and len(each) == 2:
            yield each[0], each[1]
