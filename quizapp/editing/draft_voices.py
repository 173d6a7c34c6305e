"""The speakers of a draft among those of a pack: found by their names, or added. Part of one step."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from quizapp.editing import walk
from quizapp.editing.pointers import free, ids, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Sketch

    Voice = Mapping[str, Any]

_ARTICLES: Final = re.compile(r"^(the|an?)\s+", re.IGNORECASE)
_VAGUE: Final = frozenset({"he", "she", "it", "they", "we", "i", "him", "her", "them"})
"""Aliases that could be anybody's."""


def take_voices(sketch: Sketch, question: Json, voices: Iterable[Voice], chance: Random) -> dict[str, str]:
    """Find the speakers that a draft names among the pack's, and add those that are not there.

    Returns for the id of each that of the pack. By a name or an alias two are one; so are their roles then.
    """
    needed = list(_needed(question, voices))
    names: dict[str, str] = {}
    for same in (_itself, _of_this_name, _of_an_alias):
        for voice in needed:
            own = walk.entries(sketch.document, "/voices")
            found = [each for _, each in own if each["id"] not in names.values() and same(voice, each)]
            if voice["id"] not in names and len(found) == 1:
                names[str(voice["id"])] = str(found[0]["id"])
                _learn(sketch, names[str(voice["id"])], voice)
    taken = set(ids(sketch.document))
    for voice in needed:
        if voice["id"] not in names:
            made = names[str(voice["id"])] = free(str(voice["id"]), taken, chance)
            told = {name: value for name, value in voice.items() if name != "speaks_for"}
            sketch.append("/voices", {**told, "id": made})
    for voice in needed:
        _lead(sketch, names, voice)
    return names


def _needed(question: Json, voices: Iterable[Voice]) -> Iterator[Voice]:
    """Yield the voices that a draft names, and those that they speak for in the end."""
    told = {str(each["id"]): each for each in voices}
    wanted = list(dict.fromkeys(_voices_in(question)))
    done: set[str] = set()
    while wanted:
        voice = wanted.pop(0)
        if voice in told and voice not in done:
            done.add(voice)
            yield told[voice]
            if told[voice].get("speaks_for"):
                wanted.append(str(told[voice]["speaks_for"]))


def _voices_in(question: Json) -> Iterator[str]:
    key = question.get("key")
    if question["kind"] == "attribution" and isinstance(key, str):
        yield key
    if question["kind"] == "chain" and isinstance(key, list):
        yield from (str(each) for each in key)
    if question.get("of"):
        yield str(question["of"])
    yield from _named_in(question)


def _named_in(node: Json) -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "voice" and isinstance(value, str):
                yield value
            else:
                yield from _named_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from _named_in(value)


def _itself(voice: Voice, other: Voice) -> bool:
    return bool(voice["id"] == other["id"]) and not _names(voice).isdisjoint(_names(other))


def _of_this_name(voice: Voice, other: Voice) -> bool:
    name = _plain(str(voice.get("name", "")))
    return bool(name) and name == _plain(str(other.get("name", "")))


def _of_an_alias(voice: Voice, other: Voice) -> bool:
    """Tell whether two of one kind share a name: “the report” may be a paper to one, an office to another."""
    return voice.get("kind") == other.get("kind") and not _names(voice).isdisjoint(_names(other))


def _names(voice: Voice) -> set[str]:
    told = (_plain(str(each)) for each in (voice.get("name", ""), *voice.get("aliases", [])))
    return {each for each in told if each and each not in _VAGUE}


def _plain(name: str) -> str:
    """Return a name as it is compared: without its article, in one sort of apostrophe, in small letters."""
    folded = unicodedata.normalize("NFKC", name).replace("’", "'").casefold().strip()
    return _ARTICLES.sub("", folded)


def _learn(sketch: Sketch, known: str, voice: Voice) -> None:
    """Let a voice of the pack have the names of a draft's as aliases, and its role where it has none."""
    at, found = walk.voice(sketch.document, known)
    names = [found.get("name", ""), *found.get("aliases", [])]
    have = {_plain(str(each)) for each in names}
    more = [each for each in (voice.get("name", ""), *voice.get("aliases", [])) if _plain(each) not in have]
    if more:
        sketch.put(joined(at, "aliases"), [*found.get("aliases", []), *dict.fromkeys(more)])
    if voice.get("role") and not found.get("role"):
        sketch.put(joined(at, "role"), voice["role"])


def _lead(sketch: Sketch, names: dict[str, str], voice: Voice) -> None:
    """Let a voice speak for whom the draft's does, where the pack does not say it, and not in a circle."""
    target = names.get(str(voice.get("speaks_for", "")))
    at, found = walk.voice(sketch.document, names[str(voice["id"])])
    if target and not found.get("speaks_for") and found["id"] not in _led_to(sketch.document, target):
        sketch.put(joined(at, "speaks_for"), target)


def _led_to(document: Json, voice: str) -> list[str]:
    leads = {each["id"]: each.get("speaks_for") for _, each in walk.entries(document, "/voices")}
    row = [voice]
    while leads.get(row[-1]) and leads[row[-1]] not in row:
        row.append(str(leads[row[-1]]))
    return row
