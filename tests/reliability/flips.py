"""Flips single bits of a library, wherever they may lie, lets the program start and check, and compares.

Each flip hits a page of a chosen table, index, the free list, the header or the log. Afterwards goes what the
program does by itself: a start, the check of the day and its mending, and where pages are broken the recovery
that is then offered. In the end either all is as it was, or what is missing was told; nothing is ever other.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Any

from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.batches import never_stop
from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.database import open_reader, open_writer
from quizapp.library.database_files import build_side_path
from quizapp.library.errors import DamagedError, LibraryError
from quizapp.library.integrity import check_in_batches, check_integrity
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.recovery.restoration import RestoreContext, prepare_recovery, replace_library
from quizapp.library.recovery.sqlite_pages import find_free_pages
from quizapp.library.repair import repair_library
from quizapp.library.response_history import record_response
from quizapp.library.row_checksums import REBUILT
from quizapp.library.search.indexing import update_index
from quizapp.library.settings import Settings
from quizapp.library.startup import LIBRARY_NAME, StartupResult, mark_as_broken, start_library
from tests.library.builders import given, response, reviewed
from tests.reliability.holdings import LATER, asked, make, model_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quizapp.library.connections import LibraryReader
    from tests.reliability.holdings import Model

PAGE = 4096
SORTS = (
    "response", "card", "rollup", "setting", "pack", "pack_chunk", "question", "session", "learner",
    "snapshot", "evidence", "report", "profile", "pin", "learner_setting", "session_owner", "report_author",
    "local_copy", "pack_description", "bank", "pack_checksum", "search", "index", "schema", "header", "free",
    "log",
)  # fmt: skip
"""What is hit: tables by their names, all tables of the search, any index, and parts of the file."""

FOLLOWS = ("order", "card", "pack", "asked", "found")
"""Of a model what is worked out from the rest."""


@dataclass
class Flip:
    """One bit, and what came of it: what was told, what is missing, and what is other than it was.

    `follows` is what differs of that which is worked out from the rest.
    """

    sort: str
    file: str
    at: int
    bit: int
    told: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    follows: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    @property
    def silent(self) -> bool:
        """Whether anything differs, and nobody was told."""
        return bool(self.missing or self.follows or self.other) and not self.told

    @property
    def wrong(self) -> bool:
        """Whether anything is other than it was, told or not; or differs though nothing is missing."""
        return bool(self.other or (self.follows and not self.missing))

    def __str__(self) -> str:
        place = f"{self.sort}: bit {self.bit} of byte {self.at} of {self.file}"
        return f"{place}: told {self.told}, missing {self.missing}, other {self.other + self.follows}"


@dataclass(frozen=True)
class Pristine:
    """The folder that is copied for each flip, as it is when closed and when killed, and what it holds."""

    closed: Path
    killed: Path
    model: dict[str, Model]
    pages: dict[str, list[int]]
    """By the sorts of what is struck, the numbers of the pages."""

    def place(self, sort: str, random: Random) -> tuple[str, int]:
        """Return a file of the folder, by its name, and the place of a byte of this sort in it."""
        if sort == "log":
            log = f"{LIBRARY_NAME}-wal"
            return log, random.randrange((self.killed / log).stat().st_size)
        if sort == "header":
            return LIBRARY_NAME, random.randrange(100)
        return LIBRARY_NAME, (random.choice(self.pages[sort]) - 1) * PAGE + random.randrange(PAGE)


def pristine(folder: Path) -> Pristine:
    """Make the folder, once for all flips."""
    closed, killed = folder / "closed", folder / "killed"
    make(closed)
    with closing(open_reader(closed / LIBRARY_NAME)) as reader:
        model = model_of(reader)
        schema = reader.all("SELECT type, name, rootpage FROM sqlite_schema WHERE rootpage > 0")
    for side in ("-wal", "-shm"):
        build_side_path(closed / LIBRARY_NAME, side).unlink(missing_ok=True)
    shutil.copytree(closed, killed)
    _leave_a_log(killed / LIBRARY_NAME)
    with closing(open_reader(killed / LIBRARY_NAME)) as reader:
        later = model_of(reader)
    build_side_path(killed / LIBRARY_NAME, "-shm").unlink(missing_ok=True)
    pages = _pages((closed / LIBRARY_NAME).read_bytes(), [("table", "schema", 1), *schema])
    return Pristine(closed, killed, {"closed": model, "killed": later}, pages)


def _pages(data: bytes, schema: list[tuple[str, str, int]]) -> dict[str, list[int]]:
    """Return the pages of each sort; those that no tree has and that are not free continue packs' files."""

    def page(number: int) -> bytes:
        return data[(number - 1) * PAGE : number * PAGE]

    count = len(data) // PAGE
    free = find_free_pages(page, count)
    pages: dict[str, list[int]] = {"free": sorted(free)}
    for kind, name, root in schema:
        sort = "search" if name.startswith("search") else "index" if kind == "index" else name
        pages.setdefault(sort, []).extend(_tree(page, root))
    in_trees = {number for numbers in pages.values() for number in numbers}
    pages["pack_chunk"] += [number for number in range(1, count + 1) if number not in in_trees]
    return pages


