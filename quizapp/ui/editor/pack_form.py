"""The form of what is no question: the pack, its banks, and what is known of its articles. No Qt."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.folder_layout import NOTE_FIELD
from quizapp.authoring.json_pointers import get_value, has_value, is_inside, split_parent
from quizapp.authoring.operations.articles import set_share
from quizapp.authoring.operations.fields import (
    ENTRY_LISTS,
    TEXT_LISTS,
    add_list_entry,
    add_list_text,
    is_list_entry,
    remove_list_entry,
    set_field,
    set_note,
)
from quizapp.ui.editor.bank_section import build_bank_section
from quizapp.ui.editor.form.field_problems import attach_problems
from quizapp.ui.editor.form.state import FormState
from quizapp.ui.editor.pack_sections import PackSectionBuilder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

_OPTIONAL: Final = frozenset({
    "advisory", "publisher", "author", "published", "url", "holder", "licence", "alt", "credit",
})  # fmt: skip
"""Fields outside of questions that are not there where nothing is written; but the pack's own licence is."""


def build_pack_form(
    document: Json,
    problems: Iterable[Problem],
    translate: Translate,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> FormState:
    """Return the form of the pack; of its bank too where it has but one."""
    made = PackSectionBuilder(document, translate, pictures)
    banks = list(document_traversal.banks(document))
    parts = [*made.pack()]
    first = (
        [made.bank(banks[0][0]), build_bank_section(document, banks[0][0], translate)]
        if len(banks) == 1
        else []
    )
    first += [made.source(at) for at, _ in document_traversal.entries(document, "/sources")]
    parts[1:1] = first
    return FormState("pack", "", "pack", attach_problems(tuple(parts), problems))


def build_bank_form(document: Json, at: str, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of a bank."""
    made = PackSectionBuilder(document, translate)
    return FormState(
        at,
        at,
        "bank",
        attach_problems((made.bank(at), build_bank_section(document, at, translate)), problems),
    )


def build_text_step(document: Json, at: str, words: str) -> Step | None:
    """Return the step for an optional text that is empty now, a note, or the first text of a list.

    None: it is typed as it is. Raises AuthoringError.
    """
    outer, name = split_parent(at)
    if outer in TEXT_LISTS and not has_value(document, at):
        return add_list_text(document, outer, words)
    if words:
        return None
    if outer == f"/{NOTE_FIELD}":
        return set_note(document, name, "")
    of_these = at == "/advisory" or is_inside(outer, "/sources") or is_inside(outer, "/media")
    return set_field(document, at, None) if of_these and name in _OPTIONAL else None


def build_choice_step(document: Json, at: str, value: Json, chance: Random) -> Step | None:
    """Return the step for how much of an article may be passed on, or a term that is disputed; else None.

    Raises AuthoringError.
    """
    if at.startswith("/sources/") and at.endswith("/rights/share"):
        source = get_value(document, split_parent(split_parent(at)[0])[0])
        return set_share(document, str(source["id"]), value)
    return add_list_entry(document, at, chance, value) if at in ENTRY_LISTS else None


def build_add_step(document: Json, at: str, chance: Random) -> Step | None:
    """Return the step for a new entry of a list of the pack's; None for any other list."""
    return add_list_entry(document, at, chance) if at in ENTRY_LISTS else None


def build_remove_step(document: Json, at: str) -> Step | None:
    """Return the step that takes out an entry of a list of the pack's; else None. Raises AuthoringError."""
    return remove_list_entry(document, at) if is_list_entry(at) else None
