"""Hostile files in archives: names that lead out, kinds and sizes that no file of a pack has."""

from __future__ import annotations

import stat
import struct
import zipfile
from functools import partial

from quizapp.pack.pack_folder import MAX_MEDIA_BYTES, MAX_PACK_BYTES
from tests.hostile.kind import Guard, Kind
from tests.hostile.making import PACK, archive, file, member, patched, zipped
from tests.pack.builders import png

ARCHIVE, LAYOUT, FILES = "quizapp.pack.archive", "quizapp.pack.archive_layout", "quizapp.pack.pack_folder"
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
PLAIN = zipped(("pack.json", PACK))
TWO = zipped(("pack.json", PACK), ("media/a.png", png()))


def _encrypt(data: bytearray) -> None:
    for signature, flags in ((LOCAL, 6), (CENTRAL, 8)):
        data[data.find(signature) + flags] |= 1


def _lie(data: bytearray, *, size: int) -> None:
    """Say in the directory that every picture is of this size, packed and unpacked."""
    place = data.find(CENTRAL, data.find(CENTRAL) + 1)
    while place >= 0:
        struct.pack_into("<II", data, place + 20, size, size)
        place = data.find(CENTRAL, place + 1)


def _second_name() -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("media/a.png")
    name = b"../../.bashrc"
    made.extra = struct.pack("<HHB", 0x7075, 5 + len(name), 1) + bytes(4) + name
    return made


def _nested() -> bytes:
    inner = zipped(("pack.json", bytes(1024 * 1024)))
    for _ in range(3):
        inner = zipped(("media/bomb.png", inner))
    return inner


def _leading(words: str) -> Guard:
    return Guard(ARCHIVE, words, "lambda _: False")


