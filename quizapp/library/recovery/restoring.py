"""A library from a backup, or from what is left after damage: made ready, told of, and put in place.

Both are made beside the library in use, which goes on meanwhile: built of the rows of others without
waiting for the disk, checked whole, and brought to the disk. Nothing changes until `put_in_place`, for
which every connection has to be closed and the folder locked.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from quizapp.library import database, database_files, profiles
from quizapp.library.backups import FOLDER, asides, backups_in, library_tag, set_aside_at
from quizapp.library.batches import shown_as
from quizapp.library.connections import Reader, Writer, immutable
from quizapp.library.database_files import DRAFT, WORK, change_over, is_left_over, remove
from quizapp.library.errors import DamagedError, DiskError, LibraryError, StrangeError, telling
from quizapp.library.integrity import checking, never
from quizapp.library.profiles import Learner
from quizapp.library.rebuild import Rewordings, rebuilding
from quizapp.library.recovery.preview import Preview, answers_beyond, preview
from quizapp.library.recovery.row_merge import Later, Pouring, decided, pour, take_packs
from quizapp.library.recovery.salvage import Source, salvaged, source
from quizapp.library.reviewing import reviewed
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence
    from datetime import datetime

    from quizapp.library.backups import Backup
    from quizapp.library.rebuild import Review
    from quizapp.library.recovery.salvage import Salvaging
    from quizapp.library.rows import BadRow, Row

Phase = Literal["reading", "answers", "packs", "cards", "checking"]
"""Files are made readable, rows copied, packs checked, cards made again, and all is looked at."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A library that is ready, and what changes with it.

    Of damage, `asides` are the files that were set aside, `backup` the newest good backup from before, and
    `beyond_backup` how many answers were salvaged that it lacks; `lost` is how many are in neither, as far as
    the numbers of the log tell. `salvaged` tells that the file itself, or one that was set aside, is broken.
    """

    draft: Draft
    preview: Preview
    salvaged: bool = False
    asides: tuple[Path, ...] = ()
    backup: Backup | None = None
    beyond_backup: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Making:
    """What making a library needs: when it is, who is added where nobody is known, and how cards follow."""

    now: datetime
    new_id: Callable[[], str]
    review: Review = reviewed


def restoring(live: Path, file: Path, making: Making) -> Iterator[Working | Prepared]:
    """Make a library of a file, whosever it is, in batches; the last value is that library.

    Raises StrangeError, FormatError, other DatabaseErrors, OSError.
    """
    with _folder(live.parent) as work:
        found = yield from _working(source(file, work / "source"))
        with closing(found.open()) as reader:
            draft = yield from drafted(live.parent, (reader,), making.review, _somebody(making))
    yield Prepared(draft, preview(live, draft.path), found.salvaged)


def is_damage_pending(data: Path) -> bool:
    """Tell whether there was damage about which nothing was decided yet. Raises OSError."""
    return bool(asides(data))


def recovering(
    live: Path, reader: Reader, making: Making, second: Path | None = None
) -> Iterator[Working | Prepared]:
    """Make a library, in batches, of what was set aside, of backups from before, and of what came since.

    The last value is that library. `reader` reads the library in use, `second` is the second folder of
    backups. Raises StrangeError if there is nothing to make it of, OSError, DatabaseError.
    """
    broken = asides(live.parent)
    known = _backups(live.parent, second)
    with _folder(live.parent) as work, ExitStack() as stack:
        damages = []
        for number, aside in enumerate(reversed(broken)):
            damage = yield from _of_damage(aside, work / str(number), known)
            damages += [damage] if damage.sources else []
        if not damages:
            raise StrangeError(live, "no-backup")
        first, *others = damages
        readers = [stack.enter_context(closing(each.open())) for each in first.sources]
        later = [
            stack.enter_context(closing(each.open()))
            for damage in others
            for each in reversed(damage.sources)
        ]
        draft = yield from drafted(live.parent, readers, making.review, _somebody(making), (*later, reader))
        prepared = Prepared(
            draft,
            preview(live, draft.path),
            salvaged=True,
            asides=broken,
            backup=first.backup,
            beyond_backup=first.beyond_backup,
            lost=first.lost(draft),
        )
    yield prepared


def discard(prepared: Prepared) -> None:
    """Remove a library that is not to be used. Raises OSError."""
    prepared.draft.path.unlink(missing_ok=True)


def clear_away(data: Path) -> None:
    """Remove drafts, copies and backups that were left half made by a work that was killed.

    For the start, with the folder locked, while no such work is under way.
    """
    backups = data / FOLDER
    half_made = filter(is_left_over, backups.iterdir() if backups.is_dir() else ())
    for left in (*data.glob(f"{WORK}*"), *data.glob(f"{DRAFT}*"), *half_made):
        remove(left)


def decline(data: Path) -> None:
    """Go on without what could come back: it stays where it is, and is not offered again. Raises OSError."""
    for aside in asides(data):
        _settle(aside, "declined")


def put_in_place(live: Path, prepared: Prepared, making: Making) -> Path:
    """Put a library in the place of the one in use, and return where that is now; none of it is deleted.

    Of damage, what was kept since it was made is added first. Every connection is closed, and the folder
    locked. Raises OSError, DatabaseError; then the library in use is as it was.
    """
    # A library that cannot be opened any more has nothing to add, and can be replaced all the same.
    with (
        suppress(*(() if prepared.asides else (DamagedError,))),
        closing(database.open_writer(live)) as reader,
    ):
        if prepared.asides:
            follow(prepared.draft, reader, making.review)
    aside = change_over(live, prepared.draft.path, database_files.label("replaced", making.now))
    for each in prepared.asides:
        _settle(each, "salvaged")
    return aside


@dataclass(frozen=True)
class _Damage:
    """What there is of one database that was set aside: what was salvaged, and the newest good backup."""

    sources: tuple[Source, ...]
    backup: Backup | None

    @property
    def beyond_backup(self) -> int:
        """How many of the salvaged answers the backup lacks."""
        if self.backup is None or len(self.sources) < 2:
            return 0
        return answers_beyond(self.sources[-1].readable, self.sources[0].readable)

    def lost(self, draft: Draft) -> int:
        """Return how many numbers of the log nobody has, beyond those that the backup lacks as well."""
        known = _gaps(self.sources[-1].readable) if self.backup else 0
        return max(_gaps(draft.path) - known, 0)


def _of_damage(aside: Path, work: Path, backups: Sequence[Backup]) -> Generator[Working, None, _Damage]:
    """Read what was set aside, and the newest good backup from before."""
    work.mkdir()
    found: list[Source] = []
    if aside.stat().st_size:
        (work / "aside").mkdir()
        with suppress(StrangeError):
            found.append((yield from _working(salvaged(aside, work / "aside"))))
    for number, each in enumerate(backups):
        if each.taken <= (set_aside_at(aside) or each.taken):
            kept = yield from _good(each.path, work / f"backup-{number}")
            if kept is not None:
                return _Damage((*found, kept), each)
    return _Damage(tuple(found), None)


def _good(backup: Path, work: Path) -> Generator[Working, None, Source | None]:
    """Return a backup that is whole, else None."""
    try:
        found = yield from _working(source(backup, work))
    except (LibraryError, OSError):
        return None
    return None if found.salvaged else found


def _backups(data: Path, second: Path | None) -> tuple[Backup, ...]:
    """Return the backups of this library, the newest first."""
    there = () if second is None else backups_in(second)
    own = (each for each in there if each.library == library_tag(data))
    return tuple(sorted((*backups_in(data / FOLDER), *own), key=lambda each: each.taken, reverse=True))


def _gaps(library: Path) -> int:
    with closing(immutable(library)) as connection:
        (gaps,) = connection.execute("SELECT coalesce(max(number), 0) - count(*) FROM response").fetchone()
        return int(gaps)


def _working(steps: Generator[Salvaging | None, None, Source]) -> Generator[Working, None, Source]:
    """Tell of making a file readable as of any other step."""
    return shown_as(
        steps, lambda step: Working("reading", step.done, step.total) if step else Working("reading")
    )


def _somebody(making: Making) -> Learner:
    return Learner(making.new_id(), "", making.now)


def _settle(aside: Path, word: str) -> None:
    """Give what was set aside a name that says what came of it; an empty file has nothing to be kept for."""
    if not aside.stat().st_size:
        aside.unlink()
        return
    *_, rest = aside.name.partition("-")
    stem = aside.name.partition(".")[0]
    database_files.rename(aside, aside.with_name(f"{stem}.{word}-{rest}"))
    sync_folder(aside.parent)


@contextmanager
def _folder(data: Path) -> Iterator[Path]:
    """Make a folder for copies, in the data folder, where there is room for them if anywhere."""
    with tempfile.TemporaryDirectory(prefix=WORK, dir=data) as name:
        yield Path(name)


@dataclass(frozen=True, slots=True)
class Working:
    """How far a longer work is: `done` of `total` in this phase, where that is known (else both are 0)."""

    phase: Phase
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A library that is ready to take the place of the one in use.

    `taken` is how many rows it has from each table, `refused` what could not be believed; those stay where
    they were, in the files they came from. `carried` is as in `Later`.
    """

    path: Path
    taken: Mapping[str, int]
    refused: tuple[BadRow, ...]
    carried: frozenset[tuple[str, Row]] = frozenset()


