"""The undo log of a working copy on the disk: written, and read back after a crash.

The log is a file that only grows, a line for each thing done. Each line is whole, or it is not there.
A line is the CRC-32 of its JSON in eight hex digits, a space, the JSON in ASCII, a line feed. The first holds
the document that everything began with, so the file needs no other. What a line says:

    {"quizapp-work": 1, "base": …}   the document before the first step
    {"quizapp-work": 1, "base": …, "parts": 2}
                                     the same of a long one: two lines follow with more of its lists
    {"part": "/sources", "of": […]}  such a line
    {"do": step} {"on": step}        a step; more of the last one
    {"undo": 1} {"redo": 1}          back, forward
    {"saved": 1}                     pack.json is about to be as the document is now

The window would wait while a long line is read.
"""

from __future__ import annotations

import json
import os
import zlib
from collections import deque
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from quizapp.authoring.edit_steps import Step, StepHistory, parse_edit, serialize_edit
from quizapp.authoring.errors import EditMismatchError, SaveConflictError
from quizapp.authoring.folder_layout import translate_disk_errors
from quizapp.authoring.json_pointers import Json, get_value
from quizapp.pack.atomic_file import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


_FORMAT: Final = "quizapp-work"


_NEWEST: Final = 1


_PART_LENGTH: Final = 128 * 1024
"""Characters from which on a line takes no more of a list."""


_SAVINGS: Final = 4
"""So many savings are remembered: pack.json is as the last left it, or, after a crash, one before."""


@dataclass(frozen=True, slots=True)
class LogReplay:
    """What a log tells: the document with its steps, how pack.json was saved, and how far it can be read.

    `saved` has the documents of the last savings, each of which may have been cut short. `size` counts the
    bytes that hold; `damaged` tells that behind them more follows than one torn line.
    """

    written: StepHistory
    saved: tuple[Json, ...]
    size: int
    damaged: bool
    lines: int


def format_log_line(entry: Json) -> bytes:
    """Return an entry as a line of the file."""
    return _format_line(json.dumps(entry, separators=(",", ":")))


def iter_base_lines(document: Json) -> Iterator[bytes]:
    """Yield the lines with which a log of a document begins: one if it is short."""
    sources, banks = document.get("sources", []), document.get("banks", [])
    parts = [_format_line(text) for text in _iter_parts("/sources", sources)]
    for number, bank in enumerate(banks):
        texts = _iter_parts(f"/banks/{number}/questions", bank.get("questions", []))
        parts += map(_format_line, texts)
    if sum(map(len, parts)) < _PART_LENGTH:
        yield format_log_line({_FORMAT: _NEWEST, "base": document})
        return
    emptied = {
        "sources": [],
        "banks": [{**bank, "questions": []} if "questions" in bank else bank for bank in banks],
    }
    bare = {name: emptied.get(name, value) for name, value in document.items()}
    yield format_log_line({_FORMAT: _NEWEST, "base": bare, "parts": len(parts)})
    yield from parts


def build_log_entry(step: Step, *, on: bool = False) -> Json:
    """Return the entry of a step, or of more of the last one."""
    told = {"name": step.name, "edits": [serialize_edit(edit) for edit in step.edits]}
    more = {"subject": step.subject, "typing": step.typing}
    return {"on" if on else "do": told | {name: text for name, text in more.items() if text}}


def write_log(path: Path, written: StepHistory) -> int:
    """Write a log of a document with its steps anew, whole, and return its size. Raises SaveError."""
    base, entries = written, []
    while base.undone:  # so that they can be redone after a restart too
        base = base.forward()
        entries.append({"undo": 1})
    steps = base.steps
    while base.steps:
        base = base.back()
    rows = [*map(build_log_entry, steps), *entries]
    data = b"".join([*iter_base_lines(base.document), *map(format_log_line, rows)])
    with translate_disk_errors(path):
        write_atomically(path, data)
    return len(data)


def read_log(path: Path) -> LogReplay | None:
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
    if not entries or entries[0].get(_FORMAT) != _NEWEST or not _join_parts(entries):
        return None
    return _replayed(entries, ends, damaged=data.find(b"\n", size) >= 0)


class LogWriter:
    """Writes at the end of a log that nobody else may write to."""

    def __init__(self, path: Path, size: int) -> None:
        """Open the log and cut what does not hold off its end. Raises SaveError."""
        self._path, self._size = path, size
        with translate_disk_errors(path):
            self._file: IO[bytes] = path.open("r+b", buffering=0)
            self._file.truncate(size)
            self._file.seek(size)

    def append(self, entries: Iterable[Json], *, sync: bool = True) -> None:
        """Write entries, all or none, and bring them to the disk. Raises SaveError, SaveConflictError."""
        data = b"".join(map(format_log_line, entries))
        with translate_disk_errors(self._path):
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
        """Raise SaveConflictError if the file is another, or longer than what was written here."""
        ours = os.fstat(self._file.fileno())
        try:
            found = self._path.stat()
        except FileNotFoundError:
            raise SaveConflictError(self._path.parent) from None
        if (found.st_dev, found.st_ino, found.st_size) != (ours.st_dev, ours.st_ino, self._size):
            raise SaveConflictError(self._path.parent)


def _iter_parts(at: str, values: Sequence[Json]) -> Iterator[str]:
    part: list[str] = []
    length = 0
    for number, value in enumerate(values, 1):
        part.append(json.dumps(value, separators=(",", ":")))
        length += len(part[-1])
        if length > _PART_LENGTH or number == len(values):
            yield f'{{"part":"{at}","of":[{",".join(part)}]}}'
            part, length = [], 0


def _format_line(json_text: str) -> bytes:
    text = json_text.encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _entry(row: bytes) -> Json | None:
    """Return the entry of a line without its line feed; None if it is not whole."""
    told, _, text = row.partition(b" ")
    try:
        entry = json.loads(text) if told == b"%08x" % zlib.crc32(text) else None
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _join_parts(entries: Sequence[Json]) -> bool:
    """Put the parts of the document that a log begins with into it; tell whether all are there."""
    base = entries[0].get("base")
    try:
        count = int(entries[0].get("parts", 0))
        for each in entries[1 : 1 + count]:
            get_value(base, each["part"]).extend(each["of"])
    except (EditMismatchError, KeyError, TypeError, ValueError, AttributeError):
        return False
    return len(entries) > count


def _replayed(entries: Sequence[Json], ends: Sequence[int], *, damaged: bool) -> LogReplay:
    written = StepHistory(entries[0]["base"])
    saved: deque[Json] = deque(maxlen=_SAVINGS)
    parts = int(entries[0].get("parts", 0))
    for number, entry in enumerate(entries[1 + parts :], 1 + parts):
        try:
            written = _after(written, entry)
        except (EditMismatchError, KeyError, TypeError, IndexError, AttributeError):
            return LogReplay(written, tuple(saved), ends[number - 1], damaged=True, lines=number)
        if "saved" in entry:
            saved.append(written.document)
    return LogReplay(written, tuple(saved), ends[-1], damaged=damaged, lines=len(entries))


def _after(written: StepHistory, entry: Json) -> StepHistory:
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
    edits = tuple(parse_edit(edit) for edit in told["edits"])
    return Step(told["name"], edits, told.get("subject", ""), told.get("typing", ""))
