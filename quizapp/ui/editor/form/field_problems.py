"""Problems put beside what they are about. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring.json_pointers import is_inside
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.ui.editor.form.state import FieldProblem, FormSection, iterate_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.problems import Problem

_WORST: Final = ("error", "warning", "note")


def attach_problems(parts: tuple[FormSection, ...], problems: Iterable[Problem]) -> tuple[FormSection, ...]:
    """Return the parts with each problem at the field it is about, else at the part that holds its place."""
    places = {place: owner for part in parts for place, owner in _places(part)}
    told: dict[str, FieldProblem] = {}
    for problem in sorted(problems, key=lambda each: _WORST.index(each.severity)):
        held = [place for place in places if place and is_inside(problem.pointer, place)]
        if held and problem.code != UNFINISHED:
            told.setdefault(places[max(held, key=len)], FieldProblem(problem.message, problem.severity))
    return tuple(_told(part, told) for part in parts) if told else parts


def _places(part: FormSection) -> Iterator[tuple[str, str]]:
    """Yield places, each with that at which its problems are told: fields go before parts."""
    for at in (part.pointer, *part.holds):
        yield at, part.pointer
    for inner in part.parts:
        yield from _places(inner)
    own = [field for line in part.lines for field in line]
    yield from ((field.pointer, field.pointer) for field in own)


def _told(part: FormSection, told: dict[str, FieldProblem]) -> FormSection:
    if not any(_named(part, told)):
        return part
    lines = tuple(
        tuple(replace(field, told=told.get(field.pointer)) for field in line) for line in part.lines
    )
    own = {field.pointer for line in part.lines for field in line}
    here = told.get(part.pointer) if part.pointer and part.pointer not in own else None
    return replace(part, lines=lines, parts=tuple(_told(inner, told) for inner in part.parts), told=here)


def _named(part: FormSection, told: dict[str, FieldProblem]) -> Iterator[bool]:
    yield part.pointer in told
    yield from (field.pointer in told for field in iterate_fields(part))
    yield from (any(_named(inner, told)) for inner in part.parts)
