"""What the list of packs in work reads: the packs, the trash, and the packs that are practised. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.editing.shelf import Listed, empty_trash, in_trash, listed, sweep
from quizapp.library.packs import listing
from quizapp.pack.reading import Reading, parse_pack

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Reader
    from quizapp.library.packs.listing import PackRow


@dataclass(frozen=True, slots=True)
class Found:
    """The packs in work, those in the trash, and those that are installed and whole."""

    rows: tuple[Listed, ...] = ()
    trash: tuple[Listed, ...] = ()
    practised: tuple[PackRow, ...] = ()


def load(reader: Reader, working: Path, learner: str, now: datetime) -> Found:
    """Read it, and clear away what lies in the trash for too long. Raises EditingError, DatabaseError."""
    sweep(working)
    empty_trash(working, now)
    practised = listing.installed(reader, learner, now)
    return Found(listed(working), in_trash(working), tuple(row for row in practised if not row.damage))


def reading_of(reader: Reader, pack: PackRow) -> tuple[Reading, Path]:
    """Return an installed pack as it was read, with its pictures, and a path that names it in errors.

    Raises DatabaseError, DamagedPackError.
    """
    read = parse_pack(listing.pack_file(reader, pack.id))
    files = () if read.pack is None else tuple(each.file for each in read.pack.media)
    media = {file: listing.pack_file(reader, pack.id, file) for file in files}
    return Reading(read.pack, read.problems, read.data, media), Path(f"“{pack.title}”")
