"""Reads a .quizpack, a zip that may come from anybody: names and sizes are judged before a byte is unpacked.

Nothing is ever written to disk. What is refused and why was tried out on hostile archives; see tests/pack.
"""

import stat
import struct
import unicodedata
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from quizapp.pack.files import (
    MAX_FILES,
    MAX_TOTAL_BYTES,
    MEDIA_FOLDER,
    PACK_FILE,
    Files,
    is_media_name,
    refused,
    size_problem,
)
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

MAX_RATIO: Final = 200
"""Unpacked bytes to packed ones of one member; text packs to a tenth, a bomb to a thousandth."""

_RATIO_FLOOR: Final = 1024 * 1024
_MAX_DIRECTORY_BYTES: Final = 1024 * 1024
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LARGE_LOCATOR: Final = b"PK\x06\x07"
_LARGE_LOCATOR_SIZE: Final = 20
_LONGEST_COMMENT: Final = 65_535
_ENCRYPTED: Final = 0x1
_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError, OverflowError,
    UserWarning,
)  # fmt: skip


def read_archive(path: Path) -> Files:
    """Return the bytes of pack.json and of every picture. Never raises for what the file holds."""
    try:
        with path.open("rb") as file:
            problem = _directory_problem(file)
            if problem:
                return Files(None, {}, (problem,))
            with warnings.catch_warnings(), zipfile.ZipFile(file) as archive:
                # Newer Pythons only warn of members that overlap; here that is damage, as anything false is.
                warnings.simplefilter("error", UserWarning)
                return _read_members(archive)
    except _UNREADABLE as error:
        if isinstance(error, OSError) and error.strerror:
            return Files(None, {}, (refused("unreadable", f"The file cannot be read: {error.strerror}."),))
        return Files(None, {}, (_damaged(),))


def _damaged() -> Problem:
    return refused("damaged-archive", "The file is damaged or no .quizpack. Fetch or make it anew.")


def _directory_problem(file: IO[bytes]) -> Problem | None:
    """Judge the size of the archive's directory before zipfile loads all of it into memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT - _LARGE_LOCATOR_SIZE))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < _END_SIZE:
        return _damaged()
    count, directory = struct.unpack_from("<HI", tail, end + 10)
    if _LARGE_LOCATOR in tail[max(0, end - _LARGE_LOCATOR_SIZE) : end]:
        return refused("too-large", "The archive is written for more than 4 GB. Zip it in the plain way.")
    if count > MAX_FILES + 1 or directory > _MAX_DIRECTORY_BYTES:
        return refused("too-many-files", f"The archive holds more than {MAX_FILES:,} files.")
    return None


def _read_members(archive: zipfile.ZipFile) -> Files:
    members = [member for member in archive.infolist() if not _is_media_folder(member)]
    problems = list(_member_problems(members))
    if problems:
        return Files(None, {}, tuple(problems))
    contents: dict[str, bytes] = {}
    for member in members:
        try:
            with archive.open(member) as file:
                contents[member.filename] = _read_exactly(file, member.file_size)
        except _UNREADABLE:
            problems.append(
                refused("damaged-archive", f"{quoted(member.filename)} is damaged in the archive.")
            )
    pack = contents.pop(PACK_FILE, None)
    media = {name.removeprefix(f"{MEDIA_FOLDER}/"): data for name, data in contents.items()}
    return Files(pack, media, tuple(problems))


def _read_exactly(file: IO[bytes], size: int) -> bytes:
    data = file.read(size + 1)
    if len(data) != size:
        raise zipfile.BadZipFile
    return data


def _is_media_folder(member: zipfile.ZipInfo) -> bool:
    return member.orig_filename == f"{MEDIA_FOLDER}/" and member.file_size == 0


def _member_problems(members: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    if len(members) > MAX_FILES:
        yield refused("too-many-files", f"The archive holds more than {MAX_FILES:,} files.")
        return
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            yield refused(
                "duplicate-file", f"{quoted(name)} is in the archive twice, or differs in capitals only."
            )
        seen.add(folded)
        problem = _name_problem(name) or _kind_problem(member) or _size_problem(member)
        if problem:
            yield problem
    if PACK_FILE not in {member.orig_filename for member in members}:
        yield _no_pack(members)
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL_BYTES:
        yield refused("too-large", f"Unpacked, it is larger than {MAX_TOTAL_BYTES // (1024 * 1024)} MB.")


def _no_pack(members: list[zipfile.ZipInfo]) -> Problem:
    inside = next((m.orig_filename for m in members if m.orig_filename.endswith(f"/{PACK_FILE}")), None)
    if inside is None:
        return refused("not-found", f"There is no “{PACK_FILE}” in the archive.")
    return refused(
        "not-found", f"{quoted(inside)} must not be in a folder. Zip the files, not the folder they are in."
    )


def _name_problem(name: str) -> Problem | None:
    folder, slash, file = name.rpartition("/")
    if name == PACK_FILE or (slash and folder == MEDIA_FOLDER and is_media_name(file)):
        return None
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or name[1:2] == ":":
        sentence = "leads out of the pack. Whoever made this archive may mean harm; do not use it."
    elif "\\" in name:
        sentence = "is written with a backslash. Make the archive with “/” in its names."
    elif folder == MEDIA_FOLDER:
        sentence = "must be named with letters A to Z, digits, “.”, “-” and “_” only."
    else:
        sentence = (
            f"does not belong in a pack: only “{PACK_FILE}” and pictures in “{MEDIA_FOLDER}” do. Take it out."
        )
    return refused("file-name", f"{quoted(name)} {sentence}")


def _kind_problem(member: zipfile.ZipInfo) -> Problem | None:
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return refused(
            "link", f"{quoted(member.orig_filename)} is a link or device. Put the file itself there."
        )
    if member.flag_bits & _ENCRYPTED:
        return refused(
            "encrypted", f"{quoted(member.orig_filename)} is encrypted. Make the archive without a password."
        )
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return refused(
            "compression", f"{quoted(member.orig_filename)} is packed in an unusual way. Use plain zip."
        )
    return None


def _size_problem(member: zipfile.ZipInfo) -> Problem | None:
    name, size = member.orig_filename, member.file_size
    if size > _RATIO_FLOOR and size > MAX_RATIO * member.compress_size:
        return refused(
            "too-large", f"{quoted(name)} unpacks to {MAX_RATIO} times its size and more. Do not use it."
        )
    return size_problem(name, size)
