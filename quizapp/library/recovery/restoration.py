"""A library from a backup, or from what is left after damage: made ready, told of, and put in place.

Both are made beside the library in use, which goes on meanwhile: built of the rows of others without
waiting for the disk, checked whole, and brought to the disk. Nothing changes until `replace_library`, for
which every connection has to be closed and the folder locked.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from quizapp.library import database, database_files, profiles
from quizapp.library.backups import (
    BACKUP_FOLDER,
    Backup,
    build_library_tag,
    find_backups,
    find_set_aside,
    parse_set_aside_time,
)
from quizapp.library.batches import map_steps, never_stop
from quizapp.library.card_rebuild import Review, Rewordings, rebuild_in_batches
from quizapp.library.card_review import review_card
from quizapp.library.connections import LibraryReader, LibraryWriter, open_immutable
from quizapp.library.database_files import DRAFT_PREFIX, WORK_PREFIX, is_temp_file, remove_path, swap_database
from quizapp.library.errors import DamagedError, DiskError, LibraryError, UnusableFileError, translate_errors
from quizapp.library.integrity import check_in_batches
from quizapp.library.profiles import Learner
from quizapp.library.recovery.restore_preview import RestorePreview, build_preview, count_extra_answers
from quizapp.library.recovery.row_merge import LaterRows, MergeResult, find_decisions, merge_packs, merge_rows
from quizapp.library.recovery.salvage import RecoverySource, SalvageProgress, open_source, salvage_source
from quizapp.pack.atomic_file import sync_file, sync_folder

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.row_checksums import BadRow, Row

RestorePhase = Literal["reading", "answers", "packs", "cards", "checking"]
"""Files are made readable, rows copied, packs checked, cards made again, and all is looked at."""


@dataclass(frozen=True, slots=True)
class PreparedLibrary:
    """A library that is ready, and what changes with it.

    Of damage, `asides` are the files that were set aside, `backup` the newest good backup from before, and
    `beyond_backup` how many answers were salvaged that it lacks; `lost` is how many are in neither, as far as
    the numbers of the log tell. `salvaged` tells that the file itself, or one that was set aside, is broken.
    """

    draft: LibraryDraft
    preview: RestorePreview
    salvaged: bool = False
    asides: tuple[Path, ...] = ()
    backup: Backup | None = None
    beyond_backup: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class RestoreContext:
    """What making a library needs: when it is, who is added where nobody is known, and how cards follow."""

    now: datetime
    new_id: Callable[[], str]
    review: Review = review_card


def prepare_restore(
    live: Path, file: Path, making: RestoreContext
) -> Iterator[RestoreProgress | PreparedLibrary]:
    """Make a library of a file, whosever it is, in batches; the last value is that library.

    Raises UnusableFileError, FormatError, other DatabaseErrors, OSError.
    """
    with _folder(live.parent) as work:
        found = yield from _working(open_source(file, work / "source"))
        with closing(found.open()) as reader:
            draft = yield from build_library(live.parent, (reader,), making.review, _somebody(making))
    yield PreparedLibrary(draft, build_preview(live, draft.path), found.salvaged)


def has_pending_damage(data: Path) -> bool:
    """Tell whether there was damage about which nothing was decided yet. Raises OSError."""
    return bool(find_set_aside(data))


def prepare_recovery(
    live: Path, reader: LibraryReader, making: RestoreContext, second: Path | None = None
) -> Iterator[RestoreProgress | PreparedLibrary]:
    """Make a library, in batches, of what was set aside, of backups from before, and of what came since.

    The last value is that library. `reader` reads the library in use, `second` is the second folder of
    backups. Raises UnusableFileError if there is nothing to make it of, OSError, DatabaseError.
    """
    broken = find_set_aside(live.parent)
    known = _backups(live.parent, second)
    with _folder(live.parent) as work, ExitStack() as stack:
        damages = []
        for number, aside in enumerate(reversed(broken)):
            damage = yield from _of_damage(aside, work / str(number), known)
            damages += [damage] if damage.sources else []
        if not damages:
            raise UnusableFileError(live, "no-backup")
        first, *others = damages
        readers = [stack.enter_context(closing(each.open())) for each in first.sources]
        later = [
            stack.enter_context(closing(each.open()))
            for damage in others
            for each in reversed(damage.sources)
        ]
        draft = yield from build_library(
            live.parent, readers, making.review, _somebody(making), (*later, reader)
        )
        prepared = PreparedLibrary(
            draft,
            build_preview(live, draft.path),
            salvaged=True,
            asides=broken,
            backup=first.backup,
            beyond_backup=first.beyond_backup,
            lost=first.lost(draft),
        )
    yield prepared


def discard_library(prepared: PreparedLibrary) -> None:
    """Remove a library that is not to be used. Raises OSError."""
    prepared.draft.path.unlink(missing_ok=True)


def remove_interrupted_work(data: Path) -> None:
    """Remove drafts, copies and backups that were left half made by a work that was killed.

    For the start, with the folder locked, while no such work is under way.
    """
    backups = data / BACKUP_FOLDER
    half_made = filter(is_temp_file, backups.iterdir() if backups.is_dir() else ())
    for left in (*data.glob(f"{WORK_PREFIX}*"), *data.glob(f"{DRAFT_PREFIX}*"), *half_made):
        remove_path(left)


def decline_recovery(data: Path) -> None:
    """Go on without what could come back: it stays where it is, and is not offered again. Raises OSError."""
    for aside in find_set_aside(data):
        _settle(aside, "declined")


def replace_library(live: Path, prepared: PreparedLibrary, making: RestoreContext) -> Path:
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
            add_later_rows(prepared.draft, reader, making.review)
    aside = swap_database(live, prepared.draft.path, database_files.build_label("replaced", making.now))
    for each in prepared.asides:
        _settle(each, "salvaged")
    return aside


@dataclass(frozen=True)
class _Damage:
    """What there is of one database that was set aside: what was salvaged, and the newest good backup."""

    sources: tuple[RecoverySource, ...]
    backup: Backup | None

    @property
    def beyond_backup(self) -> int:
        """How many of the salvaged answers the backup lacks."""
        if self.backup is None or len(self.sources) < 2:
            return 0
        return count_extra_answers(self.sources[-1].readable, self.sources[0].readable)

    def lost(self, draft: LibraryDraft) -> int:
        """Return how many numbers of the log nobody has, beyond those that the backup lacks as well."""
        known = _gaps(self.sources[-1].readable) if self.backup else 0
        return max(_gaps(draft.path) - known, 0)


def _of_damage(
    aside: Path, work: Path, backups: Sequence[Backup]
) -> Generator[RestoreProgress, None, _Damage]:
    """Read what was set aside, and the newest good backup from before."""
    work.mkdir()
    found: list[RecoverySource] = []
    if aside.stat().st_size:
        (work / "aside").mkdir()
        with suppress(UnusableFileError):
            found.append((yield from _working(salvage_source(aside, work / "aside"))))
    for number, each in enumerate(backups):
        if each.taken <= (parse_set_aside_time(aside) or each.taken):
            kept = yield from _good(each.path, work / f"backup-{number}")
            if kept is not None:
                return _Damage((*found, kept), each)
    return _Damage(tuple(found), None)


def _good(backup: Path, work: Path) -> Generator[RestoreProgress, None, RecoverySource | None]:
    """Return a backup that is whole, else None."""
    try:
        found = yield from _working(open_source(backup, work))
    except (LibraryError, OSError):
        return None
    return None if found.salvaged else found


def _backups(data: Path, second: Path | None) -> tuple[Backup, ...]:
    """Return the backups of this library, the newest first."""
    there = () if second is None else find_backups(second)
    own = (each for each in there if each.library == build_library_tag(data))
    return tuple(
        sorted((*find_backups(data / BACKUP_FOLDER), *own), key=lambda each: each.taken, reverse=True)
    )


def _gaps(library: Path) -> int:
    with closing(open_immutable(library)) as connection:
        (gaps,) = connection.execute("SELECT coalesce(max(number), 0) - count(*) FROM response").fetchone()
        return int(gaps)


def _working(
    steps: Generator[SalvageProgress | None, None, RecoverySource],
) -> Generator[RestoreProgress, None, RecoverySource]:
    """Tell of making a file readable as of any other step."""
    return map_steps(
        steps,
        lambda step: (
            RestoreProgress("reading", step.done, step.total) if step else RestoreProgress("reading")
        ),
    )


def _somebody(making: RestoreContext) -> Learner:
    return Learner(making.new_id(), "", making.now)


def _settle(aside: Path, word: str) -> None:
    """Give what was set aside a name that says what came of it; an empty file has nothing to be kept for."""
    if not aside.stat().st_size:
        aside.unlink()
        return
    *_, rest = aside.name.partition("-")
    stem = aside.name.partition(".")[0]
    database_files.rename_database(aside, aside.with_name(f"{stem}.{word}-{rest}"))
    sync_folder(aside.parent)


@contextmanager
def _folder(data: Path) -> Iterator[Path]:
    """Make a folder for copies, in the data folder, where there is room for them if anywhere."""
    with tempfile.TemporaryDirectory(prefix=WORK_PREFIX, dir=data) as name:
        yield Path(name)


@dataclass(frozen=True, slots=True)
class RestoreProgress:
    """How far a longer work is: `done` of `total` in this phase, where that is known (else both are 0)."""

    phase: RestorePhase
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class LibraryDraft:
    """A library that is ready to take the place of the one in use.

    `taken` is how many rows it has from each table, `refused` what could not be believed; those stay where
    they were, in the files they came from. `carried` is as in `LaterRows`.
    """

    path: Path
    taken: Mapping[str, int]
    refused: tuple[BadRow, ...]
    carried: frozenset[tuple[str, Row]] = frozenset()


def build_library(
    data: Path,
    sources: Sequence[LibraryReader],
    review: Review,
    somebody: Learner,
    later: Sequence[LibraryReader] = (),
) -> Generator[RestoreProgress, None, LibraryDraft]:
    """Make a library of the rows of several, in batches.

    `sources` are of one history, the most trusted first: rows that are the same are taken from the first.
    What was begun afterwards is `later`, the last at the end: it comes behind, and where rows change it is
    what counts.
    `somebody` is added where there is no learner at all. If it fails, or is closed before its end, nothing is
    left. Raises DatabaseError.
    """
    with _new(data) as path, translate_errors(path):
        told = MergeResult()
        with closing(database.create_unsynced(path)) as into:
            into.execute("PRAGMA journal_mode = MEMORY")
            into.execute("PRAGMA foreign_keys = ON")
            for source in sources:
                yield from _answers(into, source, told)
            for done, total in merge_packs(into, (*sources, *later), told):
                yield RestoreProgress("packs", done, total)
            for done in rebuild_in_batches(LibraryWriter(into, path), review):
                yield RestoreProgress("cards", done, told.taken.get("response", 0))
            carried = frozenset(row for source in sources for row in find_decisions(source))
            for source in later:
                yield from _answers(
                    into,
                    source,
                    told,
                    LaterRows(
                        review,
                        Rewordings(LibraryReader(into, path)),
                        find_renamed_learners(into, source),
                        carried,
                    ),
                )
            _add_learners(into, somebody)
            yield from _checked(into, path)
        sync_file(path)
        sync_folder(path.parent)
        return LibraryDraft(path, told.taken, tuple(told.refused), carried)


def add_later_rows(draft: LibraryDraft, live: LibraryReader, review: Review) -> None:
    """Add what was kept in the library in use since a draft was made. Raises DatabaseError."""
    with translate_errors(draft.path), closing(sqlite3.connect(draft.path, isolation_level=None)) as into:
        into.execute("PRAGMA foreign_keys = ON")
        into.execute("PRAGMA synchronous = FULL")
        for _ in merge_packs(into, (live,), MergeResult()):
            pass
        rewordings = Rewordings(LibraryReader(into, draft.path))
        later = LaterRows(review, rewordings, find_renamed_learners(into, live), draft.carried)
        for _ in merge_rows(into, live, MergeResult(), later):
            pass


def find_renamed_learners(into: sqlite3.Connection, live: LibraryReader) -> dict[str, str]:
    """Return who somebody is that was made where it was not known who practises: the one whom there is."""
    known = [id_ for (id_,) in into.execute("SELECT id FROM learner")]
    strangers = [each for each in profiles.load_learners(live).good if each.id not in known]
    if len(known) == 1 and len(strangers) == 1 and not strangers[0].name:
        return {strangers[0].id: known[0]}
    return {}


def _answers(
    into: sqlite3.Connection, source: LibraryReader, told: MergeResult, later: LaterRows | None = None
) -> Iterator[RestoreProgress]:
    (total,) = source.all("SELECT count(*) FROM response")[0]
    before = told.taken.get("response", 0)
    for so_far in merge_rows(into, source, told, later):
        yield RestoreProgress("answers", so_far.taken.get("response", 0) - before, total)


def _add_learners(into: sqlite3.Connection, somebody: Learner) -> None:
    into.execute("BEGIN IMMEDIATE")
    profiles.restore_learners(into)
    profiles.insert_if_no_learner(into, somebody)
    into.execute("COMMIT")


def _checked(into: sqlite3.Connection, path: Path) -> Iterator[RestoreProgress]:
    """Look at all of it: what was just made does not hold only where the disk does not."""
    steps = check_in_batches(LibraryReader(into, path), never_stop)
    found = yield from map_steps(steps, lambda _: RestoreProgress("checking"))
    if not found.sound:
        raise DiskError(path)


@contextmanager
def _new(data: Path) -> Iterator[Path]:
    """Make a name for a draft; nothing is left of it if the block fails."""
    path = data / f"{DRAFT_PREFIX}{os.urandom(6).hex()}.db"
    try:
        yield path
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
        raise
