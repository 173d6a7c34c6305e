"""How the parts of a zip fit together.

The bytes of a zip are its files one after the other, then its directory, and nothing else. What stands
before, between or behind them, two files over the same bytes, or a file's own header that tells another story
than the directory: each lets two programs see two different archives in one. The records are those of
PKWARE's APPNOTE 6.3.10, sections 4.3.7 (file), 4.3.9 (after a file), 4.3.16 (end).
Extra fields are those of 4.5 and of Info-ZIP's extrafld.txt.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import IO, Final, NamedTuple

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.pack_folder import MAX_FILES, build_file_problem
from quizapp.pack.problems import Problem

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
_FOLLOWING_MARK: Final = b"PK\x07\x08"
_LISTED: Final = struct.Struct("<4s6H3L5H2L")
_SAME_FLAGS: Final = 0x809
"""Flags that change how a file is read: encrypted, sizes follow, a name in UTF-8."""
_ELSEWHERE: Final = 0xFFFF_FFFF
_LARGE_FIELD: Final = 0x0001
_GROWTH: Final = 0xA220
_GROWTH_MARK: Final = b"\x28\xa0"
"""Room that Office leaves for a file to grow, filled with zeros (ECMA-376, part 2)."""
_PATH: Final = 0x7075
_COMMENT: Final = 0x6375
"""A name or comment again in UTF-8, after a version and the checksum of the one that it repeats."""
_CHUNK: Final = 256 * 1024
_KNOWN_FIELDS: Final = {
    _LARGE_FIELD: 28,
    0x000A: 32,  # NTFS: three times
    0x5455: 13,  # Unix: three times
    0x5855: 12,  # older Unix: two times and an owner
    0x7855: 4,  # Unix: an owner
    0x7875: 11,  # newer Unix: an owner
    0x2705: 14,  # ZipIt on old Macs: type and creator of a file
    0x2805: 14,  # the same of a folder
}
"""Bytes that a field has at most, by id. The two places may tell these differently, or one of them only."""


class _Entry(NamedTuple):
    """What the directory says of a file, in bytes as they are there."""

    flags: int
    name: bytes
    extra: bytes
    comment: bytes


def build_damaged_problem() -> Problem:
    """Return the problem of what is no archive, or no longer one."""
    return build_file_problem("damaged-archive", message("pack.archive.damaged"))


def find_end_problem(file: IO[bytes]) -> Problem | None:
    """Judge the record at an archive's end before zipfile loads all of the directory into memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END.size - _LONGEST_COMMENT))
    tail = file.read()
    if len(tail) < _END.size or _END_MARK not in tail:
        return build_damaged_problem()
    if tail[-_END.size - _LARGE_SIZE : -_END.size].startswith(_LARGE_MARK):
        return build_file_problem("too-large", message("pack.archive.over_4_gb"))
    return _record_problem(tail[-_END.size :], size)


def _record_problem(record: bytes, size: int) -> Problem | None:
    mark, disk, disks, _, count, directory, start, comment = _END.unpack(record)
    if mark != _END_MARK or comment:
        return _foreign("behind")
    if count > MAX_FILES + 1:
        sentence = message("pack.archive.too_many_files", n=count, most=MAX_FILES)
        return build_file_problem("too-many-files", sentence)
    if directory > _MAX_DIRECTORY_BYTES:
        return build_file_problem("too-large", message("pack.archive.large_directory"))
    if disk or disks:
        return build_file_problem("damaged-archive", message("pack.archive.one_of_several"))
    if start + directory != size - _END.size:
        return _foreign("before")
    return None


