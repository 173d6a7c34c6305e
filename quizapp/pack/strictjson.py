"""JSON as a pack may hold it: UTF-8, no name twice in an object, every mistake with its place."""

import codecs
import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.problems import Problem, build_pointer

MAX_CONTAINERS: Final = 210_000
MAX_COMMAS: Final = 1_000_000
"""More objects and lists, or commas, than any pack has: a file full of brackets would fill the memory.

Ten thousand real questions have at most 199,000 objects and lists. As models each takes 600 bytes, and the
window that practises them may take 300 MB.
"""

MAX_NAMES: Final = 1_000
MAX_DOUBLED: Final = 1_000
"""More names in an object, and more of them twice, than anybody reads."""

_ADVICE: Final = {
    "Expecting value": "pack.json.syntax.value",
    "Expecting property name": "pack.json.syntax.name",
    "Expecting ',' delimiter": "pack.json.syntax.comma",
    "Expecting ':' delimiter": "pack.json.syntax.colon",
    "Illegal trailing comma": "pack.json.syntax.trailing_comma",
    "Unterminated string": "pack.json.syntax.unterminated",
    "Invalid control character": "pack.json.syntax.control_character",
    "Invalid \\": "pack.json.syntax.backslash",
    "Extra data": "pack.json.syntax.more_data",
}


@dataclass(frozen=True, slots=True)
class ParsedJson:
    """The plain value, None if it could not be read at all, and what is wrong with its JSON."""

    value: object
    problems: tuple[Problem, ...]


def parse_json(
    data: bytes, most_commas: int = MAX_COMMAS, most_containers: int = MAX_CONTAINERS
) -> ParsedJson:
    """Read JSON and collect its mistakes. Never raises for what the bytes hold."""
    bom = data.startswith(codecs.BOM_UTF8)
    problems = [Problem("", "byte-order-mark", message("pack.json.byte_order_mark"))] if bom else []
    try:
        text = data[len(codecs.BOM_UTF8) if bom else 0 :].decode("utf-8")
    except UnicodeDecodeError as error:
        return ParsedJson(None, (*problems, _undecodable(data, error.start)))
    data = data[: len(codecs.BOM_UTF8)]  # the text is as large, and both would take twice the memory
    problem = find_count_problem(text, most_commas, most_containers) or _half_character(text)
    if problem:
        return ParsedJson(None, (*problems, problem))
    objects = _Objects()
    try:
        value = json.loads(
            text,
            object_pairs_hook=objects.build,
            parse_int=_bounded_int,
            parse_float=_finite,
            parse_constant=_no_constant,
        )
    except _HopelessError as error:
        return ParsedJson(None, (*problems, Problem("", *error.args)))
    except json.JSONDecodeError as error:
        # In UTF-16 without a mark every other byte of what is JSON is nought, which is UTF-8 too.
        problem = _undecodable(data, 0) if _WIDE.match(data) else _syntax(error)
        return ParsedJson(None, (*problems, problem))
    except RecursionError:
        return ParsedJson(None, (*problems, Problem("", "json-syntax", message("pack.json.deep"))))
    return ParsedJson(value, (*problems, *objects.problems(value)))


_WIDE: Final = re.compile(rb"\xff\xfe|\xfe\xff|[^\x00]\x00|\x00[^\x00]")
"""How a text in UTF-16 begins."""
_HALF: Final = r"u[dD][89a-fA-F][0-9a-fA-F]{2}"
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE: Final = re.compile(
    rf"\\(?:u[dD][89abAB][0-9a-fA-F]{{2}}\\u[dD][c-fC-F][0-9a-fA-F]{{2}}|(?P<half>{_HALF})|.)", re.DOTALL
)


class _HopelessError(Exception):
    """What ends the reading at once: a code and a sentence."""


class _Doubled(dict[str, object]):
    """An object in whose text a name stands more than once."""

    names: tuple[str, ...] = ()


class _Objects:
    """Builds objects and counts those that had a name twice."""

    def __init__(self) -> None:
        self._doubled = 0

    def build(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        built = dict(pairs)
        if len(built) == len(pairs) <= MAX_NAMES:
            return built
        if len(pairs) > MAX_NAMES:
            sentence = message("pack.json.many_fields", n=len(pairs))
            raise _HopelessError("too-large", sentence)
        self._doubled += 1
        if self._doubled > MAX_DOUBLED:
            sentence = message("pack.json.many_doubled", most=MAX_DOUBLED)
            raise _HopelessError("too-large", sentence)
        doubled = _Doubled(built)
        doubled.names = tuple(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        return doubled

    def problems(self, value: object) -> list[Problem]:
        """Return a problem for every doubled name, with its place. A walk without recursion."""
        found: list[Problem] = []
        waiting: list[tuple[str, object]] = [("", value)] if self._doubled else []
        while waiting:
            place, part = waiting.pop()
            if isinstance(part, _Doubled):
                found += [_doubled(place, name) for name in part.names]
            if isinstance(part, dict):
                waiting += [(place + build_pointer(name), inner) for name, inner in part.items()]
            elif isinstance(part, list):
                waiting += [(f"{place}/{number}", inner) for number, inner in enumerate(part)]
        return sorted(found)


def find_count_problem(
    text: str, most_commas: int = MAX_COMMAS, most_containers: int = MAX_CONTAINERS
) -> Problem | None:
    """Return what is wrong with a JSON text of more objects, lists or values than a pack has."""
    if text.count("[") + text.count("{") <= most_containers and text.count(",") <= most_commas:
        return None
    return Problem("", "too-large", message("pack.json.many_parts"))


def _half_character(text: str) -> Problem | None:
    escapes = _ESCAPE.finditer(text) if _SURROGATE.search(text) else ()
    half = next((escape for escape in escapes if escape["half"]), None)
    if half is None:
        return None
    line = text.count("\n", 0, half.start()) + 1
    sentence = message("pack.json.half_character", line=line, escape=half[0])
    return Problem("", "json-syntax", sentence)


def _doubled(place: str, name: str) -> Problem:
    sentence = message("pack.json.doubled", name=quote_value(name))
    return Problem(place + build_pointer(name), "duplicate-key", sentence)


def _bounded_int(digits: str) -> int:
    """Read digits as Python does, but no more than it can; the models refuse what is so large."""
    return int(digits[:400])


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        sentence = message("pack.json.too_large_number", digits=quote_value(digits))
        raise _HopelessError("json-syntax", sentence)
    return number


def _no_constant(name: str) -> float:
    raise _HopelessError("json-syntax", message("pack.json.no_number", name=name))


def _syntax(error: json.JSONDecodeError) -> Problem:
    place = {"line": error.lineno, "column": error.colno}
    known = next((sentence for start, sentence in _ADVICE.items() if error.msg.startswith(start)), None)
    if known is None:
        return Problem("", "json-syntax", message("pack.json.syntax.other", reason=error.msg, **place))
    return Problem("", "json-syntax", message(known, **place))


def _undecodable(data: bytes, start: int) -> Problem:
    if _WIDE.match(data):
        return Problem("", "not-utf-8", message("pack.json.utf_16"))
    line = data.count(b"\n", 0, start) + 1
    sentence = message("pack.json.not_utf_8", line=line)
    return Problem("", "not-utf-8", sentence)