def _tree(page: Callable[[int], bytes], root: int) -> list[int]:
    """Return the pages of a table or an index, from the root down."""
    data, start = page(root), 100 if root == 1 else 0
    found = [root]
    if data[start] in (2, 5):
        cells = int.from_bytes(data[start + 3 : start + 5], "big")
        pointers = range(start + 12, start + 12 + 2 * cells, 2)
        places = [int.from_bytes(data[at : at + 2], "big") for at in pointers]
        for at in (start + 8, *places):
            found += _tree(page, int.from_bytes(data[at : at + 4], "big"))
    return found


def _leave_a_log(path: Path) -> None:
    """Answer, and leave database and log as a kill would."""
    with closing(open_writer(path)) as writer:
        before = path.read_bytes()
        for place in range(3, 6):
            own, questions = asked(16)
            record_response(writer, given(writer, response(own, place), family=questions[place].family))
        log = build_side_path(path, "-wal").read_bytes()
    path.write_bytes(before)
    build_side_path(path, "-wal").write_bytes(log)


def flip_many(folder: Path, count: int, seed: int) -> list[Flip]:
    """Flip so many bits, spread over the sorts, each in a library of its own."""
    made = pristine(folder)
    sorts = [sort for sort in SORTS if sort in made.pages or sort in ("header", "log")]
    return [
        flip(made, folder / f"flip-{number}", sorts[number % len(sorts)], Random(f"{seed} {number}"))
        for number in range(count)
    ]


