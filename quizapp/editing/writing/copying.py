"""Questions copied into another pack, with the articles, speakers, skills and pictures that they need.

What the other pack has already is not brought twice: an article with the same words, a speaker that is the
same. What only has the same id by chance gets another one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.editing import walk
from quizapp.editing.pointers import Json, ids, joined, new_id, same, there
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.ids import RESERVED_VOICES
from quizapp.pack.words import DEFAULT_SKILLS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


@dataclass(frozen=True, slots=True)
class Copying:
    """The step for the other pack, and which picture files go along: file name there to file name here."""

    step: Step
    pictures: dict[str, str]


def copy_questions(
    origin: Json,
    questions: Sequence[str],
    target: Json,
    bank: str,
    chance: Random,
    *,
    place: int | None = None,
) -> Copying:
    """Return how questions of one document, by their ids, come into a bank of another.

    They come before the question that has the `place` now, or as the last. Raises NotDoneError.
    """
    asked = [walk.question(origin, question)[1] for question in questions]
    copier = _Copier(origin, target, chance)
    listed = joined(walk.bank(target, bank)[0], "questions")
    for question in asked:
        copier.bring(question)
    if not there(target, listed):
        copier.sketch.put(listed, [])
    count = len(copier.sketch.get(listed))
    first = count if place is None else min(place, count)
    for number, question in enumerate(asked, first):
        copier.sketch.insert(joined(listed, number), copier.asked(question))
    return Copying(copier.sketch.step("copy-questions", bank), copier.pictures)


class _Copier:
    """Brings what questions need, and remembers by which id the other pack knows it."""

    def __init__(self, origin: Json, target: Json, chance: Random) -> None:
        self._origin, self._chance = origin, chance
        self.sketch = Sketch(target)
        self._taken = set(ids(target))
        self._ids: dict[tuple[str, str], str] = {}
        self.pictures: dict[str, str] = {}

    def bring(self, question: Json) -> None:
        """Bring what a question needs; what is not there is left to be told by the checks."""
        cited = walk.cited_passages(question)
        for _, source in walk.entries(self._origin, "/sources"):
            own = {passage["id"] for passage in source.get("passages", [])}
            if own & cited or source["id"] in question.get("reads", []):
                self._source(source)
        for _, voice in walk.entries(self._origin, "/voices"):
            if voice["id"] in _strings(question):
                self._voice(voice)
        for _, skill in walk.entries(self._origin, "/skills"):
            if skill["id"] == question.get("skill") and skill["id"] not in DEFAULT_SKILLS:
                self._part("skills", skill)
        for _, medium in walk.entries(self._origin, "/media"):
            if medium["id"] == question.get("media"):
                self._medium(medium)
        self._ids["questions", question["id"]] = self._free(question["id"], "q")

    def asked(self, question: Json) -> Json:
        """Return a question that was brought as the other pack has it."""
        made = self.renamed(question)
        if question["kind"] in ("attribution", "chain") and "key" in question:
            made["key"] = self.renamed(question["key"], "voice")
        return made | {"id": self._ids["questions", question["id"]]}

    def renamed(self, node: Json, field: str = "") -> Json:
        """Return a part with the ids by which the other pack knows what it names."""
        if isinstance(node, dict):
            return {name: self.renamed(value, name) for name, value in node.items()}
        if isinstance(node, list):
            return [self.renamed(value, field) for value in node]
        sort = _NAMED.get(field)
        return self._ids.get((sort, node), node) if sort is not None and isinstance(node, str) else node

    def _source(self, source: Json) -> None:
        if ("sources", source["id"]) in self._ids:
            return
        own = source.get("passages", [])
        for _, other in walk.entries(self.sketch.document, "/sources"):
            pairs = list(zip(own, other.get("passages", []), strict=False))
            alike = len(own) == len(other.get("passages", []))
            if alike and pairs and all(_words(one) == _words(two) for one, two in pairs):
                self._ids["sources", source["id"]] = other["id"]
                self._ids.update({("passages", one["id"]): two["id"] for one, two in pairs})
                return
        self._ids["sources", source["id"]] = self._free(source["id"], "s")
        for passage in own:
            self._ids["passages", passage["id"]] = self._free(passage["id"], "p")
        made = [{**passage, "id": self._ids["passages", passage["id"]]} for passage in own]
        self.sketch.append("/sources", {**source, "id": self._ids["sources", source["id"]], "passages": made})

    def _voice(self, voice: Json) -> None:
        if ("voices", voice["id"]) in self._ids or voice["id"] in RESERVED_VOICES:
            return
        found = [each for _, each in walk.entries(self.sketch.document, "/voices")]
        known = next((each for each in found if _who(each) == _who(voice)), None)
        made = known["id"] if known else self._free(voice["id"], "v")
        self._ids["voices", voice["id"]] = made
        principal = [
            each for _, each in walk.entries(self._origin, "/voices") if each["id"] == voice.get("speaks_for")
        ]
        for each in principal:
            self._voice(each)
        if known is None:
            led = {"speaks_for": self._ids["voices", voice["speaks_for"]]} if principal else {}
            bare = {name: value for name, value in voice.items() if name != "speaks_for"}
            self.sketch.append("/voices", {**bare, "id": made, **led})

    def _part(self, name: str, part: Json) -> str:
        """Bring a part that is known again if it is the very same; return its id there."""
        for _, other in walk.entries(self.sketch.document, f"/{name}"):
            if same(other, part):
                self._ids[name, part["id"]] = part["id"]
                return str(part["id"])
        made = self._free(part["id"], name[0])
        self._ids[name, part["id"]] = made
        self.sketch.append(f"/{name}", {**part, "id": made})
        return made

    def _medium(self, medium: Json) -> None:
        if ("media", medium["id"]) in self._ids:
            return
        files = {each["file"].casefold() for _, each in walk.entries(self.sketch.document, "/media")}
        made = file = medium["file"]
        stem, dot, ending = file.rpartition(".")
        while made.casefold() in files:
            made = f"{new_id(stem[:60], (), self._chance)}{dot}{ending}"
        self._part("media", {**medium, "file": made})
        self.pictures[made] = file

    def _free(self, id_: str, letter: str) -> str:
        """Return the id itself where it is free in the other pack, else a new one."""
        made = id_ if id_ not in self._taken else new_id(letter, self._taken, self._chance)
        self._taken.add(made)
        return made


_NAMED: Any = {
    "passage": "passages",
    "voice": "voices",
    "of": "voices",
    "skill": "skills",
    "media": "media",
    "reads": "sources",
}
"""The fields that name something of the pack by its id, and of which sort it is."""


def _words(passage: Json) -> tuple[Json, ...]:
    return tuple(passage.get(name) for name in ("role", "paragraph", "part", "text"))


def _who(voice: Json) -> tuple[Json, ...]:
    return tuple(voice.get(name) for name in ("name", "kind", "role"))


def _strings(node: Json) -> set[str]:
    """Return every text inside a part; ids are among them."""
    if isinstance(node, str):
        return {node}
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return {text for value in inner for text in _strings(value)}
