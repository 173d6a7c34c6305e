"""Forms of the questions of a real pack, for the tests."""

from __future__ import annotations

import functools
import json
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import apply_edits
from quizapp.authoring.operations.questions import add_blank_question
from quizapp.ui.editor.form.question_form import build_question_form
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.authoring.edit_steps import Step
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.form.state import FormSection, FormState

CHANCE = Random(7)
PACK = Path(__file__).parents[4] / "content" / "harbour-bridge" / "pack.json"


@functools.cache
def _read() -> Any:
    return json.loads(PACK.read_text(encoding="utf-8"))


def document() -> Any:
    """The pack as plain data; each test has its own."""
    return deepcopy(_read())


def of_kind(kind: str, made: Any = None) -> tuple[Any, str]:
    """Return the pack with the pointer of its first question of a kind."""
    found = made or document()
    return found, next(at for at, asked in document_traversal.questions(found) if asked["kind"] == kind)


def begun(kind: Any) -> tuple[Any, str]:
    """Return the pack with an empty question of a kind, and its pointer."""
    made = done(document(), add_blank_question(document(), document()["banks"][0]["id"], kind, Random(1)))
    return made, f"/banks/0/questions/{len(made['banks'][0]['questions']) - 1}"


def done(made: Any, step: Step) -> Any:
    """Return the pack after a step."""
    return apply_edits(made, step.edits)


def form(made: Any, at: str, problems: Iterable[Problem] = ()) -> FormState:
    """Return the form of the question at a pointer."""
    return build_question_form(made, at, problems, translate)


def parts(state: FormState) -> Iterator[FormSection]:
    """Yield all parts of a form, also those inside others."""
    waiting = list(state.parts)
    while waiting:
        part = waiting.pop(0)
        yield part
        waiting = [*part.parts, *waiting]


def part_at(state: FormState, pointer: str) -> FormSection:
    """Return the part at a pointer."""
    return next(part for part in parts(state) if part.pointer == pointer)


def field_at(state: FormState, pointer: str) -> Any:
    """Return the field at a pointer."""
    return next(field for field in state.fields() if field.pointer == pointer)
