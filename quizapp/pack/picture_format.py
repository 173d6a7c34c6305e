"""Pictures by their first bytes, PNG, JPEG or WebP, and their size by their header. Nothing is decoded."""

import re
import struct
from collections.abc import Iterator, Mapping
from itertools import islice
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

MAX_DRAWN_PIXELS: Final = 10 * MAX_PIXELS
"""Pixels of all scans of a JPEG together: the largest picture may have the ten that programs write."""

MAX_KEPT_BYTES: Final = 96 * 1024 * 1024
"""While a JPEG of several scans is drawn, two bytes are kept for each of its values."""

MAX_SEGMENTS: Final = 1_000
"""A JPEG has ten segments or so, and one for each scan and for every 64 KB of notes."""

MAX_IDLE_MARKERS: Final = 500_000
"""Restarts and fill bytes: the largest picture in grey has 390,625 of its smallest blocks to restart at."""

MAX_NOTE_BYTES: Final = 1024 * 1024
"""So much of what says how a picture is to be drawn goes along: colour profiles, which side is up."""

_ENDINGS: Final[dict[str, MediaType]] = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
_NAMES: Final[dict[MediaType, str]] = {"png": "PNG", "jpeg": "JPEG", "webp": "WebP"}
_SCAN: Final = b"\xff\xda"
_DRAWN: Final = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs",
    b"eXIf",
})  # fmt: skip
_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_JPEG_SCAN, _JPEG_END, _JPEG_COMMENT = 0xDA, 0xD9, 0xFE
_JPEG_NOTES: Final = range(0xE0, 0xF0)
_JPEG_DRAWN: Final = (b"JFIF\0", b"Exif\0", b"ICC_PROFILE\0", b"Adobe")
"""How those notes begin that say how the picture is to be drawn; of the second, which side is up."""

_MARKER: Final = re.compile(rb"\xff([\x01-\xfe])")
_SCAN_END: Final = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
_SEARCHED_BYTES: Final = 1024 * 1024
"""So much is searched at once, for no other thread runs meanwhile."""

_WEBP_DRAWN: Final = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})


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


def strip_picture(data: bytes) -> bytes:
    """Return a picture with the parts that it is drawn by, and what is no picture as it is.

    Decoders keep notes in many forms at once: 20 MB of them take a gigabyte, and seconds.
    """
    strip = {"png": _strip_png, "jpeg": _strip_jpeg, "webp": _strip_webp}
    kind = detect_media_type(data)
    return strip[kind](data) if kind else data


def _strip_png(data: bytes) -> bytes:
    """Keep the parts that make the picture, once each.

    Notes unpack to 8 MB each when a PNG is read, and there may be thousands. Colour profiles do so too, and
    their names are printed by the decoder; nothing here is drawn by them.
    """
    kept = [data[:8]]
    seen = set()
    for name, start, end in _chunks(data):
        if name in _DRAWN and (name == b"IDAT" or name not in seen):
            kept.append(data[start:end])
        seen.add(name)
    return b"".join(kept)


def _strip_jpeg(data: bytes) -> bytes:
    """Keep all segments but comments and notes that nothing is drawn by, and nothing behind the end."""
    kept, room = [data[:2]], MAX_NOTE_BYTES
    for marker, start, end in islice(_segments(data), MAX_SEGMENTS):
        if marker in _JPEG_NOTES:
            if end - start > room or not data.startswith(_JPEG_DRAWN, start + 4):
                continue
            room -= end - start
        if marker != _JPEG_COMMENT:
            kept.append(data[start:end])
    return b"".join(kept)


