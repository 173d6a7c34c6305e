"""What is said before its cue (“…, Ito said”), or on both of its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentMatch
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS, OPEN_ENDED
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.clause_recognition import has_main_verb
from quizapp.drafting.rules.content_end_rule import find_content_end
from quizapp.drafting.rules.noun_phrase import extend_phrase, find_phrase_at, is_nominal
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.cue_rules import WordCue
    from quizapp.drafting.rules.tokenizer import NarrationWord

_JOINING: Final = word_set("but and so yet")
_ASIDE: Final = word_classes.RELATIVES | word_set("as while when although though after")
_REACH: Final = 18


def find_preceding_content(
    words: Sequence[NarrationWord], cue: WordCue, others: Sequence[WordCue]
) -> list[ContentMatch]:
    """Return a clause that the cue follows, or the parts on its two sides that have a verb of their own."""
    if cue.lemma not in reporting_verbs.STATING or cue.way in ("carried", "participle"):
        return []
    comma = _comma_before(words, cue)
    if comma is None:
        return []
    stands = words[comma].stands or (comma > 0 and words[comma - 1].stands)
    if cue.lemma in (reporting_verbs.CLAUSE_ONLY if stands else reporting_verbs.ONLY_QUOTED):
        return []
    end = comma + 1 if words[comma].stands else comma
    start = _clause_start(words, end, others)
    found = []
    if stands or has_main_verb(words, start, end) or _closes(words, cue, start, end):
        found.append(ContentMatch(start, end, "stating", "before"))
    return found if stands else found + _interrupted(words, cue, others)


def _closes(words: Sequence[NarrationWord], cue: WordCue, start: int, end: int) -> bool:
    """Return whether a sentence of several words ends in its cue: “Bats sleep late, study finds”."""
    if "past" in cue.form or cue.last < len(words) - 1 or end - start < 4:
        return False
    return is_nominal(words[start]) and words[end - 1].low not in OPEN_ENDED


def _comma_before(words: Sequence[NarrationWord], cue: WordCue) -> int | None:
    """Return the comma, dash or stand-in before a cue and its speaker, if the clause ends there."""
    at = cue.start - 1 if cue.way == "inverted" else _front(words, cue) - 1
    while cue.way != "inverted" and at > 0 and word_classes.is_adverb(words[at].low):
        at -= 1
    if at < 0 or not (words[at].stands or (at > 0 and words[at].text in COMMAS)):
        return None
    return at


def _front(words: Sequence[NarrationWord], cue: WordCue) -> int:
    """Return where a speaker's words begin, with the role that stands before a name: “the leader, Ito,”."""
    at = cue.speaker.start
    if "named-aside" in cue.marks:
        at -= 1
        while at > 0 and words[at - 1].text not in COMMAS and not words[at - 1].stands:
            at -= 1
    return at


def _clause_start(words: Sequence[NarrationWord], end: int, others: Sequence[WordCue]) -> int:
    at = end - 1
    while at > 0 and words[at].text == ",":
        at -= 1
    if words[at].stands:
        return at
    first = min((each.start for each in others), default=end)
    start = 0
    for place in range(end - 1, -1, -1):
        text = words[place].text
        if not words[place].quoted and (text == ":" or (text == ";" and first < place)):
            start = place + 1
            break
    while start < end and (words[start].low in _JOINING or words[start].text == ","):
        start += 1
    return start


def _interrupted(
    words: Sequence[NarrationWord], cue: WordCue, others: Sequence[WordCue]
) -> list[ContentMatch]:
    """Return the part with a verb that goes on behind “…, Ito said, …”."""
    comma = _comma_after(words, cue.last)
    if comma is None or comma + 3 > len(words):
        return []
    start = comma + 1
    first = words[start]
    if not first.quoted and (
        first.low in _ASIDE or first.low.endswith("ing") or _is_apposition(words, start)
    ):
        return []
    end = find_content_end(words, cue, start, others)
    for other in others:  # the narrator goes on: ", and he accused"
        if (
            start + 2 < other.first < end
            and words[other.first - 1].low in _JOINING
            and (words[other.first - 2].text == "," and other.way == "subject")
        ):
            end = other.first - 2
            break
    if first.quoted or any(word_classes.has_tense(words[at].low) for at in range(start, end)):
        return [ContentMatch(start, end, "stating", "interrupted")]
    return []


def _comma_after(words: Sequence[NarrationWord], at: int) -> int | None:
    """Return the next comma, if no verb and no “who” comes before it."""
    for place in range(at, min(len(words), at + _REACH)):
        if words[place].text in COMMAS:
            return place
        if word_classes.has_tense(words[place].low) or words[place].low in word_classes.RELATIVES:
            return None
    return None


def _is_apposition(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether all up to the next mark is one noun phrase: “, an analyst at the bank.”"""
    if words[at].low not in ("a", "an", "the") and not is_nominal(words[at]):
        return False
    phrase = find_phrase_at(words, at, len(words))
    if phrase is None:
        return False
    following = extend_phrase(words, phrase, len(words)).end
    return following >= len(words) or words[following].text in ",."
