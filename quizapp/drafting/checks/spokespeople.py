"""Pitfall 1: whoever speaks for somebody is not offered beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck, build_speaker_rule
from quizapp.pack.checks.warnings.name_matching import normalize_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

_DEMONYMS: Final = {
    "american": "america", "u.s": "america", "us": "america", "australian": "australia",
    "austrian": "austria", "belgian": "belgium", "brazilian": "brazil", "british": "britain",
    "canadian": "canada", "chinese": "china", "danish": "denmark", "dutch": "netherlands",
    "egyptian": "egypt", "european": "europe", "french": "france", "german": "germany",
    "greek": "greece", "indian": "india", "iranian": "iran", "irish": "ireland",
    "israeli": "israel", "italian": "italy", "japanese": "japan", "korean": "korea",
    "mexican": "mexico", "norwegian": "norway", "polish": "poland", "portuguese": "portugal",
    "russian": "russia", "saudi": "saudi", "scottish": "scotland", "slovak": "slovakia",
    "spanish": "spain", "swedish": "sweden", "swiss": "switzerland", "syrian": "syria",
    "turkish": "turkey", "ukrainian": "ukraine", "welsh": "wales",
}  # fmt: skip
_OFFICE: Final = re.compile(
    r"\b(?:spokes\w+|director|chair\w*|head|president|manager|leader|leads?|led|runs|secretary|"
    r"chief|officer|minister|premier|ambassador|envoy|governor|judge|commissioner|superintendent|principal|"
    r"boss|coach|representative|deputy|partner|treasurer|warden|rector|dean|inspector|founder|owner|member|"
    r"lawyer|captain|mayor|councillor|speaks for|works? for|editor|curator|engineer|scientist|researcher|"
    r"professor|economist|analyst|its|their)\b",
    re.IGNORECASE,
)
"""Words by which somebody is told to belong to a body."""

_SMALL: Final = frozenset({"the", "a", "an", "of", "and"})


def _unfit(ground: ArticleIndex, claim: Claim, other: str) -> bool:
    key = claim.speaker.id
    naming = ground.naming
    if naming.speaks_for(key, other) or naming.speaks_for(other, key):
        return True
    pairs = ((key, other), (other, key))
    return any(_in_role(ground, *pair) or _introduced_with(ground, *pair) for pair in pairs)


def _in_role(ground: ArticleIndex, one: str, whole: str) -> bool:
    """Tell whether the whole name (or an alias) of one speaker lies in the words that introduce the other."""
    speaker, body = ground.naming.speaker(one), ground.naming.speaker(whole)
    if body.kind == "person":
        return False
    if speaker.kind == "person" and normalize_words(speaker.name)[-1:] == normalize_words(body.name)[:1]:
        return True  # “Marsh” and “Marsh’s team”
    role = {
        _mapped(re.sub(r"[’']s?$", "", word)) for word in normalize_words(f"{speaker.role} {speaker.name}")
    }
    return any(
        words <= role
        for words in (
            {_mapped(word) for word in normalize_words(name)} - _SMALL for name in (body.name, *body.aliases)
        )
        if words
    )


def _introduced_with(ground: ArticleIndex, speaker: str, body: str) -> bool:
    """Tell whether a person is introduced as somebody of a body, with a word such as “chair”."""
    one, two = ground.naming.speaker(speaker), ground.naming.speaker(body)
    if one.kind not in ("person", "unnamed") or two.kind in ("person", "document"):
        return False
    told = ground.introduction(speaker)
    return bool(_OFFICE.search(told)) and ground.naming.stands(body, told)


def _mapped(word: str) -> str:
    return "ministry" if word == "minister" else _DEMONYMS.get(word, word)


CHECK: Final = SuggestionCheck(
    "speaks-for",
    "one of the speakers offered speaks for another, so both could be right",
    build_speaker_rule(_unfit),
    _unfit,
)