def find_layout_problem(file: IO[bytes], members: Sequence[zipfile.ZipInfo], end: int) -> Problem | None:
    """Return what is wrong first with how an archive's files lie, up to where its directory begins.

    `members` are in the order of the directory. Raises OSError and struct.error where no header is found.
    """
    entries, counts = _read_directory(file, end)
    if counts != (len(members), len(members)):
        return build_file_problem("two-stories", message("pack.archive.counts"))
    rows = sorted(zip(members, entries, strict=True), key=lambda row: row[0].header_offset)
    starts = [*(member.header_offset for member, _ in rows), end]
    if starts[0] != 0:
        return _foreign("before_first")
    found = (
        _file_problem(file, member, entry, after)
        for (member, entry), after in zip(rows, starts[1:], strict=True)
    )
    return next((problem for problem in found if problem), None)


def _read_directory(file: IO[bytes], start: int) -> tuple[list[_Entry], tuple[int, int]]:
    """Return the directory's entries, and how many the archive's end counts here and in all.

    Raises struct.error where the directory goes on in anything but whole entries.
    """
    file.seek(start)
    data = file.read()
    directory, record = data[: -_END.size], data[-_END.size :]
    _, _, _, here, count, *_ = _END.unpack(record)
    entries, place = [], 0
    while place < len(directory):
        _, _, _, flags, *_, name, more, comment, _, _, _, _ = _LISTED.unpack_from(directory, place)
        place += _LISTED.size
        cuts = [place, place + name, place + name + more, place + name + more + comment]
        parts = [directory[start:end] for start, end in pairwise(cuts)]
        entries.append(_Entry(flags, *parts))
        place = cuts[-1]
    if place != len(directory):
        raise struct.error
    return entries, (here, count)


def _file_problem(file: IO[bytes], member: zipfile.ZipInfo, entry: _Entry, after: int) -> Problem | None:
    """Compare a file's own header with the directory, and its end with where the next thing begins."""
    start, name = member.header_offset, quote_value(member.orig_filename)
    file.seek(start)
    mark, _, flags, method, _, _, *told, name_size, more_size = _FILE.unpack(file.read(_FILE.size))
    own_name, extra = file.read(name_size), file.read(more_size)
    follow = bool(flags & _SIZES_FOLLOW)
    known = [member.CRC, member.compress_size, member.file_size]
    told = _large_sizes(told, extra)
    # Info-ZIP may know the size of a file whose sizes follow, and leave the rest at nought.
    same = all(own == is_ or (follow and own == 0) for own, is_ in zip(told, known, strict=True))
    if mark != _FILE_MARK or method != member.compress_type or not same:
        return build_file_problem("two-stories", message("pack.archive.two_stories", name=name))
    if own_name != entry.name or (flags ^ entry.flags) & _SAME_FLAGS:
        return build_file_problem("two-stories", message("pack.archive.other_name", name=name))
    if not (_repeats_name(extra, own_name) and _repeats_name(entry.extra, own_name)):
        return build_file_problem("two-stories", message("pack.archive.second_name", name=name))
    if _other_fields(extra, b"") != _other_fields(entry.extra, entry.comment):
        return build_file_problem("foreign-bytes", message("pack.archive.extra", name=name))
    packed_end = start + _FILE.size + name_size + more_size + member.compress_size
    return _gap_problem(file, member, (packed_end, after), follow=follow)


def _gap_problem(
    file: IO[bytes], member: zipfile.ZipInfo, ends: tuple[int, int], *, follow: bool
) -> Problem | None:
    """Judge what lies from where a file's packed bytes end to where the next thing begins."""
    name, gap = quote_value(member.orig_filename), ends[1] - ends[0]
    if gap < 0:
        return build_file_problem("overlapping-files", message("pack.archive.overlapping", name=name))
    if gap > 0 and not (follow and gap in _FOLLOWING):
        return build_file_problem("foreign-bytes", message("pack.archive.foreign.behind_file", name=name))
    file.seek(ends[0])
    known = [member.CRC, member.compress_size, member.file_size]
    if follow and file.read(gap) not in _descriptors(known):
        return build_file_problem("two-stories", message("pack.archive.false_sizes", name=name))
    return None


