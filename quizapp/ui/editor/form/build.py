"""The form of a question made from the half-written JSON. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.pointers import get
from quizapp.ui.editor.form.state import FormState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate


def form_of(document: Json, pointer: str, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of the question at a pointer. Raises MisfitError if nothing is there."""
    del problems, translate
    asked = get(document, pointer)
    return FormState(str(asked.get("id", "")), pointer, str(asked.get("kind", "")))
