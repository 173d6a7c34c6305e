"""Reads a .quizpack, a zip that may come from anybody: names and sizes are judged before a byte is unpacked.

Nothing is ever written to disk. What is refused and why was tried out on hostile archives; see tests/pack.
Other formats that are zips, such as workbooks and books, pass the same guard by `look_through`.

The bytes of a zip are its files one after the other, then its directory, and nothing else. What stands
before, between or behind them, two files over the same bytes, or a file's own header that tells another story
than the directory: each lets two programs see two different archives in one. The records are those of
PKWARE's APPNOTE 6.3.10, sections 4.3.7 (file), 4.3.9 (after a file), 4.3.16 (end).
"""

import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from quizapp.pack.files import (
    MAX_FILES,
    MAX_TOTAL_BYTES,
    MEDIA_FOLDER,
    PACK_FILE,
    Files,
    media_name_fault,
    refused,
    size_problem,
)
from quizapp.pack.problems import Problem
from quizapp.pack.text import quoted

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


MAX_RATIO: Final = 200
"""Unpacked bytes to packed ones of one member; text packs to a tenth, a bomb to a thousandth."""

_RATIO_FLOOR: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1
_OTHER_NAME: Final = b"\x75\x70"
_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError, OverflowError,
    UserWarning,
)  # fmt: skip


Take = Callable[[zipfile.ZipInfo, IO[bytes]], Problem | None]
"""Reads a file of an archive, to the end, and tells what is wrong with it, if anything."""


@dataclass(frozen=True, slots=True)
class Format:
    """What tells the archives of a format from those of another.

    `absent` returns what is wrong where a file is not there that has to be. `name_fault` returns why no file
    has this name, as the end of a sentence; `size_problem` what is wrong with a file's size in bytes.
    `is_folder` tells which entries are folders, and are passed over.
    """

    absent: Callable[[list[zipfile.ZipInfo]], Problem | None]
    name_fault: Callable[[str], str | None]
    size_problem: Callable[[str, int], Problem | None]
    is_folder: Callable[[zipfile.ZipInfo], bool]


def read_archive(path: Path) -> Files:
    """Return the bytes of pack.json and of every picture. Never raises for what the file holds."""
    contents: dict[str, bytes] = {}

    def keep(member: zipfile.ZipInfo, unpacked: IO[bytes]) -> None:
        contents[member.orig_filename] = read_exactly(unpacked, member.file_size)

    try:
        with path.open("rb") as file:
            problems = look_through(file, _PACKS, keep)
    except OSError as error:
        return Files(None, {}, (_unreadable(error),))
    pack = contents.pop(PACK_FILE, None)
    media = {name.removeprefix(f"{MEDIA_FOLDER}/"): data for name, data in contents.items()}
    return Files(pack, media, problems)


def look_through(file: IO[bytes], form: Format, take: Take) -> tuple[Problem, ...]:
    """Judge an archive; if nothing is wrong with it, hand each of its files to `take`, unpacked as it reads.

    Return what is wrong. Never raises for what the file holds.
    """
    try:
        problem = end_problem(file)
        if problem:
            return (problem,)
        with warnings.catch_warnings(), zipfile.ZipFile(file) as archive:
            # Newer Pythons only warn of some damage; here anything false is damage.
            warnings.simplefilter("error", UserWarning)
            return _read_members(file, archive, form, take)
    except _UNREADABLE as error:
        if isinstance(error, OSError) and error.strerror:
            return (_unreadable(error),)
        return (damaged(),)


def _unreadable(error: OSError) -> Problem:
    return refused("unreadable", f"The file cannot be read: {error.strerror}.")


def _read_members(file: IO[bytes], archive: zipfile.ZipFile, form: Format, take: Take) -> tuple[Problem, ...]:
    members = [member for member in archive.infolist() if not form.is_folder(member)]
    problems = list(_member_problems(members, form))
    if not problems:
        lies = layout_problem(file, archive.infolist(), archive.start_dir)
        problems = [lies] if lies else []
    if problems:
        return tuple(problems)
    for member in members:
        try:
            with archive.open(member) as unpacked:
                problem = take(member, unpacked)
        except _UNREADABLE:
            problem = refused("damaged-archive", f"{quoted(member.filename)} is damaged in the archive.")
        problems += [problem] if problem else []
    return tuple(problems)


def read_exactly(file: IO[bytes], size: int) -> bytes:
    """Return all that is left of a file of an archive. Raises BadZipFile if it is not as long as was said."""
    data = file.read(size + 1)
    if len(data) != size:
        raise zipfile.BadZipFile
    return data


