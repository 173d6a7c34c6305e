"""Hostile archives: bytes that are of no file, two stories about one, ends and parts that lie."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import PACK, file, patched, zipped
from tests.pack.builders import png

if TYPE_CHECKING:
    from pathlib import Path

ARCHIVE, LAYOUT, FILES = "quizapp.pack.archive", "quizapp.pack.archive_layout", "quizapp.pack.pack_folder"
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
PLAIN = zipped(("pack.json", PACK))
TWO = zipped(("pack.json", PACK), ("media/a.png", png()))
FOLDER = zipped(("media/", b""), ("pack.json", PACK))


def _flip(data: bytearray) -> None:
    data[len(data) // 3] ^= 0xFF


def _more(data: bytearray) -> None:
    """Say in both places that pack.json is ten bytes larger than it is."""
    for signature, place in ((LOCAL, 22), (CENTRAL, 24)):
        struct.pack_into("<I", data, data.find(signature) + place, len(PACK) + 10)


def _overlap(data: bytearray) -> None:
    """Let the second name stand for the bytes of the first as well."""
    first = data.find(CENTRAL)
    second = data.find(CENTRAL, first + 1)
    data[second + 10 : second + 12] = data[first + 10 : first + 12]
    data[second + 16 : second + 28] = data[first + 16 : first + 28]
    struct.pack_into("<I", data, second + 42, 0)


def _stories(data: bytearray) -> None:
    """Let the second file itself say that it is packed in another way, and of another size."""
    second = data.find(LOCAL, 4)
    struct.pack_into("<H", data, second + 8, 12)
    struct.pack_into("<I", data, second + 22, 99)


def _count(data: bytearray) -> None:
    struct.pack_into("<HH", data, data.rfind(END) + 8, 1, 1)


def _between() -> bytes:
    """Bytes between the first file and the second, which every offset skips."""
    hidden = b"#!/bin/sh\nrm -rf ~\n"
    at = TWO.find(LOCAL, 4)
    data = bytearray(TWO[:at] + hidden + TWO[at:])
    second = data.find(CENTRAL, data.find(CENTRAL) + 1)
    struct.pack_into("<I", data, second + 42, at + len(hidden))
    end = data.rfind(END)
    (start,) = struct.unpack_from("<I", data, end + 16)
    struct.pack_into("<I", data, end + 16, start + len(hidden))
    return bytes(data)


def _behind() -> bytes:
    """A second archive in the comment of the first."""
    other = zipped(("pack.json", b"{}")) + b"\n"
    return PLAIN[:-2] + struct.pack("<H", len(other)) + other


def _commented() -> bytes:
    """Few files, and a directory of more than a megabyte, for each has a comment of 60 KB."""
    members = []
    for number in range(20):
        made = zipfile.ZipInfo(f"media/{number}.png")
        made.comment = b"x" * 60_000
        members.append((made, png()))
    return zipped(("pack.json", PACK), *members)


def _sparse(place: Path) -> Path:
    with (place / "bad.quizpack").open("wb") as made:
        made.truncate(2**40)
    return place / "bad.quizpack"


def _many(count: int) -> list[tuple[str, bytes]]:
    return [(f"media/{number}.png", b"") for number in range(count)]


def _listed(count: int) -> bytes:
    """An archive of so many empty files, made faster than zipfile makes one."""
    directory = bytearray()
    files = bytearray()
    for number in range(count):
        name = b"media/%d.png" % number
        directory += (
            struct.pack("<4s6H3L5H2L", CENTRAL, 20, 20, *[0] * 7, len(name), *[0] * 5, len(files)) + name
        )
        files += struct.pack("<4s5H3L2H", LOCAL, 20, *[0] * 7, len(name), 0) + name
    end = struct.pack("<4s4H2LH", END, 0, 0, count, count, len(directory), len(files), 0)
    return bytes(files + directory) + end


def _bytes_as_name(data: bytearray) -> None:
    """A name that is marked as UTF-8 and is none."""
    for signature, flags, name in ((LOCAL, 6, 30), (CENTRAL, 8, 46)):
        place = data.rfind(signature)
        struct.pack_into("<H", data, place + flags, 0x800)
        data[place + name + 6] = 0xFF


def _version(data: bytearray) -> None:
    struct.pack_into("<H", data, data.find(CENTRAL) + 6, 99)


def _parts(data: bytearray) -> None:
    struct.pack_into("<HH", data, data.rfind(END) + 4, 1, 1)


def _large() -> bytes:
    """The locator of a directory for archives of more than 4 GB, which hides the one that is read."""
    return PLAIN[: PLAIN.rfind(END)] + b"PK\x06\x07" + bytes(16) + PLAIN[PLAIN.rfind(END) :]


def _put(data: bytes, at: int, more: bytes, *, extra: bool = False, packed: bool = False) -> bytes:
    """Put bytes into an archive of one file; its offsets know of them, and its sizes if asked to."""
    made = bytearray(data[:at] + more + data[at:])
    end = made.rfind(END)
    (start,) = struct.unpack_from("<I", made, end + 16)
    struct.pack_into("<I", made, end + 16, start + len(more))
    if extra:
        (size,) = struct.unpack_from("<H", made, 28)
        struct.pack_into("<H", made, 28, size + len(more))
    for place in (18, start + len(more) + 20) if packed else ():
        (size,) = struct.unpack_from("<I", made, place)
        struct.pack_into("<I", made, place, size + len(more))
    return bytes(made)


def _directory_of(data: bytes) -> int:
    (start,) = struct.unpack_from("<I", data, data.rfind(END) + 16)
    return int(start)


def _with_extra(field: bytes) -> bytes:
    """A field in the file's own header that the directory has not."""
    return _put(PLAIN, 30 + len("pack.json"), field, extra=True)


