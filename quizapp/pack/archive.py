"""Reads a .quizpack, a zip that may come from anybody: names and sizes are judged before a byte is unpacked.

Nothing is ever written to disk. What is refused and why was tried out on hostile archives; see tests/pack.
Other formats that are zips, such as workbooks and books, pass the same guard by `inspect_archive`.
"""

import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from quizapp.catalogue import message
from quizapp.pack.archive_layout import (
    build_damaged_problem,
    find_end_problem,
    find_layout_problem,
    find_stream_problem,
)
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.pack_folder import (
    MAX_FILES,
    MAX_TOTAL_BYTES,
    MEDIA_FOLDER,
    PACK_FILE,
    PackFiles,
    build_file_problem,
    describe_media_name_fault,
    find_size_problem,
)
from quizapp.pack.problems import Problem

MAX_RATIO: Final = 200
"""Unpacked bytes to packed ones of one member; text packs to a tenth, a bomb to a thousandth."""

_RATIO_FLOOR: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1
_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError, OverflowError,
    UserWarning,
)  # fmt: skip


MemberReader = Callable[[zipfile.ZipInfo, IO[bytes]], Problem | None]
"""Reads a file of an archive, to the end, and tells what is wrong with it, if anything."""


@dataclass(frozen=True, slots=True)
class ArchiveFormat:
    """What tells the archives of a format from those of another.

    `absent` returns what is wrong where a file is not there that has to be. `name_fault` returns why no file
    has this name, as the end of an id; `size_problem` what is wrong with a file's size in bytes.
    `is_folder` tells which entries are folders, and are passed over.
    """

    absent: Callable[[list[zipfile.ZipInfo]], Problem | None]
    name_fault: Callable[[str], str | None]
    size_problem: Callable[[str, int], Problem | None]
    is_folder: Callable[[zipfile.ZipInfo], bool]


def read_archive(path: Path) -> PackFiles:
    """Return the bytes of pack.json and of every picture. Never raises for what the file holds."""
    contents: dict[str, bytes] = {}

    def keep(member: zipfile.ZipInfo, unpacked: IO[bytes]) -> None:
        contents[member.orig_filename] = read_exactly(unpacked, member.file_size)

    try:
        with path.open("rb") as file:
            problems = inspect_archive(file, _PACKS, keep)
    except OSError as error:
        return PackFiles(None, {}, (_unreadable(error),))
    pack = contents.pop(PACK_FILE, None)
    media = {name.removeprefix(f"{MEDIA_FOLDER}/"): data for name, data in contents.items()}
    return PackFiles(pack, media, problems)


def inspect_archive(file: IO[bytes], form: ArchiveFormat, take: MemberReader) -> tuple[Problem, ...]:
    """Judge an archive; if nothing is wrong with it, hand each of its files to `take`, unpacked as it reads.

    Return what is wrong. Never raises for what the file holds.
    """
    try:
        problem = find_end_problem(file)
        if problem:
            return (problem,)
        with warnings.catch_warnings(), zipfile.ZipFile(file) as archive:
            # Newer Pythons only warn of some damage; here anything false is damage.
            warnings.simplefilter("error", UserWarning)
            return _read_members(file, archive, form, take)
    except _UNREADABLE as error:
        if isinstance(error, OSError) and error.strerror:
            return (_unreadable(error),)
        return (build_damaged_problem(),)


def _unreadable(error: OSError) -> Problem:
    return build_file_problem(
        "unreadable", message("pack.archive.unreadable", reason=error.strerror or str(error))
    )


def _read_members(
    file: IO[bytes], archive: zipfile.ZipFile, form: ArchiveFormat, take: MemberReader
) -> tuple[Problem, ...]:
    members = [member for member in archive.infolist() if not form.is_folder(member)]
    problems = list(_member_problems(members, form))
    if not problems:
        lies = find_layout_problem(file, archive.infolist(), archive.start_dir)
        problems = [lies] if lies else []
    if problems:
        return tuple(problems)
    for member in members:
        try:
            with archive.open(member) as unpacked:
                problem = take(member, unpacked)
        except _UNREADABLE:
            sentence = message("pack.archive.damaged_file", name=quote_value(member.filename))
            problem = build_file_problem("damaged-archive", sentence)
        problems += [problem] if problem else []
    if not problems:
        ends = find_stream_problem(file, archive.infolist())
        problems = [ends] if ends else []
    return tuple(problems)


