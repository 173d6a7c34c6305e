"""The form of what is no question: the pack, its banks, and what is known of its articles. No Qt."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.places import NOTE_FIELD
from quizapp.editing.pointers import get, inside, parent, there
from quizapp.editing.writing.articles import pass_on
from quizapp.editing.writing.fields import (
    LISTS,
    NAMES,
    add_fact,
    add_text,
    is_fact,
    note,
    remove_fact,
    set_field,
)
from quizapp.ui.editor.bank_part import bank_part
from quizapp.ui.editor.form.state import FormState
from quizapp.ui.editor.form.telling import told_in
from quizapp.ui.editor.pack_parts import PackMaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

_OPTIONAL: Final = frozenset({
    "advisory", "publisher", "author", "published", "url", "holder", "licence", "alt", "credit",
})  # fmt: skip
"""Fields outside of questions that are not there where nothing is written; but the pack's own licence is."""


def pack_form(
    document: Json,
    problems: Iterable[Problem],
    translate: Translate,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> FormState:
    """Return the form of the pack; of its bank too where it has but one."""
    made = PackMaker(document, translate, pictures)
    banks = list(walk.banks(document))
    parts = [*made.pack()]
    first = [made.bank(banks[0][0]), bank_part(document, banks[0][0], translate)] if len(banks) == 1 else []
    first += [made.source(at) for at, _ in walk.entries(document, "/sources")]
    parts[1:1] = first
    return FormState("pack", "", "pack", told_in(tuple(parts), problems))


def bank_form(document: Json, at: str, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of a bank."""
    made = PackMaker(document, translate)
    return FormState(at, at, "bank", told_in((made.bank(at), bank_part(document, at, translate)), problems))


def typed_step(document: Json, at: str, words: str) -> Step | None:
    """Return the step for an optional text that is empty now, a note, or the first text of a list.

    None: it is typed as it is. Raises EditingError.
    """
    outer, name = parent(at)
    if outer in NAMES and not there(document, at):
        return add_text(document, outer, words)
    if words:
        return None
    if outer == f"/{NOTE_FIELD}":
        return note(document, name, "")
    of_these = at == "/advisory" or inside(outer, "/sources") or inside(outer, "/media")
    return set_field(document, at, None) if of_these and name in _OPTIONAL else None


def chosen_step(document: Json, at: str, value: Json, chance: Random) -> Step | None:
    """Return the step for how much of an article may be passed on, or a term that is disputed; else None.

    Raises EditingError.
    """
    if at.startswith("/sources/") and at.endswith("/rights/share"):
        source = get(document, parent(parent(at)[0])[0])
        return pass_on(document, str(source["id"]), value)
    return add_fact(document, at, chance, value) if at in LISTS else None


def added_step(document: Json, at: str, chance: Random) -> Step | None:
    """Return the step for a new entry of a list of the pack's; None for any other list."""
    return add_fact(document, at, chance) if at in LISTS else None


def removed_step(document: Json, at: str) -> Step | None:
    """Return the step that takes out an entry of a list of the pack's; else None. Raises EditingError."""
    return remove_fact(document, at) if is_fact(at) else None
