"""Pictures by their first bytes, PNG, JPEG or WebP, and their size by their header. Nothing is decoded."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final, Literal, NamedTuple

from quizapp.catalogue import Message, message
from quizapp.pack.problems import Problem

MediaType = Literal["png", "jpeg", "webp"]

MAX_PIXELS: Final = 25_000_000

MAX_PARTS: Final = 20_000
"""A PNG has a part for each 8 KB or so; one of millions is there to be counted for ever."""

MAX_SCANS: Final = 100
"""A JPEG is drawn once for each of its scans. Cameras write one, programs about ten, a bomb thousands."""

_ENDINGS: Final[dict[str, MediaType]] = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
_NAMES: Final[dict[MediaType, str]] = {"png": "PNG", "jpeg": "JPEG", "webp": "WebP"}
_SCAN: Final = b"\xff\xda"
_DRAWN: Final = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs",
    b"eXIf",
})  # fmt: skip
_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})


class ImageSize(NamedTuple):
    """Width and height of a picture, in pixels."""

    width: int
    height: int


def detect_media_type(data: bytes) -> MediaType | None:
    """Return what the first bytes say that the file is; None for everything that a pack may not hold."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return None


def read_image_size(data: bytes) -> ImageSize | None:
    """Return the size that the header gives; None if there is no such header or a side is nothing."""
    readers = {"png": _png, "jpeg": _jpeg, "webp": _webp}
    kind = detect_media_type(data)
    try:
        found = readers[kind](data) if kind else None
    except (struct.error, IndexError):
        return None
    return found if found and found.width > 0 and found.height > 0 else None


def strip_png(data: bytes) -> bytes:
    """Return a PNG with the parts that make the picture, once each, and any other picture as it is.

    Notes unpack to 8 MB each when a PNG is read, and there may be thousands. Colour profiles do so too, and
    their names are printed by the decoder; nothing here is drawn by them.
    """
    if detect_media_type(data) != "png":
        return data
    kept = [data[:8]]
    seen = set()
    for name, start, end in _chunks(data):
        if name in _DRAWN and (name == b"IDAT" or name not in seen):
            kept.append(data[start:end])
        seen.add(name)
    return b"".join(kept)


def find_media_problems(media: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield a problem for every file that is not the picture its name says, or is too large to be shown."""
    for name, data in media.items():
        sentence = _fault(f"media/{name}", data)
        if sentence:
            yield Problem("", "false-media", sentence)


def describe_picture_fault(data: bytes, name: str = "") -> Message | None:
    """Return why this is no picture that a pack can have; None if it is one. Its name may end in anything."""
    kind = detect_media_type(data)
    if kind is None:
        return message("pack.picture.unknown", name=name)
    return _size_fault(name, data) or _build_fault(name, data, kind)


def find_media_suffix(data: bytes) -> str:
    """Return how the name of a picture's file ends, e.g. “.png”; '' for what is none of those a pack has."""
    kind = detect_media_type(data)
    return next((ending for ending, its in _ENDINGS.items() if its == kind), "")


def _fault(name: str, data: bytes) -> Message | None:
    kind = detect_media_type(data)
    if kind is not None and _ENDINGS.get(PurePosixPath(name).suffix.lower()) != kind:
        return message(
            "pack.picture.other_ending", name=name, kind=_NAMES[kind], ending=find_media_suffix(data)
        )
    return describe_picture_fault(data, name)


def _size_fault(name: str, data: bytes) -> Message | None:
    size = read_image_size(data)
    if size is None:
        return message("pack.picture.no_size", name=name)
    if size.width * size.height > MAX_PIXELS:
        return message("pack.picture.too_large", name=name, width=size.width, height=size.height)
    return None


def _build_fault(name: str, data: bytes, kind: MediaType) -> Message | None:
    if kind == "jpeg" and data.count(_SCAN) > MAX_SCANS:
        return message("pack.picture.too_many_passes", name=name, n=data.count(_SCAN), most=MAX_SCANS)
    end = _end(data, kind)
    if end is None:
        return message("pack.picture.no_end", name=name, most=MAX_PARTS)
    return message("pack.picture.more_behind", name=name) if end < len(data) else None


def _end(data: bytes, kind: MediaType) -> int | None:
    """Return where the picture ends; None if it does not.

    Cameras put much behind a JPEG, which nobody looks at: all is counted as its own.
    """
    if kind == "png":
        return next((end for name, _, end in _chunks(data) if name == b"IEND"), None)
    if kind == "webp":
        return 8 + int.from_bytes(data[4:8], "little") + data[4] % 2
    return len(data)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield a PNG's chunks up to its end, not too many: name, start, end (exclusive)."""
    place = 8
    for _ in range(MAX_PARTS):
        if place + 12 > len(data):
            return
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        name = data[place + 4 : place + 8]
        yield name, place, end
        if name == b"IEND":
            return
        place = end


def _png(data: bytes) -> ImageSize | None:
    if data[12:16] != b"IHDR":
        return None
    return ImageSize(*struct.unpack_from(">II", data, 16))


def _jpeg(data: bytes) -> ImageSize | None:
    """Go from marker to marker until a frame header (ITU-T T.81, B.2.2) tells the size."""
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return ImageSize(width, height)
        if marker == 0xFF:
            place += 1
        elif marker in _JPEG_ALONE:
            place += 2
        else:
            place += 2 + max(2, struct.unpack_from(">H", data, place + 2)[0])
    return None


def _webp(data: bytes) -> ImageSize | None:
    """Read the first chunk's header: VP8 and VP8L as their bitstreams begin, VP8X the canvas (RFC 9649)."""
    chunk = data[12:16]
    if chunk == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return ImageSize(width & 0x3FFF, height & 0x3FFF)
    if chunk == b"VP8L" and data[20] == 0x2F:
        (bits,) = struct.unpack_from("<I", data, 21)
        return ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if chunk == b"VP8X":
        return ImageSize(1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little"))
    return None
