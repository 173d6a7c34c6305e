"""Writing a pack: checks after a pause (E1), autosave (E3), a thousand edits and back (E4), a keystroke (E5).

What is typed into is one field after another of a generated pack. The disk's own time for a save is that of
the same bytes written to a fresh file and brought to the disk, in turns with the save.
"""

from __future__ import annotations

import json
import os
import tracemalloc
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.folder_layout import PACK_FILE_NAME, find_working_dir
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.undo_stack import UndoStack
from quizapp.authoring.working_copy import open_working_copy
from quizapp.authoring.working_copy_store import create_working_copy
from tests.benchmarks.blocks import load
from tests.benchmarks.children import environment, run, share
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row, mb, ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.sizes import Sizes

CHECKED_MS: Final = 50
FRAME_MS: Final = 1_000 / 60
SAVED: Final = 2.0
MEMORY: Final = 50e6
_FIELDS: Final = ("prompt", "explanation")
_NOW: Final = datetime(2026, 3, 2, tzinfo=UTC)


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Return the rows E1, E3, E4 and E5 for a pack of so many questions."""
    document = json.loads(generate(sizes.written))
    yield from _checked(document, sizes)
    yield _saved(document, folder, sizes)
    yield _undone(document, sizes)
    yield from _pressed(document, folder, sizes)


def typed(desk: UndoStack, number: int) -> None:
    """Type into a question: another one each time."""
    asked = [
        f"/banks/{bank}/questions/{place}"
        for bank, each in enumerate(desk.document["banks"])
        for place in range(len(each["questions"]))
    ]
    at = asked[number * 37 % len(asked)]
    field = _FIELDS[number % len(_FIELDS)]
    desk.type(f"{at}/{field}", f"Which of the papers has told of number {number}?", number * 10.0)


def _checked(document: Any, sizes: Sizes) -> Iterator[Row]:
    desk, checker = UndoStack(StepHistory(document)), LiveChecker()
    first = _timed(lambda: checker.checked(desk.document))
    taken, speakers = [], []
    for number in range(sizes.pauses):
        typed(desk, number)
        taken.append(_timed(lambda: checker.checked(desk.document)))
    for number in range(min(sizes.pauses, 9)):
        desk.type("/speakers/0/name", f"Ada {number}", number * 10.0)
        speakers.append(_timed(lambda: checker.checked(desk.document)))
    worst = sorted(taken)[int(len(taken) * 0.95)]
    yield Row(
        "E1", f"checks after typing, {sizes.written:,} questions, p95", ms(worst),
        f"limit {CHECKED_MS} ms; median {ms(median(taken))}", worst * 1_000 / CHECKED_MS, "<= 1",
        worst * 1_000 <= CHECKED_MS,
        note=f"the first check of a pack that was opened took {ms(first)}; in the background",
    )  # fmt: skip
    yield Row(
        "E1", "the same after a speaker's name, on which all depend", ms(median(speakers)),
        f"limit {CHECKED_MS} ms", median(speakers) * 1_000 / CHECKED_MS, "", None,
    )  # fmt: skip


def _saved(document: Any, folder: Path, sizes: Sizes) -> Row:
    open_ = open_working_copy(
        create_working_copy(find_working_dir(folder), StepHistory(document), "Pack", _NOW, Random(1)), _NOW
    )
    open_.keeper.save(open_.desk.document, _NOW)
    saves, raws = [], []
    for number in range(sizes.pauses):
        typed(open_.desk, number)
        open_.keeper.log(open_.desk.taken())
        moment = _NOW + timedelta(seconds=number)
        saves.append(_timed(lambda moment=moment: open_.keeper.save(open_.desk.document, moment)))
        data = (open_.keeper.folder / PACK_FILE_NAME).read_bytes()
        raws.append(_timed(lambda data=data, number=number: _raw(folder / f"raw-{number}", data)))
    open_.keeper.release()
    ratio = median(saves) / median(raws)
    return Row(
        "E3", f"autosave of {sizes.written:,} questions, {mb(len(data))}", ms(median(saves)),
        f"write and fsync of the same bytes {ms(median(raws))}", ratio, f"<= {SAVED:g}", ratio <= SAVED,
    )  # fmt: skip


def _undone(document: Any, sizes: Sizes) -> Row:
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    desk = UndoStack(StepHistory(document))
    for number in range(sizes.edits):
        if number % 10 == 9:
            sketch = Transaction(desk.document)
            sketch.move(f"/banks/0/questions/{number % 7}", "/banks/0/questions/3")
            desk.do(sketch.step("move-questions"))
        else:
            typed(desk, number)
    end = desk.document
    peak = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    while desk.undo():
        pass
    equal = is_same_json(desk.document, json.loads(generate(sizes.written)))
    while desk.redo():
        pass
    equal = equal and is_same_json(desk.document, end)
    return Row(
        "E4", f"{sizes.edits:,} edits, undone and redone: {'equal' if equal else 'NOT EQUAL'}", mb(peak),
        f"limit {mb(MEMORY)}", peak / MEMORY, "<= 1", equal and peak <= MEMORY,
    )  # fmt: skip


def _pressed(document: Any, folder: Path, sizes: Sizes) -> Iterator[Row]:
    data = folder / "pressed"
    working = create_working_copy(find_working_dir(data), StepHistory(document), "Pack", _NOW, Random(1))
    words = ("tests.benchmarks.writing", str(sizes.typed), str(working), "--data", str(data))
    told = run(words, environment(folder)).others
    for name, what in (("typed", "a keystroke"), ("shown", "another question")):
        for column, which in ((0, "to its last paint"), (1, "only what the window's thread worked (CPU)")):
            took = [times[column] for times in told[name]]
            worst = share(took, 95)
            met = worst <= FRAME_MS if name == "typed" else None
            yield Row(
                "E5", f"{what} in the editor, {sizes.written:,} questions, {which}, p95", f"{worst:.1f} ms",
                f"one frame {FRAME_MS:.1f} ms; median {median(took):.1f} ms", worst / FRAME_MS,
                "<= 1" if name == "typed" else "", met, load(),
            )  # fmt: skip


def _raw(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _timed(work: Any) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
