"""Hostile packs that take much of little: time, memory, or the window's thread. And what is just let in."""

from __future__ import annotations

import json
import random
import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from quizapp.pack import strictjson
from tests.hostile.kind import Guard, Kind
from tests.hostile.making import ILLUSTRATED, file, in_folder, zipped
from tests.hostile.shown import asking, pictured
from tests.pack.builders import Json, example_json

if TYPE_CHECKING:
    from tests.hostile.making import Make

FORMAT, DESCRIPTION = "quizapp.pack.picture_format", "quizapp.ui.pack_import.description"
PARTS_A_VERDICT = 9
"""Objects and lists of one of the verdicts."""
OF_THE_PACK = 200
"""More objects and lists than all else of the example pack has."""
_VERDICT: Json = {
    "kind": "verdict", "prompt": "?", "explanation": "E", "skill": "supported-or-not", "difficulty": 2,
    "reads": ["gazette"], "evidence": [[{"passage": "gazette-3", "quote": "on Fridays"}]],
    "key": "contradicted",
    "feedback": {key: {"feedback": "F"} for key in ("supported", "contradicted", "not_stated")},
}  # fmt: skip


def verdicts(count: int) -> bytes:
    """The example pack with so many of the shortest questions there are instead of its own."""
    data = example_json() | {"id": "verdicts"}
    asked = [_VERDICT | {"id": f"q{number}", "statement": f"S{number}"} for number in range(count)]
    starts = range(0, count, 20_000)
    data["banks"] = [
        data["banks"][0] | {"id": f"b{start}", "questions": asked[start : start + 20_000]} for start in starts
    ]
    return json.dumps(data, separators=(",", ":")).encode()


def _thousand_articles(data: Json, _asked: Json) -> None:
    first, data["revision"] = data["sources"][0], 2
    for number in range(1_000 - len(data["sources"])):
        passages = [each | {"id": f"{each['id']}-{number}"} for each in first["passages"]]
        data["sources"].append(first | {"id": f"more-{number}", "passages": passages})


def _noted(data: Json, _asked: Json) -> None:
    data["revision"] = 500
    # Notes that pack too well are refused as a bomb.
    chance = random.Random(0)
    data["changes"] = [
        {"revision": number + 1, "text": "\n".join(chance.choices("abcdefgh", k=1_000))}
        for number in range(500)
    ]


