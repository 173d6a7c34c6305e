"""What the list of packs in work reads: packs, trash, packs that are practised, reports. No Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.authoring.working_copy import repair_list_entries
from quizapp.authoring.working_copy_store import (
    ListedPack,
    empty_trash,
    list_trash,
    list_working_copies,
    remove_unfinished_folders,
)
from quizapp.library.packs import pack_list
from quizapp.library.question_reports import load_reports
from quizapp.pack.pack_reader import PackReading, parse_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from quizapp.authoring.working_copy_store import LastExport
    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.library.question_reports import QuestionReport


@dataclass(frozen=True, slots=True)
class ReportedPack:
    """So many problems with a pack that nobody dealt with yet.

    `folder` is that of the pack in work in which they are; None: of none, and `pack` can be copied.
    """

    title: str
    count: int
    folder: Path | None = None
    pack: PackRow | None = None


def group_reports(
    reports: Iterable[QuestionReport], rows: Sequence[ListedPack], practised: Sequence[PackRow]
) -> tuple[ReportedPack, ...]:
    """Return the packs that problems were reported on, the last reported on first (as the reports are).

    They belong to the pack in work with the pack's id, else to one that was made of it. Those on a pack that
    is neither in work nor installed are left out.
    """
    found: dict[str, ReportedPack] = {}
    for report in reports:
        if (home := _home(report.subject.pack, rows, practised)) is None:
            continue
        key, title, row, installed = home
        if row is not None and report.id in row.about.done:
            continue
        before = found.get(key, ReportedPack(title, 0, row.folder if row else None, installed))
        found[key] = replace(before, count=before.count + 1)
    return tuple(found.values())


def _home(
    pack: str, rows: Sequence[ListedPack], practised: Sequence[PackRow]
) -> tuple[str, str, ListedPack | None, PackRow | None] | None:
    """Return where problems with a pack are dealt with: a key for it, its title, and which pack it is."""
    own = [row for row in rows if row.about.pack == pack]
    made_of_it = [row for row in rows if row.about.figures.derived_from == pack]
    for row in (*own, *made_of_it):
        return row.folder.name, row.about.name, row, None
    for installed in practised:
        if installed.id == pack:
            return str(installed.id), installed.title, None, installed
    return None


MOST_EXPORTS: Final = 6
"""So many hand-outs are listed beside the packs; the menu of a pack leads to its own."""


@dataclass(frozen=True, slots=True)
class MyPacksContent:
    """The packs in work, those in the trash, those that are installed and whole, and those reported on."""

    rows: tuple[ListedPack, ...] = ()
    trash: tuple[ListedPack, ...] = ()
    practised: tuple[PackRow, ...] = ()
    reported: tuple[ReportedPack, ...] = ()

    @property
    def out(self) -> tuple[tuple[ListedPack, LastExport], ...]:
        """The packs that were handed out, with their last hand-out, the last first."""
        out = [(row, row.about.handed_out) for row in self.rows]
        found = [(row, last) for row, last in out if last is not None]
        return tuple(sorted(found, key=lambda pair: pair[1].at, reverse=True)[:MOST_EXPORTS])

    def count_reports(self, folder: Path) -> int:
        """How many problems were reported that are dealt with in this pack in work."""
        return sum(each.count for each in self.reported if each.folder == folder)


def load_my_packs(reader: LibraryReader, working: Path, learner: str, now: datetime) -> MyPacksContent:
    """Read it; clear away what lies in the trash for too long, and mend what the list could not tell.

    Raises AuthoringError, DatabaseError, OSError where the folder of all cannot be read.
    """
    if working.exists():
        os.scandir(working).close()
    remove_unfinished_folders(working)
    repair_list_entries(working, now)
    empty_trash(working, now)
    installed = pack_list.load_installed_packs(reader, learner, now)
    practised, rows = tuple(row for row in installed if not row.damage), list_working_copies(working)
    reported = group_reports(load_reports(reader).good, rows, practised)
    return MyPacksContent(rows, list_trash(working), practised, reported)


def read_installed_pack(reader: LibraryReader, pack: PackRow) -> tuple[PackReading, Path]:
    """Return an installed pack as it was read, with its pictures, and a path that names it in errors.

    Raises DatabaseError, InstalledPackDamagedError.
    """
    read = parse_pack(pack_list.load_pack_file(reader, pack.id))
    files = () if read.pack is None else tuple(each.file for each in read.pack.media)
    media = {file: pack_list.load_pack_file(reader, pack.id, file) for file in files}
    return PackReading(read.pack, read.problems, read.data, media), Path(f"“{pack.title}”")
