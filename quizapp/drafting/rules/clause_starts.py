"""The stretch of words that ends before a verb or a comma, read as a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import speaker_noun_lists
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.noun_phrase import (
    NounPhrase,
    extend_phrase,
    find_phrase_at,
    find_phrase_before,
    may_speak,
)
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_STOPS: Final = word_classes.SUBORDINATORS | frozenset(
    {"and", "but", "or", "so", "yet", "who", "which", "then"}
)
TELLING: Final = word_set(
    """said says say told tells claimed claims argued argues insisted insists thought thinks knew
    believes wrote writes"""
)
"""Verbs behind which a clause of its own begins."""
_OWN: Final = frozenset({"his", "her", "their", "its"})
_NOBODY: Final = frozenset({"neither", "nor", "no", "whose", "which", "nobody"})
"""Words in whose phrases nobody is told to speak, or who does is not told there."""
MARKS: Final = frozenset(",;:—–-(")
REACH: Final = 60
"""So many words at most are looked back."""


def find_clause_start(words: Sequence[NarrationWord], end: int) -> int:
    """Return where the clause begins that ends here: after a mark, a joining word, or a quotation."""
    at, depth = end, 0
    while at > 0 and end - at < REACH:
        word = words[at - 1]
        depth += (word.text == ")") - (word.text == "(")
        if depth < 0 or (depth == 0 and word.text != "(" and is_clause_start(word)):
            break
        at -= 1
    return at


def is_clause_start(word: NarrationWord) -> bool:
    """Return whether a clause may begin behind a word or mark."""
    return word.text in MARKS or word.stands or word.low in _STOPS or word.low in TELLING


def find_final_phrase(words: Sequence[NarrationWord], start: int, end: int) -> tuple[NounPhrase, str] | None:
    """Return the phrase that all the words from start to end are, or the last one in them."""
    at = start
    while at < end and (word_classes.is_adverb(words[at].low) or words[at].low in word_classes.COORDINATORS):
        at += 1
    phrase = None
    if (
        at < end - 2
        and words[at].low in word_classes.PREPOSITIONS
        and (words[at + 1].text.isdigit() or words[at + 1].low in word_classes.TIMES)
    ):
        at += 2  # "in 1998 three of her cooks"
    if any(word.low in _NOBODY for word in words[start:end]):
        return None
    if at < end and words[at].low not in word_classes.PREPOSITIONS:
        phrase = find_phrase_at(words, at, end)
    if phrase is not None and (phrase.end == end or _adds(words, phrase.end, end)):
        how = "subject" if phrase.end == end else "subject-long"
        whole = extend_phrase(words, phrase, end)
        return _joined(words, whole, start), how
    last = find_phrase_before(words, end, start)
    if last is None or (
        phrase is not None and last.start > start and word_classes.has_ed_ending(words[last.start - 1].low)
    ):
        return None
    return (_joined(words, last, start) if last.start == start else last), "subject-last"


def _adds(words: Sequence[NarrationWord], at: int, end: int) -> bool:
    """Return whether words from here on only tell more of the noun before them."""
    first = words[at]
    if first.text == "(":
        return words[end - 1].text == ")"
    if (
        first.low not in word_classes.POSTMODIFYING
        and not first.low.endswith(("ed", "ing"))
        and first.low not in word_classes.REDUCED
        and first.low != "who"
    ):
        return False
    return not any(word_classes.has_tense(word.low) for word in words[at + 1 : end]) or first.low == "who"


def _reaching(words: Sequence[NarrationWord], end: int) -> NounPhrase | None:
    """Return the noun phrase that ends here, with its prepositions: “a report by the council”."""
    first = find_phrase_at(words, find_clause_start(words, end), end)
    whole = extend_phrase(words, first, end) if first is not None else None
    return whole if whole is not None and whole.end == end else None


def _joined(words: Sequence[NarrationWord], phrase: NounPhrase, start: int) -> NounPhrase:
    """Return a phrase together with the one that “and” joins to its front."""
    if start != phrase.start or start < 2 or words[start - 1].low != "and":
        return phrase
    first = find_phrase_before(words, start - 1, 0) or _reaching(words, start - 1)
    if first is None or not may_speak(words, first) or not may_speak(words, phrase):
        return phrase
    if words[first.head].upper != words[phrase.head].upper and words[phrase.start].low not in _OWN:
        return phrase
    if any(word.upper and word.low in speaker_noun_lists.ROLES for word in words[phrase.start : phrase.head]):
        return phrase  # "Energy and Mines Minister Ito"
    if first.start > 0 and not is_clause_start(words[first.start - 1]):
        return phrase
    return NounPhrase(first.start, phrase.end, first.head, joint=True)
