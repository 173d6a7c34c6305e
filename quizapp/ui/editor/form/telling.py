"""Problems put beside what they are about. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.editing.assembling import UNFINISHED
from quizapp.editing.pointers import inside
from quizapp.ui.editor.form.state import Part, Told, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.problems import Problem

_WORST: Final = ("error", "warning", "note")


def told_in(parts: tuple[Part, ...], problems: Iterable[Problem]) -> tuple[Part, ...]:
    """Return the parts with each problem at the field it is about, else at the part that holds its place."""
    places = {place: owner for part in parts for place, owner in _places(part)}
    told: dict[str, Told] = {}
    for problem in sorted(problems, key=lambda each: _WORST.index(each.severity)):
        held = [place for place in places if place and inside(problem.pointer, place)]
        if held and problem.code != UNFINISHED:
            told.setdefault(places[max(held, key=len)], Told(problem.message, problem.severity))
    return tuple(_told(part, told) for part in parts) if told else parts


def _places(part: Part) -> Iterator[tuple[str, str]]:
    """Yield places, each with that at which its problems are told: fields go before parts."""
    for at in (part.pointer, *part.holds):
        yield at, part.pointer
    for inner in part.parts:
        yield from _places(inner)
    own = [field for line in part.lines for field in line]
    yield from ((field.pointer, field.pointer) for field in own)


def _told(part: Part, told: dict[str, Told]) -> Part:
    if not any(_named(part, told)):
        return part
    lines = tuple(
        tuple(replace(field, told=told.get(field.pointer)) for field in line) for line in part.lines
    )
    own = {field.pointer for line in part.lines for field in line}
    here = told.get(part.pointer) if part.pointer and part.pointer not in own else None
    return replace(part, lines=lines, parts=tuple(_told(inner, told) for inner in part.parts), told=here)


def _named(part: Part, told: dict[str, Told]) -> Iterator[bool]:
    yield part.pointer in told
    yield from (field.pointer in told for field in fields_of(part))
    yield from (any(_named(inner, told)) for inner in part.parts)
