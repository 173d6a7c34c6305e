"""An installed pack as a whole, and as one file to hand out. Loads the models.

It is handed out as it was installed, or with no more than its questions cite.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.catalogue import message
from quizapp.library.errors import DamagedPackError, LibraryError
from quizapp.library.packs.listing import pack_file
from quizapp.pack import reading
from quizapp.pack.checks.run import check
from quizapp.pack.citing import cited_only
from quizapp.pack.saving import write_whole
from quizapp.pack.writing import archive_bytes, packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import Reader
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem


def load_pack(reader: Reader, pack: PackId) -> Pack:
    """Return an installed pack, every citation proved.

    Raises DatabaseError, DamagedPackError if it is no longer what was installed, LookupError if it is gone.
    """
    data = pack_file(reader, pack)
    try:
        return reading.load_installed(data)
    except reading.DamagedPackError as error:
        raise DamagedPackError(pack, "changed") from error


class NotCutError(LibraryError):
    """A pack that would not be taken in elsewhere with no more than what is cited."""

    code = "not-cut"

    def __init__(self, title: str, problem: Problem) -> None:
        super().__init__(message("library_errors.not_cut", title=title, reason=problem.message))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, and its size in bytes."""

    path: Path
    size: int


def exporting(
    reader: Reader, pack: PackId, target: Path, *, cited: bool = False
) -> Iterator[Exported | None]:
    """Write a pack as one file, whole or not at all; what is at the path is replaced.

    Goes step by step, and only the last writes; that one is the file. With `cited`, passages that no question
    cites are left out and become gaps. Raises OSError, DatabaseError, DamagedPackError, NotCutError,
    LookupError if it is not installed.
    """
    yield None
    loaded = load_pack(reader, pack)
    yield None
    media = {}
    for each in loaded.media:
        media[each.file] = pack_file(reader, pack, each.file)
        yield None
    data = archive_bytes(_cited(loaded, media), media) if cited else packed(pack_file(reader, pack), media)
    yield None
    write_whole(target, data)
    yield Exported(target, len(data))


def _cited(pack: Pack, media: dict[str, bytes]) -> Pack:
    """Return the pack cut down, after every check that it will be taken in elsewhere."""
    cut = cited_only(pack)
    problems = check(cut, media)
    if problems:
        raise NotCutError(pack.title, problems[0])
    return cut