def _strip_webp(data: bytes) -> bytes:
    """Keep the chunks that make the picture, once each, so that of a moving picture the first is left."""
    kept: dict[bytes, bytes] = {}
    place = 12
    for _ in range(MAX_SEGMENTS):
        name, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        end = place + 8 + size + size % 2
        if name in _WEBP_DRAWN and not (name == b"ICCP" and size > MAX_NOTE_BYTES):
            kept.setdefault(name, data[place:end])
        if end >= len(data):
            break
        place = end
    body = b"WEBP" + b"".join(kept.values())
    return b"RIFF" + len(body).to_bytes(4, "little") + body


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
    if kind == "jpeg":
        return _jpeg_fault(name, data) or _size_fault(name, data)
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
    end = _end(data, kind)
    if end is None:
        return message("pack.picture.no_end", name=name, most=MAX_PARTS)
    return message("pack.picture.more_behind", name=name) if end < len(data) else None


def _jpeg_fault(name: str, data: bytes) -> Message | None:
    """Judge how a JPEG is built. Cameras put much behind it, which nobody looks at and nothing is said of."""
    if data.count(_SCAN) > MAX_SCANS:
        return message("pack.picture.too_many_passes", name=name, n=data.count(_SCAN), most=MAX_SCANS)
    segments = list(islice(_segments(data), MAX_SEGMENTS + 1))
    markers = [marker for marker, _, _ in segments]
    if len(markers) > MAX_SEGMENTS:
        return message("pack.picture.too_many_parts", name=name, most=MAX_SEGMENTS)
    if segments and _count_idle(data, segments[-1][2]) > MAX_IDLE_MARKERS:
        return message("pack.picture.too_many_parts", name=name, most=MAX_IDLE_MARKERS)
    size, passes = read_image_size(data), markers.count(_JPEG_SCAN)
    if size is None or passes <= 1:
        return None
    pixels = size.width * size.height
    if pixels * passes > MAX_DRAWN_PIXELS or 2 * pixels * _planes(data) > MAX_KEPT_BYTES:
        return message("pack.picture.slow", name=name, width=size.width, height=size.height, n=passes)
    return None


def _count_idle(data: bytes, end: int) -> int:
    """Return how many markers of a JPEG draw nothing: restarts, and fill bytes two by two."""
    return sum(data.count(bytes((0xFF, code)), 0, end) for code in (0xFF, *range(0xD0, 0xD8)))


def _planes(data: bytes) -> float:
    """Return how many values a JPEG has for each of its pixels: 3 in full colour, 1.5 in most photographs."""
    start = next(start for marker, start, _ in _segments(data) if marker in _JPEG_FRAMES)
    count = int.from_bytes(data[start + 9 : start + 10], "big")
    parts = [divmod(factors, 16) for factors in data[start + 11 : start + 10 + 3 * count : 3]]
    most = max((wide for wide, _ in parts), default=1) * max((high for _, high in parts), default=1)
    return sum(wide * high for wide, high in parts) / max(most, 1)


def _end(data: bytes, kind: MediaType) -> int | None:
    """Return where a PNG or WebP ends; None if it does not."""
    if kind == "png":
        return next((end for name, _, end in _chunks(data) if name == b"IEND"), None)
    return 8 + int.from_bytes(data[4:8], "little") + data[4] % 2


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield a JPEG's segments up to its end, a scan with what it draws: marker, start, end (exclusive).

    As decoders do, it goes over bytes that belong to none (ITU-T T.81, B.1.1.2).
    """
    place = 2
    while found := _search(_MARKER, data, place):
        marker, start, place = found[1][0], found.start(), found.end()
        if marker not in _JPEG_ALONE and marker != _JPEG_END:
            place += max(2, int.from_bytes(data[place : place + 2], "big"))
        if marker == _JPEG_SCAN:
            after = _search(_SCAN_END, data, place)
            place = after.start() if after else len(data)
        yield marker, start, min(place, len(data))
        if marker == _JPEG_END:
            return


def _search(pattern: re.Pattern[bytes], data: bytes, place: int) -> re.Match[bytes] | None:
    starts = range(place, len(data), _SEARCHED_BYTES)
    found = (pattern.search(data, start, start + _SEARCHED_BYTES + 1) for start in starts)
    return next(filter(None, found), None)


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
    for marker, start, _ in islice(_segments(data), MAX_SEGMENTS):
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, start + 5)
            return ImageSize(width, height)
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
