"""Fields set one by one, or one field of many questions at once; and notes that nobody is handed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.places import NOTE_FIELD
from quizapp.editing.pointers import Json, joined, there
from quizapp.editing.steps import Sketch, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def set_field(document: Json, at: str, value: Json) -> Step:
    """Give a field a value; None takes it away. Raises MisfitError.

    The key of “Who says it?” that nobody does is set by `mark_key`, for it is a None that stays.
    """
    sketch = Sketch(document)
    _set(sketch, at, value)
    return sketch.step("set-field", at)


def set_many(document: Json, questions: Iterable[str], field: str, value: Json) -> Step:
    """Give a field of many questions, by their ids, one value; None takes it away. Raises NotDoneError."""
    sketch = Sketch(document)
    for question in questions:
        _set(sketch, joined(walk.question(document, question)[0], field), value)
    return sketch.step("set-many", field)


def note(document: Json, question: str, text: str) -> Step:
    """Write a private note on a question, or with an empty id on the pack; an empty one is taken away."""
    sketch = Sketch(document)
    if text and NOTE_FIELD not in document:
        sketch.put(joined("", NOTE_FIELD), {})
    _set(sketch, joined("", NOTE_FIELD, question), text or None)
    return sketch.step("note", question)


def _set(sketch: Sketch, at: str, value: Json) -> None:
    if value is not None:
        sketch.put(at, value)
    elif there(sketch.document, at):
        sketch.drop(at)


def fill_in(document: Json, at: str, found: Mapping[str, Json]) -> Step:
    """Give the fields at these pointers their values, all in the question at a pointer, as one step."""
    sketch = Sketch(document)
    for pointer, value in found.items():
        sketch.put(pointer, value)
    return sketch.step("fill-in", str(sketch.get(at)["id"]))
