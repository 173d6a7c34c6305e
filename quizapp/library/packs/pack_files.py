"""An installed pack as a whole, and as one file to hand out. Loads the models.

It is handed out as it was installed, or with no more than its questions cite.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.catalogue import message
from quizapp.library.errors import InstalledPackDamagedError, LibraryError
from quizapp.library.packs.pack_list import load_pack_file
from quizapp.pack import installed_pack
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.excerpt import build_excerpt
from quizapp.pack.pack_writer import build_archive, build_archive_from_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem


def load_pack(reader: LibraryReader, pack: PackId) -> Pack:
    """Return an installed pack, every citation proved.

    Raises DatabaseError, InstalledPackDamagedError if it is no longer what was installed, LookupError if it
    is gone.
    """
    data = load_pack_file(reader, pack)
    try:
        return installed_pack.load_installed(data)
    except installed_pack.DamagedPackError as error:
        raise InstalledPackDamagedError(pack, "changed") from error


class CannotShortenError(LibraryError):
    """A pack that would not be taken in elsewhere with no more than what is cited."""

    code = "not-cut"

    def __init__(self, title: str, problem: Problem) -> None:
        super().__init__(message("library_errors.not_cut", title=title, reason=problem.message))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class ExportedPack:
    """The file that was written, and its size in bytes."""

    path: Path
    size: int


def export_pack(
    reader: LibraryReader, pack: PackId, target: Path, *, cited: bool = False
) -> Iterator[ExportedPack | None]:
    """Write a pack as one file, whole or not at all; what is at the path is replaced.

    Goes step by step, and only the last writes; that one is the file. With `cited`, passages that no question
    cites are left out and become gaps. Raises OSError, DatabaseError, InstalledPackDamagedError,
    CannotShortenError, LookupError if it is not installed.
    """
    yield None
    loaded = load_pack(reader, pack)
    yield None
    media = {}
    for each in loaded.media:
        media[each.file] = load_pack_file(reader, pack, each.file)
        yield None
    data = (
        build_archive(_cited(loaded, media), media)
        if cited
        else build_archive_from_files(load_pack_file(reader, pack), media)
    )
    yield None
    write_atomically(target, data, exported=True)
    yield ExportedPack(target, len(data))


def _cited(pack: Pack, media: dict[str, bytes]) -> Pack:
    """Return the pack cut down, after every check that it will be taken in elsewhere."""
    cut = build_excerpt(pack)
    from quizapp.pack.checks.check_runner import check_pack  # noqa: PLC0415 - to open a pack checks nothing

    problems = check_pack(cut, media)
    if problems:
        raise CannotShortenError(pack.title, problems[0])
    return cut
