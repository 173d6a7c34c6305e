"""The form of many questions at once: what all of them are given. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import join_pointer
from quizapp.ui.editor.form.section_builder import list_difficulty_options, list_skill_options
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection, FormState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate

SELECTION: Final = "/=many"
"""The pointer of this form; nothing stands there in a document."""

_MIXED: Final = "=mixed"
"""The value of what is not the same in all; it is none that can be chosen."""


def build_selection_form(document: Json, questions: Sequence[str], translate: Translate) -> FormState:
    """Return the form of questions, by their ids. A field that differs is empty, and says so."""
    own = {str(asked["id"]): asked for _, asked in document_traversal.questions(document)}
    asked = [own[each] for each in questions]
    values = _values(document, translate)
    given = {name: [each.get(name, name == "shuffle" or None) for each in asked] for name in values}
    banks = [
        FieldOption(str(bank.get("title", "")), str(bank["id"]))
        for _, bank in document_traversal.banks(document)
    ]
    if len(banks) > 1:
        values["bank"], given["bank"] = banks, _banks(document, questions)
    lines = tuple((_choice(name, translate, values[name], given[name]),) for name in values)
    deeds = tuple(
        FormAction("acted", translate(f"banks.{name}"), SELECTION, name)
        for name in ("duplicate", "delete", "none")
    )
    part = FormSection(SELECTION, translate("banks.for_all"), lines=lines, deeds=deeds)
    return FormState("many", SELECTION, "many", (part,))


def _values(document: Json, translate: Translate) -> dict[str, list[FieldOption]]:
    """Return for each field of questions what can be chosen for all of them."""
    found = {
        "skill": list_skill_options(document, translate),
        "difficulty": list_difficulty_options(translate),
        "shuffle": [
            FieldOption(translate("form.on"), value=True),
            FieldOption(translate("form.off"), value=False),
        ],
    }
    sources = [
        FieldOption(str(each.get("title", "")), [each["id"]])
        for _, each in document_traversal.entries(document, "/sources")
    ]
    if len(sources) > 1:
        found["reads"] = [FieldOption(translate("banks.all_articles")), *sources]
    return found


def _choice(name: str, translate: Translate, values: list[FieldOption], given: list[Json]) -> FormField:
    same = all(each == given[0] for each in given)
    value, told = (given[0], "") if same else (_MIXED, translate("banks.mixed"))
    label = translate("banks.bank" if name == "bank" else f"form.{name}")
    return FormField(join_pointer(SELECTION, name), "choice", label, value, tuple(values), empty=told)


def _banks(document: Json, questions: Sequence[str]) -> list[Json]:
    """Return the ids of the banks that questions are in."""
    wanted = frozenset(questions)
    return [
        str(bank["id"])
        for _, bank in document_traversal.banks(document)
        for each in bank.get("questions", [])
        if each["id"] in wanted
    ]
