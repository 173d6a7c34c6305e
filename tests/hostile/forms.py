"""Hostile forms: bytes that are nearly a pack, fields beyond their bounds, pictures of another build."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import ILLUSTRATED, PACK, changed, in_folder, question
from tests.hostile.pictures import shown
from tests.hostile.written import CALL, LAST, PASSAGES

if TYPE_CHECKING:
    from typing import Any

JSON, MODELS, CHECKS = "quizapp.pack.strictjson", "quizapp.pack.models", "quizapp.pack.checks"
MEDIA = "quizapp.pack.picture_format"


def _webp(kind: bytes, content: bytes, more: bytes = b"") -> bytes:
    """A WebP of one part, with bytes behind it that it does not tell of."""
    part = kind + struct.pack("<I", len(content)) + content
    return b"RIFF" + struct.pack("<I", 4 + len(part)) + b"WEBP" + part + more


VP8L = b"\x2f" + struct.pack("<I", 1 | 1 << 14) + bytes(11)


def _in_webp(data: bytes) -> Any:
    return in_folder(shown(ILLUSTRATED, "a.webp"), {"a.webp": data})


def _cues() -> dict[str, Any]:
    """A long paragraph, and citations of its end of which each cue is looked for in all of it."""
    said = {"speaker": "weck", "statement_type": "claim", "cue": "Zed said"}
    evidence = [[{"passage": "long", "quote": "so.", "attributions": [said] * 4}]] * 9
    asked = [CALL | {"id": f"q-{place}", "evidence": evidence} for place in range(2_500)]
    long = LAST | {"id": "long", "text": "A b. " * 3_900 + "Zed said so."}
    return {"sources/0/passages": [*PASSAGES, long], "banks/0/questions": asked}


KINDS: dict[str, Kind] = {
    "a mark before the pack": Kind(
        "Three bytes that some programs read as the name's first letters.",
        in_folder(b"\xef\xbb\xbf" + PACK),
        Guard(JSON, "if bom else []", "if not data else []"),
        "begins with a byte order mark",
        "byte-order-mark",
    ),
    "two packs in one file": Kind(
        "One program reads the first, another the last.",
        in_folder(PACK + PACK),
        Guard(JSON, "    except json.JSONDecodeError as error:", "    except ZeroDivisionError as error:"),
        "has ended before this",
        "json-syntax",
    ),
    "a field that is a path": Kind(
        "A field whose name is a path, to make the place of a mistake look like another place.",
        in_folder(PACK.replace(b'"id":', b'"a/../id~": 1, "id":', 1)),
        Guard("quizapp.pack.problems", '.replace("~", "~0").replace("/", "~1")'),
        "/a~1..~1id~0: Unknown field",
        "unknown-field",
    ),
    "an id of two lines": Kind(
        "An id with a line break at its end, which some patterns let pass.",
        changed({"banks/0/id": "first\n"}),
        Guard(
            f"{MODELS}.fields",
            r'ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"',
            r'ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\s*$"',
        ),
        "“first ” does not fit",
        "wrong-form",
    ),
    "a month that never was": Kind(
        "The month 13, for calendars that count on.",
        changed({"sources/1/published": "2025-13"}),
        Guard(f"{MODELS}.fields", "StringConstraints(pattern=DATE_PATTERN)", "StringConstraints()"),
        "“2025-13” does not fit",
        "wrong-form",
    ),
    "a checksum that is none": Kind(
        "Letters that no SHA-256 has, in an article that says it is not whole.",
        changed({"sources/1/sha256": "Z" * 64}),
        Guard(f"{MODELS}.fields", "StringConstraints(pattern=SHA256_PATTERN)", "StringConstraints()"),
        "does not fit",
        "wrong-form",
    ),
    "a language without end": Kind(
        "A language's name of a hundred parts, each of which is right.",
        changed({"sources/1/language": "en" + "-abcd" * 100}),
        Guard(f"{MODELS}.fields", "pattern=LANGUAGE_PATTERN, max_length=35", "pattern=LANGUAGE_PATTERN"),
        "at most 35 fit",
        "wrong-size",
    ),
    "a pack of nothing": Kind(
        "No bank at all: nothing to choose, to begin, or to divide by.",
        changed({"banks": []}),
        Guard(f"{MODELS}.fields", "min_length=self.fewest or None, "),
        "/banks: ",
        "wrong-size",
    ),
    "a revision beyond all": Kind(
        "A revision after which no other ever counts as newer.",
        changed({"revision": 2**40}),
        Guard(
            f"{MODELS}.pack",
            'le=1_000_000)] = Field(description="counts up',
            'le=2**62)] = Field(description="counts up',
        ),
        "/revision: ",
        "wrong-size",
    ),
    "a way to read that is none": Kind(
        "A book that is neither open nor closed, for a program that asks only whether it is the one.",
        changed({"book": "burnt"}),
        Guard(f"{MODELS}.pack", "book: BookMode = ", "book: str = "),
        "“burnt” is not known here",
        "unknown-word",
    ),
    "a field for two": Kind(
        "More places after the point than any screen shows.",
        question("how-many", decimals=10),
        Guard(f"{MODELS}.questions", "Annotated[int, Field(ge=0, le=9)]", "Annotated[int, Field(ge=0)]"),
        "/decimals: ",
        "wrong-size",
    ),
    "words to look for without end": Kind(
        "Tens of thousands of citations whose cues are looked for in all of a long paragraph.",
        changed(_cues),
        Guard(
            f"{CHECKS}.evidence", "self._left -= 2 * len(passage.text)", "self._left -= 0 * len(passage.text)"
        ),
        "too many quotations",
        "too-many-quotations",
        lines=None,
    ),
    "a canvas of 268 million pixels": Kind(
        "A WebP of thirty bytes whose canvas is larger than any picture that it holds.",
        _in_webp(_webp(b"VP8X", bytes(4) + b"\xff\x3f\0" * 2)),
        Guard(MEDIA, 'if chunk == b"VP8X":', 'if chunk == b"VP8?":'),
        "16,384 × 16,384 pixels",
        "false-media",
    ),
    "an archive behind a WebP": Kind(
        "A WebP that tells its length, and a program behind it.",
        _in_webp(_webp(b"VP8L", VP8L, b"MZ" + bytes(99))),
        Guard(MEDIA, 'return 8 + int.from_bytes(data[4:8], "little") + data[4] % 2', "return len(data)"),
        "has something else behind the picture",
        "false-media",
    ),
    "a WebP of another sort": Kind(
        "A WebP whose first part is none that a picture begins with, for a decoder to find out.",
        _in_webp(_webp(b"ANIM", bytes(20))),
        Guard(
            MEDIA,
            "    if size is None:\n        return message",
            "    if size is None:\n        return None\n    if not size:\n        return message",
        ),
        "its header gives no size",
        "false-media",
    ),
}
