"""What is done in a form, as steps of editing: the other half of the pointers that a form tells. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import (
    Json,
    get_value,
    has_value,
    join_pointer,
    split_parent,
    split_pointer,
)
from quizapp.authoring.operations.answers import (
    add_answer,
    group_items,
    mark_key,
    move_answer,
    remove_answer,
    set_evidence_role,
)
from quizapp.authoring.operations.citations import (
    remove_evidence,
    set_attributions,
    set_attributions_everywhere,
)
from quizapp.authoring.operations.fields import set_field
from quizapp.authoring.operations.kind_conversion import change_kind
from quizapp.authoring.operations.pictures import remove_picture
from quizapp.authoring.operations.speakers import (
    change_speaker,
    merge_speaker_into,
    remove_speaker,
    rename_speaker,
)

if TYPE_CHECKING:
    from random import Random

    from quizapp.pack.vocabulary import QuestionKind

KIND_PREFIX: Final = "kind:"
"""What a question is asked to become begins so: the kind's name follows."""

_KEYS: Final = ("key", "keys")
_OF_PACK: Final = {"/speakers": remove_speaker, "/media": remove_picture}


def build_choice_step(document: Json, pointer: str, value: Json, chance: Random) -> Step:
    """Return the step for a value that was chosen for a pointer. Raises AuthoringError."""
    outer, name = split_parent(pointer)
    made: Step | None = None
    if pointer.startswith("/speakers/"):
        made = _of_speaker(document, outer, name, value)
    elif outer == _question_at(pointer):
        made = _of_question(document, outer, name, value, chance)
    elif name == "attributions":
        made = set_attributions(document, outer, value)
    elif name == "speaker" and split_pointer(pointer)[4:5] == ["partners"]:
        made = _partner(document, outer, value)
    elif (
        name == "speaker" and split_pointer(pointer)[4:5] == ["options"] and len(split_pointer(pointer)) == 7
    ):
        made = _offered(document, outer, value)
    return made or set_field(document, pointer, value)


def build_add_step(document: Json, pointer: str, what: str, chance: Random) -> Step:
    """Return the step that adds something to the list at a pointer. Raises AuthoringError."""
    outer, name = split_parent(pointer)
    if what in ("answer", "partner"):
        question = get_value(document, outer)["id"]
        return add_answer(document, question, chance, listed="partners" if what == "partner" else "")
    sketch = Transaction(document)
    if what == "saying":
        attributions = sketch.get(outer).get("attributions", [])
        return set_attributions(document, outer, [{"speaker": "", "statement_type": "claim"}, *attributions])
    if what == "speaker":
        made = new_id("speaker", collect_ids(document), chance)
        sketch.append("/speakers", {"id": made, "name": "", "kind": "person"})
        return sketch.step("add-speaker", made)
    sketch.append(pointer, "")
    return sketch.step("change-speaker" if name == "aliases" else "add-answer")


def build_remove_step(document: Json, pointer: str) -> Step:
    """Return the step that takes away what stands at a pointer. Raises AuthoringError."""
    outer, name = split_parent(pointer)
    value = get_value(document, pointer) if has_value(document, pointer) else None
    if outer in _OF_PACK:
        return _OF_PACK[outer](document, get_value(document, pointer)["id"])
    if name == "named":
        return set_field(document, pointer, None)
    if isinstance(value, dict):
        return _entry_removed(document, pointer, value)
    sketch = Transaction(document)
    sketch.take(pointer)
    return sketch.step("change-speaker" if split_pointer(outer)[-1] == "aliases" else "remove-answer")


def _entry_removed(document: Json, pointer: str, value: Json) -> Step:
    """Return the step that takes away a citation, a saying or an answer."""
    outer, name = split_parent(pointer)
    if "quote" in value and "passage" in value:
        return remove_evidence(document, pointer)
    if name.isdecimal() and split_pointer(outer)[-1] == "attributions":
        citation, _ = split_parent(outer)
        attributions = [each for place, each in enumerate(get_value(document, outer)) if place != int(name)]
        return set_attributions(document, citation, attributions)
    return remove_answer(document, pointer)


def build_move_step(document: Json, pointer: str, by: int) -> Step:
    """Return the step that moves an entry by so many places, as far as there are any.

    Raises AuthoringError.
    """
    listed, name = split_parent(pointer)
    question, last = split_parent(listed)
    asked = get_value(document, question)
    if last == "attributions":
        attributions = list(get_value(document, listed))
        attributions.insert(_within(int(name) + by, attributions), attributions.pop(int(name)))
        return set_attributions(document, question, attributions)
    if asked.get("kind") == "order" and last == "items":
        return group_items(document, asked["id"], _reordered(asked, get_value(document, pointer)["id"], by))
    return move_answer(document, pointer, _within(int(name) + by, get_value(document, listed)))


