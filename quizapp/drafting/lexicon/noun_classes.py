"""Which nouns may speak at all, and which of them are people.

A noun is judged by the lists of `speaker_noun_lists`, else by its ending; in any case of letters, singular or
plural.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_PERSON: Final = re.compile(
    r"[a-z]{2,}(?:ist|man|woman|men|women|person|people|eer|ologist|grapher|maker|keeper|holder|worker|goer"
    r"|owner|leader|setter|master|mate|herd|wright|smith|ician|arian)s?"
)
"""Endings that only people have."""

_MAYBE_PERSON: Final = re.compile(r"[a-z]{3,}(?:er|or|ant|(?<!m)ent|ee|ian)s?")
"""Endings that people have, and many things."""

_NOT_PERSON: Final = word_set(
    """paper letter number matter order river water power tower summer winter weather answer centre corner
    chapter quarter newspaper folder cover register poster banner computer monitor motor factor sector error
    mirror doctor's meter metre litre offer other another either neither former latter border murder
    disaster shelter chamber committee fee coffee degree guarantee plant restaurant grant elephant pleasure
    want sever finger shoulder dinner supper butter pepper ladder silver over under after ever never cancer
    layer counter floor door colour color favor favour labor labour honor honour behavior behaviour flavor
    flavour vapor rumour humour harbor harbour tumour armour endeavour minor major interior exterior
    december november october september pier tier career beer deer engineer's container trailer filter
    printer scanner freezer cooker warrant covenant remnant fragment currant infant's variant constant
    instant distant transfer spider tiger"""
)
"""Things with such an ending."""

OTHERS: Final = word_set(
    """card postcard family couple side team camp source sources statement spokesperson letter note
    inscription sign app clip caller voice crowd class public community minority majority half third most
    dozens hundreds thousands few several survivor relative relatives parent mother diary memoir biography
    announcement guidance rules notice label website page message voicemail email transcript recording
    estimate estimates documents papers files accounts tapes footage video headline caption advert
    advertisement poster submission witness bench defence prosecution crown monitors union one friend
    neighbour neighbor ally allies opponent critic expert veteran pair trio duo group twins brothers
    sisters"""
)
"""What may speak beside people, bodies and documents: relatives, crowds, signs, recordings."""

_THINGS: Final = _NOT_PERSON | speaker_noun_lists.DOCUMENTS | speaker_noun_lists.BODIES
_SPEAKING: Final = (
    speaker_noun_lists.DOCUMENTS | speaker_noun_lists.BODIES | speaker_noun_lists.EXAMINING | OTHERS
)


def find_singular(noun: str) -> str:
    """Return a noun in lower case without the ending of its plural."""
    low = noun.lower()
    if low.endswith("ies") and len(low) > 4:
        return f"{low[:-3]}y"
    if low.endswith("men"):
        return f"{low[:-3]}man"
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def is_among(noun: str, known: AbstractSet[str]) -> bool:
    """Return whether a noun in any case, or the one that it is the plural of, is in a set in lower case."""
    return noun.lower() in known or find_singular(noun) in known


def is_person(noun: str) -> bool:
    """Return whether a noun stands for one person or several: it is listed, or ends as only people do."""
    low, one = noun.lower(), find_singular(noun)
    if (
        is_among(low, speaker_noun_lists.ROLES)
        or one in speaker_noun_lists.WOMEN
        or one in speaker_noun_lists.MEN
        or low in speaker_noun_lists.GROUPS
    ):
        return True
    if one in _THINGS or low in _NOT_PERSON:
        return False
    return bool(_PERSON.fullmatch(low)) or ("-" in low and is_person(low.rsplit("-", 1)[1]))


def may_be_person(noun: str) -> bool:
    """Return whether a noun that is told to speak may be a person: it ends as some things do, too."""
    low = noun.lower()
    return is_person(low) or (not is_among(low, _THINGS) and bool(_MAYBE_PERSON.fullmatch(low)))


def may_speak(noun: str) -> bool:
    """Return whether a noun may be told to say something."""
    return may_be_person(noun) or is_among(noun, _SPEAKING)
