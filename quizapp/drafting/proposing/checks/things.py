"""A replay, a link or a part of a page is nobody who speaks, and is neither asked for nor offered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.pack.checks.warnings.words import listed, words

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Claim, Ground

_THINGS: Final = listed(
    """replay replays footage video videos photo photos photograph photographs picture pictures image images
    caption captions link links page pages site story stories article articles post headline headlines map maps
    graph graphs chart charts camera cameras instrument instruments model gauge gauges sensor sensors test tests
    reading readings evidence rumour rumours rumor rumors history experience law calculations wall street
    click advertisement newsletter"""
)
_PAGE: Final = frozenset({"bbc", "cnn", "reuters", "afp", "ap"})
"""Whoever publishes the page, where nobody of that name is told of."""


def is_thing(ground: Ground, voice: str) -> bool:
    """Tell whether what is named as a speaker cannot say anything."""
    each = ground.naming.voice(voice)
    head = words(each.name.partition(" of ")[0].partition(" at ")[0].partition(" from ")[0])[-1:]
    if each.kind == "person" or not head:
        return False
    return head[0] in _THINGS or (head[0] in _PAGE and len(words(each.name)) < 3)


def _unfit(ground: Ground, _claim: Claim, other: str) -> bool:
    return is_thing(ground, other)


def _fails(ground: Ground, candidate: Candidate) -> bool:
    voices = {*candidate.others, *(voice for claim in candidate.claims for voice in claim.said.chain)}
    return any(is_thing(ground, voice) for voice in voices if voice in ground.naming)


CHECK: Final = Check("no-speaker", "a replay, a link or the like would be shown as a speaker", _fails, _unfit)
