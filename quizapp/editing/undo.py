"""What was done to a pack in work: back and forward in memory, and a log of it on the disk.

The desk is memory alone, and answers at once. What has to reach the disk is handed out by `taken`, to be
written elsewhere (see `keeping`); every document it hands out stays as it is, so another thread may read it.

The log is a file that only grows, a line for each thing done. Each line is whole, or it is not there.
A line is the CRC-32 of its JSON in eight hex digits, a space, the JSON in ASCII, a line feed. The first holds
the document that everything began with, so the file needs no other. What a line says:

    {"quizapp-work": 1, "base": …}   the document before the first step
    {"do": step} {"on": step}        a step; more of the last one
    {"undo": 1} {"redo": 1}          back, forward
    {"saved": 1}                     pack.json is about to be as the document is now
"""

from __future__ import annotations

import json
import os
import zlib
from collections import deque
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from quizapp.editing.errors import ApartError, MisfitError
from quizapp.editing.places import telling_disk
from quizapp.editing.pointers import parent
from quizapp.editing.steps import Sketch, Step, Written, as_json, from_json
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import StepName

PAUSE_S: Final = 2.0
"""Typing into one field goes on as the same step until nothing came for so long."""

_FORMAT: Final = "quizapp-work"
_NEWEST: Final = 1
_SAVINGS: Final = 4
"""So many savings are remembered: pack.json is as the last left it, or, after a crash, one before."""


class Desk:
    """What a person does to one pack in work."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self._typed_s: float | None = None
        self._entries: list[Json] = []

    @property
    def document(self) -> Json:
        """What stands there now; never changed in place."""
        return self._written.document

    @property
    def written(self) -> Written:
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
        """Do a step; one without edits is no step. Raises MisfitError, and then nothing was changed."""
        self._typed_s = None
        if step.edits:
            self._written = self._written.done(step)
            self._note(doing(step))

    def type(self, at: str, text: str, now_s: float, name: StepName = "type") -> None:
        """Give a text field what was just typed; `now_s` is a clock that never goes back, in seconds.

        Typing into the same field goes on as one step until two seconds passed or something else was done.
        An object that the field needs and that is not there yet, as that of all notes, is made with it.
        Raises MisfitError.
        """
        sketch = Sketch(self.document)
        around, _ = parent(at)
        if around:
            sketch.begin_object(around)
        sketch.put(at, text)
        step = sketch.step(name, typing=at)
        if not step.edits:
            return
        recent = self._typed_s is not None and now_s - self._typed_s < PAUSE_S
        if recent and self._written.joins(step):
            self._written = self._written.continued(step)
            self._note(doing(step, on=True))
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


@dataclass(frozen=True, slots=True)
class Replay:
    """What a log tells: the document with its steps, how pack.json was saved, and how far it can be read.

    `saved` has the documents of the last savings, each of which may have been cut short. `size` counts the
    bytes that hold; `damaged` tells that behind them more follows than one torn line.
    """

    written: Written
    saved: tuple[Json, ...]
    size: int
    damaged: bool
    lines: int


def line(entry: Json) -> bytes:
    """Return an entry as a line of the file."""
    text = json.dumps(entry, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def doing(step: Step, *, on: bool = False) -> Json:
    """Return the entry of a step, or of more of the last one."""
    told = {"name": step.name, "edits": [as_json(edit) for edit in step.edits]}
    more = {"subject": step.subject, "typing": step.typing}
    return {"on" if on else "do": told | {name: text for name, text in more.items() if text}}


def begin(path: Path, written: Written) -> int:
    """Write a log of a document with its steps anew, whole, and return its size. Raises NotSavedError."""
    base, entries = written, []
    while base.undone:  # so that they can be redone after a restart too
        base = base.forward()
        entries.append({"undo": 1})
    steps = base.steps
    while base.steps:
        base = base.back()
    rows = [{_FORMAT: _NEWEST, "base": base.document}, *map(doing, steps), *entries]
    data = b"".join(map(line, rows))
    with telling_disk(path):
        write_whole(path, data)
    return len(data)


def read(path: Path) -> Replay | None:
    """Return what the log tells up to its first line that does not hold; None if it does not even begin.

    Raises OSError.
    """
    data = path.read_bytes()
    entries: list[Json] = []
    ends: list[int] = []
    size = 0
    while (end := data.find(b"\n", size)) >= 0:
        entry = _entry(data[size:end])
        if entry is None:
            break
        entries.append(entry)
        size = end + 1
        ends.append(size)
    if not entries or entries[0].get(_FORMAT) != _NEWEST:
        return None
    return _replayed(entries, ends, damaged=data.find(b"\n", size) >= 0)


class Appender:
    """Writes at the end of a log that nobody else may write to."""

    def __init__(self, path: Path, size: int) -> None:
        """Open the log and cut what does not hold off its end. Raises NotSavedError."""
        self._path, self._size = path, size
        with telling_disk(path):
            self._file: IO[bytes] = path.open("r+b", buffering=0)
            self._file.truncate(size)
            self._file.seek(size)

    def append(self, entries: Iterable[Json], *, sync: bool = True) -> None:
        """Write entries, all or none, and bring them to the disk. Raises NotSavedError, ApartError."""
        data = b"".join(map(line, entries))
        with telling_disk(self._path):
            self._look()
            try:
                self._write(data)
                if sync:
                    os.fsync(self._file.fileno())
            except OSError:
                self._file.truncate(self._size)
                self._file.seek(self._size)
                raise
        self._size += len(data)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]

    def _look(self) -> None:
        """Raise ApartError if the file at the path is another, or longer than what was written here."""
        ours = os.fstat(self._file.fileno())
        try:
            found = self._path.stat()
        except FileNotFoundError:
            raise ApartError(self._path.parent) from None
        if (found.st_dev, found.st_ino, found.st_size) != (ours.st_dev, ours.st_ino, self._size):
            raise ApartError(self._path.parent)


def _entry(row: bytes) -> Json | None:
    """Return the entry of a line without its line feed; None if it is not whole."""
    told, _, text = row.partition(b" ")
    try:
        entry = json.loads(text) if told == b"%08x" % zlib.crc32(text) else None
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _replayed(entries: Sequence[Json], ends: Sequence[int], *, damaged: bool) -> Replay:
    written = Written(entries[0]["base"])
    saved: deque[Json] = deque(maxlen=_SAVINGS)
    for number, entry in enumerate(entries[1:], 1):
        try:
            written = _after(written, entry)
        except (MisfitError, KeyError, TypeError, IndexError, AttributeError):
            return Replay(written, tuple(saved), ends[number - 1], damaged=True, lines=number)
        if "saved" in entry:
            saved.append(written.document)
    return Replay(written, tuple(saved), ends[-1], damaged=damaged, lines=len(entries))


def _after(written: Written, entry: Json) -> Written:
    match entry:
        case {"do": told}:
            return written.done(_step(told))
        case {"on": told}:
            return written.continued(_step(told))
        case {"undo": _}:
            return written.back()
        case {"redo": _}:
            return written.forward()
        case {"saved": _}:
            return written
        case _:
            raise TypeError("no entry")


def _step(told: Json) -> Step:
    edits = tuple(from_json(edit) for edit in told["edits"])
    return Step(told["name"], edits, told.get("subject", ""), told.get("typing", ""))
