"""What can be found of a pack: the texts of each thing in it, from its JSON. Nothing that is a key.

Of a question that is what a learner sees before the answer, and apart from it the explanation, which is found
only by who has answered. An answer that has to be written or worked out is nowhere in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.library.search.walking import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.search.walking import Json

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
