"""Hostile pictures: another kind than their name says, another size, or something else behind them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from quizapp.pack.pack_folder import MAX_FILES, MAX_MEDIA_BYTES
from tests.hostile.kind import Guard, Kind
from tests.hostile.making import ILLUSTRATED, PACK, SVG, chunk, in_folder, patched, zipped
from tests.pack.builders import png

if TYPE_CHECKING:
    from pathlib import Path

MEDIA, FOLDER = "quizapp.pack.picture_format", "quizapp.pack.pack_folder"


def jpeg(*scans: bytes) -> bytes:
    """The header of a JPEG of two pixels, and scans."""
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC2, 11, 8, 2, 2, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + frame + b"".join(scans) + b"\xff\xd9"


def shown(data: bytes, name: str = "a.png") -> bytes:
    """A pack's bytes that list a picture of this name."""
    return data.replace(b"a.png", name.encode())


def _sized(width: int, height: int) -> bytes:
    return patched(png(), lambda data: struct.pack_into(">II", data, 16, width, height))


def _many(place: Path) -> Path:
    in_folder(PACK, {"a.png": png()})(place)
    for number in range(MAX_FILES):
        (place / "media" / f"{number}.png").touch()
    return place


def _large(place: Path) -> Path:
    in_folder(PACK, {"a.png": png()})(place)
    for number in range(8):
        with (place / "media" / f"{number}.png").open("wb") as made:
            made.truncate(MAX_MEDIA_BYTES)
    return place


KINDS: dict[str, Kind] = {
    "a drawing called a picture": Kind(
        "An SVG named .png: Qt looks for itself what it is, draws it, and opens the files that it names.",
        in_folder(ILLUSTRATED, {"a.png": SVG}),
        Guard(MEDIA, 'return message("pack.picture.unknown", name=name)', "return None"),
        "is no PNG, JPEG or WebP picture",
        "false-media",
    ),
    "a JPEG called a PNG": Kind(
        "A picture that is of another kind than its name says, for a decoder that nobody meant.",
        in_folder(ILLUSTRATED, {"a.png": jpeg()}),
        Guard(MEDIA, "if kind is not None and ", "if not data and "),
        "is a JPEG picture by its content",
        "false-media",
    ),
    "3,600 million pixels": Kind(
        "A PNG of a hundred bytes whose header asks for 14 GB.",
        in_folder(ILLUSTRATED, {"a.png": _sized(60_000, 60_000)}),
        Guard(MEDIA, "if size.width * size.height > MAX_PIXELS:", "if size.width < 0:"),
        "60,000 × 60,000 pixels",
        "false-media",
    ),
    "a picture without a height": Kind(
        "A header that gives no size, for a division by nought.",
        in_folder(ILLUSTRATED, {"a.png": _sized(60_000, 0)}),
        Guard(
            MEDIA, "return found if found and found.width > 0 and found.height > 0 else None", "return found"
        ),
        "its header gives no size",
        "false-media",
    ),
    "a picture of thousands of passes": Kind(
        "A JPEG of 20 MB that is drawn over and over, for minutes.",
        in_folder(shown(ILLUSTRATED, "a.jpg"), {"a.jpg": jpeg(*[b"\xff\xda\0\x08\1\1\0\1\x3f\0"] * 30_000)}),
        Guard(MEDIA, "data.count(_SCAN) > MAX_SCANS:", "not data:"),
        "is drawn in 30,000 passes",
        "false-media",
    ),
    "a picture of fill bytes": Kind(
        "A JPEG of 19 MB of bytes between two parts, which every decoder steps over one by one.",
        in_folder(shown(ILLUSTRATED, "a.jpg"), {"a.jpg": b"\xff\xd8" + b"\xff" * 19_000_000 + jpeg()[2:]}),
        Guard(MEDIA, "_count_idle(data, segments[-1][2]) > MAX_IDLE_MARKERS:", "not data:"),
        "has more than 500,000 parts",
        "false-media",
    ),
    "a picture of a million parts": Kind(
        "A PNG of parts that are empty, of which each is read and checked.",
        in_folder(ILLUSTRATED, {"a.png": png()[:33] + chunk(b"teXt", b"") * 1_000_000 + png()[33:]}),
        Guard(MEDIA, "for _ in range(MAX_PARTS):", "while True:"),
        "within 20,000 parts it has no end",
        "false-media",
    ),
    "a picture cut short": Kind(
        "A PNG whose last parts are missing, and decoders go on with what lies behind it in memory.",
        in_folder(ILLUSTRATED, {"a.png": png()[:-12]}),
        Guard(MEDIA, "    if end is None:", "    if not data:"),
        "it has no end",
        "false-media",
    ),
    "an archive behind a picture": Kind(
        "A PNG that is a zip as well, to be taken out of the pack and opened as one.",
        in_folder(ILLUSTRATED, {"a.png": png() + zipped(("run.sh", b"rm -rf ~"))}),
        Guard(MEDIA, " if end < len(data) else None", " if not data else None"),
        "has something else behind the picture",
        "false-media",
    ),
    "a picture that nobody lists": Kind(
        "A file that rides along in the media folder, and is no part of the pack.",
        in_folder(PACK, {"a.png": png()}),
        Guard("quizapp.pack.checks.sources", "if name not in listed:", "if not name:"),
        "The pack does not list “media/a.png”",
        "unused-media",
    ),
    "pictures in other capitals": Kind(
        "a.png and A.PNG in a folder: one takes the other's place where the pack is copied to.",
        in_folder(PACK, {"a.png": png(), "A.PNG": png()}),
        Guard(FOLDER, "elif name.casefold() in seen:", "elif not name:"),
        "differs from another file in capitals only",
        "duplicate-file",
        lines=2,
    ),
    "a thousand pictures": Kind(
        "So many that to open them all takes longer than to read a pack.",
        _many,
        Guard(FOLDER, "if len(found) > MAX_FILES:", "if not folder:"),
        "holds more than 1,000 files",
        "too-many-files",
    ),
    "pictures too large together": Kind(
        "Eight sparse pictures of 20 MB, each of which is let in.",
        _large,
        Guard(FOLDER, "if total > MAX_TOTAL_BYTES:", "if total < 0:"),
        "larger than 128 MB",
        "too-large",
        lines=None,
    ),
}
