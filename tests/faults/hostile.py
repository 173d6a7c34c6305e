"""Bad packs of many kinds, each made in a folder of its own, and what is said of it."""

from __future__ import annotations

import json
import os
import socket
import stat
import struct
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.pack.pack_folder import MAX_PACK_BYTES
from tests.hostile.making import (
    HEAD,
    ILLUSTRATED,
    PACK,
    archive,
    changed,
    file,
    in_folder,
    member,
    much,
    patched,
    question,
    quoting,
    title,
    zipped,
)
from tests.pack.builders import png

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[[Path], Path]

LONG = "characters; at most 120 fit"


@dataclass(frozen=True)
class Case:
    """A bad pack: how it is made, words that are said of it, the exit code, and how many lines it takes.

    `lines` None: as many as there are mistakes.
    """

    make: Make
    told: str
    code: int = 1
    lines: int | None = 1


def _encrypt(data: bytearray) -> None:
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + flags] |= 1


def _lie(size: int, data: bytearray) -> None:
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.find(signature) + place, size)


def _flip(data: bytearray) -> None:
    data[len(data) // 3] ^= 0xFF


def _overlap() -> bytes:
    """Two names for the same bytes, as in a bomb whose members lie on each other."""

    def change(data: bytearray) -> None:
        first = data.find(b"PK\x01\x02")
        struct.pack_into("<I", data, data.find(b"PK\x01\x02", first + 1) + 42, 0)

    return patched(zipped(("pack.json", PACK), ("media/a.png", PACK)), change)


def _nested() -> bytes:
    inner = zipped(("pack.json", bytes(1024 * 1024)))
    for _ in range(3):
        inner = zipped(("bad.quizpack", inner))
    return inner


def _tall(place: Path) -> Path:
    picture = patched(png(), lambda data: struct.pack_into(">II", data, 16, 60_000, 60_000))
    return in_folder(ILLUSTRATED, {"a.png": picture})(place)


def _fifo(place: Path) -> Path:
    os.mkfifo(place / "bad.quizpack")
    return place / "bad.quizpack"


def _fifo_inside(place: Path) -> Path:
    os.mkfifo(place / "pack.json")
    return place


def _fifo_picture(place: Path) -> Path:
    (place / "media").mkdir()
    os.mkfifo(place / "media" / "a.png")
    return in_folder(PACK)(place)


def _socket(place: Path) -> Path:
    # By a short name: the path of a socket has little room.
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(place)
        try:
            listening.bind("pack.json")
        finally:
            os.chdir(before)
    return place


def _link(target: str, name: str, place: Path) -> Path:
    (place / name).parent.mkdir(exist_ok=True)
    if name != "pack.json":
        in_folder(PACK)(place)
    (place / name).symlink_to(target)
    return place


def _link_to_itself(place: Path) -> Path:
    (place / "bad.quizpack").symlink_to("bad.quizpack")
    return place / "bad.quizpack"


def _folder_as_pack(place: Path) -> Path:
    (place / "pack.json").mkdir()
    return place


CASES: dict[str, Case] = {
    # JSON
    "empty": Case(in_folder(b""), "a value is missing"),
    "cut short": Case(in_folder(PACK[:5000].rpartition(b" ")[0]), "Line "),
    "a comma too many": Case(in_folder(b'{"a": 1,}'), "comma too many"),
    "words": Case(in_folder(b"Dear diary"), "Line 1, column 1"),
    "something after it": Case(in_folder(PACK + b"}"), "the pack has ended before this"),
    "half UTF-8": Case(in_folder(PACK.replace(b"\xe2\x80\x9c", b"\xe2\x80", 1)), "not written in UTF-8"),
    "Latin-1": Case(in_folder(HEAD + b'caf\xe9"}'), "not written in UTF-8"),
    "UTF-16": Case(in_folder(PACK.decode().encode("utf-16")), "UTF-16"),
    "surrogate bytes": Case(in_folder(HEAD + b'\xed\xa0\x80"}'), "not written in UTF-8"),
    "lone low surrogate": Case(in_folder(HEAD + b'\\udc00 \\ud83d\\ude00"}'), "half a character"),
    "surrogate as a name": Case(in_folder(b'{"\\udfff": 1}'), "half a character"),
    "byte order mark": Case(in_folder(b"\xef\xbb\xbf" + PACK), "byte order mark"),
    "null bytes": Case(in_folder(bytes(1000)), "Line 1, column 1"),
    "Infinity": Case(
        in_folder(PACK.replace(b'"revision": 1', b'"revision": -Infinity', 1)), "“-Infinity” is no number"
    ),
    "a float": Case(in_folder(PACK.replace(b'"revision": 1', b'"revision": 1.5', 1)), "whole number"),
    "deep objects": Case(in_folder(b'{"a":' * 400_000), "too deep"),
    "deep inside a question": Case(
        question("weck-call", hint=json.loads("[" * 300 + "]" * 300)), "hint: This must be text"
    ),
    "a number": Case(in_folder(b"1"), "must be an object"),
    "null": Case(in_folder(b"null"), "must be an object"),
    # What it says
    "a format of nobody's": Case(in_folder(PACK.replace(b"quizapp-pack/1", b"other/1")), "no format"),
    "format 0": Case(in_folder(PACK.replace(b"quizapp-pack/1", b"quizapp-pack/0")), "quizapp-pack/1"),
    "no format": Case(in_folder(b"{}"), "“format” is missing"),
    "unknown kind": Case(question("weck-call", kind="essay"), "Unknown kind “essay”"),
    "a kind that is a list": Case(question("weck-call", kind=[]), "Unknown kind “[]”"),
    "wrong types everywhere": Case(
        changed(lambda data: data.update({key: 7 for key in data if key != "format"})),
        "/title: This must be text in double quotes, not a number.",
        lines=None,
    ),
    "nothing but null": Case(
        changed(lambda data: data.update({key: None for key in data if key != "format"})),
        "/title: This must be text in double quotes, not null.",
        lines=None,
    ),
    "an id that hides": Case(
        changed(lambda data: data.update(id="ferry\u202e")), "“ferry⟨U+202E⟩” does not fit"
    ),
    "a quote that is there twice": Case(quoting("the", prefix=None, suffix=None), "more than once"),
    "an empty quote": Case(quoting(""), "“quote” is empty"),
    "a picture that is not there": Case(
        changed(lambda data: data.update(media=[{"id": "map", "file": "map.png", "alt": "A map"}])), "map.png"
    ),
    # Much of it
    "a million numbers": Case(in_folder(lambda: much(990_000, b"1.5")), "990,000", lines=None),
    "a million texts": Case(in_folder(lambda: much(990_000, b'"abcdefgh"')), "990,000", lines=None),
    "half a million objects": Case(
        in_folder(lambda: much(490_000, b'{"a":1}')), "more. Mend these first.", lines=201
    ),
    "one endless title": Case(in_folder(lambda: title(b"a")), LONG, lines=None),
    "one endless title of emoji": Case(in_folder(lambda: title("\U0001f600".encode())), LONG, lines=None),
    "one endless title with one emoji": Case(
        in_folder(lambda: title(b"a").replace(b'"a', '"\U0001f600'.encode(), 1)), LONG, lines=None
    ),
    "one endless title of escapes": Case(in_folder(lambda: title(b"\\ud83d\\ude00" * 2)), LONG, lines=None),
    "endless spaces": Case(
        in_folder(lambda: b"{" + b" " * (MAX_PACK_BYTES - 2) + b"}"), "“format” is missing"
    ),
    "a line that never ends": Case(in_folder(lambda: b'"' * (MAX_PACK_BYTES - 1)), "Line 1"),
    # Archives
    "an empty file": Case(file(b""), "damaged or no .quizpack", 2),
    "an archive cut short": Case(file(zipped(("pack.json", PACK))[:-30]), "damaged", 2),
    "an archive without a pack": Case(file(zipped(("media/a.png", png()))), "There is no “pack.json”", 2),
    "a pack in a folder of it": Case(file(zipped(("ferry/pack.json", PACK))), "not the folder", 2, None),
    "a name that hides": Case(archive(("media/\u202egnp.png", b"x")), "⟨U+202E⟩"),
    "a link as the pack": Case(
        file(zipped((member("pack.json", stat.S_IFLNK), b"/etc/passwd"))), "link or device"
    ),
    "a device": Case(archive((member("media/a.png", stat.S_IFCHR), b"")), "link or device"),
    "a bomb as the pack": Case(archive(pack=b"[" * 8_000_000), "unpacks to 200 times its size"),
    "a size too small": Case(file(patched(zipped(("pack.json", PACK)), partial(_lie, 100))), "damaged", 2),
    "a size too large": Case(
        file(patched(zipped(("pack.json", PACK)), partial(_lie, MAX_PACK_BYTES))), "unpacks to 200 times"
    ),
    "a size of four gigabytes": Case(
        file(patched(zipped(("pack.json", PACK)), partial(_lie, 2**32 - 2))),
        "unpacks to 200 times",
        lines=None,
    ),
    # Files that are none
    "nothing there": Case(lambda place: place / "nothing", "There is no", 2),
    "a folder without a pack": Case(lambda place: place, "There is no “pack.json”", 2),
    "a folder as the pack": Case(_folder_as_pack, "not a plain file", 2),
    "a FIFO as a picture": Case(_fifo_picture, "not a plain file"),
    "a socket": Case(_socket, "not a plain file", 2),
    "an endless device": Case(lambda _: Path("/dev/zero"), "neither a folder nor a file", 2),
    "a link to a device": Case(partial(_link, "/dev/zero", "media/a.png"), "is a link"),
    "a link in a circle": Case(_link_to_itself, "There is no", 2),
    "a name with a null": Case(lambda place: Path(f"{place}/a\0b"), "There is no", 2),
    "a name that clears the screen": Case(lambda place: place / "\x1b[2J", "⟨U+001B⟩[2J", 2),
    "a name in no alphabet": Case(lambda place: place / os.fsdecode(b"\xff"), "There is no", 2),
}
"""Bad packs by what is wrong with them."""
