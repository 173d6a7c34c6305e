"""Speakers that stand elsewhere than beside their verb: carried over “and”, or named after “by”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.adjacent_speaker import find_finite_speaker
from quizapp.drafting.rules.noun_phrase import (
    NounPhrase,
    find_phrase_at,
    find_phrase_before,
    is_nominal,
    may_speak,
)
from quizapp.drafting.rules.subjects import find_main_subject, find_subject_before
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.adjacent_speaker import SpeakerMatch
    from quizapp.drafting.rules.cue_rules import WordCue
    from quizapp.drafting.rules.tokenizer import NarrationWord
    from quizapp.drafting.rules.verb_group import VerbGroup

_SHIFTED: Final = frozenset({"had", "would", "could", "was", "were", "be", "been"})
"""Helpers that keep a second verb within what is told."""
_JOINING: Final = frozenset({"and", "but", "then", "or"})
_DOCUMENTS: Final = reporting_verbs.UTTERANCES | {"report", "study", "paper"}
_ISSUING: Final = word_set(
    """issued released published posted sent wrote made gave recorded circulated uploaded put emailed
    issues releases publishes posts sends read"""
)
_ADJECTIVES: Final = word_set(
    """related reported alleged estimated projected proposed recommended promised forecast documented
    recorded listed"""
)
"""Participles that stand before nouns: “strategies and related policies”."""
_HAVE: Final = word_classes.BE | {"has", "had", "have"}
_AGENT: Final = 4


def find_carried_speaker(
    words: Sequence[NarrationWord], group: VerbGroup, before: Sequence[WordCue]
) -> SpeakerMatch | None:
    """Return who spoke or acted before “… and denied it”."""
    at = group.start
    if at == 0 or group.helpers & _SHIFTED:
        return None
    joining = words[at - 1]
    serial = joining.text == "," and at > 1 and words[at - 2].low not in ("and", "but")
    if not (joining.low in _JOINING or (serial and _serial(words, group.end, before))):
        return None
    if words[group.at].low in _ADJECTIVES and group.end < len(words) and is_nominal(words[group.end]):
        return None
    speaker = _speaking(words, at, before) or _acting(words, at - 1)
    return (speaker, "carried", {"carried-subject"}) if speaker else None


def _acting(words: Sequence[NarrationWord], joined: int) -> NounPhrase | None:
    """Return the subject of the verb right before “and”: “Ito smiled and said”."""
    if joined < 2 or not word_classes.has_tense(words[joined - 1].low):
        return None
    found = find_subject_before(words, joined - 1)
    return found[0] if found and may_speak(words, found[0]) else None


def _serial(words: Sequence[NarrationWord], at: int, before: Sequence[WordCue]) -> bool:
    """Return whether another verb of saying follows behind “and”: “…, called it a fraud and said …”."""
    known = word_classes.build_verb_forms()
    return bool(before) and any(
        words[place].low == "and" and "past" in known.get(words[place + 1].low, ("", ()))[1]
        for place in range(at, len(words) - 1)
    )


def _speaking(words: Sequence[NarrationWord], at: int, before: Sequence[WordCue]) -> NounPhrase | None:
    main = find_main_subject(words)
    if main is not None and main.end < at and may_speak(words, main):
        return main
    last = [
        each for each in before if each.way in ("subject", "inverted", "participle", "carried", "relative")
    ]
    return last[0].speaker if last else None


def find_gerund_speaker(
    words: Sequence[NarrationWord], group: VerbGroup, before: Sequence[WordCue]
) -> SpeakerMatch | None:
    """Return who speaks by a form in -ing: “…, adding that”, “is calling for”, “is quoted as saying”."""
    at = group.start
    if group.helpers & word_classes.BE:
        return find_finite_speaker(words, group)
    if at == 0:
        return None
    previous = words[at - 1]
    if previous.low == "as":
        found = _quoted(words, at - 1)
        return (found, "subject", {"quoted-as"}) if found else None
    if previous.text in COMMAS or previous.stands or previous.low == "and":
        speaker = _just_spoke(words, at, before) or _speaking(words, at, before)
        return (speaker, "participle", {"participle"}) if speaker else None
    if is_nominal(previous) and not previous.upper:
        return _issued(words, at)
    return None


def _just_spoke(words: Sequence[NarrationWord], at: int, before: Sequence[WordCue]) -> NounPhrase | None:
    """Return who spoke last, if nothing is said between: “…, Ito said on Monday, adding that …”."""
    if not before or before[-1].way not in ("subject", "inverted"):
        return None
    last = before[-1]
    aside = last.first > 0 and (words[last.first - 1].text in COMMAS or words[last.first - 1].stands)
    if last.way == "subject" and not aside:
        return None
    between = words[last.last : at - 1]
    told = any(
        word_classes.has_tense(word.low) or word.stands or word.low in ("that", "to") for word in between
    )
    return None if told else before[-1].speaker


def _quoted(words: Sequence[NarrationWord], as_: int) -> NounPhrase | None:
    """Return who “is quoted as saying” it, or whom somebody “cited as saying” it."""
    if as_ < 1:
        return None
    if words[as_ - 1].low == "quoted":
        found = find_subject_before(words, _back_over_be(words, as_ - 1))
        return found[0] if found else None
    for at in range(as_ - 1, max(0, as_ - _AGENT * 3), -1):
        if words[at].low == "by" and words[at - 1].low == "quoted":  # "is quoted by the paper as saying"
            return _quoted(words, at)
    named = find_phrase_before(words, as_, 0)
    cited = (
        named is not None
        and named.start > 0
        and words[named.start - 1].low in ("cited", "quoted", "cites", "quotes")
    )
    return named if cited else None


def _back_over_be(words: Sequence[NarrationWord], at: int) -> int:
    while at > 0 and (words[at - 1].low in _HAVE or word_classes.is_adverb(words[at - 1].low)):
        at -= 1
    return at


def _issued(words: Sequence[NarrationWord], at: int) -> SpeakerMatch | None:
    """Return who issued “a statement saying …”, or the document itself: “a letter warning …”."""
    if words[at - 1].low not in _DOCUMENTS:
        return None
    main = find_main_subject(words)
    if main is not None and main.end < at - 1 and any(word.low in _ISSUING for word in words[main.end : at]):
        return main, "participle", {"issued"}
    return None


def _past_quoted(words: Sequence[NarrationWord], at: int) -> int:
    """Return the place behind quoted words: “was called ‘a shame’ by Ito”."""
    start = at + (at < len(words) and words[at].low == "as")
    if start < len(words) and words[start].quoted:
        while start < len(words) and (words[start].quoted or words[start].text == ","):
            start += 1
        return start
    return at


def find_passive_speaker(words: Sequence[NarrationWord], group: VerbGroup, lemma: str) -> SpeakerMatch | None:
    """Return who does it in the passive voice: “was described by Moss as …”."""
    at = _past_quoted(words, group.end)
    limit = min(len(words), at + _AGENT)
    while at < limit and words[at].low != "by":
        if words[at].low in ("that", "as", "to") or not words[at].text[0].isalnum():
            return None
        at += 1
    if (
        at >= limit
        or lemma not in reporting_verbs.STATING | reporting_verbs.JUDGING | reporting_verbs.TELLING
    ):
        return None
    phrase = find_phrase_at(words, at + 1, len(words))
    return (phrase, "passive", {"passive"}) if phrase else None
