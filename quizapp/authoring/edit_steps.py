"""What a person did, step by step: one stack to go back and forward on. Nothing here touches a disk.

A document changes in four ways, each with its exact inverse. An edit carries what was there and what comes,
so it can be undone without the document it was made for, and refuses to be done to another. Documents are
equal as JSON is: the order of an object's fields does not count.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, assert_never

from quizapp.authoring.errors import EditMismatchError
from quizapp.authoring.json_pointers import ContainerKey, Json, get_value, has_value, is_same_json, replace_at

if TYPE_CHECKING:
    from collections.abc import Iterable

StepName = Literal[
    "type", "set-field", "set-many", "take-spreadsheet", "fill-in",
    "add-bank", "move-bank", "sort-bank", "split-bank", "merge-banks", "remove-bank",
    "add-question", "duplicate-question", "move-questions", "copy-questions", "remove-questions",
    "change-kind",
    "add-evidence", "change-evidence", "remove-evidence", "say",
    "add-answer", "move-answer", "remove-answer", "mark-key", "group-items",
    "add-speaker", "rename-speaker", "change-speaker", "merge-speakers", "remove-speaker",
    "add-article", "remove-article", "split-paragraph", "join-paragraphs", "drop-paragraph", "set-role",
    "correct-article", "add-picture", "remove-picture", "replace-words", "note", "fix",
    "hand-out", "take-version", "comment", "review", "change-pack",
    "accept-draft", "reject-draft", "edit-draft", "forget-rejections", "correct-saying",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step: its name (words with hyphens, worded by the screen), what it was done to, its edits.

    `typing` is the pointer of the field that was typed into: typing that goes on becomes part of the step.
    """

    name: str
    edits: tuple[Edit, ...]
    subject: str = ""
    typing: str = ""


@dataclass(frozen=True, slots=True)
class StepHistory:
    """A document, the steps that led to it from the state that was opened, and those that can be redone."""

    document: Json
    steps: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = field(default=())
    """The next to be redone stands last."""

    def done(self, step: Step) -> StepHistory:
        """Return what it is after a step; what could be redone is forgotten. Raises EditMismatchError."""
        return StepHistory(apply_edits(self.document, step.edits), (*self.steps, step))

    def continued(self, step: Step) -> StepHistory:
        """Return what it is after more of the last step: the two are undone as one.

        Raises EditMismatchError.
        """
        last = self.steps[-1]
        longer = replace(last, edits=_together(last.edits, step.edits))
        return StepHistory(apply_edits(self.document, step.edits), (*self.steps[:-1], longer))

    def back(self) -> StepHistory:
        """Return what it was before the last step; the same if there is none."""
        if not self.steps:
            return self
        step = self.steps[-1]
        document = apply_edits(self.document, [invert_edit(edit) for edit in reversed(step.edits)])
        return StepHistory(document, self.steps[:-1], (*self.undone, step))

    def forward(self) -> StepHistory:
        """Return what it is after the step that was undone last; the same if there is none."""
        if not self.undone:
            return self
        step = self.undone[-1]
        return StepHistory(apply_edits(self.document, step.edits), (*self.steps, step), self.undone[:-1])

    def joins(self, step: Step) -> bool:
        """Tell whether a step goes on with the typing of the last one."""
        return bool(step.typing and self.steps and not self.undone and self.steps[-1].typing == step.typing)


