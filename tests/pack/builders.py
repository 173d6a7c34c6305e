"""A small valid pack with a question of every kind, and ways to change it for one test.

The pack itself stands in docs/example-pack, where people read it too.
"""

import copy
import functools
import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from quizapp.catalogue import Message
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Problem, sort_problems

EXAMPLE = Path(__file__).parents[2] / "docs" / "example-pack"
Json = dict[str, Any]


@functools.cache
def _example_bytes() -> bytes:
    return (EXAMPLE / "pack.json").read_bytes()


@functools.cache
def example_pack() -> Pack:
    """The example pack: two articles from Ostermere, thirteen questions in two banks."""
    return Pack.model_validate_json(_example_bytes())


def example_json() -> Json:
    """The same as plain data, a fresh copy that a test may change."""
    data: Json = json.loads(_example_bytes())
    return data


def pack_of(data: Json) -> Pack:
    """The pack that plain data stand for. Raises ValidationError if they break the schema."""
    return Pack.model_validate_json(json.dumps(data))


def question_json(data: Json, question_id: str) -> Json:
    """The question with this id inside the data, to be changed in place."""
    found: Json = next(q for bank in data["banks"] for q in bank["questions"] if q["id"] == question_id)
    return found


def example_question(question_id: str, **changes: object) -> Question:
    """A question of the example pack, with some fields given new plain values."""
    data = example_json()
    question_json(data, question_id).update(copy.deepcopy(changes))
    pack = pack_of(data)
    return next(q for bank in pack.banks for q in bank.questions if q.id == question_id)


def questions(pack: Pack) -> list[Question]:
    """All questions of a pack, in its order."""
    return [question for bank in pack.banks for question in bank.questions]


ONE_OF_EACH = {
    "choice": "weck-call",
    "choices": "report-tells",
    "attribution": "who-fridays",
    "chain": "who-pay",
    "verdict": "every-evening",
    "find_evidence": "show-empty",
    "match": "who-what",
    "order": "what-first",
    "number": "how-many",
    "text": "which-fund",
}
"""The id of one example question a kind; besides them stand `bus-company` (verdict, not stated),
`not-heard` (choice about who is not heard) and `two-articles` (choice about both)."""


def found(check: Callable[[Pack], Iterator[Problem]], data: Json) -> list[tuple[str, str]]:
    """What one check finds in plain data, as places and codes, in order."""
    return [(problem.pointer, problem.code) for problem in sort_problems(check(pack_of(data)))]


def place_of(data: Json, question_id: str) -> str:
    """The JSON pointer of the question with this id."""
    for bank_place, bank in enumerate(data["banks"]):
        for place, question in enumerate(bank["questions"]):
            if question["id"] == question_id:
                return f"/banks/{bank_place}/questions/{place}"
    raise LookupError(question_id)


def edited(changes: Mapping[str, Any]) -> Json:
    """The example with other values at places such as `who-pay/key/0` (of a question) or `sources/0/title`.

    `...` takes out what is there, `-` stands behind a list's end, and a question's id alone takes fields.
    """
    data = example_json()
    asked = {question["id"]: question for bank in data["banks"] for question in bank["questions"]}
    for path, value in changes.items():
        first, *way = path.split("/")
        holder, way = (asked[first], way) if first in asked else (data, [first, *way])
        if not way:
            holder.update(copy.deepcopy(value))
            continue
        for part in way[:-1]:
            holder = holder[int(part) if isinstance(holder, list) else part]
        last = int(way[-1]) if isinstance(holder, list) and way[-1] != "-" else way[-1]
        if value is ...:
            del holder[last]
        elif last == "-":
            holder.append(copy.deepcopy(value))
        else:
            holder[last] = copy.deepcopy(value)
    return data


def faults(check: Callable[[Pack], Iterator[Problem]], changes: Mapping[str, Any]) -> list[str]:
    """What a check finds in the example so edited: each as its place, told as there, and its code."""
    data = edited(changes)
    return [f"{name_place(data, pointer)} {code}" for pointer, code in found(check, data)]


def name_place(data: Json, pointer: str) -> str:
    """A pointer as `edited` has it: with the id of its question for the way there."""

    def name(place: re.Match[str]) -> str:
        question = data["banks"][int(place[1])]["questions"][int(place[2])]
        return str(question["id"]) if isinstance(question, dict) else place[0]

    return re.sub("^/banks/([0-9]+)/questions/([0-9]+)", name, pointer).removeprefix("/")


def png(width: int = 2, height: int = 1) -> bytes:
    """A whole grey picture of this size."""
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    packed = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def with_picture(data: Json) -> tuple[Json, dict[str, bytes]]:
    """The data with a picture that its first question shows, and the media folder for it."""
    data["media"] = [{"id": "quay", "file": "quay.png", "alt": "The quay at low tide."}]
    data["banks"][0]["questions"][0]["media"] = "quay"
    return data, {"quay.png": png()}


def said(sentence: Message) -> set[str]:
    """Return the ids of a sentence and of those in it, each alone and with every value: “pack.more 7”."""
    found = {sentence.id}
    for value in sentence.values.values():
        found |= said(value) if isinstance(value, Message) else {f"{sentence.id} {value}"}
    return found
