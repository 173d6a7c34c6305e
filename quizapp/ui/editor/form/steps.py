"""What is done in a form, as steps of editing: the other half of the pointers that the form tells. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.writing.fields import set_field

if TYPE_CHECKING:
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step


def chosen_step(document: Json, pointer: str, value: Json) -> Step:
    """Return the step for a value that was chosen. Raises EditingError."""
    return set_field(document, pointer, value)


def added_step(document: Json, pointer: str, what: str, chance: Random) -> Step:
    """Return the step that adds something to the list at a pointer. Raises EditingError."""
    raise NotImplementedError


def removed_step(document: Json, pointer: str) -> Step:
    """Return the step that takes away what stands at a pointer. Raises EditingError."""
    raise NotImplementedError


def moved_step(document: Json, pointer: str, by: int) -> Step:
    """Return the step that moves an entry by so many places. Raises EditingError."""
    raise NotImplementedError


def acted_step(document: Json, name: str, pointer: str, chance: Random) -> Step | None:
    """Return the step for what is asked for by a name; None where it is none of the form's own. Raises EditingError.

    Not the form's own: “evidence” (the words selected in the article become the citation at the pointer; at a
    question, one more), “named” (they are where the name stands), “voices” (show `voices_of`), “picture” (a
    picture is opened for the question).
    """
    return None
