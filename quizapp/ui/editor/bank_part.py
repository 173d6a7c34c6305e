"""The part of a bank's form in which it is sorted, split, merged, moved and taken away. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.pointers import get, joined, parent
from quizapp.ui.editor import listing
from quizapp.ui.editor.banking import SORT, WAYS
from quizapp.ui.editor.form.state import Deed, Field, Part, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.editing.pointers import Json
    from quizapp.ui.ports import Translate


def bank_part(document: Json, at: str, translate: Translate) -> Part:
    """Return what can be done with the bank at a pointer: choices that act, and links."""
    bank = get(document, at)
    lines = [(field,) for field in _choices(document, at, translate)]
    place, count = int(parent(at)[1]), len(list(walk.banks(document)))
    names = ["new"]
    names += ["up"] if place else []
    names += ["down"] if place + 1 < count else []
    names += ["remove"] if count > 1 and not bank.get("questions") else []
    deeds = tuple(Deed("acted", translate(f"banks.{name}"), at, f"bank-{name}") for name in names)
    return Part(joined(at, "questions"), "", lines=tuple(lines), deeds=deeds)


def _choices(document: Json, at: str, translate: Translate) -> Iterator[Field]:
    """Yield the fields whose values act."""
    bank = get(document, at)
    asked = bank.get("questions", [])
    if len(asked) > 1:
        ways = tuple(Value(translate(f"banks.by.{by}"), at, acts=SORT + by) for by in WAYS)
        yield Field(
            joined(at, "=sort"),
            "choice",
            translate("banks.sort"),
            values=ways,
            empty=translate("banks.choose"),
        )
        unwritten = translate("editor.unwritten")
        titles = [listing.title_of(each) or unwritten for each in asked]
        places = tuple(
            Value(
                translate("banks.numbered", number=number, title=titles[number - 1]),
                each["id"],
                acts="bank-split",
            )
            for number, each in enumerate(asked, 1)
            if number > 1
        )
        yield Field(
            joined(at, "=split"),
            "choice",
            translate("banks.split_at"),
            values=places,
            empty=translate("banks.choose"),
        )
    others = [each for _, each in walk.banks(document) if each is not bank]
    if others:
        banks = (
            Value(str(each.get("title") or each["id"]), each["id"], acts="bank-merge") for each in others
        )
        yield Field(
            joined(at, "=merge"),
            "choice",
            translate("banks.merge"),
            values=tuple(banks),
            empty=translate("banks.choose"),
        )
