"""What a pack does not ask about: sentences where somebody speaks, speakers, sides, verdicts, kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from quizapp.editing import walk
from quizapp.editing.writing.sayings import named_in, speaker_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.editing.coverage import Coverage
    from quizapp.editing.pointers import Json

What = Literal["nothing", "sentence", "voice", "verdict", "side", "kind"]

FEWEST: Final = 8
"""Verdicts are compared from so many on, as the checks do."""

_ENOUGH: Final = 6
"""From so many questions on one may expect a second kind."""

_LEAST, _MOST_SHARE = 0.25, 0.5
"""Each verdict is right in so large a part of them, or a reader can guess."""

_QUOTED: Final = re.compile('[“„«"]')


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing: what it is, and of which voice, side, verdict or kind.

    `sentence` is the place in the coverage's sentences where it can be seen, -1 for nowhere; `count` and `of`
    are how often it is asked about, and how often that might be; of sides `of` is the one asked about most.
    """

    what: What
    subject: str = ""
    sentence: int = -1
    count: int = 0
    of: int = 0
    other: str = ""


def missing(document: Json, found: Coverage) -> tuple[Missing, ...]:
    """Return what is missing, in the order in which it is worth a look; of half-written packs too."""
    if not any(found.kinds.values()):
        return (Missing("nothing"),)
    return (
        *_sentences(document, found),
        *_voices(document, found),
        *_verdicts(found),
        *_sides(found),
        *_kinds(found),
    )


def _sentences(document: Json, found: Coverage) -> Iterator[Missing]:
    """Yield the sentences in which somebody speaks and on which nothing rests."""
    for place, (rested, words) in enumerate(zip(found.sentences, _words(document, found), strict=True)):
        if not rested.questions:
            voice = speaker_in(document, words)
            if voice or _QUOTED.search(words):
                yield Missing("sentence", voice, place)


def _voices(document: Json, found: Coverage) -> Iterator[Missing]:
    # Whose spokesman is asked about is heard through that one.
    through = {voice.get("speaks_for") for _, voice in walk.entries(document, "/voices")}
    silent = [
        voice
        for _, voice in walk.entries(document, "/voices")
        if voice["id"] in found.never and voice["id"] not in through
    ]
    texts = _words(document, found) if silent else []
    for voice in silent:
        alone = {"voices": [voice]}
        place = next((place for place, text in enumerate(texts) if named_in(alone, text)), -1)
        if place >= 0:
            yield Missing("voice", str(voice["id"]), place)


def _verdicts(found: Coverage) -> Iterator[Missing]:
    every = sum(found.verdicts.values())
    if every >= FEWEST:
        for verdict, count in found.verdicts.items():
            if not _LEAST <= count / every <= _MOST_SHARE:
                yield Missing("verdict", verdict, count=count, of=every)


def _sides(found: Coverage) -> Iterator[Missing]:
    """Yield the sides that are asked about less than half as often as the one asked about most."""
    if len(found.sides) > 1:
        most = max(found.sides, key=lambda side: found.sides[side])
        for side, count in found.sides.items():
            if count and 2 * count < found.sides[most] and found.sides[most] >= _ENOUGH:
                yield Missing("side", side, count=count, of=found.sides[most], other=most)


def _kinds(found: Coverage) -> Iterator[Missing]:
    used = [kind for kind, count in found.kinds.items() if count]
    if len(used) == 1 and found.kinds[used[0]] >= _ENOUGH:
        yield Missing("kind", used[0], count=found.kinds[used[0]], of=found.kinds[used[0]])


def _words(document: Json, found: Coverage) -> list[str]:
    """Return the words of each sentence."""
    texts = {str(passage["id"]): str(passage.get("text", "")) for _, passage in walk.passages(document)}
    return [texts[each.passage][each.span.start : each.span.end] for each in found.sentences]
