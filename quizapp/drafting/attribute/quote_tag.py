"""Who speaks by the words behind a quotation, whatever their verb: “…,” mused the host; “…,” he went on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.attribute.narrator_words import (
    GOVERNING,
    PRONOUNS,
    find_reporting_verb,
    find_speaker_before,
    find_speaker_in,
    is_adverb,
    may_be_reporting,
    split_words,
)
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.narrator_words import NarratorWord
    from quizapp.drafting.attribute.quotation_scanner import Quotation
    from quizapp.drafting.attribute.speech_reports import Mention

_REACH: Final = 30
"""Words behind a quotation that are looked at."""
_NEAR: Final = 11
"""Words of a speaker and the verb, should nothing be set off between them."""
_PLAINLY: Final = word_set("say tweet write add post tell state")
"""Verbs that may stand behind a quotation's full stop, where another sentence is to be looked for."""
_SILENT: Final = word_set("nod shrug agree disagree smile grin")
"""What somebody does whom another has spoken to: “Is it late?” Osei nodded."""
_PUTTING: Final = word_set("put puts described describes expressed explained")
_MARKS: Final = frozenset(".,;:—–-?!)")
_ENDING: Final = (GOVERNING | _MARKS) - {"of", "for"}
"""What no phrase for a speaker goes on with."""


class QuoteSpeaker(NamedTuple):
    """Who speaks, by which verb (nothing where that is unknown), and the cue's place in the whole text."""

    mention: Mention
    verb: str
    cue: ReadingSpan | None
    how: str


def find_tag_speaker(text: str, quotation: Quotation, until: int) -> QuoteSpeaker | None:
    """Return who speaks by the narrator's words behind a quotation, up to `until`; None where nobody does."""
    inner = quotation.inner.of(text).rstrip()
    words = split_words(text, quotation.outer.end, until)[:_REACH]
    parted = bool(words) and words[0].text == ","
    words = words[parted:]
    if not quotation.closed or len(words) < 2 or not inner:
        return None
    for found in (_inverted(words), _straight(words), _set_off(words), _put(words)):
        if found is not None and found.verb not in reporting_verbs.CLAUSE_ONLY:
            return found if parted or _fits(inner[-1], words, found) else None
    return None


def _fits(last: str, words: Sequence[NarratorWord], found: QuoteSpeaker) -> bool:
    """Return whether what a quotation ends with lets the narrator go on in the same sentence."""
    if last in ",—–-…":
        return True
    opened = words[0]
    if last in "?!":
        speaks = found.verb not in _SILENT | {""}
        return opened.text.islower() or (speaks and opened.low not in PRONOUNS | {"the", "a", "an"})
    at = next((number for number, each in enumerate(words) if found.cue and each.end == found.cue.end), 0)
    ended = at + 1 < len(words) and words[at + 1].text == "."
    return last == "." and found.verb in _PLAINLY and ended and found.mention.sort == "name"


def _inverted(words: Sequence[NarratorWord]) -> QuoteSpeaker | None:
    """Return the speaker behind a verb: “mused the host Ann Lee”, “shot back Lee”."""
    verb = find_reporting_verb(words, 0)
    if not (verb or may_be_reporting(words, 0)):
        return None
    first = 1 + (verb in reporting_verbs.PARTICLES)
    end = next((at for at in range(first, len(words)) if _ends(words, at)), len(words))
    mention = find_speaker_in(words[first:end]) if end > first else None
    return _beside(words, 0, mention, "inverted") if mention else None


def _ends(words: Sequence[NarratorWord], at: int) -> bool:
    """Return whether a phrase for a speaker has ended before a word."""
    return words[at].text in _ENDING


def _straight(words: Sequence[NarratorWord]) -> QuoteSpeaker | None:
    """Return the speaker before a verb: “an angry Lee retaliated”, “he went on”."""
    for at in _verbs(words, _NEAR):
        mention = find_speaker_before(words, 0, at)
        if mention is not None:
            return _beside(words, at, mention, "straight") if _closes(words, at) else None
    return None


def _set_off(words: Sequence[NarratorWord]) -> QuoteSpeaker | None:
    """Return the speaker before an aside: “Ann Lee, the mayor of Torsk, mused”."""
    comma = next((at for at, each in enumerate(words) if each.text == ","), 0)
    mention = find_speaker_in(words[:comma]) if comma else None
    if mention is None or mention.sort == "pronoun":
        return None
    for at in _verbs(words, len(words)):
        if at > comma + 2 and words[at - 1].text == "," and find_reporting_verb(words, at):
            return _beside(words, at, mention, "set-off")
    return None


def _put(words: Sequence[NarratorWord]) -> QuoteSpeaker | None:
    """Return who is told to have put it so: “was how Lee put it”."""
    if [each.low for each in words[:2]] not in (["was", "how"], ["is", "how"]):
        return None
    at = next((at for at in range(3, min(_NEAR, len(words))) if words[at].low in _PUTTING), None)
    mention = find_speaker_in(words[2:at]) if at is not None else None
    return _beside(words, at, mention, "straight") if at is not None and mention else None


def _verbs(words: Sequence[NarratorWord], reach: int) -> Iterator[int]:
    return (
        at
        for at in range(1, min(reach, len(words)))
        if find_reporting_verb(words, at) or may_be_reporting(words, at)
    )


def _closes(words: Sequence[NarratorWord], at: int) -> bool:
    """Return whether a verb that is not known has no object, as verbs of speech have none here."""
    if find_reporting_verb(words, at) or at + 1 >= len(words):
        return True
    after = words[at + 1]
    return after.text in _MARKS or after.low in GOVERNING or is_adverb(after) or after.low.endswith("ing")


def _beside(words: Sequence[NarratorWord], at: int, mention: Mention, how: str) -> QuoteSpeaker | None:
    verb = find_reporting_verb(words, at)
    last = at + (verb in reporting_verbs.PARTICLES)
    if last + 1 < len(words) and words[last + 1].low == "that":
        return None
    return QuoteSpeaker(mention, verb, ReadingSpan(words[at].start, words[last].end), how)