def build_action_step(document: Json, name: str, pointer: str, chance: Random) -> Step | None:
    """Return the step for what is asked for by a name; None where it is none of the form's own.

    Raises AuthoringError.
    “kind:KIND” makes the question one of another kind; “to_closest” and “to_evidence” let its evidence be the
    other; “new-speaker” makes a speaker and chooses it at the pointer: its id is the step's subject. Not its
    own: “evidence” (the selected words become the citation at the pointer; at a question or evidence one
    more), “named” and “cue” (of the saying, which they are), “picture” (one is added to its question),
    “speakers” (show `build_speaker_form`), “back” (go back).
    """
    if name.startswith(KIND_PREFIX):
        kind: QuestionKind = name.removeprefix(KIND_PREFIX)  # type: ignore[assignment]  # the form offers kinds alone
        return change_kind(document, get_value(document, split_parent(pointer)[0])["id"], kind, chance)
    if name in ("to_closest", "to_evidence"):
        return set_evidence_role(document, pointer, silent=name == "to_closest")
    if name == "say-everywhere":
        return set_attributions_everywhere(document, pointer)
    if name != "new-speaker":
        return None
    made = new_id("speaker", collect_ids(document), chance)
    sketch = Transaction(document)
    sketch.append("/speakers", {"id": made, "name": "", "kind": "person"})
    chosen = build_choice_step(sketch.document, pointer, made, chance)
    sketch.do(chosen.edits)
    return sketch.step("add-speaker", made)


def _question_at(pointer: str) -> str:
    names = split_pointer(pointer)
    return join_pointer("", *names[:4]) if names[:1] == ["banks"] else ""


def _of_question(document: Json, at: str, name: str, value: Json, chance: Random) -> Step | None:
    """Return the step for a field of the question itself, where it is more than a field that is set."""
    id_ = get_value(document, at)["id"]
    if name in _KEYS:
        return mark_key(document, id_, value)
    if name == "order":
        return group_items(document, id_, value)
    return _family(document, at, value, chance) if name == "family" else None


def _within(place: int, entries: Json) -> int:
    return max(0, min(place, len(entries) - 1))


def _of_speaker(document: Json, at: str, name: str, value: Json) -> Step:
    speaker = get_value(document, at)["id"]
    if name == "name":
        return rename_speaker(document, speaker, value)
    if name == "merge":
        return merge_speaker_into(document, speaker, value)
    return change_speaker(document, speaker, name, value)


def _family(document: Json, at: str, other: Json, chance: Random) -> Step:
    """Let two questions be of one family: the other's, or a new one; None: of none."""
    if other is None:
        return set_field(document, join_pointer(at, "family"), None)
    sketch = Transaction(document)
    other_at, found = document_traversal.question(document, other)
    families = {str(each["family"]) for _, each in document_traversal.questions(document) if "family" in each}
    family = found.get("family") or new_id("f", families, chance)
    sketch.put(join_pointer(other_at, "family"), family)
    sketch.put(join_pointer(at, "family"), family)
    return sketch.step("set-field", join_pointer(at, "family"))


def _partner(document: Json, at: str, speaker: Json) -> Step:
    """Let a partner be a speaker or, with None, words of the pack's own."""
    sketch = Transaction(document)
    if speaker is None:
        sketch.drop(join_pointer(at, "speaker"))
        sketch.put(join_pointer(at, "text"), "")
    else:
        sketch.drop(join_pointer(at, "text"))
        sketch.put(join_pointer(at, "speaker"), speaker)
    return sketch.step("set-field", at)


def _offered(document: Json, at: str, speaker: Json) -> Step:
    """Offer another speaker in one's place; where that one was the key, the other is."""
    sketch = Transaction(document)
    question, _ = split_parent(split_parent(at)[0])
    old = sketch.get(at).get("speaker")
    sketch.put(join_pointer(at, "speaker"), speaker)
    if old is not None and sketch.get(question).get("key") == old:
        sketch.put(join_pointer(question, "key"), speaker)
    return sketch.step("set-field", join_pointer(at, "speaker"))


def _reordered(asked: Json, item: str, by: int) -> Json:
    """Return the groups with an item in the place of the one before or after; ties stay where they are."""
    row = [each for group in asked.get("order", []) for each in group]
    place = row.index(item)
    other = _within(place + by, row)
    row[place], row[other] = row[other], row[place]
    sizes = [len(group) for group in asked["order"]]
    return [row[sum(sizes[:number]) : sum(sizes[: number + 1])] for number in range(len(sizes))]
