"""The possible answers of a question: added, moved, removed, marked as the key, grouped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.id_generator import new_id
from quizapp.authoring.json_pointers import Json, join_pointer, split_parent
from quizapp.authoring.operations.citations import is_nothing_said
from quizapp.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_LISTS: Final = {
    "choice": "options",
    "choices": "options",
    "attribution": "options",
    "chain": "offered",
    "find_evidence": "distractors",
    "match": "items",
    "order": "items",
    "number": "known",
    "text": "known",
}
"""The list of answers that each kind has; a verdict has its three."""


_WITH_ID: Final = {
    ("choice", "options"): "o",
    ("choices", "options"): "o",
    ("match", "items"): "i",
    ("match", "partners"): "p",
    ("order", "items"): "i",
}
"""The lists whose entries have ids, and what these begin with."""

_TEXTS: Final = {
    ("choice", "options"): ("text", "feedback"),
    ("choices", "options"): ("text", "feedback"),
    ("match", "items"): ("text", "key", "feedback"),
    ("match", "partners"): (),
    ("order", "items"): ("text",),
    ("number", "known"): ("value", "feedback"),
    ("text", "known"): ("text", "feedback"),
}
"""The texts that wait to be written in an entry; else its reason alone."""


def add_answer(
    document: Json, question: str, chance: Random, given: Json = None, *, listed: str = ""
) -> Step:
    """Add an answer to a question, as the last; what it holds may be given, such as its speaker or citation.

    `listed` names another list of the kind's than that of its answers: “partners” of match. Raises
    OperationError for a speaker that is offered already, and for a verdict.
    """
    at, asked = document_traversal.question(document, question)
    name = listed or _LISTS.get(asked["kind"])
    if name is None:
        raise OperationError("three-verdicts", message("editing.three_verdicts"))
    made = {**_blank(asked, name, chance), **(given or {})}
    speakers = [each.get("speaker") for each in asked.get(name, [])]
    if made.get("speaker") is not None and made["speaker"] in speakers:
        raise OperationError("offered-already", message("editing.offered_already"))
    sketch = Transaction(document)
    sketch.append(join_pointer(at, name), made)
    if asked["kind"] == "order":
        sketch.append(join_pointer(at, "order"), [made["id"]])
    return sketch.step("add-answer", question)


def move_answer(document: Json, at: str, place: int) -> Step:
    """Put an answer at another place of its list, counted without it. Raises EditMismatchError."""
    sketch = Transaction(document)
    sketch.move(at, join_pointer(split_parent(at)[0], place))
    return sketch.step("move-answer")


def remove_answer(document: Json, at: str) -> Step:
    """Take an answer or accepted words away, and out of the key if they stand there.

    Raises EditMismatchError.
    """
    sketch = Transaction(document)
    gone = sketch.take(at)
    listed, _ = split_parent(at)
    question_at, name = split_parent(listed)
    if isinstance(gone, str):
        return sketch.step("remove-answer")
    who = gone.get("speaker") if name in ("options", "offered") and "speaker" in gone else gone.get("id")
    if name != "distractors" and who is not None:
        _forget(sketch, question_at, name, who)
    return sketch.step("remove-answer")


def mark_key(document: Json, question: str, key: Json) -> Step:
    """Say what is right: an option's id, several, a verdict, a speaker or None for nobody, a row of speakers.

    For match it is a dictionary of item to partner. What is cited moves between “evidence” and “closest” with
    a key that nothing is said. Raises OperationError.
    """
    sketch = Transaction(document)
    at, asked = document_traversal.question(document, question)
    if asked["kind"] == "match":
        for place, item in enumerate(asked.get("items", [])):
            if item["id"] in key:
                sketch.put(join_pointer(at, "items", place, "key"), key[item["id"]])
    elif asked["kind"] == "choices":
        sketch.put(join_pointer(at, "keys"), list(key))
    else:
        sketch.put(join_pointer(at, "key"), key)
    if asked["kind"] in ("verdict", "attribution"):
        align_evidence(sketch, at)
    return sketch.step("mark-key", question)


def group_items(document: Json, question: str, groups: Sequence[Sequence[str]]) -> Step:
    """Give the key of an order question: groups of item ids in order, those in one group a tie.

    Raises OperationError unless each item stands in exactly one group.
    """
    at, asked = document_traversal.question(document, question)
    if sorted(item for group in groups for item in group) != sorted(each["id"] for each in asked["items"]):
        raise OperationError("not-each-once", message("editing.not_each_once"))
    sketch = Transaction(document)
    sketch.put(join_pointer(at, "order"), [list(group) for group in groups if group])
    return sketch.step("group-items", question)


def set_evidence_role(document: Json, at: str, *, silent: bool) -> Step:
    """Let what a question cites be the closest passages, where its answer is that nothing is said, or
    evidence.

    `at` is the question's pointer. A key that tells so itself moves it by `mark_key`. Raises
    EditMismatchError.
    """
    sketch = Transaction(document)
    _move(sketch, at, nothing=silent)
    return sketch.step("change-evidence", sketch.get(at)["id"])


def align_evidence(sketch: Transaction, at: str) -> None:
    """Let what a question cites stand where its key asks for it: evidence each, or the closest passages."""
    _move(sketch, at, nothing=is_nothing_said(sketch.get(at)))


def _move(sketch: Transaction, at: str, *, nothing: bool) -> None:
    asked = sketch.get(at)
    if nothing and asked.get("evidence"):
        cited = [citation for evidence in asked["evidence"] for citation in evidence]
        sketch.put(join_pointer(at, "closest"), [*asked.get("closest", []), *cited])
        sketch.put(join_pointer(at, "evidence"), [])
    elif not nothing and asked.get("closest"):
        cited = [[citation] for citation in asked["closest"]]
        sketch.put(join_pointer(at, "evidence"), [*asked.get("evidence", []), *cited])
        sketch.put(join_pointer(at, "closest"), [])


def _blank(asked: Json, name: str, chance: Random) -> Json:
    """Return an empty entry of a list of answers."""
    taken = {each.get("id") for part in ("options", "items", "partners") for each in asked.get(part, [])}
    letter = _WITH_ID.get((asked["kind"], name))
    made: Json = {"id": new_id(letter, taken, chance)} if letter else {}
    return made | dict.fromkeys(_TEXTS.get((asked["kind"], name), ("feedback",)), "")


def _forget(sketch: Transaction, at: str, name: str, who: str) -> None:
    """Take an answer that is gone out of the key."""
    asked = sketch.get(at)
    if name == "partners":
        for place, item in enumerate(asked.get("items", [])):
            if item.get("key") == who:
                sketch.put(join_pointer(at, "items", place, "key"), "")
    elif asked.get("key") == who:
        sketch.drop(join_pointer(at, "key"))
    elif isinstance(asked.get("key"), list):
        sketch.put(join_pointer(at, "key"), [speaker for speaker in asked["key"] if speaker != who])
    if "keys" in asked:
        sketch.put(join_pointer(at, "keys"), [key for key in asked["keys"] if key != who])
    if "order" in asked:
        groups = [[item for item in group if item != who] for group in asked["order"]]
        sketch.put(join_pointer(at, "order"), [group for group in groups if group])