def main(arguments: Sequence[str]) -> int:
    """Flip, and tell; return 1 if anything was silently other than it was."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.long flips", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("flips", nargs="?", type=int, default=300, help="how many bits")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        flips = flip_many(Path(folder), chosen.flips, chosen.seed)
    print(table(flips, chosen.seed))
    bad = [each for each in flips if each.silent or each.wrong]
    print(*bad, sep="\n")
    return 1 if bad else 0


def table(flips: list[Flip], seed: int) -> str:
    """Return what came of flips, by their sort."""
    heads = ("struck", "flips", "as it was", "told", "something lost", "silent", "wrong")
    sorts = list(dict.fromkeys(each.sort for each in flips))
    rows = [heads, *(_row(sort, [each for each in flips if each.sort == sort]) for sort in sorts)]
    rows.append(_row("together", flips))
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(str(cell).rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    ]
    return "\n".join([f"Single bits flipped in a library, seed {seed}", *lines])


def _row(name: str, flips: list[Flip]) -> tuple[str | int, ...]:
    told = [each for each in flips if each.told]
    return (
        name,
        len(flips),
        sum(not (each.missing or each.follows or each.other) for each in flips),
        len(told),
        sum(bool(each.missing) for each in told),
        sum(each.silent for each in flips),
        sum(each.wrong for each in flips),
    )


def flip(made: Pristine, folder: Path, sort: str, random: Random) -> Flip:
    """Flip one bit in a copy of the folder, have the program at it, and compare."""
    kind = "killed" if sort == "log" else "closed"
    shutil.copytree(made.killed if sort == "log" else made.closed, folder)
    name, at = made.place(sort, random)
    struck = folder / name
    done = Flip(sort, name, at, random.randrange(8))
    data = bytearray(struck.read_bytes())
    data[at] ^= 1 << done.bit
    struck.write_bytes(data)
    try:
        begun = _start(folder, done)
    except LibraryError as error:
        # The program does not start, and says why: then nothing may have been touched.
        done.told.append(f"{type(error).__name__}: {error}")
        assert bytes(data) == struck.read_bytes(), done
    else:
        after = _go_on(folder, begun, done)
        _compare(made.model[kind], after, done)
        if not _rebuilt_as_it_is(folder / LIBRARY_NAME):
            done.other.append("cards do not follow from the log")
    shutil.rmtree(folder)
    return done


def _go_on(folder: Path, begun: StartupResult, done: Flip) -> Model:
    """Check and mend as the program does by itself, recover if need be, and return what there is then."""
    broken = _check(begun, done)
    if broken:
        mark_as_broken(begun.path, broken)
        begun = _start(folder, done)
        assert begun.aside
    if find_set_aside(folder):
        making = RestoreContext(LATER, lambda: "somebody")
        with closing(open_reader(begun.path)) as reader:
            *_, ready = prepare_recovery(begun.path, reader, making)
        done.told.append(f"{ready.preview.answers} answers, {ready.beyond_backup} beyond the backup")
        done.told += [f"{row.table} {row.id} {row.reason}" for row in ready.draft.refused]
        replace_library(begun.path, ready, making)
        begun = _start(folder, done)
        assert not begun.aside
    with closing(open_writer(begun.path)) as writer:
        for _ in update_index(writer):
            pass
    with closing(open_reader(begun.path)) as reader:
        assert check_integrity(reader).sound, done
        return model_of(reader)


def _start(folder: Path, done: Flip) -> StartupResult:
    def look(reader: LibraryReader, learner: str) -> None:
        load_installed_packs(reader, learner, LATER)

    begun = start_library(folder, LATER, lambda: "somebody", look)
    _release(begun)
    if begun.aside:
        done.told.append(f"set aside as {begun.aside}")
    done.told += [f"{row.table} {row.id} {row.reason}" for row in begun.bad]
    return begun


def _check(begun: StartupResult, done: Flip) -> str:
    """Check and mend; return why the pages are broken, '' if they are not."""
    try:
        return _mend(begun, done)
    except DamagedError as error:
        return error.reason


def _mend(begun: StartupResult, done: Flip) -> str:
    with closing(open_writer(begun.path)) as writer, closing(open_reader(begun.path)) as reader:
        findings = _end_of(check_in_batches(reader, never_stop))
        if findings.sound:
            return ""
        backups = [backup.path for backup in find_backups(begun.path.parent / BACKUP_FOLDER)]
        *_, mended = repair_library(writer, findings, reviewed, LATER, backups)
        done.told += [f"{row.table} {row.id} {row.reason}" for row in mended.rows if row.table not in REBUILT]
        return "; ".join(mended.broken)


def _compare(before: Model, after: Model, done: Flip) -> None:
    """Note what is missing, what is other, and where only what follows from the rest differs."""
    for subject, things in before.items():
        told = done.follows if subject in FOLLOWS else done.other
        for key, thing in things.items():
            now = after[subject].get(key)
            if now != thing:
                (done.missing if _is_lost(subject, key, now) else told).append(f"{subject} {key}")
        told += [f"{subject} {key} is new" for key in after[subject] if key not in things]


def _is_lost(subject: str, key: str, now: object) -> bool:
    """Tell whether nothing is left of a thing: a setting is at its default then, a learner without a name."""
    if subject == "settings":
        return now == getattr(Settings(), key)
    return now is None or (subject == "learner" and now.name == "")


def _rebuilt_as_it_is(path: Path) -> bool:
    """Tell whether cards and rollups follow from the log that is left."""
    with closing(open_writer(path)) as writer:
        before = [writer.all(f"SELECT * FROM {table}") for table in ("card", "rollup")]
        rebuild_cards(writer, reviewed)
        return [writer.all(f"SELECT * FROM {table}") for table in ("card", "rollup")] == before


def _end_of(steps: Iterator[Any]) -> Any:
    """Return what comes after all steps."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def _release(begun: StartupResult) -> None:
    if begun.lock is not None:
        begun.lock.release()
