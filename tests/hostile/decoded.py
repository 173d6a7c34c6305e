"""Hostile pictures that are let in: odd insides of PNG, JPEG and WebP, decoded one by one in forks.

    python -m tests.hostile.decoded

Prints a line of JSON for each: its name, its size once decoded or null, seconds of processor, peak memory.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from random import Random

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from quizapp.pack.picture_format import describe_picture_fault
from quizapp.ui.kit.picture_decoder import decode_picture
from tests.hostile.making import chunk, drawing, patched

SIDE = 64


def saved(form: str, side: int = SIDE) -> bytes:
    """A plain picture as Qt writes it."""
    image, buffer = QImage(side, side, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor(200, 30, 30))
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


JPEG, WEBP = saved("JPEG"), saved("WEBP")
FRAME = JPEG.index(b"\xff\xc0")
"""Where the header of the JPEG's frame begins."""
NOISE = Random(1).randbytes(9_999)
ROWS = (b"\0" + bytes(SIDE)) * SIDE


def header(width: int, height: int, depth: int = 8, color: int = 0, *rest: int) -> bytes:
    """A PNG's first part."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, *(rest or (0, 0, 0))))


def a_png(*parts: bytes, rows: bytes = ROWS) -> bytes:
    """A PNG of these parts, its rows, and an end."""
    packed = chunk(b"IDAT", zlib.compress(rows, 9)) if rows else b""
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + packed + chunk(b"IEND", b"")


PLAIN = header(SIDE, SIDE)
COLOURED = header(SIDE, SIDE, 8, 3)


def segment(marker: int, data: bytes) -> bytes:
    """A JPEG's segment."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def noted(body: bytes) -> bytes:
    """A JPEG with these notes of a camera."""
    return JPEG[:2] + segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0" + body) + JPEG[2:]


def notes(*entries: tuple[int, int, int, int], after: int = 0) -> bytes:
    """A list of notes (tag, type, count, value), and where the next list is."""
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", after)


def coloured(count: int, body: bytes) -> bytes:
    """A JPEG with a colour profile of so many tags."""
    start = struct.pack(">I", 132 + len(body)) + b"lcms\x02\x10\0\0mntrRGB XYZ " + bytes(12) + b"acsp"
    profile = start + bytes(128 - len(start)) + struct.pack(">I", count) + body
    return JPEG[:2] + segment(0xE2, b"ICC_PROFILE\0\1\1" + profile) + JPEG[2:]


def framed(at: int, data: bytes) -> bytes:
    """The JPEG with these bytes at a place in the header of its frame."""
    return patched(JPEG, lambda made: made.__setitem__(slice(FRAME + at, FRAME + at + len(data)), data))


def webp(*parts: tuple[bytes, bytes]) -> bytes:
    """A WebP of these parts."""
    body = b"".join(name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2) for name, data in parts)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def three(*numbers: int) -> bytes:
    """Numbers of three bytes each."""
    return b"".join(number.to_bytes(3, "little") for number in numbers)


STILL = (WEBP[12:16], WEBP[20 : 20 + struct.unpack("<I", WEBP[16:20])[0]])
"""The one part of the WebP."""
MOVES, LOOP = 2, (b"ANIM", bytes(6))


def canvas(flags: int, side: int = SIDE) -> tuple[bytes, bytes]:
    """The part that tells a WebP's size."""
    return b"VP8X", bytes([flags, 0, 0, 0]) + three(side - 1, side - 1)


