"""The speakers of a pack among the speakers of a reading, by their names, and the sides they were given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.drafting.source_reading import DetectedSpeaker

_ARTICLES: Final = re.compile(r"^(the|an?)\s+", re.IGNORECASE)


def match_sides(speakers: Iterable[DetectedSpeaker], authored: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the labels of speakers, by their ids, from the speakers of a pack in plain JSON.

    A speaker of the pack without a label has that of the next one for whom it speaks that has one. Whoever
    has the names of several with different labels has none.
    """
    known = {str(each.get("id", "")): each for each in authored}
    named: dict[str, set[str]] = {}
    for each in known.values():
        label = _label(each, known)
        for name in (each.get("name", ""), *each.get("aliases", [])):
            if label and name:
                named.setdefault(_plain(str(name)), set()).add(label)
    found = {}
    for speaker in speakers:
        labels = named.get(_plain(speaker.name), set())
        if not labels:
            labels = {label for alias in speaker.aliases for label in named.get(_plain(alias), ())}
        if len(labels) == 1:
            found[speaker.id] = next(iter(labels))
    return found


def match_speakers(
    speakers: Iterable[DetectedSpeaker], authored: Iterable[Mapping[str, Any]]
) -> dict[str, str]:
    """Return for the ids of speakers of a pack, in plain JSON, those of the speakers of a reading that they
    are.

    They have a name in common, first of all their own; who may be several is none.
    """
    there = list(speakers)
    found = {}
    for each in authored:
        names = {_plain(str(name)) for name in (each.get("name", ""), *each.get("aliases", []))}
        own = [speaker.id for speaker in there if _plain(speaker.name) == _plain(str(each.get("name", "")))]
        alike = own or [
            speaker.id
            for speaker in there
            if names & {_plain(name) for name in (speaker.name, *speaker.aliases)}
        ]
        if len(alike) == 1:
            found[str(each["id"])] = alike[0]
    return found


def _label(speaker: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> str:
    """Return a speaker's label, else that of the last one that it leads to; a circle ends where it closes."""
    label, seen = str(speaker.get("side") or ""), set[str]()
    while not label and speaker.get("speaks_for") in known and speaker["speaks_for"] not in seen:
        seen.add(str(speaker["speaks_for"]))
        speaker = known[str(speaker["speaks_for"])]
        label = str(speaker.get("side") or "")
    return label


def _plain(name: str) -> str:
    """Return a name as it is compared: without its article, in small letters."""
    return _ARTICLES.sub("", " ".join(name.replace("’", "'").split()).casefold())
