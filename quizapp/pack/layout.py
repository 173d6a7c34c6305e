"""How the bytes of a zip lie: its files one after the other, then its directory, and nothing else.

What stands before, between or behind them, two files over the same bytes, or a file's own header that tells
another story than the directory: each lets two programs see two different archives in one.
The records are those of PKWARE's APPNOTE 6.3.10, sections 4.3.7 (file), 4.3.9 (after a file), 4.3.16 (end).
"""

import struct
import zipfile
from collections.abc import Iterable
from typing import IO, Final

from quizapp.pack.files import MAX_FILES, refused
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

_MAX_DIRECTORY_BYTES: Final = 1024 * 1024
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_LARGE_MARK: Final = b"PK\x06\x07"
_LARGE_SIZE: Final = 20
_LONGEST_COMMENT: Final = 65_535
_FILE: Final = struct.Struct("<4s5H3L2H")
_FILE_MARK: Final = b"PK\x03\x04"
_SIZES_FOLLOW: Final = 0x8
_FOLLOWING: Final = (12, 16, 20, 24)
"""How long the sizes are that may follow a file: with or without a mark, of four or eight bytes."""


def damaged() -> Problem:
    """Return the problem of what is no archive, or no longer one."""
    return refused("damaged-archive", "The file is damaged or no .quizpack. Fetch or make it anew.")


def end_problem(file: IO[bytes]) -> Problem | None:
    """Judge the record at an archive's end before zipfile loads all of the directory into memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END.size - _LONGEST_COMMENT))
    tail = file.read()
    if len(tail) < _END.size or _END_MARK not in tail:
        return damaged()
    if tail[-_END.size - _LARGE_SIZE : -_END.size].startswith(_LARGE_MARK):
        return refused("too-large", "The archive is written for more than 4 GB. Zip it in the plain way.")
    return _record_problem(tail[-_END.size :], size)


def _record_problem(record: bytes, size: int) -> Problem | None:
    mark, disk, disks, _, count, directory, start, comment = _END.unpack(record)
    if mark != _END_MARK or comment:
        return _foreign("Behind the archive stand a comment or other bytes")
    if count > MAX_FILES + 1:
        return refused("too-many-files", f"The archive holds {count:,} files; at most {MAX_FILES:,} fit.")
    if directory > _MAX_DIRECTORY_BYTES:
        return refused("too-large", "The directory of the archive is larger than 1 MB. Zip in the plain way.")
    if disk or disks:
        return refused("damaged-archive", "This is one part of an archive in several. Make one of them.")
    if start + directory != size - _END.size:
        return _foreign("Before the archive stand other bytes")
    return None


def layout_problem(file: IO[bytes], members: Iterable[zipfile.ZipInfo], end: int) -> Problem | None:
    """Return what is wrong first with how an archive's files lie, up to where its directory begins.

    Raises OSError and struct.error where there is no file's header.
    """
    rows = sorted(members, key=lambda member: member.header_offset)
    starts = [*(member.header_offset for member in rows), end]
    if starts[0] != 0:
        return _foreign("Before the archive's first file stand other bytes")
    found = (_file_problem(file, member, after) for member, after in zip(rows, starts[1:], strict=True))
    return next((problem for problem in found if problem), None)


def _file_problem(file: IO[bytes], member: zipfile.ZipInfo, after: int) -> Problem | None:
    """Compare a file's own header with the directory, and its end with where the next thing begins."""
    start, name = member.header_offset, member.orig_filename
    file.seek(start)
    mark, _, flags, method, _, _, *told, name_size, more_size = _FILE.unpack(file.read(_FILE.size))
    follow = bool(flags & _SIZES_FOLLOW)
    known = [member.CRC, member.compress_size, member.file_size]
    same = told == known or (follow and told == [0, 0, 0])
    if mark != _FILE_MARK or method != member.compress_type or not same:
        sentence = f"{quoted(name)} is another file to the archive's directory than to itself."
        return refused("two-stories", f"{sentence} Whoever made it may mean harm; do not use it.")
    gap = after - (start + _FILE.size + name_size + more_size + member.compress_size)
    if gap < 0:
        sentence = f"{quoted(name)} lies over other files in the archive. Fetch or make it anew."
        return refused("overlapping-files", sentence)
    if gap > 0 and not (follow and gap in _FOLLOWING):
        return _foreign(f"Behind {quoted(name)} stand bytes of no file")
    return None


def _foreign(what: str) -> Problem:
    return refused("foreign-bytes", f"{what}. Make the archive anew, with the pack's files and nothing else.")