class Transaction:
    """Edits that are tried on a document one by one, to become one step."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self._edits: list[Edit] = []

    def get(self, at: str) -> Json:
        """Return what stands at a pointer by now. Raises EditMismatchError."""
        return get_value(self.document, at)

    def put(self, at: str, value: Json) -> None:
        """Give a field or an entry a value; nothing is noted if it has it. Raises EditMismatchError."""
        old = self.get(at) if has_value(self.document, at) else ABSENT
        if isinstance(old, str) and isinstance(value, str):
            if old != value:
                self._add(build_text_edit(at, old, value))
        elif not is_same_json(old, value):
            self._add(PutEdit(at, old, deepcopy(value)))

    def begin_object(self, at: str) -> None:
        """Put an empty object there, unless something is there already. Raises EditMismatchError."""
        if not has_value(self.document, at):
            self.put(at, {})

    def begin_list(self, at: str) -> None:
        """Put an empty list there, unless something is there already. Raises EditMismatchError."""
        if not has_value(self.document, at):
            self.put(at, [])

    def put_or_drop(self, at: str, value: Json) -> None:
        """Give a field a value; None takes it away. Raises EditMismatchError."""
        if value is None:
            self.drop(at)
        else:
            self.put(at, value)

    def drop(self, at: str) -> None:
        """Take a field away, if it is there."""
        if has_value(self.document, at):
            self._add(PutEdit(at, self.get(at), ABSENT))

    def insert(self, at: str, value: Json) -> None:
        """Put an entry into a list before the one that has this place. Raises EditMismatchError."""
        self._add(InsertEdit(at, deepcopy(value)))

    def append(self, at: str, value: Json) -> str:
        """Put an entry at the end of a list, which is made if it is not there; return its pointer."""
        self.begin_list(at)
        place = f"{at}/{len(self.get(at))}"
        self.insert(place, value)
        return place

    def take(self, at: str) -> Json:
        """Take an entry out of its list and return it. Raises EditMismatchError."""
        value = self.get(at)
        self._add(InsertEdit(at, value, gone=True))
        return value

    def move(self, at: str, to: str) -> None:
        """Move an entry to a place counted after it was taken out. Raises EditMismatchError."""
        if at != to:
            self._add(MoveEdit(at, to))

    def do(self, edits: Iterable[Edit]) -> None:
        """Do edits that were made for the document as it is by now. Raises EditMismatchError."""
        for edit in edits:
            self._add(edit)

    def step(self, name: StepName, subject: str = "", typing: str = "") -> Step:
        """Return what was done so far as one step; without edits if nothing changed."""
        return Step(name, tuple(self._edits), subject, typing)

    def _add(self, edit: Edit) -> None:
        self.document = apply_edits(self.document, [edit])
        self._edits.append(edit)


class AbsentValue(Enum):
    """That there is no such field."""

    ABSENT = "absent"


ABSENT: Final = AbsentValue.ABSENT


@dataclass(frozen=True, slots=True)
class PutEdit:
    """A field of an object, or an entry of a list, has another value; ABSENT: the field is not there."""

    at: str
    old: Json
    new: Json


@dataclass(frozen=True, slots=True)
class SpliceEdit:
    """In a text, from code point `start` on, other words stand."""

    at: str
    start: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class InsertEdit:
    """A list has one entry more, before the one that had this place; `gone`: one less, which stood there."""

    at: str
    value: Json
    gone: bool = False


@dataclass(frozen=True, slots=True)
class MoveEdit:
    """An entry of a list goes to another place; `to` is counted after it was taken out (as in RFC 6902)."""

    at: str
    to: str


Edit = PutEdit | SpliceEdit | InsertEdit | MoveEdit


def invert_edit(edit: Edit) -> Edit:
    """Return the edit that undoes this one."""
    match edit:
        case PutEdit(at, old, new):
            return PutEdit(at, new, old)
        case SpliceEdit(at, start, old, new):
            return SpliceEdit(at, start, new, old)
        case InsertEdit(at, value, gone):
            return InsertEdit(at, value, not gone)
        case MoveEdit(at, to):
            return MoveEdit(to, at)
        case _:
            assert_never(edit)


def apply_edits(document: Json, edits: Iterable[Edit]) -> Json:
    """Return the document after the edits, one after the other; the one before stays as it was.

    Raises EditMismatchError at the first that does not fit what is there.
    """
    for edit in edits:
        document = _applied(document, edit)
    return document


def build_text_edit(at: str, old: str, new: str) -> SpliceEdit:
    """Return the edit that makes one text of another: only what differs between their ends is kept."""
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    most -= start
    end = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    return SpliceEdit(at, start, old[start : len(old) - end], new[start : len(new) - end])


def serialize_edit(edit: Edit) -> Json:
    """Return the edit as plain data, for the log."""
    match edit:
        case PutEdit(at, old, new):
            given = {"old": old, "new": new}
            return {"put": at, **{name: value for name, value in given.items() if value is not ABSENT}}
        case SpliceEdit(at, start, old, new):
            return {"splice": at, "start": start, "old": old, "new": new}
        case InsertEdit(at, value, gone):
            return {"take" if gone else "insert": at, "value": value}
        case MoveEdit(at, to):
            return {"move": at, "to": to}
        case _:
            assert_never(edit)


def parse_edit(data: Json) -> Edit:
    """Return the edit that plain data of the log stand for. Raises KeyError, TypeError."""
    match data:
        case {"put": at}:
            return PutEdit(at, data.get("old", ABSENT), data.get("new", ABSENT))
        case {"splice": at}:
            return SpliceEdit(at, data["start"], data["old"], data["new"])
        case {"insert": at}:
            return InsertEdit(at, data["value"])
        case {"take": at}:
            return InsertEdit(at, data["value"], gone=True)
        case {"move": at}:
            return MoveEdit(at, data["to"])
        case _:
            raise TypeError("no edit")


def _together(edits: tuple[Edit, ...], more: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return both, with two that touch the same words of a text made one."""
    match (edits[-1:], more):
        case ((SpliceEdit() as first,), (SpliceEdit() as second,)) if first.at == second.at:
            inner = second.start - first.start
            if inner >= 0 and inner + len(second.old) <= len(first.new):
                new = first.new[:inner] + second.new + first.new[inner + len(second.old) :]
                return (*edits[:-1], SpliceEdit(first.at, first.start, first.old, new))
    return edits + more


