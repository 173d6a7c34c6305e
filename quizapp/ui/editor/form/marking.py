"""Words that were found, put into the fields in which they stand. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.ui.editor.form.state import Field, FormState, Part, fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.editor.state import Span


def marked(
    form: FormState, marks: Mapping[str, tuple[Span, ...]], shown: tuple[str, Span] | None
) -> FormState:
    """Return a form with what was found in its fields; `shown` is the pointer and place that is gone to."""
    if not any(field.pointer in marks for field in form.fields()):
        return form
    return replace(form, parts=tuple(_part(part, marks, shown) for part in form.parts))


def _part(part: Part, marks: Mapping[str, tuple[Span, ...]], shown: tuple[str, Span] | None) -> Part:
    if not any(field.pointer in marks for field in fields_of(part)):
        return part
    lines = tuple(tuple(_field(field, marks, shown) for field in line) for line in part.lines)
    return replace(part, lines=lines, parts=tuple(_part(inner, marks, shown) for inner in part.parts))


def _field(field: Field, marks: Mapping[str, tuple[Span, ...]], shown: tuple[str, Span] | None) -> Field:
    found = marks.get(field.pointer, ())
    here = shown[1] if shown is not None and shown[0] == field.pointer else None
    return replace(field, marks=found, shown=here) if found else field
