"""Warnings on typed words: no slip of spelling leads from what is right to another voice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.naming import names_of
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.ids import VoiceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import TextQuestion
from quizapp.pack.problems import Problem
from quizapp.pack.spelling import forgiven, normalised
from quizapp.pack.wording import quoted

_END: Final = 3
"""Letters in which two names must agree, at the beginning or at the end, to be compared."""

_LONGEST: Final = 60
"""Longer names are not compared: nobody types them."""

_MOST: Final = 10_000
"""Pairs that are compared in one pack, more than an honest one has."""

_SLIPS: Final = 2
"""The most slips that are ever forgiven."""

Name = tuple[str, VoiceId]
Key = tuple[str, str, int]
"""The letters with which a name begins or ends, and its length."""


def warn_of_slips_that_reach_voices(pack: Pack) -> Iterator[Problem]:
    """No accepted words are a forgiven slip away from a name, surname or alias of another voice.

    Looked for among names that begin or end with the same three letters, in at most 10,000 pairs.
    """
    index = _index(pack)
    pairs = islice(_pairs(pack, index), _MOST)
    told: set[tuple[object, ...]] = set()
    for path, right, name in pairs:
        if path not in told and forgiven(name, right) is not None:
            told.add(path)
            sentence = f"{quoted(name)} names another voice and is only a slip away from {quoted(right)}."
            advice = "Write “spelling”: “exact”, or ask for other words."
            yield warning(path, "slip-reaches-voice", f"{sentence} {advice}")


def _pairs(pack: Pack, index: dict[Key, list[Name]]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield each accepted words with the names that might be meant by a slip."""
    own = _by_voice(index)
    for path, question in questions(pack):
        if question.kind == "text" and question.spelling == "near":
            accepted = _accepted(question)
            for place, right in accepted.items():
                for name, voice in _alike(right, index):
                    if own[voice].isdisjoint(accepted.values()):
                        yield (*path, "accepted", place), right, name


def _accepted(question: TextQuestion) -> dict[int, str]:
    return {place: normalised(text) for place, text in enumerate(question.accepted)}


def _index(pack: Pack) -> dict[Key, list[Name]]:
    """Return every name by the letters with which it begins and ends."""
    index: defaultdict[Key, list[Name]] = defaultdict(list)
    for voice in pack.voices:
        written = {normalised(text) for text in (voice.name, *voice.aliases)}
        for name in sorted(written | {" ".join(phrase) for phrase in names_of(voice)}):
            if _END < len(name) <= _LONGEST:
                for key in _keys(name, len(name)):
                    index[key].append((name, voice.id))
    return dict(index)


def _alike(words: str, index: dict[Key, list[Name]]) -> Iterable[Name]:
    """Return the names about as long that begin or end like the words."""
    lengths = range(len(words) - _SLIPS, len(words) + _SLIPS + 1)
    found = (pair for length in lengths for key in _keys(words, length) for pair in index.get(key, ()))
    return dict.fromkeys(pair for pair in found if pair[0] != words)


def _keys(words: str, length: int) -> tuple[Key, Key]:
    return (words[:_END], "", length), ("", words[-_END:], length)


def _by_voice(index: dict[Key, list[Name]]) -> dict[VoiceId, set[str]]:
    own: defaultdict[VoiceId, set[str]] = defaultdict(set)
    for pairs in index.values():
        for name, voice in pairs:
            own[voice].add(name)
    return dict(own)
