"""Words that were found, put into the fields in which they stand. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.ui.editor.form.state import FormField, FormSection, FormState, iterate_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.editor.state import TextSpan


def highlight_form(
    form: FormState, marks: Mapping[str, tuple[TextSpan, ...]], shown: tuple[str, TextSpan] | None
) -> FormState:
    """Return a form with what was found in its fields; `shown` is the pointer and place that is gone to."""
    if not any(field.pointer in marks for field in form.fields()):
        return form
    return replace(form, parts=tuple(_part(part, marks, shown) for part in form.parts))


def _part(
    part: FormSection, marks: Mapping[str, tuple[TextSpan, ...]], shown: tuple[str, TextSpan] | None
) -> FormSection:
    if not any(field.pointer in marks for field in iterate_fields(part)):
        return part
    lines = tuple(tuple(_field(field, marks, shown) for field in line) for line in part.lines)
    return replace(part, lines=lines, parts=tuple(_part(inner, marks, shown) for inner in part.parts))


def _field(
    field: FormField, marks: Mapping[str, tuple[TextSpan, ...]], shown: tuple[str, TextSpan] | None
) -> FormField:
    found = marks.get(field.pointer, ())
    here = shown[1] if shown is not None and shown[0] == field.pointer else None
    return replace(field, marks=found, shown=here) if found else field
