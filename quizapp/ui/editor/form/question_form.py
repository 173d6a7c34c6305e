"""The form of a question made from the half-written JSON. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quizapp.authoring.json_pointers import get_value, join_pointer
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.editor.autofill import derive_values
from quizapp.ui.editor.form import choice_sections, item_sections
from quizapp.ui.editor.form.evidence_sections import build_evidence_section
from quizapp.ui.editor.form.field_problems import attach_problems
from quizapp.ui.editor.form.form_steps import KIND_PREFIX
from quizapp.ui.editor.form.note_section import build_note_section
from quizapp.ui.editor.form.rare_fields_section import build_more_section
from quizapp.ui.editor.form.section_builder import LINE, FormSectionBuilder, list_skill_options
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection, FormState
from quizapp.ui.editor.question_rows import ICONS

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.operations.citations import CitationIndex
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

_OWN: Final[dict[str, Callable[[FormSectionBuilder], Iterator[FormSection]]]] = {
    "choice": choice_sections.build_option_sections,
    "choices": choice_sections.build_option_sections,
    "attribution": choice_sections.build_attribution_sections,
    "chain": choice_sections.build_chain_sections,
    "verdict": choice_sections.build_verdict_sections,
    "find_evidence": choice_sections.build_find_evidence_sections,
    "match": item_sections.build_match_sections,
    "order": item_sections.build_order_sections,
    "number": item_sections.build_number_sections,
    "text": item_sections.build_text_sections,
}
_EVIDENCE_AT_ITEMS: Final = ("match", "order")


def build_question_form(
    document: Json,
    pointer: str,
    problems: Iterable[Problem],
    translate: Translate,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    citations: CitationIndex | None = None,
) -> FormState:
    """Return the form of the question at a pointer. Raises EditMismatchError if nothing is there.

    Problems are told at their fields, but for what is only unfinished: an empty field shows that itself.
    """
    asked = get_value(document, pointer)
    make = FormSectionBuilder(document, pointer, asked, translate, pictures, citations)
    parts = [
        FormSection(
            "", lines=((_kind(make), _skill(make)), (make.text(pointer, "prompt", "prompt", most=LINE),))
        ),
        *_OWN[asked["kind"]](make),
        _explanation(make),
    ]
    if asked["kind"] not in _EVIDENCE_AT_ITEMS or asked.get("evidence") or asked.get("closest"):
        parts.append(build_evidence_section(make))
    parts += [build_more_section(make), build_note_section(document, asked["id"], translate)]
    return FormState(asked["id"], pointer, asked["kind"], attach_problems(tuple(parts), problems))


def _explanation(make: FormSectionBuilder) -> FormSection:
    """Return the explanation, with the offer to write it and the reasons as far as they follow."""
    deeds = (FormAction("acted", make.translate("editor_texts.fill"), make.at, "suggest"),)
    told = bool(derive_values(make.document, make.at, make.translate))
    return FormSection(
        "", lines=((make.text(make.at, "explanation", "explanation"),),), deeds=deeds if told else ()
    )


def _kind(make: FormSectionBuilder) -> FormField:
    """Return the choice of the kind. Arrows do not turn it: what does not fit another kind is left out."""
    values = [
        FieldOption(make.translate(f"search.kinds.{kind}"), kind, ICONS[kind])
        if kind == make.asked["kind"]
        else FieldOption(
            make.translate(f"search.kinds.{kind}"), icon=ICONS[kind], acts=f"{KIND_PREFIX}{kind}"
        )
        for kind in QUESTION_KINDS
    ]
    return make.choice(join_pointer(make.at, "kind"), "kind", make.asked["kind"], values)


def _skill(make: FormSectionBuilder) -> FormField:
    values = list_skill_options(make.document, make.translate)
    return make.choice(join_pointer(make.at, "skill"), "skill", make.asked.get("skill"), values)
