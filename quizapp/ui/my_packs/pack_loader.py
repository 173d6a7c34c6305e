"""What the list of packs in work reads: the packs, the trash, and the packs that are practised. No Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass
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
from quizapp.ui.my_packs.pack_reports import ReportedPack, group_reports

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.authoring.working_copy_store import LastExport
    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.pack_list import PackRow


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
