"""What may stand between a verb of saying and what is said: hearers, times and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.noun_phrase import find_phrase_at, is_nominal
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.cue_rules import WordCue
    from quizapp.drafting.rules.tokenizer import NarrationWord

_WITHIN: Final = word_set(
    """in on at during after before to outside inside for through via from by last this earlier later
    late early"""
)
_TIMELY: Final = (
    word_classes.TIMES
    | word_classes.DETERMINERS
    | _WITHIN
    | word_set(
        """statement interview letter email briefing conference speech report note message court news
        press joint written open of"""
    )
)
_HEARERS: Final = word_set("him her them me us you")
_NEARLY: Final = word_set("last this earlier later early late")
_REACH: Final = 18


def skip_addressees(words: Sequence[NarrationWord], cue: WordCue, at: int) -> int:
    """Return the place behind “reporters outside the hall”, “on Thursday” or “in a statement”."""
    first, limit = at, min(len(words), at + _REACH)
    telling = cue.lemma in reporting_verbs.TELLING
    if telling:
        at = _past_hearer(words, at, limit)
    while at < limit:
        following = _past_one(words, at, limit)
        if following == at:
            break
        at = following
    if at >= limit or words[at].low == "that":
        return at
    if words[at].text == ",":
        return _past_aside(words, at, limit)
    if at == first:
        return at
    if words[at].text == ":" or words[at].stands:
        return at
    timely = all(word.low in _TIMELY or word_classes.is_adverb(word.low) for word in words[first:at])
    return at if telling or timely else first


def _past_hearer(words: Sequence[NarrationWord], at: int, limit: int) -> int:
    if at >= limit or words[at].low == "that":
        return at
    if words[at].low in _HEARERS and not (
        at + 1 < limit and words[at].low == "her" and is_nominal(words[at + 1])
    ):
        return at + 1
    hearer = find_phrase_at(words, at, limit)
    if hearer is None or words[hearer.start].low in word_classes.SUBJECTS or words[at].quoted:
        return at
    at = hearer.end
    if at < limit - 1 and words[at].low == "and":
        second = find_phrase_at(words, at + 1, limit)
        at = second.end if second is not None else at
    return at


def _past_aside(words: Sequence[NarrationWord], comma: int, limit: int) -> int:
    """Return the “that” behind an aside between commas; the comma itself where none follows."""
    closed = next((place for place in range(comma + 1, limit) if words[place].text == ","), limit)
    return closed + 1 if closed + 1 < limit and words[closed + 1].low == "that" else comma


def _past_one(words: Sequence[NarrationWord], at: int, limit: int) -> int:
    low = words[at].low
    if words[at].quoted or words[at].stands:
        return at
    if word_classes.is_adverb(low) or low in word_classes.DAYS:
        return at + 1
    following = [word.low for word in words[at + 1 : min(at + 3, limit)]]
    if following and _is_time(low, following[0]):
        return at + 2
    if low == "the" and following[1:] and following[1] in word_classes.TIMES | {"day"}:
        return at + 3  # "told her the following day"
    leads = low in _WITHIN or low in word_classes.POSTMODIFYING
    return _past_preposition(words, at, limit) if leads and low not in _NEARLY else at


def _is_time(low: str, following: str) -> bool:
    """Return whether two words are “as well”, “last week”, “earlier on” or the like."""
    if low in _NEARLY:
        return following in word_classes.TIMES or following in ("on", "in")
    return low == "as" and following == "well"


def _past_preposition(words: Sequence[NarrationWord], at: int, limit: int) -> int:
    if at + 1 < limit and words[at + 1].low in _HEARERS - {"her"}:
        return at + 2
    phrase = find_phrase_at(words, at + 1, limit)
    if phrase is None or words[phrase.start].low in word_classes.SUBJECTS:
        return at
    end = phrase.end
    while end < limit and words[end].low in word_classes.TIMES:
        end += 1
    return end