KINDS: dict[str, Kind] = {
    "a name that climbs out": Kind(
        "../../.bashrc: unpacked by a careless program, it lands beside the pack.",
        archive(("../../.bashrc", b"x")),
        _leading('lambda name: ".." in name.replace("\\\\", "/").split("/")'),
        "climbs out of the pack",
        "file-name",
    ),
    "a name from the root": Kind(
        "/etc/cron.d/evil: a place on the whole disk.",
        archive(("/etc/cron.d/evil", b"x")),
        _leading('lambda name: name.startswith("/")'),
        "names a place on the whole disk",
        "file-name",
    ),
    "a name on another computer": Kind(
        "\\\\server\\share: Windows would ask that computer, and tell it who is here.",
        archive(("\\\\server\\share\\a.png", b"x")),
        _leading('lambda name: name.startswith("\\\\")'),
        "names a place on another computer",
        "file-name",
    ),
    "a name with a drive": Kind(
        "C:a.png: on Windows a place on a drive.",
        archive(("C:a.png", b"x")),
        _leading('lambda name: name[1:2] == ":"'),
        "names a drive",
        "file-name",
    ),
    "a name with a backslash": Kind(
        "media\\a.png: one name on one system, a folder and a file on another.",
        archive(("media\\a.png", png())),
        Guard(ARCHIVE, 'if "\\\\" in name:', "if not name:"),
        "is written with a backslash",
        "file-name",
    ),
    "a file to be run": Kind(
        "A script, a starter or a page beside pack.json, to be clicked at after unpacking.",
        archive(("run.desktop", b"[Desktop Entry]\nExec=sh")),
        Guard(ARCHIVE, 'return "foreign"', "return None"),
        "does not belong in a pack",
        "file-name",
    ),
    "names that differ in their form only": Kind(
        "“é” as one character and as two: two files on one system, one on another.",
        archive(("media/\u00e9.png", png()), ("media/e\u0301.png", png())),
        Guard(FILES, "_MEDIA_NAME.fullmatch(name) is None", "not name"),
        "must be named with letters A to Z",
        "file-name",
        lines=2,
    ),
    "a name of a device of Windows": Kind(
        "CON.png: on Windows no file but the keyboard, whatever its ending.",
        archive(("media/CON.png", png())),
        Guard(FILES, 'name.partition(".")[0].casefold() in _OF_WINDOWS or '),
        "Windows cannot have",
        "file-name",
    ),
    "a name with a full stop at its end": Kind(
        "a.png. is a.png to Windows: one file takes the other's place.",
        archive(("media/a.png.", png())),
        Guard(FILES, ' or name.endswith(".")'),
        "Windows cannot have",
        "file-name",
    ),
    "a link in an archive": Kind(
        "A member that is a link to /etc/passwd; devices and pipes likewise.",
        archive((member("media/a.png", stat.S_IFLNK), b"/etc/passwd")),
        Guard(ARCHIVE, "if stat.S_IFMT(mode) not in (0, stat.S_IFREG):", "if mode is None:"),
        "link or device",
        "link",
    ),
    "a password": Kind(
        "An encrypted member, which no scanner has looked into.",
        file(patched(PLAIN, _encrypt)),
        Guard(ARCHIVE, "if member.flag_bits & _ENCRYPTED:", "if member is None:"),
        "encrypted",
        "encrypted",
    ),
    "a rare compression": Kind(
        "A method that scanners do not know, or a decoder that fewer have tested.",
        archive(compression=zipfile.ZIP_LZMA),
        Guard(
            "quizapp.pack.archive_layout",
            "elif member.compress_type != zipfile.ZIP_DEFLATED:",
            "elif member is None:",
        ),
        "unusual way",
        "compression",
    ),
    "a file twice": Kind(
        "Two files of one name: the scanner reads the first, the program the last.",
        archive(("pack.json", b"{}")),
        Guard(ARCHIVE, "if folded in seen:", "if not folded:"),
        "is in the archive twice",
        "duplicate-file",
    ),
    "a file twice in other capitals": Kind(
        "a.png and A.PNG: two files on one system, one on another.",
        archive(("media/a.png", png()), ("media/A.PNG", png())),
        Guard(ARCHIVE, "folded = name.casefold()", "folded = name"),
        "differs in capitals only",
        "duplicate-file",
    ),
    "a second name for a file": Kind(
        "A field by which newer programs, also newer Pythons, use another name than the one looked at.",
        archive((_second_name(), png())),
        Guard(LAYOUT, "return all(data == _repeated(data, name) for data in paths)", "return True"),
        "has a second name",
        "two-stories",
    ),
    "a bomb": Kind(
        "20 MB of nothing in 20 KB; together such members would fill any memory.",
        archive(("media/a.png", bytes(MAX_MEDIA_BYTES))),
        Guard(ARCHIVE, "if size > _RATIO_FLOOR and size > MAX_RATIO * member.compress_size:", "if not name:"),
        "unpacks to 200 times its size",
        "too-large",
    ),
    "a bomb inside a bomb": Kind(
        "Archives in archives, and no pack: whoever unpacks what he finds never ends.",
        file(_nested),
        Guard(ARCHIVE, "if PACK_FILE in names:", "if names:"),
        "There is no “pack.json”",
        "not-found",
        exit=2,
    ),
    "a pack in a folder": Kind(
        "An archive whose pack lies in a folder of it, where another program would find it.",
        file(lambda: zipped(("ferry/pack.json", PACK))),
        Guard(ARCHIVE, "if inside is None:", "if inside:"),
        "Zip the files, not the folder",
        "not-found",
        exit=2,
        lines=2,
    ),
    "a large file": Kind(
        "More than 24 MB of pack.json, packed no better than honest text is.",
        file(lambda: zipped(("pack.json", b" " * (MAX_PACK_BYTES + 1)), compression=zipfile.ZIP_STORED)),
        Guard(ARCHIVE, "return form.size_problem(name, size)", "return None"),
        "larger than 24 MB",
        "too-large",
    ),
    "files too large together": Kind(
        "Eight pictures of 20 MB, each of which is let in.",
        file(
            lambda: patched(
                zipped(("pack.json", PACK), *((f"media/{n}.png", png()) for n in range(8)), compression=0),
                partial(_lie, size=MAX_MEDIA_BYTES),
            )
        ),
        Guard(ARCHIVE, "if total > MAX_TOTAL_BYTES:", "if total < 0:"),
        "larger than 128 MB",
        "too-large",
    ),
}