def drafted(
    data: Path,
    sources: Sequence[Reader],
    review: Review,
    somebody: Learner,
    later: Sequence[Reader] = (),
) -> Generator[Working, None, Draft]:
    """Make a library of the rows of several, in batches.

    `sources` are of one history, the most trusted first: rows that are the same are taken from the first.
    What was begun afterwards is `later`, the last at the end: it comes behind, and where rows change it is
    what counts.
    `somebody` is added where there is no learner at all. If it fails, or is closed before its end, nothing is
    left. Raises DatabaseError.
    """
    with _new(data) as path, telling(path):
        told = Pouring()
        with closing(database.draft(path)) as into:
            into.execute("PRAGMA journal_mode = MEMORY")
            into.execute("PRAGMA foreign_keys = ON")
            for source in sources:
                yield from _answers(into, source, told)
            yield from _packs(into, (*sources, *later), told)
            for done in rebuilding(Writer(into, path), review):
                yield Working("cards", done, told.taken.get("response", 0))
            carried = frozenset(row for source in sources for row in decided(source))
            for source in later:
                yield from _answers(
                    into,
                    source,
                    told,
                    Later(review, Rewordings(Reader(into, path)), renamed(into, source), carried),
                )
            _add_learners(into, somebody)
            yield from _checked(into, path)
        _bring_to_the_disk(path)
        return Draft(path, told.taken, tuple(told.refused), carried)


