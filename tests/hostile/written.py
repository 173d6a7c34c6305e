"""Hostile pack.json: what is written in it is no JSON, far too much of it, or made to be read for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import HEAD, PACK, changed, in_folder, much, title
from tests.pack.builders import example_json, question_json

if TYPE_CHECKING:
    from typing import Any

JSON = "quizapp.pack.strictjson"
CHECKS = "quizapp.pack.checks"
MB = 1024 * 1024


def revision(number: bytes) -> bytes:
    return PACK.replace(b'"revision": 1', b'"revision": ' + number, 1)


def _fields(count: int) -> bytes:
    return b"{" + b",".join(b'"k%d":1' % number for number in range(count)) + b"}"


def _name(data: bytes) -> bytes:
    return b'{"format":"quizapp-pack/1","' + data + b'":1}'


def _empty_questions() -> bytes:
    bank = b'{"questions":[' + b",".join([b"{}"] * 19_000) + b"]}"
    return b'{"format":"quizapp-pack/1","banks":[' + b",".join([bank] * 10) + b"]}"


EXAMPLE = example_json()
PASSAGES = EXAMPLE["sources"][0]["passages"]
LAST = PASSAGES[-1] | {"part": True}
CALL, FUND = (question_json(EXAMPLE, name) for name in ("weck-call", "which-fund"))
HEAP = "a" + "\u0301" * 9_900 + "\u0316" * 9_900
TYPED = FUND | {
    "known": [{"text": "b" * 118 + f"{n:02}", "feedback": "No."} for n in range(9)],
    "accepted": ["a" * 118 + f"{n:02}" for n in range(20)],
}
"""A question that accepts and knows words of 120 letters, hardly unlike each other."""


def _copies(of: dict[str, Any], count: int, name: str, **fields: Any) -> list[dict[str, Any]]:
    return [of | fields | {"id": f"{name}-{n}"} for n in range(count)]


def _quotations() -> dict[str, Any]:
    """400 long paragraphs, and questions that quote one letter of them hundreds of times."""
    return {
        "sources/0/passages": PASSAGES + _copies(LAST, 400, "long", text="aaaa " * 3_900 + "ac."),
        "banks/0/questions": _copies(CALL, 2_000, "quoting", explanation="“a”" * 600),
    }


KINDS: dict[str, Kind] = {
    "lists without bottom": Kind(
        "200,000 lists, each in the one before: a reader that calls itself runs out of stack.",
        in_folder(b"[" * 200_000),
        Guard(JSON, "except RecursionError:", "except ZeroDivisionError:"),
        "too deep",
        "json-syntax",
    ),
    "lists without end": Kind(
        "12 million lists, in heaps of 500: each takes thirty times its two characters in memory.",
        in_folder(lambda: b"[" + b",".join([b"[" * 500 + b"]" * 500] * 24_000) + b"]"),
        Guard(JSON, 'text.count("[") + text.count("{") <= most_containers and '),
        "more parts than any pack",
        "too-large",
    ),
    "entries without end": Kind(
        "24 MB of numbers in one list.",
        in_folder(lambda: b"[" + b"1," * (12 * MB - 10) + b"1]"),
        Guard(JSON, ' and text.count(",") <= most_commas'),
        "more parts than any pack",
        "too-large",
    ),
    "fields without end": Kind(
        "An object of 200,000 fields, of which each would be told as unknown.",
        in_folder(lambda: _fields(200_000)),
        Guard(JSON, "if len(pairs) > MAX_NAMES:", "if not pairs:"),
        "200,000 fields",
        "too-large",
    ),
    "doubled names without end": Kind(
        "Thousands of objects, each with the same name twice.",
        in_folder(lambda: much(5000, b'{"a":1,"a":2}')),
        Guard(JSON, "if self._doubled > MAX_DOUBLED:", "if not pairs:"),
        "have a name twice",
        "too-large",
    ),
    "a name that stands twice": Kind(
        "Two values under one name: one program reads the first, another the last.",
        in_folder(PACK.replace(b'"id":', b'"id": "x", "id":', 1)),
        Guard(JSON, "if len(built) == len(pairs) <= MAX_NAMES:", "if len(built) < MAX_NAMES:"),
        "stands twice",
        "duplicate-key",
    ),
    "not a number": Kind(
        "NaN, which Python reads though it is no JSON, and which is not even equal to itself.",
        in_folder(revision(b"NaN")),
        Guard(JSON, "parse_constant=_no_constant,"),
        "“NaN” is no number in JSON",
        "json-syntax",
    ),
    "a number beyond the float": Kind(
        "1e999, which Python reads as infinity.",
        in_folder(revision(b"1e999")),
        Guard(JSON, "parse_float=_finite,"),
        "beyond every number",
        "json-syntax",
    ),
    "a number of a million digits": Kind(
        "Digits that Python refuses to read, or reads for minutes.",
        in_folder(lambda: revision(b"7" * 1_000_000)),
        Guard(JSON, "int(digits[:400])", "int(digits)"),
        "1,000,000 or less",
        "wrong-size",
    ),
    "half a character": Kind(
        "A lone surrogate, which Python reads and then can neither print nor store.",
        in_folder(HEAD + b'\\ud800"}'),
        Guard(JSON, " or _half_character(text)"),
        "half a character",
        "json-syntax",
    ),
    "bytes of no alphabet": Kind(
        "“../” in UTF-8 of more bytes than it needs, by which filters of paths were once deceived.",
        in_folder(HEAD + b'\xc0\xae\xc0\xae\xc0\xaf"}'),
        Guard(JSON, "except UnicodeDecodeError as error:", "except ZeroDivisionError as error:"),
        "not written in UTF-8",
        "not-utf-8",
    ),
    "a name of 20 MB": Kind(
        "A field whose name would fill the screen, the report and every log with itself.",
        in_folder(lambda: _name(b"n" * (20 * MB))),
        Guard("quizapp.pack.problems", "shorten_text(part, _LONGEST_NAME)", "part"),
        "Unknown field",
        "unknown-field",
        lines=None,
    ),
    "a value that is deep": Kind(
        "Lists 700 deep in the place of a word, to be shown in the sentence about it.",
        in_folder(PACK.replace(b'"kind": "choice"', b'"kind": ' + b"[" * 700 + b"]" * 700, 1)),
        Guard("quizapp.pack.canonical_text", "_OUTLINE.repr(value) if isinstance(value, list | dict) else "),
        "Unknown kind “[[[[...]]]]”",
        "unknown-word",
    ),
    "more mistakes than anybody reads": Kind(
        "A thousand questions, each with a mistake: 200 are told, and how many more there are.",
        changed({"banks/0/questions": _copies(FUND, 999, "q", skill="x")}),
        Guard(f"{CHECKS}.check_runner", "problems=truncate_problems(problems)", "problems=problems"),
        "And 799 more. Mend these first.",
        "unknown-id",
        lines=201,
    ),
    "mistakes without end": Kind(
        "190,000 empty questions: to describe what each lacks would take minutes.",
        in_folder(_empty_questions),
        Guard("quizapp.pack.validation", "            raise _EnoughError", "            return"),
        "And at least 8",
        "missing-field",
        lines=201,
    ),
    "a million options": Kind(
        "One question with a million options, none of which is one.",
        changed(lambda: {"weck-call/options": [1] * 990_000}),
        Guard("quizapp.pack.models.fields", ", max_length=self.most)", ")"),
        "at most 9 fit",
        "wrong-size",
    ),
    "a million banks": Kind(
        "A pack of a million banks, none of which is one.",
        in_folder(lambda: much(990_000, b"1")),
        Guard("quizapp.pack.validation", "enumerate(value[:most])", "enumerate(value)"),
        "And 9 more. Mend these first.",
        "wrong-size",
        lines=201,
    ),
    "a title without end": Kind(
        "A title of 24 MB of emoji, each of which takes four bytes in every copy.",
        in_folder(lambda: title("\U0001f600".encode())),
        Guard("quizapp.pack.models.fields", "min_length=1, max_length=120", "min_length=1"),
        "at most 120 fit",
        "wrong-size",
        lines=None,
    ),
    "quotations without end": Kind(
        "A million quotations, each to be looked for in millions of letters.",
        changed(_quotations),
        Guard(f"{CHECKS}.evidence", "_Articles(pack, most_read)", "_Articles(pack, 10**18)"),
        "too many quotations",
        "too-many-quotations",
        lines=None,
    ),
    "marks heaped on a letter": Kind(
        "Thousands of accents on one letter: to sort them as Unicode asks takes the square of their number.",
        changed({"sources/0/passages": PASSAGES + _copies(LAST, 20, "heap", text=HEAP)}),
        Guard(f"{CHECKS}.sources", "not canonical_text.has_stacked_marks(passage.text) and "),
        "More than 16 marks",
        "heaped-marks",
        lines=None,
    ),
    "words to compare without end": Kind(
        "Accepted and known words about as long, in thousands of pairs that differ by a slip or three.",
        changed({"banks/0/questions": EXAMPLE["banks"][0]["questions"] + _copies(TYPED, 900, "typed")}),
        Guard(f"{CHECKS}.answers", "if most_compared < 0:", "if not path:"),
        "Too many words",
        "too-many-words",
    ),
    "a pack.json of 100 MB": Kind(
        "Larger than 24 MB, which is more than 10,000 questions take.",
        lambda place: _sparse(place / "pack.json", 100 * MB),
        Guard("quizapp.pack.pack_folder", "return find_size_problem(name, status.st_size)", "return None"),
        "“pack.json” is larger than 24 MB",
        "too-large",
    ),
}


def _sparse(path: Any, size: int) -> Any:
    with path.open("wb") as made:
        made.write(b'{"format":"quizapp-pack/1"')
        made.truncate(size)
    return path.parent
