"""What a person did, step by step: one stack to go back and forward on. Nothing here touches a disk."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quizapp.editing.edits import ABSENT, Edit, Insert, Move, Put, Splice, applied, inverse, text_edit
from quizapp.editing.pointers import Json, get, same, there

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.editing.names import StepName
    from quizapp.editing.pointers import Key


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
class Written:
    """A document, the steps that led to it from the state that was opened, and those that can be redone."""

    document: Json
    steps: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = field(default=())
    """The next to be redone stands last."""

    def done(self, step: Step) -> Written:
        """Return what it is after a step; what could be redone is forgotten. Raises MisfitError."""
        return Written(applied(self.document, step.edits), (*self.steps, step))

    def continued(self, step: Step) -> Written:
        """Return what it is after more of the last step: the two are undone as one. Raises MisfitError."""
        last = self.steps[-1]
        longer = replace(last, edits=_together(last.edits, step.edits))
        return Written(applied(self.document, step.edits), (*self.steps[:-1], longer))

    def back(self) -> Written:
        """Return what it was before the last step; the same if there is none."""
        if not self.steps:
            return self
        step = self.steps[-1]
        document = applied(self.document, [inverse(edit) for edit in reversed(step.edits)])
        return Written(document, self.steps[:-1], (*self.undone, step))

    def forward(self) -> Written:
        """Return what it is after the step that was undone last; the same if there is none."""
        if not self.undone:
            return self
        step = self.undone[-1]
        return Written(applied(self.document, step.edits), (*self.steps, step), self.undone[:-1])

    def joins(self, step: Step) -> bool:
        """Tell whether a step goes on with the typing of the last one."""
        return bool(step.typing and self.steps and not self.undone and self.steps[-1].typing == step.typing)


def _together(edits: tuple[Edit, ...], more: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return both, with two that touch the same words of a text made one."""
    match (edits[-1:], more):
        case ((Splice() as first,), (Splice() as second,)) if first.at == second.at:
            inner = second.start - first.start
            if inner >= 0 and inner + len(second.old) <= len(first.new):
                new = first.new[:inner] + second.new + first.new[inner + len(second.old) :]
                return (*edits[:-1], Splice(first.at, first.start, first.old, new))
    return edits + more


class Sketch:
    """Edits that are tried on a document one by one, to become one step."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self._edits: list[Edit] = []

    def get(self, at: str) -> Json:
        """Return what stands at a pointer by now. Raises MisfitError."""
        return get(self.document, at)

    def put(self, at: str, value: Json) -> None:
        """Give a field or an entry a value; nothing is noted if it has it. Raises MisfitError."""
        old = self.get(at) if there(self.document, at) else ABSENT
        if isinstance(old, str) and isinstance(value, str):
            if old != value:
                self._add(text_edit(at, old, value))
        elif not same(old, value):
            self._add(Put(at, old, deepcopy(value)))

    def drop(self, at: str) -> None:
        """Take a field away, if it is there."""
        if there(self.document, at):
            self._add(Put(at, self.get(at), ABSENT))

    def insert(self, at: str, value: Json) -> None:
        """Put an entry into a list before the one that has this place. Raises MisfitError."""
        self._add(Insert(at, deepcopy(value)))

    def append(self, at: str, value: Json) -> str:
        """Put an entry at the end of a list, which is made if it is not there; return its pointer."""
        if not there(self.document, at):
            self.put(at, [])
        place = f"{at}/{len(self.get(at))}"
        self.insert(place, value)
        return place

    def take(self, at: str) -> Json:
        """Take an entry out of its list and return it. Raises MisfitError."""
        value = self.get(at)
        self._add(Insert(at, value, gone=True))
        return value

    def move(self, at: str, to: str) -> None:
        """Move an entry to a place counted after it was taken out. Raises MisfitError."""
        if at != to:
            self._add(Move(at, to))

    def rearrange(self, at: str, order: list[Key]) -> None:
        """Put the entries of a list in the order of these places, which are all that it has."""
        value = self.get(at)
        self.put(at, [value[place] for place in order])

    def do(self, edits: Iterable[Edit]) -> None:
        """Do edits that were made for the document as it is by now. Raises MisfitError."""
        for edit in edits:
            self._add(edit)

    def step(self, name: StepName, subject: str = "", typing: str = "") -> Step:
        """Return what was done so far as one step; without edits if nothing changed."""
        return Step(name, tuple(self._edits), subject, typing)

    def _add(self, edit: Edit) -> None:
        self.document = applied(self.document, [edit])
        self._edits.append(edit)
