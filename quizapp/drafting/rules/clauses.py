"""Whether words are a clause: a subject and a verb with a tense, told by their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.joining import OPEN_ENDED
from quizapp.drafting.rules import classes
from quizapp.drafting.rules.classes import word_set
from quizapp.drafting.rules.phrases import extended, phrase_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.words import Word

_BEGINNERS: Final = classes.SUBJECTS | word_set(
    "i we you there if unless although because since when while once"
)
_SHORTENED: Final = ("it’", "it'", "there’", "there'", "he’", "he'", "she’", "she'", "they’", "they'")
_POINTING: Final = word_set("this that these those")
_NOTHING: Final = word_set(
    "yes no goodbye nothing so much little less more something anything farewell hello thanks"
)
_ADVERBIAL: Final = word_set("when if while as although though after before since asked in on at speaking")
"""What a clause may open with that is not the main one."""
_ENDING: Final = classes.PREPOSITIONS | classes.COORDINATORS | frozenset(".,;:?!")
_REACH: Final = 22


def says_much(words: Sequence[Word], at: int) -> bool:
    """Return whether what follows “said” is long enough for a clause whose verb no form tells."""
    phrase = phrase_at(words, at, len(words))
    if phrase is None or words[at].low in _NOTHING:
        return False
    return len(words) - phrase.end >= 4 or phrase.end - at >= 5


def is_clause(words: Sequence[Word], at: int, *, marked: bool) -> bool:
    """Return whether a subject and a verb with a tense stand here. `marked`: quoted words may be the verb."""
    low = words[at].low
    if low == "it":
        return at + 1 < len(words) and words[at + 1].low not in _ENDING
    if words[at].quoted or low in _BEGINNERS or low.startswith(_SHORTENED):
        return True
    if low in _POINTING and at + 1 < len(words) and classes.has_tense(words[at + 1].low):
        return True
    phrase = phrase_at(words, at, len(words))
    if phrase is None:
        return low.endswith("ing") and any(classes.has_tense(word.low) for word in words[at + 1 : at + 10])
    return _has_predicate(words, extended(words, phrase, len(words)).end, phrase.end + _REACH, marked=marked)


def _has_predicate(words: Sequence[Word], at: int, limit: int, *, marked: bool) -> bool:
    """Return whether a verb with a tense follows before the clause ends, behind two commas at most."""
    limit, commas = min(len(words), limit), 0
    for place in range(at, limit):
        word = words[place]
        if marked and word.quoted:
            return True
        if classes.has_tense(word.low):
            by = place + 1 < limit and words[place + 1].low == "by"
            titled = place + 1 < limit and words[place + 1].quoted and not marked
            return not (classes.is_ed(word.low) and (by or titled)) or commas > 0
        if word.text in ".;:" or word.low == "that" or word.stands:
            return False
        if word.text == "," and not (place + 1 < limit and words[place + 1].low in classes.RELATIVES):
            commas += 1
        if commas > 2:
            return False
    return False


def has_main_verb(words: Sequence[Word], start: int, end: int) -> bool:
    """Return whether a verb with a tense stands there, that no opening “when” or “if” takes."""
    last = words[end - 1].low if end > start else ""
    if end - start < 3 or last in classes.AUXILIARIES or last in classes.MODALS or last in OPEN_ENDED:
        return False
    place = start
    if words[start].low in _ADVERBIAL:
        place = next((at for at in range(start, end) if words[at].text == ","), end)
    return any(
        classes.has_tense(words[at].low) and not words[at].stands for at in range(place, end) if at > start
    )