def read_exactly(file: IO[bytes], size: int) -> bytes:
    """Return all that is left of a file of an archive. Raises BadZipFile if it is not as long as was said."""
    data = file.read(size + 1)
    if len(data) != size:
        raise zipfile.BadZipFile
    return data


def _is_media_folder(member: zipfile.ZipInfo) -> bool:
    return member.orig_filename == f"{MEDIA_FOLDER}/" and member.file_size == 0


def _member_problems(members: list[zipfile.ZipInfo], form: ArchiveFormat) -> Iterator[Problem]:
    if len(members) > MAX_FILES:
        yield build_file_problem("too-many-files", message("pack.archive.more_files", most=MAX_FILES))
        return
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        folded = name.casefold()
        if folded in seen:
            sentence = message("pack.archive.doubled", name=quote_value(name))
            yield build_file_problem("duplicate-file", sentence)
        seen.add(folded)
        problem = _name_problem(name, form) or _kind_problem(member) or _size_problem(member, form)
        if problem:
            yield problem
    absent = form.absent(members)
    if absent:
        yield absent
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL_BYTES:
        most = MAX_TOTAL_BYTES // (1024 * 1024)
        yield build_file_problem("too-large", message("pack.archive.too_large", most=most))


def _no_pack(members: list[zipfile.ZipInfo]) -> Problem | None:
    names = [member.orig_filename for member in members]
    if PACK_FILE in names:
        return None
    inside = next((name for name in names if name.endswith(f"/{PACK_FILE}")), None)
    if inside is None:
        return build_file_problem("not-found", message("pack.archive.no_pack", name=PACK_FILE))
    return build_file_problem("not-found", message("pack.archive.in_folder", name=quote_value(inside)))


def _name_problem(name: str, form: ArchiveFormat) -> Problem | None:
    fault = form.name_fault(name)
    if fault is None:
        return None
    return build_file_problem("file-name", message(f"pack.file_name.{fault}", name=quote_value(name)))


def _name_fault(name: str) -> str | None:
    """Return why a pack has no file of this name, as the end of an id; None if it may have one."""
    folder, _, file = name.rpartition("/")
    if name == PACK_FILE:
        return None
    leads = describe_unsafe_path(name)
    if leads:
        return leads
    if "\\" in name:
        return "backslash"
    if folder == MEDIA_FOLDER:
        return describe_media_name_fault(file)
    return "foreign"


def describe_unsafe_path(name: str) -> str | None:
    """Return why a file of this name would be unpacked elsewhere, as the end of an id; None if not."""
    return next((fault for leads_out, fault in _LEADING_OUT if leads_out(name)), None)


_LEADING_OUT: Final[tuple[tuple[Callable[[str], bool], str], ...]] = (
    (lambda name: ".." in name.replace("\\", "/").split("/"), "climbs"),
    (lambda name: name.startswith("/"), "disk"),
    (lambda name: name.startswith("\\"), "elsewhere"),
    (lambda name: name[1:2] == ":", "drive"),
)
"""Names that would leave the pack's folder if they were unpacked by another program."""


def _kind_problem(member: zipfile.ZipInfo) -> Problem | None:
    mode, name = member.external_attr >> 16, quote_value(member.orig_filename)
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return build_file_problem("link", message("pack.archive.link", name=name))
    if member.flag_bits & _ENCRYPTED:
        return build_file_problem("encrypted", message("pack.archive.encrypted", name=name))
    return None


def _size_problem(member: zipfile.ZipInfo, form: ArchiveFormat) -> Problem | None:
    name, size = member.orig_filename, member.file_size
    if size > _RATIO_FLOOR and size > MAX_RATIO * member.compress_size:
        sentence = message("pack.archive.bomb", name=quote_value(name), ratio=MAX_RATIO)
        return build_file_problem("too-large", sentence)
    return form.size_problem(name, size)


_PACKS: Final = ArchiveFormat(_no_pack, _name_fault, find_size_problem, _is_media_folder)
