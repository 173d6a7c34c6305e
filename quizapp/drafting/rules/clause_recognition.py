"""Whether words are a clause: a subject and a verb with a tense, told by their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.connectives import OPEN_ENDED
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.noun_phrase import extend_phrase, find_phrase_at
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_BEGINNERS: Final = word_classes.SUBJECTS | word_set(
    "i we you there if unless although because since when while once"
)
_SHORTENED: Final = ("it’", "it'", "there’", "there'", "he’", "he'", "she’", "she'", "they’", "they'")
_POINTING: Final = word_set("this that these those")
_NOTHING: Final = word_set(
    "yes no goodbye nothing so much little less more something anything farewell hello thanks"
)
_ADVERBIAL: Final = word_set("when if while as although though after before since asked in on at speaking")
"""What a clause may open with that is not the main one."""
_ENDING: Final = word_classes.PREPOSITIONS | word_classes.COORDINATORS | frozenset(".,;:?!")
_REACH: Final = 22


def is_long_enough(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether what follows “said” is long enough for a clause whose verb no form tells."""
    phrase = find_phrase_at(words, at, len(words))
    if phrase is None or words[at].low in _NOTHING:
        return False
    return len(words) - phrase.end >= 4 or phrase.end - at >= 5


def is_clause(words: Sequence[NarrationWord], at: int, *, marked: bool) -> bool:
    """Return whether a subject and a verb with a tense stand here. `marked`: quoted words may be the verb."""
    low = words[at].low
    if low == "it":
        return at + 1 < len(words) and words[at + 1].low not in _ENDING
    if words[at].quoted or low in _BEGINNERS or low.startswith(_SHORTENED):
        return True
    if low in _POINTING and at + 1 < len(words) and word_classes.has_tense(words[at + 1].low):
        return True
    phrase = find_phrase_at(words, at, len(words))
    if phrase is None:
        return low.endswith("ing") and any(
            word_classes.has_tense(word.low) for word in words[at + 1 : at + 10]
        )
    return _has_predicate(
        words, extend_phrase(words, phrase, len(words)).end, phrase.end + _REACH, marked=marked
    )


def _has_predicate(words: Sequence[NarrationWord], at: int, limit: int, *, marked: bool) -> bool:
    """Return whether a verb with a tense follows before the clause ends, behind two commas at most."""
    limit, commas = min(len(words), limit), 0
    for place in range(at, limit):
        word = words[place]
        if marked and word.quoted:
            return True
        if word_classes.has_tense(word.low):
            by = place + 1 < limit and words[place + 1].low == "by"
            titled = place + 1 < limit and words[place + 1].quoted and not marked
            return not (word_classes.has_ed_ending(word.low) and (by or titled)) or commas > 0
        if word.text in ".;:" or word.low == "that" or word.stands:
            return False
        if word.text == "," and not (place + 1 < limit and words[place + 1].low in word_classes.RELATIVES):
            commas += 1
        if commas > 2:
            return False
    return False


def has_main_verb(words: Sequence[NarrationWord], start: int, end: int) -> bool:
    """Return whether a verb with a tense stands there, that no opening “when” or “if” takes."""
    last = words[end - 1].low if end > start else ""
    if (
        end - start < 3
        or last in word_classes.AUXILIARIES
        or last in word_classes.MODALS
        or last in OPEN_ENDED
    ):
        return False
    place = start
    if words[start].low in _ADVERBIAL:
        place = next((at for at in range(start, end) if words[at].text == ","), end)
    return any(
        word_classes.has_tense(words[at].low) and not words[at].stands
        for at in range(place, end)
        if at > start
    )
