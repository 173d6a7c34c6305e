"""Where a content that begins after its cue comes to its end within the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.narrator_remarks import is_remark_start
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS, CONTRAST, REFUSING
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.cue_rules import WordCue
    from quizapp.drafting.rules.tokenizer import NarrationWord

_JOINING: Final = COMMAS | CONTRAST | word_set("; : and but as .")
_SHIFTED: Final = frozenset({"had", "would", "could", "might"})
"""Helpers of told verbs: a plain past behind them is the narrator's again."""


def find_content_end(
    words: Sequence[NarrationWord], cue: WordCue, start: int, others: Sequence[WordCue]
) -> int:
    """Return the word after the last of a content that begins at `start`."""
    end = _break(words, cue, start, others)
    while end > start and (words[end - 1].low in _JOINING or words[end - 1].text in ".?!…"):
        if words[end - 1].text in "?!…" or (words[end - 1].text == "." and end == len(words)):
            break
        end -= 1
    while end > start and words[end - 1].text in ".,;:—–-":
        end -= 1
    return end


def _break(words: Sequence[NarrationWord], cue: WordCue, start: int, others: Sequence[WordCue]) -> int:
    starts = {_joined(words, each): each for each in others if each.start > start and each is not cue}
    for at in range(start + 1, len(words)):
        other = starts.get(at)
        if _narrates(words, at, others) or (other is not None and _breaks(words, cue, other, start)):
            return at
        if cue.way == "relative" and words[at].text == "," and _main_verb(words, at + 1):
            return at
    return len(words)


def _narrates(words: Sequence[NarrationWord], at: int, others: Sequence[WordCue]) -> bool:
    """Return whether the narrator's own words begin here, whoever spoke before."""
    word = words[at]
    if word.text == ",":
        return _opens_aside(words, at) or _which(words, at, others)
    if word.quoted:
        return False
    following = words[at + 1].low if at + 1 < len(words) else ""
    return (
        word.text == ";"
        or (word.low == "according" and following == "to")
        or (word.low == "but" and _refuses(words, at + 1))
    )


def _joined(words: Sequence[NarrationWord], other: WordCue) -> int:
    """Return the first word of what a cue brings with it, from the word that joins it."""
    at = other.start if other.way in ("carried", "participle", "noun") else other.first
    while at > 0 and (word_classes.is_adverb(words[at - 1].low) or words[at - 1].low in _JOINING):
        at -= 1
    return at


def _breaks(words: Sequence[NarrationWord], cue: WordCue, other: WordCue, start: int) -> bool:
    if other.way in ("carried", "participle"):
        told = (
            other.lemma not in reporting_verbs.ONLY_QUOTED - reporting_verbs.JUDGING - reporting_verbs.CALLING
            or other.negated
        )
        return told and (other.speaker == cue.speaker or other.speaker.start < start)
    if other.speaker.start < start or other.way not in ("subject", "inverted"):
        return False
    if other.first > 0 and words[other.first - 1].text == "," and _ends(words, other.last):
        return True
    before = words[other.first - 1].low if other.first else ""
    if before in CONTRAST or before == ";":
        return True
    beside = before in ("but", "and") and words[other.first - 2].text in COMMAS
    return beside and not _goes_on(words, other.end) and _is_anew(words, cue, other, start)


def _is_anew(words: Sequence[NarrationWord], cue: WordCue, other: WordCue, start: int) -> bool:
    """Return whether a cue behind “, and” is the narrator's and not told by the one before."""
    if words[other.speaker.head].low not in word_classes.SUBJECTS or "third" in cue.form & other.form:
        return True
    plain = "past" in other.form and other.start == other.end - 1
    return plain and any(word.low in _SHIFTED for word in words[start : other.first])


def _which(words: Sequence[NarrationWord], comma: int, others: Sequence[WordCue]) -> bool:
    """Return whether somebody's word on the matter follows: “, which he called …”."""
    if comma + 2 >= len(words) or words[comma + 1].low != "which":
        return False
    return any(each.way == "subject" and each.first == comma + 2 for each in others)


def _refuses(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether a speaker says no more: “but refused to”, “but did not”."""
    if at + 1 >= len(words):
        return False
    return words[at].low in REFUSING or (words[at].low == "did" and words[at + 1].low == "not")


def _ends(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether a cue has nothing behind it that it could tell."""
    return at >= len(words) or words[at].text in ",." or words[at].low in ("in", "on", "to", "at")


def _goes_on(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether a cue ends its sentence or is set between commas: then it tells what is before it."""
    return at >= len(words) or words[at].text in ",."


def _opens_aside(words: Sequence[NarrationWord], comma: int) -> bool:
    """Return whether the narrator's own word on the matter follows: “, a move that …”."""
    following = words[comma + 1 : comma + 4]
    return not any(word.quoted for word in following) and is_remark_start([word.low for word in following])


def _main_verb(words: Sequence[NarrationWord], at: int) -> bool:
    while at < len(words) and word_classes.is_adverb(words[at].low):
        at += 1
    return at < len(words) and word_classes.has_tense(words[at].low)