def _in_stream(data: bytes, more: bytes) -> bytes:
    """Bytes behind a file's packed ones that both headers count as packed."""
    return _put(data, _directory_of(data), more, packed=True)


def _followed(descriptor: bytes) -> bytes:
    """An archive whose file is followed by this, as where sizes were not known before."""
    made = bytearray(_put(PLAIN, _directory_of(PLAIN), descriptor))
    for place in (6, _directory_of(bytes(made)) + 8):
        made[place] |= 0x8
    made[14:26] = bytes(12)
    return bytes(made)


def _counts_here(data: bytearray) -> None:
    struct.pack_into("<H", data, data.rfind(END) + 8, 9)


def with_second_stream(data: bytes) -> bytes:
    """The archive of one file with a second packed file behind the end of the first."""
    return _in_stream(data, zlib.compress(b"rm -rf ~", wbits=-15))


def _whole(packed: bytes, told: bytes) -> bytes:
    """An archive of a pack.json with these packed bytes, of which both headers tell what `told` is."""
    known = (zlib.crc32(told), len(packed), len(told))
    name = b"pack.json"
    head = struct.pack("<4s5H3L2H", LOCAL, 20, 0, 8, 0, 0, *known, len(name), 0) + name
    entry = struct.pack("<4s6H3L5H2L", CENTRAL, 20, 20, 0, 8, 0, 0, *known, len(name), *[0] * 6) + name
    end = struct.pack("<4s4H2LH", END, 0, 0, 1, 1, len(entry), len(head) + len(packed), 0)
    return head + packed + entry + end


