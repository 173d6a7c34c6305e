"""Speakers that stand beside their verb: before it, or after it (“…, said Ann Lee”)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.noun_phrase import NounPhrase, may_speak
from quizapp.drafting.rules.subjects import find_subject_after, find_subject_before
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord
    from quizapp.drafting.rules.verb_group import VerbGroup

SpeakerPosition = Literal["subject", "inverted", "carried", "participle", "passive", "relative", "noun"]
SpeakerMatch = tuple[NounPhrase, SpeakerPosition, set[str]]
"""Who speaks, where that was found, and what was seen of it."""

_PLAIN: Final = word_set(
    """say argue insist warn believe deny tell write describe accuse maintain suggest show call state
    find urge accuse report"""
)
"""Verbs whose plain form is hardly ever a noun."""
_PLURALS: Final = word_classes.COUNTS | word_set("people police women men data they")
_NAMING: Final = frozenset({"call", "dub", "term", "label", "brand"})
"""Verbs that need an object before a name or a judgement: “a plan called ‘Hope’” says nothing."""
_FOLLOWING: Final = word_set("that to for")
_CLAUSE: Final = 60


def is_reduced(words: Sequence[NarrationWord], group: VerbGroup, lemma: str) -> bool:
    """Return whether a form in -ed is a participle: “called by”, “described as”, “told to”."""
    if group.helpers or group.end >= len(words):
        return False
    following = words[group.end].low
    titled = lemma in _NAMING and words[group.end].quoted
    if titled or (following == "as" and lemma in reporting_verbs.JUDGING):
        return not _of_which(words, group)
    return following == "by" or (following == "to" and lemma in reporting_verbs.TELLING - {"promise"})


def find_finite_speaker(words: Sequence[NarrationWord], group: VerbGroup) -> SpeakerMatch | None:
    """Return the subject before a verb."""
    found = find_subject_before(words, group.start)
    if found is None:
        return None
    if found[0].start > 0 and words[found[0].start - 1].low == "what":  # "what they call a bridge"
        at = group.end + (group.end < len(words) and words[group.end].low == "as")
        if at >= len(words) or not words[at].quoted:
            return None
    phrase, how = found
    way: SpeakerPosition = "relative" if how == "relative" else "subject"
    return phrase, way, {how}


def _of_which(words: Sequence[NarrationWord], group: VerbGroup) -> bool:
    """Return whether the object comes before: “which they greeted as …”, “a change he described as …”."""
    found = find_finite_speaker(words, group)
    if found is None or found[1] == "relative":
        return False
    before = words[found[0].start - 1].low if found[0].start else ""
    return words[found[0].head].low in word_classes.SUBJECTS or before in ("which", "whom", "that")


def find_past_speaker(words: Sequence[NarrationWord], group: VerbGroup, lemma: str) -> SpeakerMatch | None:
    """Return who speaks by a verb in the past."""
    inverted = None
    if not group.helpers and (lemma == "warn" or lemma not in reporting_verbs.TELLING):
        inverted = _inverted(words, group)
    return inverted or find_finite_speaker(words, group)


def find_present_speaker(words: Sequence[NarrationWord], group: VerbGroup) -> SpeakerMatch | None:
    """Return who speaks by a verb in the third person, which may be a plural noun: “claims”."""
    if group.start < group.at and words[group.start].low in word_classes.DETERMINERS:
        return None
    found = _inverted(words, group) or find_finite_speaker(words, group)
    if found is None or found[1] == "inverted" or words[group.at].low not in word_classes.OFTEN_NOUNS:
        return found
    return found if _surely_verb(words, group, found) else None


def _surely_verb(words: Sequence[NarrationWord], group: VerbGroup, found: SpeakerMatch) -> bool:
    if group.end >= len(words):  # "Older bats sleep late, team reports"
        return found[0].start > 0 and words[found[0].start - 1].text == ","
    aside = found[1] == "subject" and found[2] & {"aside", "named-aside"}
    following, head = words[group.end], words[found[0].head]
    if head.low.endswith("s") and head.text[0].islower() and not head.low.endswith(("ss", "us")):
        return False  # "workers claims", "sales calls"
    by_subject = head.low in word_classes.SUBJECTS or found[1] == "relative" or bool(aside)
    if not (by_subject or (head.upper and found[0].end == group.start) or following.low in _FOLLOWING):
        return False
    return following.text not in ",." and following.low not in word_classes.PREPOSITIONS - {"for", "to", "on"}


def find_plural_speaker(words: Sequence[NarrationWord], group: VerbGroup, lemma: str) -> SpeakerMatch | None:
    """Return who speaks by a plain form: “researchers say …”, “…, write Ito and Brandt”."""
    if lemma not in _PLAIN:
        return None
    inverted = _inverted(words, group) if lemma in ("say", "write", "argue") else None
    found = inverted or find_finite_speaker(words, group)
    if found is None or found[1] in ("inverted", "relative") or found[0].joint:
        return found
    head = words[found[0].head].low
    return found if head in _PLURALS or (head.endswith("s") and not head.endswith("ss")) else None


def _inverted(words: Sequence[NarrationWord], group: VerbGroup) -> SpeakerMatch | None:
    if group.start == 0 or group.end >= len(words) or words[group.end].low == "that":
        return None
    before = words[group.start - 1]
    if before.text == "," and not (words[group.start - 2].stands or words[group.start - 2].quoted):
        aside = find_finite_speaker(words, group)
        if aside is not None:
            return aside
    if not (before.stands or (before.text in COMMAS and _quoted_or_clause(words, group.start - 1))):
        return None
    phrase = find_subject_after(words, group.end, len(words))
    if phrase is None or not may_speak(words, phrase) or not _may_follow(words, phrase):
        return None
    return phrase, "inverted", {"inverted"}


def _may_follow(words: Sequence[NarrationWord], phrase: NounPhrase) -> bool:
    """Return whether what comes behind a subject after its verb shows that it is no clause's own."""
    if phrase.end >= len(words):
        return True
    after = words[phrase.end]
    if words[phrase.head].low in word_classes.SUBJECTS:
        return after.text in ",.;"
    return not (
        after.text[0].isalpha() and (word_classes.has_tense(after.low) or after.low in ("that", "to"))
    )


def _quoted_or_clause(words: Sequence[NarrationWord], comma: int) -> bool:
    if words[comma - 1].stands or words[comma - 1].quoted:
        return True
    return any(word_classes.has_tense(word.low) for word in words[max(0, comma - _CLAUSE) : comma])
