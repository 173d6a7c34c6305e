"""Noun phrases, by the form and order of words alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.lexicon import noun_classes, speaker_noun_lists
from quizapp.drafting.rules import word_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_TAKES_NAME: Final = (
    speaker_noun_lists.ROLES
    | speaker_noun_lists.BODIES
    | speaker_noun_lists.DOCUMENTS
    | speaker_noun_lists.WOMEN
    | speaker_noun_lists.MEN
)
_SHORTENED: Final = re.compile(r"[’'](?:ve|d|ll|m|re|s)$")
_FOLLOWING: Final = frozenset({"of", "for", "at", "in", "from", "with", "to", "on"})
_REACH: Final = 40


class NounPhrase(NamedTuple):
    """Words (end exclusive) of a noun phrase, with its head's number; `joint` where “and” joins two."""

    start: int
    end: int
    head: int
    joint: bool = False


def is_nominal(word: NarrationWord) -> bool:
    """Return whether a word may stand within a noun phrase."""
    return (
        (word.text[0].isalnum() or word.text in ("&", "%"))
        and not word.stands
        and not word_classes.is_function(word.low)
    )


def find_phrase_at(words: Sequence[NarrationWord], at: int, end: int) -> NounPhrase | None:
    """Return the noun phrase that begins here, without what prepositions add to it."""
    first = at
    if at >= end:
        return None
    if words[at].low in word_classes.SUBJECTS and not words[at].stands:
        return NounPhrase(at, at + 1, at)
    if words[at].low in (
        "all",
        "both",
        "some",
        "many",
        "most",
        "one",
        "several",
        "two",
        "three",
        "none",
    ) and (at + 1 < end and words[at + 1].low in ("of", "the")):
        if words[at + 1].low == "of":
            return NounPhrase(at, at + 1, at)
        at += 1
    if words[at].low in word_classes.DETERMINERS:
        at += 1
    begun = at
    while at < end and at - first < _REACH and _goes_on(words, at, begun):
        at += 1
    while at > begun and (words[at - 1].low in word_classes.TIMES and at - 1 > begun):
        at -= 1
    if at == begun:
        one = words[first]
        return NounPhrase(first, at, first) if at > first and one.low in word_classes.COUNTS else None
    return NounPhrase(first, at, at - 1)


def _goes_on(words: Sequence[NarrationWord], at: int, begun: int) -> bool:
    word = words[at]
    if at == begun:
        return is_nominal(word) or _qualifies(words, at)
    before = words[at - 1]
    if before.upper and word.upper and word.low not in word_classes.AUXILIARIES and not word.stands:
        return True
    if not is_nominal(word):
        return (
            word.low in word_classes.PARTICLES
            and before.upper
            and at + 1 < len(words)
            and words[at + 1].upper
        )
    return _continues(word, before)