def _applied(document: Json, edit: Edit) -> Json:
    match edit:
        case PutEdit(at):
            return replace_at(document, at, partial(_put, edit))
        case SpliceEdit(at):
            return replace_at(document, at, partial(_splice, edit))
        case InsertEdit(at, _, False):
            return replace_at(document, at, partial(_insert, edit))
        case InsertEdit(at, value, _):
            if not is_same_json(get_value(document, at), value):
                raise EditMismatchError(at, "another entry stands there")
            return replace_at(document, at, _take)
        case MoveEdit(at, to):
            value = get_value(document, at)
            without = _applied(document, InsertEdit(at, value, gone=True))
            return _applied(without, InsertEdit(to, value))
        case _:
            assert_never(edit)


def _put(edit: PutEdit, node: Json, place: ContainerKey) -> None:
    found = node.get(place, ABSENT) if isinstance(node, dict) else _entry(node, place, edit.at)
    if not is_same_json(found, edit.old):
        raise EditMismatchError(edit.at, "another value stands there")
    if edit.new is not ABSENT:
        node[place] = edit.new
    elif isinstance(node, dict):
        node.pop(place, None)
    else:
        raise EditMismatchError(edit.at, "an entry of a list is not a field")


def _splice(edit: SpliceEdit, node: Json, place: ContainerKey) -> None:
    text = node.get(place) if isinstance(node, dict) else _entry(node, place, edit.at)
    end = edit.start + len(edit.old)
    if not isinstance(text, str) or edit.start > len(text) or text[edit.start : end] != edit.old:
        raise EditMismatchError(edit.at, "other words stand there")
    node[place] = text[: edit.start] + edit.new + text[end:]


def _insert(edit: InsertEdit, node: Json, place: ContainerKey) -> None:
    if not isinstance(node, list) or not isinstance(place, int) or place > len(node):
        raise EditMismatchError(edit.at, "there is no such place in a list")
    node.insert(place, edit.value)


def _take(node: Json, place: ContainerKey) -> None:
    if not isinstance(node, list):
        raise EditMismatchError(str(place), "this is no list")
    del node[place]  # type: ignore[arg-type]  # the place in a list is a number


def _entry(node: Json, place: ContainerKey, at: str) -> Json:
    if not isinstance(place, int) or place >= len(node):
        raise EditMismatchError(at, "there is no such entry")
    return node[place]
