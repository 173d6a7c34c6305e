"""What is done in a form, as steps of editing: the other half of the pointers that a form tells. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import Json, get, ids, joined, new_id, parent, parts, there
from quizapp.editing.steps import Sketch, Step
from quizapp.editing.writing.answers import (
    add_answer,
    group_items,
    mark_key,
    move_all_evidence,
    move_answer,
    remove_answer,
)
from quizapp.editing.writing.citations import remove_evidence, say, say_everywhere
from quizapp.editing.writing.fields import set_field
from quizapp.editing.writing.kinds import change_kind
from quizapp.editing.writing.pictures import remove_picture
from quizapp.editing.writing.voices import change_voice, merge_voices, remove_voice, rename_voice

if TYPE_CHECKING:
    from random import Random

    from quizapp.pack.words import Kind

OF_KIND: Final = "kind:"
"""What a question is asked to become begins so: the kind's name follows."""

_KEYS: Final = ("key", "keys")
_OF_PACK: Final = {"/voices": remove_voice, "/media": remove_picture}


def chosen_step(document: Json, pointer: str, value: Json, chance: Random) -> Step:
    """Return the step for a value that was chosen for a pointer. Raises EditingError."""
    outer, name = parent(pointer)
    made: Step | None = None
    if pointer.startswith("/voices/"):
        made = _of_voice(document, outer, name, value)
    elif outer == _question_at(pointer):
        made = _of_question(document, outer, name, value, chance)
    elif name == "said":
        made = say(document, outer, value)
    elif name == "voice" and parts(pointer)[4:5] == ["partners"]:
        made = _partner(document, outer, value)
    elif name == "voice" and parts(pointer)[4:5] == ["options"] and len(parts(pointer)) == 7:
        made = _offered(document, outer, value)
    return made or set_field(document, pointer, value)


def added_step(document: Json, pointer: str, what: str, chance: Random) -> Step:
    """Return the step that adds something to the list at a pointer. Raises EditingError."""
    outer, name = parent(pointer)
    if what in ("answer", "partner"):
        question = get(document, outer)["id"]
        return add_answer(document, question, chance, listed="partners" if what == "partner" else "")
    sketch = Sketch(document)
    if what == "saying":
        said = sketch.get(outer).get("said", [])
        return say(document, outer, [{"voice": "", "status": "claim"}, *said])
    if what == "voice":
        made = new_id("voice", ids(document), chance)
        sketch.append("/voices", {"id": made, "name": "", "kind": "person"})
        return sketch.step("add-voice", made)
    sketch.append(pointer, "")
    return sketch.step("change-voice" if name == "aliases" else "add-answer")


def removed_step(document: Json, pointer: str) -> Step:
    """Return the step that takes away what stands at a pointer. Raises EditingError."""
    outer, name = parent(pointer)
    value = get(document, pointer) if there(document, pointer) else None
    if outer in _OF_PACK:
        return _OF_PACK[outer](document, get(document, pointer)["id"])
    if name == "named":
        return set_field(document, pointer, None)
    if isinstance(value, dict):
        return _entry_removed(document, pointer, value)
    sketch = Sketch(document)
    sketch.take(pointer)
    return sketch.step("change-voice" if parts(outer)[-1] == "aliases" else "remove-answer")


def _entry_removed(document: Json, pointer: str, value: Json) -> Step:
    """Return the step that takes away a citation, a saying or an answer."""
    outer, name = parent(pointer)
    if "quote" in value and "passage" in value:
        return remove_evidence(document, pointer)
    if name.isdecimal() and parts(outer)[-1] == "said":
        citation, _ = parent(outer)
        said = [each for place, each in enumerate(get(document, outer)) if place != int(name)]
        return say(document, citation, said)
    return remove_answer(document, pointer)


def moved_step(document: Json, pointer: str, by: int) -> Step:
    """Return the step that moves an entry by so many places, as far as there are any. Raises EditingError."""
    listed, name = parent(pointer)
    question, last = parent(listed)
    asked = get(document, question)
    if last == "said":
        said = list(get(document, listed))
        said.insert(_within(int(name) + by, said), said.pop(int(name)))
        return say(document, question, said)
    if asked.get("kind") == "order" and last == "items":
        return group_items(document, asked["id"], _reordered(asked, get(document, pointer)["id"], by))
    return move_answer(document, pointer, _within(int(name) + by, get(document, listed)))


