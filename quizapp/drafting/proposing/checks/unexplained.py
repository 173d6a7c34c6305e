"""“The project was suspended”: a noun with “the” of which only another passage tells what is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.drafting.proposing.checks.texts import units
from quizapp.drafting.proposing.dates import MONTHS, WEEKDAYS
from quizapp.drafting.proposing.definite import KNOWN, TAKEN_UP, things
from quizapp.pack.checks.warnings.words import stems

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground

_OFTEN: Final = 4
"""What so many sentences speak of is what the article is about, and needs no other passage."""

_AGAIN: Final = 3
"""What so many sentences speak of tells what a sentence without a name is about."""

_NEAR: Final = 3
"""Among so many sentences before one stands what its “the” may take up."""

_NAMED: Final = re.compile(r"[A-Z][\w’'-]+")
_TIMES: Final = frozenset({*MONTHS, *WEEKDAYS})
_OF_A_VOICE: Final = frozenset({"supported", "contradicted", "evidence"})
"""Those whose statement begins with a speaker's name, which tells whose “the council” is."""


def is_unexplained(
    ground: Ground, said: str, row: int, known: frozenset[str], *, quoted: bool = False
) -> bool:
    """Tell whether words of a sentence (its number) speak of a “the …” that they do not explain.

    `known` are stems that the question explains beside them; `quoted` tells that they are somebody's own
    words, of whom it is asked: there only a sentence's subject has to be explained.
    """
    for thing in things(said):
        before = stems(said[: thing.start]) | known
        if any(each in before or each in KNOWN or _is_topic(ground, each) for each in thing.stems):
            continue
        if thing.subject or (not quoted and _is_taken_up(ground, thing.stems[-1], row)):
            return True
    return False


def has_no_anchor(ground: Ground, said: str) -> bool:
    """Tell whether a sentence has neither a name nor a word that the article speaks of again and again."""
    names = (met[0] for met in _NAMED.finditer(said))
    if any(name.casefold() not in ground.plain_openings and name not in _TIMES for name in names):
        return False
    return not any(_is_topic(ground, each, _AGAIN) for each in stems(said))


def _is_topic(ground: Ground, word: str, often: int = _OFTEN) -> bool:
    """Tell whether a word stands in the headline or again and again: the article is about it."""
    return word in ground.headline_stems or ground.times(word) >= often


def _is_taken_up(ground: Ground, word: str, row: int) -> bool:
    """Tell whether a noun is one that takes up what was told, or one of the sentences right before has it."""
    return word in TAKEN_UP or any(
        word in each.stems for each in ground.bare_sentences[max(0, row - _NEAR) : row]
    )


def _fails(ground: Ground, candidate: Candidate) -> bool:
    row = next(iter(ground.touched(ground.place_of(candidate.spans[0]), candidate.spans[0])), 0)
    known = frozenset[str]()
    if candidate.type in _OF_A_VOICE:
        voices = {each.voice.id for each in candidate.claims}
        voices |= {body for voice in voices for body in ground.naming.line(voice)}
        known = known.union(*(ground.naming.matter(voice) for voice in voices))
    if candidate.type == "order":
        return False  # its events tell one another what they are about
    told = candidate.whole
    return any(
        is_unexplained(ground, said, row, known, quoted=said.startswith("“"))
        or (told and has_no_anchor(ground, said))
        for said in units(candidate)
    )


CHECK: Final = Check("unexplained", "its “the …” takes up what only another passage explains", _fails)
