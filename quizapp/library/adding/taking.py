"""Adding many packs, one after the other, in batches between which an answer passes.

One bad pack stops none of the others; what came of each is in the account at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.library.adding.account import Account, Line
from quizapp.library.adding.desks import desk_for
from quizapp.library.adding.intake import Order, RefusedError, take_one
from quizapp.library.errors import ChangedError, StoppedError
from quizapp.library.packs.install import sweep

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime

    from quizapp.library.adding.account import WhenDifferent
    from quizapp.library.adding.desks import Desk
    from quizapp.library.connections import Writer


@dataclass(frozen=True, slots=True)
class Adding:
    """How far it is: `done` of `total` packs, and of the one under way how many questions are stored.

    `title` is '' and `questions` 0 until that is known. `account` comes with the last.
    """

    done: int
    total: int
    path: Path | None = None
    title: str = ""
    stored: int = 0
    questions: int = 0
    account: Account | None = None


def never() -> bool:
    """Say that nobody wants it to stop."""
    return False


def add(
    writer: Writer,
    paths: Sequence[Path],
    now: datetime,
    when_different: WhenDifferent = "keep",
    stop: Callable[[], bool] = never,
    expected: Mapping[Path, str] | None = None,
) -> Iterator[Adding]:
    """Add packs, and return the account of all with the last value. Raises DatabaseError.

    `stop` is asked between batches: then what is under way is cleared away, and the rest is not taken.
    """
    order = Order(now, when_different=when_different, expected=expected)
    lines: list[Line] = []
    stopped = False
    with closing(desk_for(paths)) as desk:
        for path in paths:
            line = yield from _one(writer, desk, path, order, Adding(len(lines), len(paths), path), stop)
            if line is None:
                stopped = True
                break
            lines.append(line)
            yield Adding(len(lines), len(paths), path, line.title)
    if stopped:
        for _ in sweep(writer):
            yield Adding(len(lines), len(paths))
    yield Adding(len(lines), len(paths), account=Account(tuple(lines), stopped))


def _one(
    writer: Writer, desk: Desk, path: Path, order: Order, so_far: Adding, stop: Callable[[], bool]
) -> Generator[Adding, None, Line | None]:
    """Add one pack, and return what came of it; None if it was not wanted any more."""
    with closing(take_one(writer, desk, path, order)) as taking:
        settled = False
        while settled or not stop():
            try:
                taken = next(taking)
            except StopIteration as end:
                line: Line = end.value
                return line
            except (RefusedError, ChangedError, StoppedError) as error:
                return Line(path, "refused", sentence=str(error))
            settled = taken.settled
            yield Adding(so_far.done, so_far.total, path, taken.title, taken.stored, taken.questions)
    return None