def acted_step(document: Json, name: str, pointer: str, chance: Random) -> Step | None:
    """Return the step for what is asked for by a name; None where it is none of the form's own.

    Raises EditingError.
    “kind:KIND” makes the question one of another kind; “closest” and “proofs” let its evidence be the other;
    “new-voice” makes a speaker and chooses it at the
    pointer: its id is the step's subject. Not its own: “evidence” (the selected words become the citation at
    the pointer; at a question or a proof one more), “named” and “cue” (of the saying, which they are),
    “picture” (one is added to its question), “voices” (show `voices_of`), “back” (go back).
    """
    if name.startswith(OF_KIND):
        kind: Kind = name.removeprefix(OF_KIND)  # type: ignore[assignment]  # the form offers kinds alone
        return change_kind(document, get(document, parent(pointer)[0])["id"], kind, chance)
    if name in ("closest", "proofs"):
        return move_all_evidence(document, pointer, silent=name == "closest")
    if name == "say-everywhere":
        return say_everywhere(document, pointer)
    if name != "new-voice":
        return None
    made = new_id("voice", ids(document), chance)
    sketch = Sketch(document)
    sketch.append("/voices", {"id": made, "name": "", "kind": "person"})
    chosen = chosen_step(sketch.document, pointer, made, chance)
    sketch.do(chosen.edits)
    return sketch.step("add-voice", made)


def _question_at(pointer: str) -> str:
    names = parts(pointer)
    return joined("", *names[:4]) if names[:1] == ["banks"] else ""


def _of_question(document: Json, at: str, name: str, value: Json, chance: Random) -> Step | None:
    """Return the step for a field of the question itself, where it is more than a field that is set."""
    id_ = get(document, at)["id"]
    if name in _KEYS:
        return mark_key(document, id_, value)
    if name == "order":
        return group_items(document, id_, value)
    return _family(document, at, value, chance) if name == "family" else None


def _within(place: int, entries: Json) -> int:
    return max(0, min(place, len(entries) - 1))


def _of_voice(document: Json, at: str, name: str, value: Json) -> Step:
    voice = get(document, at)["id"]
    if name == "name":
        return rename_voice(document, voice, value)
    if name == "merge":
        return merge_voices(document, voice, value)
    return change_voice(document, voice, name, value)


def _family(document: Json, at: str, other: Json, chance: Random) -> Step:
    """Let two questions be of one family: the other's, or a new one; None: of none."""
    if other is None:
        return set_field(document, joined(at, "family"), None)
    sketch = Sketch(document)
    other_at, found = walk.question(document, other)
    families = {str(each["family"]) for _, each in walk.questions(document) if "family" in each}
    family = found.get("family") or new_id("f", families, chance)
    sketch.put(joined(other_at, "family"), family)
    sketch.put(joined(at, "family"), family)
    return sketch.step("set-field", joined(at, "family"))


def _partner(document: Json, at: str, voice: Json) -> Step:
    """Let a partner be a speaker or, with None, words of the pack's own."""
    sketch = Sketch(document)
    if voice is None:
        sketch.drop(joined(at, "voice"))
        sketch.put(joined(at, "text"), "")
    else:
        sketch.drop(joined(at, "text"))
        sketch.put(joined(at, "voice"), voice)
    return sketch.step("set-field", at)


def _offered(document: Json, at: str, voice: Json) -> Step:
    """Offer another speaker in one's place; where that one was the key, the other is."""
    sketch = Sketch(document)
    question, _ = parent(parent(at)[0])
    old = sketch.get(at).get("voice")
    sketch.put(joined(at, "voice"), voice)
    if old is not None and sketch.get(question).get("key") == old:
        sketch.put(joined(question, "key"), voice)
    return sketch.step("set-field", joined(at, "voice"))


def _reordered(asked: Json, item: str, by: int) -> Json:
    """Return the groups with an item in the place of the one before or after; ties stay where they are."""
    row = [each for group in asked.get("order", []) for each in group]
    place = row.index(item)
    other = _within(place + by, row)
    row[place], row[other] = row[other], row[place]
    sizes = [len(group) for group in asked["order"]]
    return [row[sum(sizes[:number]) : sum(sizes[: number + 1])] for number in range(len(sizes))]