def frame(left: int = 0, side: int = SIDE) -> tuple[bytes, bytes]:
    """A frame of an animation."""
    return b"ANMF", three(left // 2, left // 2, side - 1, side - 1, 1) + b"\0" + webp(STILL)[12:]


DRAWN = {
    "frames of an animation in a PNG": a_png(
        PLAIN,
        chunk(b"acTL", struct.pack(">II", 4_000_000_000, 0)),
        *(
            chunk(b"fcTL", struct.pack(">6I2HBB", n, 64, 64, 0, 0, 1, 100, 0, 0, 0)[:26])
            for n in range(9_000)
        ),
    ),
    "colours beyond the palette": a_png(
        COLOURED, chunk(b"PLTE", b"\1\2\3"), rows=(b"\0" + b"\xff" * 64) * 64
    ),
    "more that is clear than there are colours": a_png(
        COLOURED, chunk(b"PLTE", b"\1\2\3"), chunk(b"tRNS", bytes(256))
    ),
    "more rows than the picture has": a_png(PLAIN, rows=bytes(60_000_000)),
    "two headers": a_png(PLAIN, header(60_000, 60_000, 16, 6)),
    "nine thousand pieces of a picture": a_png(
        PLAIN,
        *(chunk(b"IDAT", bytes([byte])) for byte in zlib.compress((b"\0" + NOISE[:64]) * 64, 0)),
        rows=b"",
    ),
    "a PNG turned by its notes": a_png(PLAIN, chunk(b"eXIf", b"II*\0\x08\0\0\0" + notes((0x112, 3, 1, 77)))),
    "notes in a circle": noted(notes((0x112, 3, 1, 6), after=8)),
    "notes that turn it to no side": noted(notes((0x112, 3, 1, 65_535))),
    "notes without end": noted(b"\xff\xff" + struct.pack("<HHII", 0x112, 3, 1, 6) * 5_000),
    "notes that lie elsewhere": noted(notes((0x112, 2, 2**32 - 1, 2**32 - 6))),
    "colours of a thousand million tags": coloured(1_000_000_000, bytes(200)),
    "colours that stand in themselves": coloured(
        3, (b"rTRC" + struct.pack(">II", 128, 172)) * 3 + bytes(172)
    ),
    "colours in parts that are missing": (
        JPEG[:2] + segment(0xE2, b"ICC_PROFILE\0\7\xff" + bytes(600)) * 60 + JPEG[2:]
    ),
    "a JPEG in arithmetic": framed(1, b"\xc9"),
    "tables of a JPEG without end": JPEG[:2] + segment(0xDB, b"\0" + bytes(range(1, 65))) * 20_000 + JPEG[2:],
    "restarts without end": (
        JPEG[:2] + segment(0xDD, b"\0\1") + JPEG[2:-2] + b"\xff\xd0\xff\xd1" * 400_000 + b"\xff\xd9"
    ),
    "a JPEG that ends amid its rows": saved("JPEG", 4_000)[:3_000],
    "a WebP of a small canvas and a large frame": webp(canvas(MOVES), LOOP, frame(side=16_000)),
    "a WebP of nine thousand frames": webp(canvas(MOVES), LOOP, *[frame()] * 9_000),
    "a WebP in a WebP": webp(STILL, (b"RIFF", WEBP)),
    "a WebP with colours of noise": webp(canvas(32), (b"ICCP", NOISE), STILL),
}
"""Pictures that are shown."""

DAMAGED = {
    "a palette of no colours": a_png(COLOURED, chunk(b"PLTE", b"")),
    "a picture without its palette": a_png(COLOURED),
    "fewer rows than the picture has": a_png(header(4_000, 4_000), rows=bytes(4_001)),
    "a filter that is none": a_png(PLAIN, rows=(b"\xff" + bytes(64)) * 64),
    "a depth that no colour has": a_png(header(64, 64, 3, 7)),
    "lines woven in that are missing": a_png(header(4_990, 4_990, 8, 6, 0, 0, 1), rows=bytes(100_000)),
    "a PNG that is packed in another way": a_png(header(64, 64, 8, 0, 9, 9, 0)),
    "sums that are false": patched(
        drawing(64, 64, bytes(64)), lambda data: data.__setitem__(slice(29, 33), bytes(4))
    ),
    "a JPEG of two headers": (
        JPEG[:FRAME] + JPEG[FRAME : FRAME + 19] + framed(5, struct.pack(">HH", 60_000, 60_000))[FRAME:]
    ),
    "a JPEG without loss": framed(1, b"\xc3"),
    "a JPEG in twelve bits": framed(4, b"\x0c"),
    "a JPEG of four colours that has three": (
        JPEG[:FRAME]
        + segment(0xC0, b"\x08\0\x40\0\x40\4\1\x44\0\2\x11\0\3\x11\0\4\x44\0")
        + JPEG[FRAME + 19 :]
    ),
    "a JPEG without tables": JPEG.replace(b"\xff\xdb", b"\xff\xec"),
    "a WebP whose frame is larger than its canvas": webp(canvas(0, 8), STILL),
    "a WebP whose frames lie outside": webp(canvas(MOVES), LOOP, frame(left=60_000)),
    "a WebP without a frame": webp(canvas(MOVES), LOOP),
    "a WebP with clear parts of noise": webp(canvas(16), (b"ALPH", b"\1" + NOISE[:99]), STILL),
    "a WebP of half its data": webp((STILL[0], STILL[1][: len(STILL[1]) // 2])),
}
"""Pictures of which the words are shown."""


def main() -> None:
    """Decode each in a fork."""
    for name, data in (DRAWN | DAMAGED).items():
        reading, writing = os.pipe()
        pid = os.fork()
        if not pid:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the decoders say themselves what they refuse
            image = None if describe_picture_fault(data) else decode_picture(data)
            size = None if image is None else [image.width(), image.height()]
            os.write(
                writing, json.dumps({"size": size, "fault": bool(describe_picture_fault(data))}).encode()
            )
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            told = json.loads(pipe.read() or b"{}")
        _, status, took = os.wait4(pid, 0)
        told |= {"name": name, "ended": status, "cpu_s": took.ru_utime + took.ru_stime}
        print(json.dumps(told | {"peak_kb": took.ru_maxrss}), flush=True)


if __name__ == "__main__":
    main()