def _qualifies(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether an adverb opens what an article begins: “the newly built …”."""
    if not 0 < at < len(words) - 1 or words[at].stands or not word_classes.is_adverb(words[at].low):
        return False
    return words[at - 1].low in ("a", "an", "the") and is_nominal(words[at + 1])


def _continues(word: NarrationWord, before: NarrationWord) -> bool:
    """Return whether a noun phrase goes on from one word to the next."""
    if before.low.endswith(("’s", "'s", "s’", "s'")):
        return True
    if (
        word.text[0].islower()
        and is_nominal(before)
        and (
            word_classes.has_tense(word.low)
            or word_classes.is_reporting_form(word.low)
            or word.low in word_classes.PARTICIPLES
        )
    ):
        return False
    if word.low.endswith("ing") and word.text[0].islower() and word.low in word_classes.build_verb_forms():
        return False
    return not (word.upper and before.text[0].islower() and before.low in word_classes.TIMES)


def extend_phrase(
    words: Sequence[NarrationWord], phrase: NounPhrase, end: int, *, to: bool = True
) -> NounPhrase:
    """Return a phrase with the prepositions and phrases that follow it: “a spokesman for the ministry”."""
    at = phrase.end
    leading = _FOLLOWING if to else _FOLLOWING - {"to"}
    if words[phrase.head].low in speaker_noun_lists.DOCUMENTS:
        leading = leading | {"by"}
    while at < end - 1 and words[at].low in leading and at - phrase.start < _REACH:
        if words[at + 1].low in ("them", "us"):
            at += 2
            break
        following = find_phrase_at(words, at + 1, end)
        if following is None or not _belongs(words, following):
            break
        at = following.end
        if at < end - 1 and words[at].low == "and" and words[at - 1].upper and words[at + 1].upper:
            apart = is_name(words, phrase) and words[phrase.head].low not in speaker_noun_lists.BODIES
            second = None if apart else find_phrase_at(words, at + 1, end)
            at = second.end if second is not None else at
    return phrase._replace(end=at)


def _belongs(words: Sequence[NarrationWord], phrase: NounPhrase) -> bool:
    """Return whether what a preposition leads in is no time and no number."""
    head = words[phrase.head].low
    return (
        head not in word_classes.TIMES
        and not head.isdigit()
        and words[phrase.start].low not in word_classes.SUBJECTS
    )


def find_phrase_before(words: Sequence[NarrationWord], at: int, floor: int) -> NounPhrase | None:
    """Return the noun phrase that ends right before here; None where a preposition governs it."""
    start = at
    while start > floor and at - start < _REACH and _goes_back(words, start - 1, at):
        start -= 1
    if start > floor and words[start - 1].low in word_classes.DETERMINERS:
        start -= 1
    while start < at - 1 and words[start].low in word_classes.TIMES:
        start += 1
    if start == at or (start > floor and words[start - 1].low in word_classes.PREPOSITIONS):
        return None
    return NounPhrase(start, at, at - 1)


def _goes_back(words: Sequence[NarrationWord], at: int, end: int) -> bool:
    word = words[at]
    if not is_nominal(word):
        return (
            word.low in word_classes.PARTICLES
            and 0 < at < end - 1
            and words[at - 1].upper
            and words[at + 1].upper
        )
    if word.low in word_classes.TIMES and at + 1 < end and words[at + 1].upper:
        return False
    if word.text[0].isupper() or not (
        word_classes.has_tense(word.low) or word_classes.is_reporting_form(word.low)
    ):
        return True
    return (
        word_classes.has_ed_ending(word.low)
        and at + 1 < end
        and at > 0
        and words[at - 1].low in word_classes.ARTICLES
    )


def may_speak(words: Sequence[NarrationWord], phrase: NounPhrase, *, any_noun: bool = False) -> bool:
    """Return whether a phrase may stand for a speaker: a name, a pronoun, or a noun that can speak."""
    head = words[phrase.head]
    if head.stands or head.quoted or _SHORTENED.sub("", head.low) in word_classes.NO_SPEAKER:
        return head.low == "one" and phrase.end > phrase.start and not head.quoted
    if head.low in word_classes.SUBJECTS or head.low in word_classes.COUNTS:
        return True
    if head.low.endswith(("year-old", "year-olds")):
        return True
    if head.low in word_classes.TIMES or not head.text[0].isalpha():
        return False
    first = phrase.head == 0 or words[phrase.head - 1].text in ".:"
    if any_noun or (head.upper and not first):
        return True
    return noun_classes.may_speak(head.low) or (
        head.upper and first and not word_classes.is_function(head.low)
    )


def is_role(words: Sequence[NarrationWord], phrase: NounPhrase) -> bool:
    """Return whether a phrase's head is a common noun that a name may follow."""
    head = words[phrase.head]
    return head.text[0].islower() and (head.low in _TAKES_NAME or noun_classes.is_person(head.low))


def is_name(words: Sequence[NarrationWord], phrase: NounPhrase) -> bool:
    """Return whether a phrase is nothing but words with capital letters."""
    return all(
        word.upper or word.low in word_classes.PARTICLES or word.low in ("of", "the")
        for word in words[phrase.start : phrase.end]
    )