def follow(draft: Draft, live: Reader, review: Review) -> None:
    """Add what was kept in the library in use since a draft was made. Raises DatabaseError."""
    with telling(draft.path), closing(sqlite3.connect(draft.path, isolation_level=None)) as into:
        into.execute("PRAGMA foreign_keys = ON")
        into.execute("PRAGMA synchronous = FULL")
        for _ in take_packs(into, (live,), Pouring()):
            pass
        rewordings = Rewordings(Reader(into, draft.path))
        later = Later(review, rewordings, renamed(into, live), draft.carried)
        for _ in pour(into, live, Pouring(), later):
            pass


def renamed(into: sqlite3.Connection, live: Reader) -> dict[str, str]:
    """Return who somebody is that was made where it was not known who practises: the one whom there is."""
    known = [id_ for (id_,) in into.execute("SELECT id FROM learner")]
    strangers = [each for each in profiles.learners(live).good if each.id not in known]
    if len(known) == 1 and len(strangers) == 1 and not strangers[0].name:
        return {strangers[0].id: known[0]}
    return {}


def _answers(
    into: sqlite3.Connection, source: Reader, told: Pouring, later: Later | None = None
) -> Iterator[Working]:
    (total,) = source.all("SELECT count(*) FROM response")[0]
    before = told.taken.get("response", 0)
    for so_far in pour(into, source, told, later):
        yield Working("answers", so_far.taken.get("response", 0) - before, total)


def _packs(into: sqlite3.Connection, sources: Sequence[Reader], told: Pouring) -> Iterator[Working]:
    for done, total in take_packs(into, sources, told):
        yield Working("packs", done, total)


def _add_learners(into: sqlite3.Connection, somebody: Learner) -> None:
    into.execute("BEGIN IMMEDIATE")
    profiles.restore(into)
    profiles.insert_if_none(into, somebody)
    into.execute("COMMIT")


def _checked(into: sqlite3.Connection, path: Path) -> Iterator[Working]:
    """Look at all of it: what was just made does not hold only where the disk does not."""
    steps = checking(Reader(into, path), never)
    found = yield from shown_as(steps, lambda _: Working("checking"))
    if not found.sound:
        raise DiskError(path)


@contextmanager
def _new(data: Path) -> Iterator[Path]:
    """Make a name for a draft; nothing is left of it if the block fails."""
    path = data / f"{DRAFT}{os.urandom(6).hex()}.db"
    try:
        yield path
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
        raise


def _bring_to_the_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
    sync_folder(path.parent)
