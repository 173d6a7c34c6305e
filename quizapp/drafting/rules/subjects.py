"""Who is the subject of a verb: before it, behind an aside between commas, before “who”, or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import speaker_noun_lists
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.clause_starts import MARKS, REACH, TELLING, find_clause_start, find_final_phrase
from quizapp.drafting.rules.noun_phrase import (
    NounPhrase,
    extend_phrase,
    find_phrase_at,
    find_phrase_before,
    is_name,
    is_nominal,
    is_role,
    may_speak,
)
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_ASIDE: Final = word_set(
    """who which whose whom a an the its his her their now then also one aged himself herself itself
    themselves speaking from for on of in at like including himself formerly both himself based once"""
)
_LATER: Final = word_classes.SUBORDINATORS | {"before", "after"}
_VAGUE: Final = frozenset({"those", "people", "anyone", "someone", "man", "woman"})
_SELVES: Final = frozenset({"himself", "herself", "itself", "themselves"})
_DOCUMENTS: Final = (
    speaker_noun_lists.DOCUMENTS | speaker_noun_lists.EXAMINATIONS | {"card", "postcard", "sign", "note"}
)
_COMMAS: Final = 5


def find_subject_before(words: Sequence[NarrationWord], verb: int) -> tuple[NounPhrase, str] | None:
    """Return the subject that ends before a verb's first word, and how it was found."""
    at = verb - 1
    if at < 0:
        return None
    if words[at].low in _SELVES and at > 0:
        at, verb = at - 1, at
    before = words[at]
    if before.text == ",":
        return _behind_aside(words, at)
    if before.low == "who" and not before.stands:
        return _antecedent(words, at)
    if before.low in ("which", "that") and not before.stands and at > 0:
        return _document(words, at)
    if before.low in word_classes.SUBJECTS and not before.stands:
        return NounPhrase(at, verb, at), "pronoun"
    return _noun_before(words, verb)


def _noun_before(words: Sequence[NarrationWord], verb: int) -> tuple[NounPhrase, str] | None:
    told = _told_of(words, verb)
    if told is not None:
        return told, "who-clause"
    return _phrase_to(words, verb)


def _phrase_to(words: Sequence[NarrationWord], end: int) -> tuple[NounPhrase, str] | None:
    """Return the phrase that the clause before a place is, or ends with."""
    before = words[end - 1]
    if not (is_nominal(before) or before.text == ")" or before.low == "them"):
        return None
    start = find_clause_start(words, end)
    if _within_name(words, start):
        start = find_clause_start(words, start - 1)
    if start > 1 and words[start - 1].low in ("who", "that") and word_classes.has_tense(words[start].low):
        return _phrase_to(words, start - 1)  # "a panel that saw it"
    return find_final_phrase(words, start, end)


def _within_name(words: Sequence[NarrationWord], start: int) -> bool:
    """Return whether “and” before a place stands within a name: “the Institute for Wood and Climate”."""
    if start < 2 or words[start - 1].low != "and" or not (words[start].upper and words[start - 2].upper):
        return False
    return find_phrase_before(words, start - 1, 0) is None


def _told_of(words: Sequence[NarrationWord], verb: int) -> NounPhrase | None:
    """Return what a sentence begins with where “who …” or “that …” runs on to the verb without a mark."""
    phrase = find_phrase_at(words, 0, verb)
    if phrase is None:
        return None
    phrase = extend_phrase(words, phrase, verb)
    between = words[phrase.end : verb]
    if len(between) < 3 or between[0].low not in ("who", "that", "which") or verb > REACH:
        return None
    if any(word.text in MARKS or word.stands or word.low in TELLING for word in between):
        return None
    verbs = sum(word_classes.has_tense(word.low) for word in between)
    return phrase if verbs == 1 and not any(word.low in ("and", "but") for word in between) else None


def _behind_aside(words: Sequence[NarrationWord], comma: int) -> tuple[NounPhrase, str] | None:
    """Return the subject before “, an analyst at the bank,” or “, who came late,”."""
    seen, at = 0, comma - 1
    while at > 0 and comma - at < REACH and seen < _COMMAS:
        if words[at].text in ",;:" or words[at].stands:
            if words[at].text != ",":
                return None
            seen += 1
            found = _with_aside(words, at, comma)
            if found is not None and may_speak(words, found[0]):
                return found
        at -= 1
    return _behind_who(words, comma)


def _behind_who(words: Sequence[NarrationWord], comma: int) -> tuple[NounPhrase, str] | None:
    """Return what a sentence begins with before “who”, where one comma alone stands before the verb."""
    phrase = find_phrase_at(words, 0, comma)
    if phrase is None or comma > REACH:
        return None
    phrase = extend_phrase(words, phrase, comma)
    if phrase.end >= comma - 1 or words[phrase.end].low not in ("who", "that"):
        return None
    if any(word.text in MARKS or word.stands or word.low in TELLING for word in words[phrase.end : comma]):
        return None
    return phrase, "who-clause"


