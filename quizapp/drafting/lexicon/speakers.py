"""Which nouns may speak at all, which are people, and which are several."""

from __future__ import annotations

import re
from typing import Final

from quizapp.drafting.lexicon import nouns
from quizapp.drafting.lexicon.word_sets import word_set

_PERSON: Final = re.compile(
    r"[a-z]{2,}(?:ist|man|woman|men|women|person|people|eer|ologist|grapher|maker|keeper|holder|worker|goer|owner|leader"
    r"|setter|master|mate|herd|wright|smith|ician|arian)s?"
)
_MAYBE_PERSON: Final = re.compile(r"[a-z]{3,}(?:er|or|ant|ent|ee|ian)s?")
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
_SINGULAR: Final = re.compile(r"(?:ies|ses|xes|ches|shes|s)$")


def singular(noun: str) -> str:
    """Return a noun in lower case without the ending of its plural."""
    low = noun.lower()
    if low.endswith("ies") and len(low) > 4:
        return f"{low[:-3]}y"
    if low.endswith(("men",)):
        return f"{low[:-3]}man"
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def is_person(noun: str) -> bool:
    """Return whether a noun stands for one person or several, by its kind or its ending."""
    low, one = noun.lower(), singular(noun)
    if low in nouns.ROLES or one in nouns.ROLES or one in nouns.WOMEN | nouns.MEN or low in nouns.GROUPS:
        return True
    if one in _NOT_PERSON or low in _NOT_PERSON or one in nouns.DOCUMENTS or one in nouns.BODIES:
        return False
    return bool(_PERSON.fullmatch(low)) or ("-" in low and is_person(low.rsplit("-", 1)[1]))


def may_be_person(noun: str) -> bool:
    """Return whether a noun that is told to speak may be a person, by its ending alone."""
    low, one = noun.lower(), singular(noun)
    if is_person(low):
        return True
    things = _NOT_PERSON | nouns.DOCUMENTS | nouns.BODIES
    return not {low, one} & things and bool(_MAYBE_PERSON.fullmatch(low))


def may_speak(noun: str) -> bool:
    """Return whether a noun may be told to say something: people, bodies, documents, examinations."""
    low, one = noun.lower(), singular(noun)
    if may_be_person(low):
        return True
    return bool({low, one} & (nouns.DOCUMENTS | nouns.BODIES | nouns.EXAMINATIONS | nouns.EXAMINERS | OTHERS))


OTHERS: Final = word_set(
    """family couple side team camp source sources statement spokesperson letter note inscription sign app clip
    caller voice crowd class public community minority majority half third most dozens hundreds thousands
    few several survivor relative relatives parent mother diary memoir biography announcement guidance rules
    notice label website page message voicemail email transcript recording estimate estimates documents
    papers files accounts tapes footage video headline caption advert advertisement poster submission
    witness bench defence prosecution crown monitors union one friend neighbour neighbor ally allies
    opponent critic expert veteran pair trio duo group twins brothers sisters"""
)
