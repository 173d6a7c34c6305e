"""What kind of words stand for somebody: a name, or a noun that may tell of somebody new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference.entity_registry import normalize_name
from quizapp.drafting.coreference.name_runs import ACRONYM
from quizapp.drafting.lexicon import capitalisation, noun_classes, places, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from quizapp.drafting.attribute.speech_reports import Mention
    from quizapp.pack.vocabulary import SpeakerKind

_CAPITAL: Final = re.compile(r"[A-ZÀ-Þ]")
_NEW_AFTER: Final = word_set("the a an that this another his her their its")
"""Words before a noun for somebody who stays in mind; so does “Ann's brother”."""
_THINGS: Final = speaker_noun_lists.BODIES | speaker_noun_lists.DOCUMENTS
_COMMON: Final = _THINGS | speaker_noun_lists.ROLES
_NOBODYS: Final = capitalisation.DAYS | capitalisation.OPENERS | places.COUNTRIES
"""Words with a capital letter that are nobody's first name."""


def is_name(mention: Mention) -> bool:
    """Return whether a mention is a name: it has a capital, and is one, and its head is no common noun."""
    return (
        mention.sort == "name"
        and not mention.plural
        and bool(_CAPITAL.match(mention.head))
        and mention.head.lower() not in _COMMON
    )


def may_introduce(mention: Mention) -> bool:
    """Return whether a subject is kept in mind: a noun for a person, body or document with an article."""
    first = mention.words.split()[0].lower() if mention.words else ""
    if first not in _NEW_AFTER and not re.search(r"[’']s?\s", mention.words):
        return False
    return noun_classes.may_be_person(mention.head) or mention.head.lower() in _THINGS


def is_one_word(mention: Mention) -> bool:
    """Return whether a name is one word that may be somebody's first name: no letters, no day, no country."""
    words = mention.words
    return words.isalpha() and words.lower() not in _NOBODYS and not ACRONYM.match(words)


def has_capital(words: str) -> bool:
    """Return whether a capital stands after the first letter: “the Trust”, not “The trust”."""
    return bool(re.search(r"[A-Z]", words[1:]))


def classify_new_name(mention: Mention, words: str) -> SpeakerKind:
    """Return what a name that no list holds is the name of: a country and letters speak as bodies do."""
    body = (
        mention.plural
        or mention.words.lower().startswith("the ")
        or normalize_name(words) in places.COUNTRIES
        or ACRONYM.match(words)
    )
    return "organisation" if body else "person"