def photograph(side: int) -> bytes:
    """A JPEG that is drawn in ten passes, as those are that grow clearer while a page is loaded."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0x3366CC)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setProgressiveScanWrite(True)
    assert writer.write(image)
    return data.data()


def _noted_photograph(notes: int, size: int) -> bytes:
    """A JPEG behind comments, which pack well but not as well as a bomb."""
    chance = random.Random(0)
    each = (chance.randbytes(size // 150) + bytes(size - size // 150) for _ in range(notes))
    comments = b"".join(b"\xff\xfe" + struct.pack(">H", len(note) + 2) + note for note in each)
    data = photograph(64)
    return data[:2] + comments + data[2:]


def _planned(parts: bytes, passes: int) -> bytes:
    """The headers of a JPEG of 25 million pixels, whose parts have these factors, and of its passes."""
    frame = struct.pack(">BHHB", 8, 5_000, 5_000, len(parts))
    frame += b"".join(bytes((number, factors, 0)) for number, factors in enumerate(parts, 1))
    segments = [(0xC2, frame), *[(0xDA, b"\1\1\0\0\0\0")] * passes]
    made = (bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data for marker, data in segments)
    return b"\xff\xd8" + b"".join(made) + b"\xff\xd9"


def _drawn(data: bytes) -> Make:
    return in_folder(ILLUSTRATED.replace(b"a.png", b"a.jpg"), {"a.jpg": data})


KINDS: dict[str, Kind] = {
    "verdicts without end": Kind(
        "55,000 questions as short as any can be: as models alone they fill 300 MB.",
        in_folder(lambda: verdicts(55_000)),
        Guard("quizapp.pack.strictjson", "MAX_CONTAINERS: Final = 210_000", "MAX_CONTAINERS: Final = 10**9"),
        "more parts than any pack",
        "too-large",
    ),
    "much in a small file": Kind(
        "16,000 questions in a small file, which would fill the memory of the window.",
        file(lambda: zipped(("pack.json", verdicts(16_000)))),
        Guard(
            "quizapp.library.pack_import.pack_reader_process",
            "    return ProcessReader(paths)",
            "    return LocalReader()",
        ),
        "the pack, which was read in a process of its own",
    ),
    "a thousand articles": Kind(
        "A pack of 18 KB that lists 1,000 articles: a page that tells of all takes half a minute.",
        asking("weck-call", _thousand_articles),
        Guard(DESCRIPTION, "facts.sources[:MAX_LISTED]", "facts.sources"),
        "twenty of them, and how many more there are",
    ),
    "notes of a thousand lines": Kind(
        "500 revisions, and a note of 1,000 lines on each: half a million lines to be laid out.",
        asking("weck-call", _noted),
        Guard(DESCRIPTION, "words=shorten_lines(note.text)", "words=note.text"),
        "twenty lines of each of twenty, and how many more there are",
    ),
    "a picture of 60,000 notes": Kind(
        "A JPEG with 60,000 comments in front, all of which are looked through for its size.",
        _drawn(_noted_photograph(60_000, 300)),
        Guard(FORMAT, "if len(markers) > MAX_SEGMENTS:", "if not markers:"),
        "more than 1,000 parts",
        "false-media",
    ),
    "many passes over many pixels": Kind(
        "A JPEG of 25 million pixels and eleven passes; with a hundred, it is drawn for seconds.",
        _drawn(_planned(b"\x11", 11)),
        Guard(FORMAT, "pixels * passes > MAX_DRAWN_PIXELS or ", ""),
        "in 11 passes",
        "false-media",
    ),
    "a picture kept for its passes": Kind(
        "A JPEG of 25 million pixels in full colour: 150 MB are kept from one pass to the next.",
        _drawn(_planned(b"\x11\x11\x11", 10)),
        Guard(FORMAT, " or 2 * pixels * _planes(data) > MAX_KEPT_BYTES", ""),
        "in 10 passes",
        "false-media",
    ),
    "a picture behind 19 MB of notes": Kind(
        "A JPEG with 300 comments of 64 KB, which decoders keep in several forms: a gigabyte, and seconds.",
        pictured(lambda: _noted_photograph(300, 65_000), "a.jpg"),
        Guard(FORMAT, "if marker != _JPEG_COMMENT:", "if marker:"),
        "the picture, in no more than 300 MB",
    ),
    "25 million pixels in ten passes": Kind(
        "The largest JPEG that is let in: to draw it while the window waits is to be seen.",
        pictured(lambda: photograph(5_000), "a.jpg"),
        Guard("quizapp.ui.kit.picture_decoder", "if is_quick(data):", "if data:"),
        "the picture, while the window answers",
    ),
}

PICTURES = "a picture behind 19 MB of notes", "25 million pixels in ten passes"
_HERE = "test_budgets.py::"
TESTS = {
    "much in a small file": f"{_HERE}test_much_in_a_small_file_is_not_read_in_the_window",
    "a thousand articles": f"{_HERE}test_the_window_answers_within_a_moment[a thousand articles]",
    "notes of a thousand lines": f"{_HERE}test_the_window_answers_within_a_moment[notes of a thousand lines]",
    PICTURES[0]: f"{_HERE}test_a_picture_is_drawn_while_the_window_answers[{PICTURES[0]}]",
    PICTURES[1]: f"{_HERE}test_a_picture_of_many_pixels_comes_later",
}
"""The tests of those that may be used, in this folder."""

TWINS: dict[str, Make] = {
    "verdicts without end": in_folder(
        lambda: verdicts((strictjson.MAX_CONTAINERS - OF_THE_PACK) // PARTS_A_VERDICT)
    ),
    "much in a small file": file(lambda: zipped(("pack.json", verdicts(1_000)))),
}
"""What is no larger than is let in, by the kind that is."""
