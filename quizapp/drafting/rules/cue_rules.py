"""Where a sentence tells that something is said: its verbs of saying, with their speakers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import noun_classes, reporting_verbs, speaker_noun_lists
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.adjacent_speaker import (
    find_finite_speaker,
    find_past_speaker,
    find_plural_speaker,
    find_present_speaker,
    is_reduced,
)
from quizapp.drafting.rules.distant_speaker import (
    find_carried_speaker,
    find_gerund_speaker,
    find_passive_speaker,
)
from quizapp.drafting.rules.figure_rules import has_put_figure, has_spoken_quote
from quizapp.drafting.rules.noun_phrase import NounPhrase, find_phrase_before, may_speak
from quizapp.drafting.rules.verb_group import find_verb_group, is_negated
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.lexicon.verb_forms import VerbForm
    from quizapp.drafting.rules.adjacent_speaker import SpeakerMatch, SpeakerPosition
    from quizapp.drafting.rules.tokenizer import NarrationWord
    from quizapp.drafting.rules.verb_group import VerbGroup

_NEAR: Final = 5
"""So many words after “quotes” may stand before “as saying”."""
_PLAINLY: Final = word_set("say tell add insist argue reply admit")
"""Verbs that only somebody who speaks is told to do."""


@dataclass(frozen=True, slots=True)
class WordCue:
    """A verb of saying: its group of words (end exclusive), the verb, its speaker, where that was found."""

    start: int
    end: int
    lemma: str
    form: frozenset[VerbForm]
    speaker: NounPhrase
    way: SpeakerPosition
    marks: frozenset[str] = field(default_factory=frozenset)
    negated: bool = False
    modal: bool = False

    @property
    def last(self) -> int:
        """The word after the cue, and after a speaker that follows it."""
        return max(self.end, self.speaker.end) if self.speaker.start >= self.end else self.end

    @property
    def first(self) -> int:
        """The first word of the cue, or of a speaker that stands before it."""
        return min(self.start, self.speaker.start) if self.speaker.end <= self.start else self.start


def find_cues(words: Sequence[NarrationWord]) -> list[WordCue]:
    """Return the cues of a sentence in their order."""
    found: list[WordCue] = []
    known = word_classes.build_verb_forms()
    for at, word in enumerate(words):
        if word.quoted or word.stands:
            continue
        entry = known.get(word.low)
        if entry is None:
            continue
        made = _noun(words, at) or _cue(words, at, *entry, found)
        if made is not None:
            found.append(made)
    return found


def _noun(words: Sequence[NarrationWord], at: int) -> WordCue | None:
    """Return “the minister's claim that …” as a cue."""
    low = words[at].low
    if (
        low not in reporting_verbs.NAMING_NOUNS
        or at == 0
        or at + 1 >= len(words)
        or words[at + 1].low != "that"
    ):
        return None
    owner, phrase = words[at - 1].low, None
    if owner in ("his", "her"):
        phrase = NounPhrase(at - 1, at, at - 1)
    elif owner.endswith(("’s", "'s")):
        phrase = find_phrase_before(words, at, 0)
    if phrase is None:
        return None
    return WordCue(at, at + 1, low, frozenset({"base"}), phrase, "noun", frozenset({"noun"}))


def _cue(
    words: Sequence[NarrationWord], at: int, lemma: str, forms: frozenset[VerbForm], before: Sequence[WordCue]
) -> WordCue | None:
    group = find_verb_group(words, at, lemma)
    found = _speaker(words, group, lemma, forms, before) if group is not None else None
    if group is None or found is None:
        return None
    joined = found[0].start > 0 and words[found[0].start - 1].low in ("and", "or")
    plain = not joined and (lemma in _PLAINLY or _follows(words, group, "that"))
    if not may_speak(words, found[0], any_noun=plain) or not _tells(words, group, found[0], lemma):
        return None
    speaker, way, marks = found
    modal = bool(group.helpers & word_classes.MODALS) or _supposed(words, group, speaker)
    return WordCue(
        group.start, group.end, lemma, forms, speaker, way, frozenset(marks),
        negated=is_negated(words, group), modal=modal,
    )  # fmt: skip


def _tells(words: Sequence[NarrationWord], group: VerbGroup, speaker: NounPhrase, lemma: str) -> bool:
    """Return whether a verb tells of speech by this speaker, and with what stands behind it."""
    head = words[speaker.head].low
    if lemma in reporting_verbs.QUOTING and any(
        each.low == "as" for each in words[group.end : group.end + _NEAR]
    ):
        return False  # "the letter quotes her as saying": the letter does not say it
    if lemma == "read":
        return head not in speaker_noun_lists.SLOGANS  # "banners read ‘Stop’": nobody says it
    if lemma == "put":
        return has_put_figure(words, group.end)
    if lemma in ("speak", "talk"):
        return has_spoken_quote(words, group.end)
    return lemma not in reporting_verbs.ONLY_FINDING or noun_classes.is_among(
        head, speaker_noun_lists.EXAMINATIONS
    )


def _supposed(words: Sequence[NarrationWord], group: VerbGroup, speaker: NounPhrase) -> bool:
    """Return whether “if” stands before it: nobody is told to have said it."""
    first = min(group.start, speaker.start)
    return first > 0 and words[first - 1].low in ("if", "unless", "whether", "lest")


def _follows(words: Sequence[NarrationWord], group: VerbGroup, *following: str) -> bool:
    """Return whether one of these words comes right behind a group."""
    return group.end < len(words) and words[group.end].low in following


def _speaker(
    words: Sequence[NarrationWord],
    group: VerbGroup,
    lemma: str,
    forms: frozenset[VerbForm],
    before: Sequence[WordCue],
) -> SpeakerMatch | None:
    if "gerund" in forms:
        return find_gerund_speaker(words, group, before)
    if "participle" in forms and group.helpers & word_classes.BE:
        return find_passive_speaker(words, group, lemma)
    if "past" in forms or ("participle" in forms and group.helpers):
        reduced = is_reduced(words, group, lemma)
        return (
            None
            if reduced
            else find_past_speaker(words, group, lemma) or find_carried_speaker(words, group, before)
        )
    if "third" in forms:
        goes_on = words[group.at].low not in word_classes.OFTEN_NOUNS or _follows(words, group, "that", "for")
        return find_present_speaker(words, group) or (
            find_carried_speaker(words, group, before) if goes_on else None
        )
    if group.helpers:
        return find_finite_speaker(words, group) or find_carried_speaker(words, group, before)
    return find_plural_speaker(words, group, lemma)