def _large_sizes(told: list[int], extra: bytes) -> list[int]:
    """Return checksum and sizes with those that stand in the field for large files (4.5.3)."""
    crc, packed, unpacked = told
    field = next((data for kind, data in _fields(extra) if kind == _LARGE_FIELD), b"")
    numbers = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
    unpacked = next(numbers, unpacked) if unpacked == _ELSEWHERE else unpacked
    packed = next(numbers, packed) if packed == _ELSEWHERE else packed
    return [crc, packed, unpacked]


def _descriptors(known: list[int]) -> set[bytes]:
    """Return what may follow a file: with or without a mark, with sizes of four or eight bytes."""
    forms = ("<LQQ",) if max(known) > _ELSEWHERE else ("<LLL", "<LQQ")
    plain = {struct.pack(form, *known) for form in forms}
    return plain | {_FOLLOWING_MARK + each for each in plain}


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the extra fields; what is left over, and no field, under the id -1."""
    place = 0
    while place + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, place)
        data = extra[place + 4 : place + 4 + size]
        if len(data) != size:
            break
        yield kind, data
        place += 4 + size
    if place < len(extra):
        yield -1, extra[place:]


def _repeats_name(extra: bytes, name: bytes) -> bool:
    """Tell whether no field has newer programs use another name for a file than the one that is judged."""
    paths = [data for kind, data in _fields(extra) if kind == _PATH]
    return all(data == _repeated(data, name) for data in paths)


def _repeated(data: bytes, text: bytes) -> bytes:
    """Return the field that repeats a text, of the version that `data` has."""
    return data[:1] + _checksum(text) + text


def _checksum(text: bytes) -> bytes:
    return struct.pack("<L", zlib.crc32(text))


def _other_fields(extra: bytes, comment: bytes) -> list[tuple[int, bytes]]:
    """Return the fields that have to be the same in both places.

    Names that are repeated were judged before; an entry of the directory may repeat its `comment`.
    """
    seen: set[int] = set()
    others = []
    for kind, data in _fields(extra):
        padding = kind == _GROWTH and data[:2] == _GROWTH_MARK and not data[4:].strip(b"\0")
        again = kind == _PATH or bool(kind == _COMMENT and comment and data[1:5] == _checksum(comment))
        # A second field of a known kind is read by nobody, and would carry what it likes.
        if kind in seen or not (padding or again or len(data) <= _KNOWN_FIELDS.get(kind, -1)):
            others.append((kind, data))
        seen.add(kind)
    return others


def find_stream_problem(file: IO[bytes], members: Iterable[zipfile.ZipInfo]) -> Problem | None:
    """Return which file's packed bytes are more, or unpack to more, than the directory says.

    For archives whose layout is right: zipfile stops reading where it has what was told.
    """
    for member in members:
        name = quote_value(member.orig_filename)
        if member.compress_type == zipfile.ZIP_STORED:
            if member.compress_size != member.file_size:
                return build_file_problem("two-stories", message("pack.archive.stored_size", name=name))
        elif member.compress_type != zipfile.ZIP_DEFLATED:
            return build_file_problem("compression", message("pack.archive.compression", name=name))
        elif not _ends_as_told(file, member):
            return build_file_problem("foreign-bytes", message("pack.archive.stream_end", name=name))
    return None


def _ends_as_told(file: IO[bytes], member: zipfile.ZipInfo) -> bool:
    file.seek(member.header_offset)
    *_, name_size, more_size = _FILE.unpack(file.read(_FILE.size))
    file.seek(name_size + more_size, 1)
    stream, left, unpacked = zlib.decompressobj(-zlib.MAX_WBITS), member.compress_size, 0
    while not stream.eof and unpacked <= member.file_size:
        packed = stream.unconsumed_tail
        if not packed:
            packed = file.read(min(left, _CHUNK))
            left -= len(packed)
        data = stream.decompress(packed, _CHUNK)
        if not packed and not data:
            return False
        unpacked += len(data)
    return left + len(stream.unused_data) == 0 and unpacked == member.file_size


def _foreign(where: str) -> Problem:
    return build_file_problem("foreign-bytes", message(f"pack.archive.foreign.{where}"))