def _with_aside(words: Sequence[NarrationWord], opened: int, closed: int) -> tuple[NounPhrase, str] | None:
    first = words[opened + 1]
    found = _phrase_to(words, opened)
    if found is None or _is_second(words, found[0].start):
        return None
    phrase = found[0]
    inner = find_phrase_at(words, opened + 1, closed)
    role = (
        is_role(words, phrase)
        or words[phrase.head].low in speaker_noun_lists.ROLES | {"one"}
        or _owned(words, phrase)
    )
    if role and inner is not None and words[inner.head].upper and inner.end >= closed - 1:
        return inner, "named-aside"
    aside = (
        first.low in _ASIDE
        or first.text.isdigit()
        or first.low.endswith("ing")
        or first.low in word_classes.REDUCED
        or (first.low == "and" and _is_participle(words[opened + 2].low))
        or (first.low.endswith("ed") and (phrase.start == 0 or words[phrase.start - 1].text != ","))
        or (inner is not None and is_role(words, inner))
        or (inner is not None and first.upper and words[phrase.head].upper and _has_role(words, inner))
    )
    aside = aside or (role and first.upper)
    relative = first.low in ("who", "which", "whose", "whom")
    if not aside or (not relative and _tells(words, opened + 1, closed)):
        return None
    return phrase, "aside"


def _is_participle(low: str) -> bool:
    return word_classes.has_ed_ending(low) or low in word_classes.REDUCED


def _owned(words: Sequence[NarrationWord], phrase: NounPhrase) -> bool:
    """Return whether somebody is told by what he is to another: “his counterpart”."""
    return words[phrase.start].low in ("his", "her", "its", "their") and words[phrase.head].text[0].islower()


def _is_second(words: Sequence[NarrationWord], start: int) -> bool:
    """Return whether “…, and” comes before a phrase: the first of two who speak together may be far."""
    return start > 1 and words[start - 1].low == "and" and words[start - 2].text == ","


def _has_role(words: Sequence[NarrationWord], phrase: NounPhrase) -> bool:
    return any(is_role(words, NounPhrase(at, at + 1, at)) for at in range(phrase.start, phrase.end))


def _tells(words: Sequence[NarrationWord], start: int, end: int) -> bool:
    """Return whether a clause with a verb of its own stands between, outside “who …” and “which …”."""
    for at in range(start, end):
        low = words[at].low
        if low in word_classes.RELATIVES or (at > start and low in _LATER):
            return False
        if low in word_classes.AUXILIARIES | word_classes.MODALS and low not in ("be", "been", "being"):
            return True
        if words[at].stands or low in ("said", "says", "he", "she", "they"):
            return True
    return False


def _antecedent(words: Sequence[NarrationWord], who: int) -> tuple[NounPhrase, str] | None:
    """Return whom “who” goes on about."""
    at = who - 1 if who and words[who - 1].text == "," else who
    found = _phrase_to(words, at) if at > 0 else None
    if found is None or words[found[0].head].low in _VAGUE:
        return None
    return found[0], "relative"


def _document(words: Sequence[NarrationWord], which: int) -> tuple[NounPhrase, str] | None:
    """Return the document that “which” or “that” goes on about: “a survey that found …”."""
    found = _antecedent(words, which)
    known = found is not None and words[found[0].head].low in _DOCUMENTS
    return found if known else None


def find_subject_after(words: Sequence[NarrationWord], at: int, end: int) -> NounPhrase | None:
    """Return the subject after a verb: “said Ann Lee, who …”, “said the firm’s head, Ito Brandt”."""
    phrase = find_phrase_at(words, at, end)
    if phrase is None:
        return None
    if is_role(words, phrase) and phrase.end < end - 1 and words[phrase.end].text == ",":
        inner = find_phrase_at(words, phrase.end + 1, end)
        if (
            inner is not None
            and is_name(words, inner)
            and (inner.end >= end or words[inner.end].text in ",.;")
        ):
            return inner
    whole = extend_phrase(words, phrase, end)
    if whole.end < end - 1 and words[whole.end].low == "and":
        second = find_phrase_at(words, whole.end + 1, end)
        second = extend_phrase(words, second, end) if second is not None else None
        ends = second is not None and (second.end >= end or words[second.end].text in ",.")
        if second is not None and ends and may_speak(words, second):
            return NounPhrase(whole.start, second.end, whole.head, joint=True)
    return whole


def find_main_subject(words: Sequence[NarrationWord]) -> NounPhrase | None:
    """Return the phrase that a sentence begins with, if a verb with a tense follows it or its aside."""
    at = 0
    while at < len(words) and (
        word_classes.is_adverb(words[at].low) or words[at].low in word_classes.COORDINATORS
    ):
        at += 1
    phrase = find_phrase_at(words, at, len(words)) if at < len(words) else None
    if phrase is None or words[at].stands or words[at].low == "according":
        return None
    whole = extend_phrase(words, phrase, len(words))
    following = whole.end
    while following < len(words) and word_classes.is_adverb(words[following].low):
        following += 1
    if following >= len(words):
        return None
    after = words[following]
    if after.text == ",":
        closed = next(
            (
                place
                for place in range(following + 1, min(len(words) - 1, following + REACH))
                if words[place].text == "," and _verb_at(words, place + 1)
            ),
            None,
        )
        if closed is None:
            return None
        found = _with_aside(words, following, closed)
        return found[0] if found else None
    pronoun = after.text[0].isalpha() and words[phrase.head].low in word_classes.SUBJECTS
    return whole if pronoun or _verb_at(words, following) or after.low == "who" else None


def _verb_at(words: Sequence[NarrationWord], at: int) -> bool:
    while at < len(words) and word_classes.is_adverb(words[at].low):
        at += 1
    if at >= len(words):
        return False
    low = words[at].low
    if word_classes.has_tense(low):
        return True
    known = word_classes.build_verb_forms().get(low)
    return known is not None and "third" in known[1]
