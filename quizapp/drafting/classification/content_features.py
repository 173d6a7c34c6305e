"""How a content is put: its words and their stems, how it begins and ends, its tense, and what it is about.

Of names nothing is seen but that one stands there: no word with a capital letter counts but those of a closed
list that begin sentences, and a name of several words is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.semantic_groups import MEANINGS
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_OPENERS: Final = word_set(
    """i we you he she it they this that these those there here the a an our my your his her its their one
    nobody everybody everyone nothing everything no not never what who where when why how if as so but
    and or for in on at by with from to of let do don’t don't please stop keep give leave come go take
    tell ask make put is are was were has have had would can could should must all any every
    each some most many few more only even just perhaps maybe yes now then today nor neither either both
    after before since until while because although"""
)
"""Words that are no names also where they stand first, with a capital letter."""
_LINKS: Final = word_set("""van von der den de del della da di du la le ter ten bin ibn al el""")
"""Words without a capital letter within a name."""
_FRAME: Final = word_set(
    """i we you he she it they this that these those there the a an our my your his her its their not no never
    what who when why how if as so but and or for in on at by with from to of be is are was were has have had
    will would can could should must may might do does did been being all any every most many few more only
    even just too very than then like need needs n't don't didn't isn't wasn't it's that's there's i'm we're
    they're you're he's she's i've we've"""
)
"""Words that hold a sentence together, by which the way it begins is known."""
NAME: Final = "#"
"""What stands for a name among the words."""
_ENDINGS: Final = (
    "ingly", "edly", "ness", "ment", "ments", "ings", "ing", "ied", "ies", "ed", "es", "ly", "er", "est",
    "'s", "s",
)  # fmt: skip
PAST: Final = re.compile(
    r"\b(?:was|were|had|did|\w+ed|went|came|took|put|told|gave|sat|stood|heard|saw|ran|sold|bought|left|got"
    r"|brought|sent|rang|drove|kept|held|threw|wrote|met|spoke|slept|woke|ate|drank|built|cut|dug|fell|broke"
    r"|hid|found|lost|stole|shot|hit|knew|grew|paid|flew|swam|sang|began|rose|made|said|thought|felt|became"
    r"|led|lay|set|won|showed)\b"
)
_TENSES: Final = {
    "past": PAST,
    "present": re.compile(
        r"\b(?:is|are|am|has|have|do|does|don't|doesn't|isn't|aren't|means|makes|needs|wants|knows|takes|gives"
        r"|comes|goes|gets|says|looks|works|lives|feels|seems|deserves|matters|cares)\b|'(?:s|re|m|ve)\b|n't\b"
    ),
    "future": re.compile(r"\b(?:will|won't|would|going to|shall)\b|'(?:ll|d)\b"),
}


def extract_phrasing_features(content: str) -> Iterator[str]:
    """Yield the features of how a content is put."""
    told = tokenize_content(content)
    words = sorted({*told} - {NAME})
    yield from (f"word:{each}" for each in words)
    yield from (f"stem:{each}" for each in sorted(set(map(strip_ending, words))))
    for meaning, known in MEANINGS.items():
        found = sum(each in known for each in words)
        yield from (f"about:{meaning}", f"about:{meaning}:2")[:found]
    yield from _ends(told)
    tenses = "+".join(tense for tense, verbs in _TENSES.items() if verbs.search(" ".join(told)))
    yield f"tense:{tenses or 'none'}"


def _ends(words: list[str]) -> Iterator[str]:
    if words:
        yield f"last:{words[-1]}"
    frame = [each if each in _FRAME or each == NAME else "_" for each in words]
    yield from (f"frame:{' '.join(frame[:count])}" for count in (2, 3))


def extract_words(content: str) -> frozenset[str]:
    """Return the words of a content that are no names, in lower case, contractions as they stand."""
    return frozenset(tokenize_content(content)) - {NAME}


def tokenize_content(content: str) -> list[str]:
    """Return the words of a content in their order, in lower case; "#" for each name."""
    told: list[str] = []
    for each in (found.group().replace("’", "'") for found in WORD.finditer(content)):
        known = each[:1].islower() or _opens(each.lower())
        if known and not (each in _LINKS and told[-1:] == [NAME]):
            told.append(each.lower())
        elif told[-1:] != [NAME]:
            told.append(NAME)
    return told


def _opens(word: str) -> bool:
    """Return whether a word in lower case is no name: one of a closed list, or one that is shortened."""
    return word in _OPENERS or word.partition("'")[0] in _OPENERS or word.endswith("n't")


def strip_ending(word: str) -> str:
    """Return a word without its ending, where three letters or more are left."""
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= 3), "")
    return word.removesuffix(ending)
