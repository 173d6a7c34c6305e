"""What can be found of a pack: the texts of each thing in it, from its JSON. Nothing that is a key.

Of a question that is what a learner sees before the answer, and apart from it the explanation, which is
found only by who has answered. An answer that has to be written or worked out is nowhere in it.

The JSON is walked through a question at a time. A large pack read at once would hold everybody up, for
reading it holds Python's lock; a question takes a few microseconds. What is walked through was checked when
it was put in.

Each thing has a number: its sort, its pack's number, its place among its sort.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator


Json = dict[str, Any]

_DECODE: Final = json.JSONDecoder().raw_decode
_SPACE: Final = re.compile(r"[ \t\n\r]*")

Sort = Literal["question", "pack", "bank", "source", "voice", "passage", "told"]
Where = Literal[
    "label", "prompt", "claim", "statement", "beside", "option", "item", "partner", "voice",
    "title", "summary", "publisher", "author", "name", "role", "alias",
    "passage", "explanation",
]  # fmt: skip
"""Where words stand in a thing; a question has what is in the first line, others the rest."""

Text = tuple[Where, str]

_LINES: Final[dict[str, Where]] = {
    "prompt": "prompt",
    "label": "label",
    "claim": "claim",
    "statement": "statement",
    "before": "beside",
    "after": "beside",
}
_LISTS: Final[dict[str, Where]] = {
    "options": "option",
    "offered": "option",
    "items": "item",
    "partners": "partner",
}

ASKED: Final = "search_question"
READ: Final = "search_passage"
SORTS: Final[dict[Sort, int]] = {
    "question": 0, "pack": 1, "bank": 2, "source": 3, "voice": 4, "passage": 5, "told": 6,
}  # fmt: skip
"""Kept in the database: never changed."""

_NAMES: Final[dict[int, Sort]] = {number: sort for sort, number in SORTS.items()}
INDEX: Final[dict[Sort, str]] = dict.fromkeys(SORTS, ASKED) | {"passage": READ, "told": READ}
"""The index in which the words of a sort are."""

_SORT_BITS: Final = 56
_PACK_BITS: Final = 24
PLACES: Final = (1 << _PACK_BITS) - 1
PACKS: Final = (1 << (_SORT_BITS - _PACK_BITS)) - 1
PACK_SQL: Final = f"((doc.number >> {_PACK_BITS}) & {PACKS})"
PLACE_SQL: Final = f"(doc.number & {PLACES})"
QUESTION_SQL: Final = f"(doc.number & {(1 << _SORT_BITS) - 1})"
"""Of the thing `doc` its pack's number, its place, and the number of the question at its place."""


class Walk:
    """A place in a JSON text. Raises ValueError where there is no JSON."""

    def __init__(self, text: str, at: int = 0) -> None:
        self._text = text
        self.at = at

    def value(self) -> Any:
        """Return the value that begins here, and go behind it."""
        self._pass_space()
        value, self.at = _DECODE(self._text, self.at)
        return value

    def members(self) -> Iterator[str]:
        """Yield the names in the object that begins here; each value has to be taken before the next."""
        for _ in self._parts("{", "}"):
            name = self.value()
            self._expect(":")
            yield name

    def elements(self) -> Iterator[None]:
        """Stand before each value of the list that begins here; each has to be taken before the next."""
        yield from self._parts("[", "]")

    def _parts(self, first: str, last: str) -> Iterator[None]:
        self._expect(first)
        if self._next() == last:
            self.at += 1
            return
        while True:
            yield
            if self._next() == last:
                self.at += 1
                return
            self._expect(",")

    def _next(self) -> str:
        self._pass_space()
        return self._text[self.at : self.at + 1]

    def _expect(self, mark: str) -> None:
        if self._next() != mark:
            raise ValueError(f"{mark} is missing at {self.at}")
        self.at += 1

    def _pass_space(self) -> None:
        found = _SPACE.match(self._text, self.at)
        assert found is not None
        self.at = found.end()


