"""What the list of packs in work reads: the packs, the trash, and the packs that are practised. No Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.editing.opening import mend
from quizapp.editing.store import Listed, empty_trash, in_trash, listed, sweep
from quizapp.library.packs import listing
from quizapp.library.reports import reports
from quizapp.pack.reading import Reading, parse_pack
from quizapp.ui.author.reported import Reported, by_pack

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.editing.store import HandedOut
    from quizapp.library.connections import Reader
    from quizapp.library.packs.listing import PackRow


MOST_OUT: Final = 6
"""So many hand-outs are listed beside the packs; the menu of a pack leads to its own."""


@dataclass(frozen=True, slots=True)
class Found:
    """The packs in work, those in the trash, those that are installed and whole, and those reported on."""

    rows: tuple[Listed, ...] = ()
    trash: tuple[Listed, ...] = ()
    practised: tuple[PackRow, ...] = ()
    reported: tuple[Reported, ...] = ()

    @property
    def out(self) -> tuple[tuple[Listed, HandedOut], ...]:
        """The packs that were handed out, with their last hand-out, the last first."""
        out = [(row, row.about.handed_out) for row in self.rows]
        found = [(row, last) for row, last in out if last is not None]
        return tuple(sorted(found, key=lambda pair: pair[1].at, reverse=True)[:MOST_OUT])

    def reported_in(self, folder: Path) -> int:
        """How many problems were reported that are dealt with in this pack in work."""
        return sum(each.count for each in self.reported if each.folder == folder)


def load(reader: Reader, working: Path, learner: str, now: datetime) -> Found:
    """Read it; clear away what lies in the trash for too long, and mend what the list could not tell.

    Raises EditingError, DatabaseError, OSError where the folder of all cannot be read.
    """
    if working.exists():
        os.scandir(working).close()
    sweep(working)
    mend(working, now)
    empty_trash(working, now)
    installed = listing.installed(reader, learner, now)
    practised, rows = tuple(row for row in installed if not row.damage), listed(working)
    reported = by_pack(reports(reader).good, rows, practised)
    return Found(rows, in_trash(working), practised, reported)


def reading_of(reader: Reader, pack: PackRow) -> tuple[Reading, Path]:
    """Return an installed pack as it was read, with its pictures, and a path that names it in errors.

    Raises DatabaseError, DamagedPackError.
    """
    read = parse_pack(listing.pack_file(reader, pack.id))
    files = () if read.pack is None else tuple(each.file for each in read.pack.media)
    media = {file: listing.pack_file(reader, pack.id, file) for file in files}
    return Reading(read.pack, read.problems, read.data, media), Path(f"“{pack.title}”")
