"""The form of a question made from the half-written JSON. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quizapp.editing.pointers import get, joined
from quizapp.pack.words import KINDS
from quizapp.ui.editor.form import pairing, picking
from quizapp.ui.editor.form.citing import evidence_part
from quizapp.ui.editor.form.making import LINE, Maker, skills_offered
from quizapp.ui.editor.form.noting import note_part
from quizapp.ui.editor.form.rare import more_part
from quizapp.ui.editor.form.state import Deed, Field, FormState, Part, Value
from quizapp.ui.editor.form.steps import OF_KIND
from quizapp.ui.editor.form.telling import told_in
from quizapp.ui.editor.listing import ICONS
from quizapp.ui.editor.suggesting import follows

if TYPE_CHECKING:
    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

_OWN: Final[dict[str, Callable[[Maker], Iterator[Part]]]] = {
    "choice": picking.options_parts,
    "choices": picking.options_parts,
    "attribution": picking.attribution_parts,
    "chain": picking.chain_parts,
    "verdict": picking.verdict_parts,
    "evidence": picking.evidence_parts,
    "match": pairing.match_parts,
    "order": pairing.order_parts,
    "number": pairing.number_parts,
    "text": pairing.text_parts,
}
_EVIDENCE_AT_ITEMS: Final = ("match", "order")


def form_of(
    document: Json,
    pointer: str,
    problems: Iterable[Problem],
    translate: Translate,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> FormState:
    """Return the form of the question at a pointer. Raises MisfitError if nothing is there.

    Problems are told at their fields, but for what is only unfinished: an empty field shows that itself.
    """
    asked = get(document, pointer)
    make = Maker(document, pointer, asked, translate, pictures)
    parts = [
        Part("", lines=((_kind(make), _skill(make)), (make.text(pointer, "prompt", "prompt", most=LINE),))),
        *_OWN[asked["kind"]](make),
        _explanation(make),
    ]
    if asked["kind"] not in _EVIDENCE_AT_ITEMS or asked.get("proofs") or asked.get("closest"):
        parts.append(evidence_part(make))
    parts += [more_part(make), note_part(document, asked["id"], translate)]
    return FormState(asked["id"], pointer, asked["kind"], told_in(tuple(parts), problems))


def _explanation(make: Maker) -> Part:
    """Return the explanation, with the offer to write it and the reasons as far as they follow."""
    deeds = (Deed("acted", make.translate("editor_texts.fill"), make.at, "suggest"),)
    told = bool(follows(make.document, make.at, make.translate))
    return Part("", lines=((make.text(make.at, "explanation", "explanation"),),), deeds=deeds if told else ())


def _kind(make: Maker) -> Field:
    """Return the choice of the kind. Arrows do not turn it: what does not fit another kind is left out."""
    values = [
        Value(make.translate(f"search.kinds.{kind}"), kind, ICONS[kind])
        if kind == make.asked["kind"]
        else Value(make.translate(f"search.kinds.{kind}"), icon=ICONS[kind], acts=f"{OF_KIND}{kind}")
        for kind in KINDS
    ]
    return make.choice(joined(make.at, "kind"), "kind", make.asked["kind"], values)


def _skill(make: Maker) -> Field:
    values = skills_offered(make.document, make.translate)
    return make.choice(joined(make.at, "skill"), "skill", make.asked.get("skill"), values)
