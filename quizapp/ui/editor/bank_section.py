"""The part of a bank's form in which it is sorted, split, merged, moved and taken away. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, join_pointer, split_parent
from quizapp.ui.editor import question_rows
from quizapp.ui.editor.bank_actions import SORT_ORDERS, SORT_PREFIX
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate


def build_bank_section(document: Json, at: str, translate: Translate) -> FormSection:
    """Return what can be done with the bank at a pointer: choices that act, and links."""
    bank = get_value(document, at)
    lines = [(field,) for field in _choices(document, at, translate)]
    place, count = int(split_parent(at)[1]), len(list(document_traversal.banks(document)))
    names = ["new"]
    names += ["up"] if place else []
    names += ["down"] if place + 1 < count else []
    names += ["remove"] if count > 1 and not bank.get("questions") else []
    deeds = tuple(FormAction("acted", translate(f"banks.{name}"), at, f"bank-{name}") for name in names)
    return FormSection(join_pointer(at, "questions"), "", lines=tuple(lines), deeds=deeds)


def _choices(document: Json, at: str, translate: Translate) -> Iterator[FormField]:
    """Yield the fields whose values act."""
    bank = get_value(document, at)
    asked = bank.get("questions", [])
    if len(asked) > 1:
        ways = tuple(
            FieldOption(translate(f"banks.by.{by}"), at, acts=SORT_PREFIX + by) for by in SORT_ORDERS
        )
        yield FormField(
            join_pointer(at, "=sort"),
            "choice",
            translate("banks.sort"),
            values=ways,
            empty=translate("banks.choose"),
        )
        unwritten = translate("editor.unwritten")
        titles = [question_rows.describe_question(each) or unwritten for each in asked]
        places = tuple(
            FieldOption(
                translate("banks.numbered", number=number, title=titles[number - 1]),
                each["id"],
                acts="bank-split",
            )
            for number, each in enumerate(asked, 1)
            if number > 1
        )
        yield FormField(
            join_pointer(at, "=split"),
            "choice",
            translate("banks.split_at"),
            values=places,
            empty=translate("banks.choose"),
        )
    others = [each for _, each in document_traversal.banks(document) if each is not bank]
    if others:
        banks = (
            FieldOption(str(each.get("title") or each["id"]), each["id"], acts="bank-merge")
            for each in others
        )
        yield FormField(
            join_pointer(at, "=merge"),
            "choice",
            translate("banks.merge"),
            values=tuple(banks),
            empty=translate("banks.choose"),
        )
