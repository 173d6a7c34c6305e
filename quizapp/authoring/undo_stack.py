"""The undo stack of a working copy: back and forward through its steps, in memory.

What has to reach the disk is handed out by `taken`, to be
written elsewhere (see `autosave`); every document it hands out stays as it is, so another thread may read it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring.edit_steps import Step, StepHistory, StepName, Transaction
from quizapp.authoring.json_pointers import split_parent
from quizapp.authoring.undo_log import build_log_entry

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json

TYPING_PAUSE_S: Final = 2.0
"""Typing into one field goes on as the same step until nothing came for so long."""


class UndoStack:
    """What a person does to one pack in work."""

    def __init__(self, written: StepHistory) -> None:
        self._written = written
        self._typed_s: float | None = None
        self._entries: list[Json] = []

    @property
    def document(self) -> Json:
        """What stands there now; never changed in place."""
        return self._written.document

    @property
    def written(self) -> StepHistory:
        """The same with all steps."""
        return self._written

    @property
    def undoes(self) -> Step | None:
        """The step that `undo` takes back, if any."""
        return self._written.steps[-1] if self._written.steps else None

    @property
    def redoes(self) -> Step | None:
        """The step that `redo` does again, if any."""
        return self._written.undone[-1] if self._written.undone else None

    def do(self, step: Step) -> None:
        """Do a step; one without edits is no step. Raises EditMismatchError, and then nothing was changed."""
        self._typed_s = None
        if step.edits:
            self._written = self._written.done(step)
            self._note(build_log_entry(step))

    def type(self, at: str, text: str, now_s: float, name: StepName = "type") -> None:
        """Give a text field what was just typed; `now_s` is a clock that never goes back, in seconds.

        Typing into the same field goes on as one step until two seconds passed or something else was done.
        An object that the field needs and that is not there yet, as that of all notes, is made with it.
        Raises EditMismatchError.
        """
        sketch = Transaction(self.document)
        around, _ = split_parent(at)
        if around:
            sketch.begin_object(around)
        sketch.put(at, text)
        step = sketch.step(name, typing=at)
        if not step.edits:
            return
        recent = self._typed_s is not None and now_s - self._typed_s < TYPING_PAUSE_S
        if recent and self._written.joins(step):
            self._written = self._written.continued(step)
            self._note(build_log_entry(step, on=True))
        else:
            self.do(step)
        self._typed_s = now_s

    def pause(self) -> None:
        """Let what is typed next be a step of its own: a field was left."""
        self._typed_s = None

    def undo(self) -> Step | None:
        """Take the last step back and return it; None if there is none."""
        step = self.undoes
        if step:
            self._written = self._written.back()
            self._note({"undo": 1})
        self._typed_s = None
        return step

    def redo(self) -> Step | None:
        """Do again what was taken back last and return it; None if there is none."""
        step = self.redoes
        if step:
            self._written = self._written.forward()
            self._note({"redo": 1})
        self._typed_s = None
        return step

    def taken(self) -> tuple[Json, ...]:
        """Return what is to be written to the log since it was asked for last; it is not asked for twice."""
        entries = tuple(self._entries)
        self._entries.clear()
        return entries

    def _note(self, entry: Json) -> None:
        self._entries.append(entry)
