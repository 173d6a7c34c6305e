"""Reviews and copied questions that mean harm: what is in them, and how they are refused.

Each kind of a review is what makes its file, of questions its text; of what is harmless '' is told.
"""

from __future__ import annotations

import base64
import json
import struct
import zipfile
import zlib
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring.operations.question_transfer import build_clip, serialize_clip
from quizapp.authoring.reviews import build_review_file
from quizapp.pack.pack_writer import build_archive_from_files
from tests.authoring.builders import document
from tests.pack.builders import png, with_picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Make = Callable[[Path], object]

PLAIN = {"question": "", "by": "Ada", "text": "Good", "written": "2026-03-02", "done": False}


def review(**fields: Any) -> Make:
    """Return what writes a review with these fields."""
    told = {"format": "quizapp-review/1", "document": document(), "comments": {}, "read": {}} | fields
    return lambda path: path.write_bytes(build_archive_from_files(json.dumps(told).encode(), {}))


def comment(**fields: Any) -> Make:
    """Return what writes a review with one comment, of these fields."""
    return review(comments={"c": PLAIN | fields})


def edited(**fields: Any) -> Make:
    """Return what writes a review whose document has these fields."""
    return review(document=document() | fields)


def zipped(*files: tuple[str, bytes]) -> Make:
    """Return what writes an archive of these files, which no program of ours would."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files:
                archive.writestr(name, data)

    return make


WHOLE = json.dumps(
    {"format": "quizapp-review/1", "document": document(), "comments": {}, "read": {}}
).encode()

REVIEWS: dict[str, tuple[Make, str]] = {
    "a pack by a review's name": (
        lambda path: path.write_bytes(build_archive_from_files(json.dumps(document()).encode(), {})),
        "editing.review.too_new",
    ),
    "a folder by a review's name": (lambda path: path.mkdir(), "editing.review.no_review"),
    "an archive of nothing": (zipped(), "pack.archive.no_pack"),
    "words of 25 MB": (review(read={"Ada": "x" * (25 << 20)}), "pack.archive.bomb"),
    "bytes behind its end": (
        lambda path: path.write_bytes(build_review_file(document(), {}) + b"MZ"),
        "pack.archive.foreign.behind",
    ),
    "a picture that climbs out": (
        zipped(("pack.json", WHOLE), ("media/../../a.png", png())),
        "pack.file_name.climbs",
    ),
    "a review in the review": (
        zipped(("pack.json", WHOLE), ("b.quizreview", WHOLE)),
        "pack.file_name.foreign",
    ),
    "articles that are a number": (edited(sources=3), "editing.no_list"),
    "a bank of texts": (
        edited(banks=[{"id": "a", "title": "A", "questions": ["who", "what"]}]),
        "editing.unknown_kind",
    ),
    "an id that is a path": (edited(id="../../../etc/passwd"), "editing.review.no_review"),
    "a document that is a comment": (review(document=PLAIN), "editing.unfinished.field"),
    "a comment of a question that is a list": (comment(question=["q0"]), "editing.review.comment"),
    "a comment that is done thrice": (comment(done=3), "editing.review.comment"),
    "lists in lists": (review(comments=json.loads("[" * 900 + "]" * 900)), "editing.review.comments"),
    "a comment on a question that nobody asked": (comment(question="../q"), ""),
    "a comment that clears the screen": (comment(text="\x1b[2J\x1b]0;Quizapp\x07"), "editing.review.comment"),
    "a comment of a day that never was": (comment(written="2026-02-31"), ""),
    "a comment without an id": (review(comments={"": PLAIN}), ""),
    "everybody has read it": (review(read={f"Reader {n}": "2026-03-02" for n in range(30)}), ""),
    "a pack made of itself": (
        edited(derived_from={"id": document()["id"], "revision": 1, "why": "copy"}),
        "",
    ),
    "a revision of an age": (edited(revision=10**12), ""),
}


QUESTION = "pack/banks/0/questions/0"


def pictured() -> Any:
    """A clip of a question with a picture, as plain data."""
    origin, _ = with_picture(document())
    first = origin["banks"][0]["questions"][0]["id"]
    return json.loads(serialize_clip(build_clip(origin, [first], {"quay.png": png()}, Random(1))))


def changed(path: str, value: Any) -> str:
    """A clip in which one thing is another; the path is of names and numbers."""
    made = pictured()
    *way, last = path.split("/")
    node = made
    for name in way:
        node = node[int(name) if isinstance(node, list) else name]
    node[int(last) if isinstance(node, list) else last] = value
    return json.dumps(made, ensure_ascii=False)


def wall() -> bytes:
    """A picture that says it is of 3,600 million points."""
    small = png()
    header = b"IHDR" + struct.pack(">II", 60_000, 60_000) + small[24:29]
    return small[:12] + header + struct.pack(">I", zlib.crc32(header)) + small[33:]


def speakers(count: int) -> str:
    """A clip in which each speaker speaks for the next."""
    made = pictured()
    first = {"id": "v0", "name": "V 0", "kind": "person"}
    listed = [
        first | {"id": f"v{n}", "name": f"V {n}", "speaks_for": f"v{(n + 1) % count}"} for n in range(count)
    ]
    made["pack"]["speakers"] += listed
    made["pack"]["banks"][0]["questions"][0]["evidence"][0][0]["attributions"] = [
        {"speaker": "v0", "statement_type": "claim"}
    ]
    return json.dumps(made)


def questions(count: int) -> str:
    """A clip of so many questions."""
    (asked,) = pictured()["pack"]["banks"][0]["questions"]
    return changed("pack/banks/0/questions", [asked | {"id": f"q{n}"} for n in range(count)])


CLIPS: dict[str, tuple[str, str]] = {
    "a question that is a list": (changed(QUESTION, []), "clip-damaged"),
    "a thousand and one questions": (questions(1_001), "clip-damaged"),
    "letters for fifteen megabytes": (changed("pack/title", "x" * (15 << 20)), "clip-damaged"),
    "wide letters for as many": (changed("pack/title", "\N{GRINNING FACE}" * (4 << 20)), "clip-damaged"),
    "a picture larger than a wall": (
        changed("pictures", {"quay.png": base64.b64encode(wall()).decode()}),
        "clip-damaged",
    ),
    "a pack of another format": (changed("pack/format", "quizapp-pack/99"), "clip-damaged"),
    "a format behind a thousand spaces": (" " * 1_000 + json.dumps(pictured()), "no-clip"),
    "comments of a colleague": (changed("pack/comments", {"c": PLAIN}), ""),
    "a bank in the bank": (changed("pack/banks/0/banks", [{"id": "b"}]), "clip-damaged"),
    "a licence that is a switch": (changed("pack/licence", True), "clip-damaged"),
    "two files in one place": (
        json.dumps(pictured()).replace('"pictures"', '"pictures": {}, "pictures"'),
        "clip-damaged",
    ),
    "speakers in a circle": (speakers(3), ""),
    "speakers who speak for two thousand others": (speakers(2_000), ""),
    "a paragraph of another article": (changed(f"{QUESTION}/evidence/0/0/passage", "p-nowhere"), ""),
    "a quote that nobody wrote": (changed(f"{QUESTION}/evidence/0/0/quote", "I did it."), ""),
    "a question that hides": (changed(f"{QUESTION}/prompt", "Who\u202eohw?"), ""),
    "a trap that is not there": (changed("pack/language", "xx-klingon"), ""),
}
