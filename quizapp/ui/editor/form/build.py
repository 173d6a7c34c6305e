"""The form of a question made from the half-written JSON. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from quizapp.editing.pointers import get, joined
from quizapp.pack.words import DEFAULT_SKILLS
from quizapp.ui.editor.form import pairing, picking
from quizapp.ui.editor.form.citing import evidence_part
from quizapp.ui.editor.form.making import LINE, Maker
from quizapp.ui.editor.form.rare import more_part
from quizapp.ui.editor.form.state import Deed, Field, FormState, Part, Value
from quizapp.ui.editor.form.telling import told_in
from quizapp.ui.editor.suggesting import follows
from quizapp.ui.text import common, finding, suggesting

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


def form_of(document: Json, pointer: str, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of the question at a pointer. Raises MisfitError if nothing is there.

    Problems are told at their fields, but for what is only unfinished: an empty field shows that itself.
    """
    asked = get(document, pointer)
    make = Maker(document, pointer, asked, translate)
    parts = [
        Part("", lines=((_kind(make), _skill(make)), (make.text(pointer, "prompt", "prompt", most=LINE),))),
        *_OWN[asked["kind"]](make),
        _explanation(make),
    ]
    if asked["kind"] not in _EVIDENCE_AT_ITEMS or asked.get("proofs") or asked.get("closest"):
        parts.append(evidence_part(make))
    parts.append(more_part(make))
    return FormState(asked["id"], pointer, asked["kind"], told_in(tuple(parts), problems))


def _explanation(make: Maker) -> Part:
    """Return the explanation, with the offer to write it and the reasons as far as they follow."""
    words = suggesting.labels(make.translate)
    deeds = (Deed("acted", words["fill"], make.at, "suggest"),)
    told = bool(follows(make.document, make.at, make.translate))
    return Part("", lines=((make.text(make.at, "explanation", "explanation"),),), deeds=deeds if told else ())


def _kind(make: Maker) -> Field:
    """Return the kind, which is only told: another kind is another question."""
    kind = make.asked["kind"]
    return Field(joined(make.at, "kind"), "told", make.words["kind"], finding.kinds(make.translate)[kind])


def _skill(make: Maker) -> Field:
    own = {each["id"]: str(each.get("title", "")) for each in make.document.get("skills", [])}
    values = [Value(common.skill(make.translate, id_, own), id_) for id_ in (*DEFAULT_SKILLS, *own)]
    return make.choice(joined(make.at, "skill"), "skill", make.asked.get("skill"), values)