def _is_media_folder(member: zipfile.ZipInfo) -> bool:
    return member.orig_filename == f"{MEDIA_FOLDER}/" and member.file_size == 0


def _member_problems(members: list[zipfile.ZipInfo], form: Format) -> Iterator[Problem]:
    if len(members) > MAX_FILES:
        yield refused("too-many-files", f"The archive holds more than {MAX_FILES:,} files.")
        return
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        folded = name.casefold()
        if folded in seen:
            yield refused(
                "duplicate-file", f"{quoted(name)} is in the archive twice, or differs in capitals only."
            )
        seen.add(folded)
        problem = _name_problem(name, form) or _kind_problem(member) or _size_problem(member, form)
        if problem:
            yield problem
    absent = form.absent(members)
    if absent:
        yield absent
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL_BYTES:
        yield refused("too-large", f"Unpacked, it is larger than {MAX_TOTAL_BYTES // (1024 * 1024)} MB.")


def _no_pack(members: list[zipfile.ZipInfo]) -> Problem | None:
    names = [member.orig_filename for member in members]
    if PACK_FILE in names:
        return None
    inside = next((name for name in names if name.endswith(f"/{PACK_FILE}")), None)
    if inside is None:
        return refused("not-found", f"There is no “{PACK_FILE}” in the archive.")
    return refused(
        "not-found", f"{quoted(inside)} must not be in a folder. Zip the files, not the folder they are in."
    )


def _name_problem(name: str, form: Format) -> Problem | None:
    sentence = form.name_fault(name)
    return refused("file-name", f"{quoted(name)} {sentence}") if sentence else None


def _name_fault(name: str) -> str | None:
    """Return why a pack has no file of this name; None if it may have one."""
    folder, _, file = name.rpartition("/")
    if name == PACK_FILE:
        return None
    leads = leading_out(name)
    if leads:
        return leads
    if "\\" in name:
        return "is written with a backslash. Make the archive with “/” in its names."
    if folder == MEDIA_FOLDER:
        return media_name_fault(file)
    return f"does not belong in a pack: only “{PACK_FILE}” and pictures in “{MEDIA_FOLDER}” do. Take it out."


def leading_out(name: str) -> str | None:
    """Return why a file of this name would be unpacked elsewhere, as the end of a sentence; None if not."""
    leads = next((sentence for leads_out, sentence in _LEADING_OUT if leads_out(name)), None)
    return f"{leads} Whoever made this archive may mean harm; do not use it." if leads else None


_LEADING_OUT: Final[tuple[tuple[Callable[[str], bool], str], ...]] = (
    (lambda name: ".." in name.replace("\\", "/").split("/"), "climbs out of the pack."),
    (lambda name: name.startswith("/"), "names a place on the whole disk."),
    (lambda name: name.startswith("\\"), "names a place on another computer, or on the whole disk."),
    (lambda name: name[1:2] == ":", "names a drive."),
)
"""Names that would leave the pack's folder if they were unpacked by another program."""


def _kind_problem(member: zipfile.ZipInfo) -> Problem | None:
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return refused(
            "link", f"{quoted(member.orig_filename)} is a link or device. Put the file itself there."
        )
    if _has_other_name(member.extra):
        sentence = f"{quoted(member.orig_filename)} has a second name. Make the archive in the plain way."
        return refused("two-stories", sentence)
    if member.flag_bits & _ENCRYPTED:
        return refused(
            "encrypted", f"{quoted(member.orig_filename)} is encrypted. Make the archive without a password."
        )
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return refused(
            "compression", f"{quoted(member.orig_filename)} is packed in an unusual way. Use plain zip."
        )
    return None


def _has_other_name(extra: bytes) -> bool:
    """Tell whether the Info-ZIP field is there that has newer programs use another name for a file."""
    place = 0
    while place + 4 <= len(extra):
        if extra[place : place + 2] == _OTHER_NAME:
            return True
        place += 4 + int.from_bytes(extra[place + 2 : place + 4], "little")
    return False


def _size_problem(member: zipfile.ZipInfo, form: Format) -> Problem | None:
    name, size = member.orig_filename, member.file_size
    if size > _RATIO_FLOOR and size > MAX_RATIO * member.compress_size:
        return refused(
            "too-large", f"{quoted(name)} unpacks to {MAX_RATIO} times its size and more. Do not use it."
        )
    return form.size_problem(name, size)


_PACKS: Final = Format(_no_pack, _name_fault, size_problem, _is_media_folder)