@dataclass(frozen=True, slots=True)
class Doc:
    """One thing that can be found: its sort, which of its sort in the pack it is, and its texts, none empty.

    Of a passage `source` is the article's id and its title, and `paragraph` the number or the role.
    """

    sort: Sort
    place: int
    texts: tuple[Text, ...]
    source: tuple[str, str] = ("", "")
    paragraph: int | str = ""


def docs(text: str) -> Iterator[Doc]:
    """Yield what can be found of the pack with this JSON.

    Raises ValueError, KeyError or TypeError where it is none.
    """
    top: Json = {}
    walk, banks = Walk(text), 0
    for name in walk.members():
        if name == "sources":
            yield from _sources(walk)
        elif name == "banks" and "voices" in top:
            yield from _banks(walk, _names(top))
        elif name == "banks":
            # Questions offer voices by their ids: here they are named only further down, if at all.
            banks = walk.at
            for _ in _banks(walk, {}):
                pass
        else:
            top[name] = walk.value()
    if banks:
        yield from _banks(Walk(text, banks), _names(top))
    for place, voice in enumerate(top.get("voices", ())):
        aliases: list[tuple[Where, Any]] = [("alias", alias) for alias in voice.get("aliases", ())]
        yield _doc("voice", place, ("name", voice["name"]), ("role", voice.get("role")), *aliases)
    yield _doc("pack", 0, ("title", top["title"]), ("summary", top["summary"]))


def _names(top: Json) -> dict[str, str]:
    return {voice["id"]: voice["name"] for voice in top.get("voices", ())}


def _sources(walk: Walk) -> Iterator[Doc]:
    passages = 0
    for place, _ in enumerate(walk.elements()):
        source = walk.value()
        names: list[tuple[Where, Any]] = [("title", source["title"])]
        names += [("publisher", source.get("publisher")), ("author", source.get("author"))]
        yield _doc("source", place, *names)
        for passage in source["passages"]:
            paragraph = passage.get("paragraph") or passage["role"]
            text: Text = "passage", passage["text"]
            yield Doc("passage", passages, (text,), (source["id"], source["title"]), paragraph)
            passages += 1


def _banks(walk: Walk, voices: dict[str, str]) -> Iterator[Doc]:
    questions = 0
    for place, _ in enumerate(walk.elements()):
        bank: Json = {}
        for name in walk.members():
            if name != "questions":
                bank[name] = walk.value()
                continue
            for _ in walk.elements():
                question = walk.value()
                yield Doc("question", questions, tuple(_asked(question, voices)))
                yield _doc("told", questions, ("explanation", question["explanation"]))
                questions += 1
        yield _doc("bank", place, ("title", bank["title"]), ("summary", bank["summary"]))


def _asked(question: Json, voices: dict[str, str]) -> Iterator[Text]:
    for name, where in _LINES.items():
        if question.get(name):
            yield where, question[name]
    for name, where in _LISTS.items():
        for offered in question.get(name, ()):
            if offered.get("text"):
                yield where, offered["text"]
            elif offered.get("voice") in voices:
                yield "voice", voices[offered["voice"]]


def _doc(sort: Sort, place: int, *texts: tuple[Where, Any]) -> Doc:
    return Doc(sort, place, tuple((where, text) for where, text in texts if text))


def number_of(sort: Sort, pack: int, place: int) -> int:
    """Return the number of a thing."""
    return SORTS[sort] << _SORT_BITS | pack << _PACK_BITS | place


def sort_of(number: int) -> Sort:
    """Return the sort of the thing with a number."""
    return _NAMES[number >> _SORT_BITS]


def within(sort: Sort, pack: int | None = None) -> tuple[int, int]:
    """Return the first and the last number that things of a sort can have, of one pack or of all."""
    if pack is None:
        return SORTS[sort] << _SORT_BITS, (SORTS[sort] + 1 << _SORT_BITS) - 1
    return number_of(sort, pack, 0), number_of(sort, pack, PLACES)
