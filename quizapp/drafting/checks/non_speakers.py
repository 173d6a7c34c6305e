"""A replay, a link or a part of a page is nobody who speaks, and is neither asked for nor offered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.checks.vague_names import SOURCES
from quizapp.drafting.lexicon.noun_classes import may_speak
from quizapp.drafting.suggest.word_lists import CROWD
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_THINGS: Final = parse_word_list(
    """replay replays footage video videos photo photos photograph photographs picture pictures image images
    caption captions link links page pages site story stories article articles post headline headlines map
    maps graph graphs chart charts camera cameras instrument instruments model gauge gauges sensor sensors
    test tests reading readings evidence rumour rumours rumor rumors history experience law calculations
    fire fires click advertisement newsletter"""
)
_WITHIN: Final = re.compile(" (?:of|at|from) ")
_STREETS: Final = frozenset({"wall street", "main street"})
"""Streets that stand for those who trade there."""

_PAGE: Final = frozenset({"bbc", "cnn", "reuters", "afp", "ap"})
"""Whoever publishes the page, where nobody of that name is told of."""


def is_non_speaker(ground: ArticleIndex, speaker: str) -> bool:
    """Tell whether what is named as a speaker cannot say anything."""
    each = ground.naming.speaker(speaker)
    named, head = split_words(each.name), split_words(_WITHIN.split(each.name)[0])[-1:]
    if each.name.casefold() in _STREETS:
        return True
    if each.kind == "person" or not head:
        return False
    alone = len(named) == 1 and each.name.islower() and each.kind in ("unnamed", "organisation")
    if alone and head[0] not in CROWD | SOURCES and not may_speak(head[0]):
        return True
    return head[0] in _THINGS or (head[0] in _PAGE and len(named) < 3)


def _unfit(ground: ArticleIndex, _claim: Claim, other: str) -> bool:
    return is_non_speaker(ground, other)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return any(is_non_speaker(ground, speaker) for speaker in candidate.speaking if speaker in ground.naming)


CHECK: Final = SuggestionCheck(
    "no-speaker", "a replay, a link or the like would be shown as a speaker", _fails, _unfit
)
