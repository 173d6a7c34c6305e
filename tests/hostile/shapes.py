"""Hostile shapes: no JSON, no format, other types than fields have, folders that cannot be looked into."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import PACK, changed, in_folder, question
from tests.pack.builders import example_json, png, question_json

if TYPE_CHECKING:
    from pathlib import Path

JSON, READING, FOLDER = "quizapp.pack.strictjson", "quizapp.pack.pack_reader", "quizapp.pack.pack_folder"
FIELDS, QUESTIONS = "quizapp.pack.models.fields", "quizapp.pack.models.questions"
SOURCES, PACKS = "quizapp.pack.models.sources", "quizapp.pack.models.pack"

FUND = question_json(example_json(), "which-fund")
LONGEST_PATH = 4095
"""Bytes of a path that Linux looks up; the files of a folder of such a name cannot be named."""


def _deep(place: Path) -> Path:
    """A folder whose own path just fits."""
    left = LONGEST_PATH - len(os.fsencode(place))
    parts = left // 200
    names = ["d" * (left * (n + 1) // parts - left * n // parts - 1) for n in range(parts)]
    here = os.open(place, os.O_RDONLY)
    for name in names:
        os.mkdir(name, dir_fd=here)
        inner = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    return place.joinpath(*names)


def _link_to_nothing(place: Path) -> Path:
    (place / "bad.quizpack").symlink_to(place / "later.quizpack")
    return place / "bad.quizpack"


KINDS: dict[str, Kind] = {
    "a script that holds a pack": Kind(
        "pack.json as a call that a browser would run: quizapp({…}).",
        in_folder(b"quizapp(" + PACK + b");"),
        Guard(JSON, "except json.JSONDecodeError as error:", "except ZeroDivisionError as error:"),
        "Line 1, column 1: a value is missing",
        "json-syntax",
    ),
    "a mark before the mark": Kind(
        "Two byte order marks: some programs skip one, some both, some none, and each reads another file.",
        in_folder(codecs.BOM_UTF8 * 2 + PACK),
        Guard(JSON, "    if known is None:", "    if not place:"),
        "The file begins with a byte order mark",
        "byte-order-mark",
        lines=2,
    ),
    "letters of two bytes": Kind(
        "A pack in UTF-16, in which a filter that looks for words in bytes finds none.",
        in_folder(PACK.decode().encode("utf-16")),
        Guard(JSON, "    if _WIDE.match(data):", "    if not data:"),
        "This is saved as UTF-16",
        "not-utf-8",
    ),
    "a pack of no format": Kind(
        "Whole JSON that does not say what it is: other programs' data, read as a pack's by chance.",
        changed({"format": ...}),
        Guard(READING, "if given is None:", "if not value:"),
        "“format” is missing",
        "missing-field",
    ),
    "a format that never was": Kind(
        "Format 0, for which there is no step that leads to the formats of today.",
        in_folder(PACK.replace(b"quizapp-pack/1", b"quizapp-pack/0")),
        Guard("quizapp.pack.upgrades", "if number < min(steps, default=newest):", "if not raw:"),
        "There is no pack format 0",
        "unknown-format",
    ),
    "a verdict of its own": Kind(
        "“half-true”, where an article says so, says otherwise or does not say: no answer is right.",
        changed({"every-evening/key": "half-true"}),
        Guard(QUESTIONS, "key: Verdict =", "key: str ="),
        "“half-true” is not known here",
        "unknown-word",
    ),
    "no word at all": Kind(
        "null where one of a few words must stand, in the hope that nothing is taken for one of them.",
        changed({"what-first/by": None}),
        Guard(QUESTIONS, "by: OrderBy =", "by: OrderBy | None ="),
        "This must be one of time, text",
        "unknown-word",
    ),
    "a choice without a choice": Kind(
        "One option, which is right: everybody passes, and learns that the author's opinion is the answer.",
        changed({f"weck-call/options/{place}": ... for place in (3, 2, 1)}),
        Guard(
            QUESTIONS,
            "options: Annotated[tuple[ChoiceOption, ...], ListBounds(2, 9)]",
            "options: Annotated[tuple[ChoiceOption, ...], ListBounds(1, 9)]",
        ),
        "at least 2",
        "wrong-size",
    ),
    "an explanation of no word": Kind(
        "An explanation and a hint that are empty: the right answer is told, and no reason for it.",
        question("weck-call", explanation="", hint=""),
        Guard(FIELDS, "min_length=1, max_length=2_000", "max_length=2_000"),
        "“explanation” is empty",
        "wrong-size",
        lines=2,
    ),
    "a false that is true": Kind(
        "The word “false” for a switch: many programs take every word for yes.",
        changed({"sources/1/whole": "false"}),
        Guard(SOURCES, "whole: bool =", "whole: object ="),
        "This must be true or false",
        "wrong-type",
    ),
    "a name taken apart": Kind(
        "A name where a list of names stands: in a loop each of its letters would be an author.",
        changed({"authors": "Ann"}),
        Guard(PACKS, "authors: Annotated[tuple[NameText, ...], ListBounds(1, 30)]", "authors: object"),
        "This must be a list",
        "wrong-type",
    ),
    "rights that are a list": Kind(
        "A list where an object stands, whose fields nobody can ask for.",
        changed({"sources/1/rights": ["free"]}),
        Guard(SOURCES, "rights: Rights =", "rights: object ="),
        "This must be an object",
        "wrong-type",
    ),
    "other things than words": Kind(
        "Numbers, lists, objects, true and null in texts: each program prints them in its own way.",
        changed(
            {
                "title": 1.5,
                "weck-call/prompt": ["What?"],
                "speakers/0/name": {"__class__": "str"},
                "glossary/0/term": True,
                "banks/0/summary": None,
            }
        ),
        Guard(
            PACKS,
            'title: NameText = Field(description="its name")',
            'title: object = Field(description="its name")',
        ),
        "This must be text in double quotes, not a number",
        "wrong-type",
        lines=5,
    ),
    "less than easy": Kind(
        "Difficulty 0, below every step of practice: the question is never asked, and nobody notices.",
        question("weck-call", difficulty=0),
        Guard(QUESTIONS, "Field(ge=1, le=3)", "Field(le=3)"),
        "This must be 1 or more",
        "wrong-size",
    ),
    "one mistake without end": Kind(
        "More than a thousand mistakes of one sort: to collect and sort them all takes memory and time.",
        changed(
            {"banks/0/questions": [FUND | {"id": f"q-{n}", "explanation": "“No.”"} for n in range(1_100)]}
        ),
        Guard(
            "quizapp.pack.checks.check_runner",
            "list(islice(one(pack), MAX_PROBLEMS))",
            "list(one(pack))",
        ),
        "And at least 800 more",
        "too-many-problems",
        lines=201,
    ),
    "a folder without a pack": Kind(
        "A folder with pictures and no pack.json, to be taken for one that was read and has nothing wrong.",
        lambda place: (place / "media").mkdir() or place,
        Guard(
            FOLDER,
            "except FileNotFoundError:\n        sentence",
            "except ZeroDivisionError:\n        sentence",
        ),
        "There is no “pack.json” in the folder",
        "not-found",
        exit=2,
        dropped="There is no pack here",
    ),
    "a picture's name of two lines": Kind(
        "A file in the media folder whose name has a line break, and a second line for whoever lists it.",
        in_folder(PACK, {"a.png\n0 problems.png": png()}),
        Guard(FOLDER, "        if fault:", "        if not found:"),
        "must be named with letters A to Z",
        "file-name",
    ),
    "a folder whose files have no name": Kind(
        "A path so long that the folder can be found, and nothing in it can be asked for.",
        _deep,
        Guard(
            FOLDER,
            "    except OSError as error:\n        problem =",
            "    except ZeroDivisionError as error:\n        problem =",
        ),
        "“pack.json” cannot be read",
        "unreadable",
        exit=2,
        lines=2,
        dropped="There is no pack here",
    ),
    "a pack that is a link to nothing": Kind(
        "A link to a file that is not there yet: whoever puts one there later chooses what is added.",
        _link_to_nothing,
        Guard(READING, "    if found:", "    if path:"),
        "There is no “",
        "not-found",
        exit=2,
    ),
    "a path with an end inside": Kind(
        "A path with a nought in it, at which the system stops reading and the program does not.",
        lambda place: place / "a\0b" / "pack.json",
        Guard(READING, "if reason is None:", "if not path:"),
        "its name is no path",
        "unreadable",
        exit=2,
    ),
}