def _endless() -> bytes:
    """Packed bytes that hold all of the pack, and say that more will come."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(PACK) + packer.flush(zlib.Z_SYNC_FLUSH)


def _comment_beyond(data: bytearray) -> None:
    struct.pack_into("<H", data, data.find(CENTRAL) + 32, 10)


def _packed_folder(data: bytearray) -> None:
    for signature, place in ((LOCAL, 8), (CENTRAL, 10)):
        struct.pack_into("<H", data, data.find(signature) + place, 12)


def _no_header(data: bytearray) -> None:
    data[data.find(LOCAL) + 2] = 9


def _own_name(data: bytearray) -> None:
    """Another name in the header of a folder, which is passed over and never opened."""
    data[data.find(LOCAL) + 30] = ord("n")


KINDS: dict[str, Kind] = {
    "65,000 files": Kind(
        "So many that to list them takes longer than to read a pack.",
        file(lambda: _listed(65_000)),
        Guard(LAYOUT, "if count > MAX_FILES + 1:", "if size < 0:"),
        "holds 65,000 files",
        "too-many-files",
    ),
    "more files than are told": Kind(
        "The archive's end says that there is one file, and its directory has 1,500.",
        file(lambda: patched(zipped(("pack.json", PACK), *_many(1_500), compression=0), _count)),
        Guard(ARCHIVE, "if len(members) > MAX_FILES:", "if not members:"),
        "holds more than 1,000 files",
        "too-many-files",
    ),
    "a directory of megabytes": Kind(
        "Few files, and for each a comment of 60 KB, all of which is read before anything is judged.",
        file(_commented),
        Guard(LAYOUT, "if directory > _MAX_DIRECTORY_BYTES:", "if size < 0:"),
        "directory of the archive",
        "too-large",
    ),
    "an archive of the large sort": Kind(
        "A second directory, for archives of more than 4 GB, that some programs read and some do not.",
        file(_large),
        Guard(LAYOUT, ".startswith(_LARGE_MARK):", ".startswith(_END_MARK):"),
        "more than 4 GB",
        "too-large",
    ),
    "one part of several": Kind(
        "An archive that says it goes on in another file.",
        file(patched(PLAIN, _parts)),
        Guard(LAYOUT, "if disk or disks:", "if size < 0:"),
        "one part of an archive in several",
        "damaged-archive",
        exit=2,
    ),
    "a page before the archive": Kind(
        "A PDF, a picture or a script that is a pack as well: each program sees the one it looks for.",
        file(b"%PDF-1.4\n" + PLAIN),
        Guard(LAYOUT, "if start + directory != size - _END.size:", "if size < 0:"),
        "Before the archive stand other bytes",
        "foreign-bytes",
    ),
    "a page that every offset knows of": Kind(
        "The same, with all offsets mended, so that nothing is out of place but the beginning.",
        file(lambda: _moved(png())),
        Guard(LAYOUT, "if starts[0] != 0:", "if starts[0] < 0:"),
        "Before the archive's first file stand other bytes",
        "foreign-bytes",
    ),
    "an archive in the comment": Kind(
        "A second archive in the comment of the first: programs differ about which is meant.",
        file(_behind),
        Guard(LAYOUT, "if mark != _END_MARK or comment:", "if mark == b'':"),
        "Behind the archive",
        "foreign-bytes",
    ),
    "bytes between files": Kind(
        "A script between two files, which no directory tells of.",
        file(_between),
        Guard(LAYOUT, "if gap > 0 and not (follow and gap in _FOLLOWING):", "if gap > 10**9:"),
        "stand bytes of no file",
        "foreign-bytes",
    ),
    "files over each other": Kind(
        "Two names for the same bytes: a bomb of kilobytes without any ratio that would tell.",
        file(patched(TWO, _overlap)),
        Guard(LAYOUT, "if gap < 0:", "if gap < -(10**9):"),
        "lies over other files",
        "overlapping-files",
    ),
    "two stories about a file": Kind(
        "A file's own header says another thing than the directory: programs differ about what is unpacked.",
        file(patched(TWO, _stories)),
        Guard(
            LAYOUT,
            "if mark != _FILE_MARK or method != member.compress_type or not same:",
            "if mark != _FILE_MARK:",
        ),
        "is another file to the archive's directory than to itself",
        "two-stories",
    ),
    "ends that count otherwise": Kind(
        "The archive's end counts nine files here and one in all: programs differ about where to stop.",
        file(patched(PLAIN, _counts_here)),
        Guard(LAYOUT, "if counts != (len(members), len(members)):", "if end < 0:"),
        "counts other files",
        "two-stories",
    ),
    "a letter in an extra field": Kind(
        "A field of no known kind in a file's own header, which carries what it likes past the directory.",
        file(lambda: _with_extra(struct.pack("<HH", 0x4242, 600) + b"x" * 600)),
        Guard(
            LAYOUT,
            'if _other_fields(extra, b"") != _other_fields(entry.extra, entry.comment):',
            "if start < 0:",
        ),
        "extra data",
        "foreign-bytes",
    ),
    "a letter in a known field": Kind(
        "A field for times that holds 600 bytes, of which no program reads more than thirteen.",
        file(lambda: _with_extra(struct.pack("<HH", 0x5455, 600) + b"x" * 600)),
        Guard(LAYOUT, "len(data) <= _KNOWN_FIELDS.get(kind, -1)", "kind in _KNOWN_FIELDS"),
        "extra data",
        "foreign-bytes",
    ),
    "a letter in room to grow": Kind(
        "The field in which Office leaves room for a file to grow, and in it a letter instead of zeros.",
        file(lambda: _with_extra(struct.pack("<HH", 0xA220, 604) + b"\x28\xa0\0\0" + b"x" * 600)),
        Guard(LAYOUT, ' and not data[4:].strip(b"\\0")'),
        "extra data",
        "foreign-bytes",
    ),
    "a known field many times": Kind(
        "A hundred fields for an owner, each as long as it may be, with a letter written across them.",
        file(lambda: _with_extra((struct.pack("<HH", 0x7855, 4) + b"abcd") * 100)),
        Guard(LAYOUT, "if kind in seen or not", "if not"),
        "extra data",
        "foreign-bytes",
    ),
    "bytes behind the last field": Kind(
        "Three bytes behind a file's extra fields, too few to be one.",
        file(lambda: _with_extra(struct.pack("<HH", 0x7855, 4) + b"abcd" + b"xyz")),
        Guard(LAYOUT, "if place < len(extra):", "if place < 0:"),
        "extra data",
        "foreign-bytes",
    ),
    "a folder of two names": Kind(
        "A folder that has another name in its own header; folders are passed over, so that nobody compares.",
        file(patched(FOLDER, _own_name)),
        Guard(LAYOUT, "if own_name != entry.name or (flags ^ entry.flags) & _SAME_FLAGS:", "if start < 0:"),
        "another name or other flags",
        "two-stories",
    ),
    "false sizes after a file": Kind(
        "A checksum and sizes behind a file that are not its own, for who reads an archive as it arrives.",
        file(lambda: _followed(struct.pack("<4s3L", b"PK\x07\x08", 1, 2, 3))),
        Guard(LAYOUT, "if follow and file.read(gap) not in _descriptors(known):", "if gap < 0:"),
        "sizes after",
        "two-stories",
    ),
    "a second stream": Kind(
        "A second packed file behind the end of the first, which counts as packed and is never unpacked.",
        file(lambda: with_second_stream(PLAIN)),
        Guard(LAYOUT, "elif not _ends_as_told(file, member):", "elif member.file_size < 0:"),
        "hides bytes",
        "foreign-bytes",
    ),
    "a stored file that is longer": Kind(
        "A file that is not packed, and has a script behind the last of its bytes that is told of.",
        file(lambda: _in_stream(zipped(("pack.json", PACK), compression=0), b"rm -rf ~")),
        Guard(LAYOUT, "if member.compress_size != member.file_size:", "if member.file_size < 0:"),
        "another size in the archive",
        "two-stories",
    ),
    "a stream without an end": Kind(
        "Packed bytes that say more will come: what follows in the file is unpacked by who reads on.",
        file(lambda: _whole(_endless(), PACK)),
        Guard(
            LAYOUT,
            "        if not packed and not data:\n            return False",
            "        if not packed and not data:\n            break",
        ),
        "hides bytes",
        "foreign-bytes",
    ),
    "more than was told": Kind(
        "A file that goes on behind the size it tells, to be read by who unpacks all of it.",
        file(lambda: _whole(zlib.compress(PACK + b"rm -rf ~", wbits=-15), PACK)),
        Guard(LAYOUT, " and unpacked == member.file_size"),
        "hides bytes",
        "foreign-bytes",
    ),
    "an entry that runs over the end": Kind(
        "A comment in the directory that ends ten bytes behind it: where it ends, programs differ.",
        file(patched(PLAIN, _comment_beyond)),
        Guard(LAYOUT, "if place != len(directory):", "if place < 0:"),
        "damaged or no .quizpack",
        "damaged-archive",
        exit=2,
    ),
    "a folder without a header": Kind(
        "A folder whose own header is none; folders are passed over, so that nobody opens it.",
        file(patched(FOLDER, _no_header)),
        Guard(LAYOUT, "mark != _FILE_MARK or "),
        "is another file to the archive's directory than to itself",
        "two-stories",
    ),
    "a folder that is packed": Kind(
        "A folder that says it is packed in a way that few programs know.",
        file(patched(FOLDER, _packed_folder)),
        Guard(LAYOUT, "elif member.compress_type != zipfile.ZIP_DEFLATED:", "elif member.file_size < 0:"),
        "packed in an unusual way",
        "compression",
    ),
    "a letter in a comment's field": Kind(
        "The field that repeats a comment in UTF-8, in a file's own header, which has no comment.",
        file(lambda: _with_extra(struct.pack("<HHBL", 0x6375, 605, 1, 0) + b"x" * 600)),
        Guard(LAYOUT, "and comment and data", "and data"),
        "extra data",
        "foreign-bytes",
    ),
    "less than was told": Kind(
        "A file that unpacks to fewer bytes than it says: who made room for all shows what was there before.",
        file(patched(PLAIN, _more)),
        Guard(ARCHIVE, "if len(data) != size:", "if not size:"),
        "“pack.json” is damaged in the archive",
        "damaged-archive",
        exit=2,
    ),
    "a byte changed": Kind(
        "Packed bytes that are damaged, by chance or by somebody.",
        file(patched(PLAIN, _flip)),
        Guard(ARCHIVE, "        except _UNREADABLE:\n", "        except ZeroDivisionError:\n"),
        "“pack.json” is damaged in the archive",
        "damaged-archive",
        exit=2,
    ),
    "no archive": Kind(
        "A letter, a picture, a program, or nothing at all under the name of a pack.",
        file(b"MZ\x90\x00" + b"Dear diary, " * 100),
        Guard(LAYOUT, "if len(tail) < _END.size or _END_MARK not in tail:", "if not tail:"),
        "damaged or no .quizpack",
        "damaged-archive",
        exit=2,
    ),
    "a name of no alphabet": Kind(
        "A member's name that says it is UTF-8 and is not.",
        file(patched(TWO, _bytes_as_name)),
        Guard(ARCHIVE, "RuntimeError, ValueError, OverflowError", "RuntimeError, OverflowError"),
        "damaged or no .quizpack",
        "damaged-archive",
        exit=2,
    ),
    "an archive of a version to come": Kind(
        "A member that only a program of version 9.9 can unpack.",
        file(patched(PLAIN, _version)),
        Guard(ARCHIVE, "EOFError, RuntimeError, ValueError", "EOFError, ValueError"),
        "damaged or no .quizpack",
        "damaged-archive",
        exit=2,
    ),
    "an archive of a terabyte": Kind(
        "A sparse file that takes no room on the disk, and all of the memory if it is read.",
        _sparse,
        Guard(LAYOUT, "file.seek(max(0, size - _END.size - _LONGEST_COMMENT))", "file.seek(0)"),
        "damaged or no .quizpack",
        "damaged-archive",
        exit=2,
    ),
}


def _moved(before: bytes) -> bytes:
    """An archive with bytes before it of which all its offsets know."""
    data = bytearray(before + PLAIN)
    struct.pack_into("<I", data, data.find(CENTRAL) + 42, len(before))
    end = data.rfind(END)
    (start,) = struct.unpack_from("<I", data, end + 16)
    struct.pack_into("<I", data, end + 16, start + len(before))
    return bytes(data)
