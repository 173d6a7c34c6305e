"""Where a sentence tells that something is said: its verbs of saying, with their speakers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, speakers, verbs
from quizapp.drafting.rules import classes
from quizapp.drafting.rules.classes import word_set
from quizapp.drafting.rules.elsewhere import carried, gerund, passive
from quizapp.drafting.rules.figures import puts, speaks_of
from quizapp.drafting.rules.groups import group_at, is_negated
from quizapp.drafting.rules.phrases import Phrase, may_speak, phrase_before
from quizapp.drafting.rules.ways import finite, is_reduced, past, plural_present, present

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.lexicon.forms import Form
    from quizapp.drafting.rules.groups import Group
    from quizapp.drafting.rules.ways import Speaking, Way
    from quizapp.drafting.rules.words import Word

_NEAR: Final = 5
"""So many words after “quotes” may stand before “as saying”."""
_PLAINLY: Final = word_set("say tell add insist argue reply admit")
"""Verbs that only somebody who speaks is told to do."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying: its group of words (end exclusive), the verb, its speaker, where that was found."""

    start: int
    end: int
    lemma: str
    form: frozenset[Form]
    speaker: Phrase
    way: Way
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


def cues(words: Sequence[Word]) -> list[Cue]:
    """Return the cues of a sentence in their order."""
    found: list[Cue] = []
    known = classes.verb_forms()
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


def _noun(words: Sequence[Word], at: int) -> Cue | None:
    """Return “the minister's claim that …” as a cue."""
    low = words[at].low
    if low not in verbs.NAMING_NOUNS or at == 0 or at + 1 >= len(words) or words[at + 1].low != "that":
        return None
    owner, phrase = words[at - 1].low, None
    if owner in ("his", "her"):
        phrase = Phrase(at - 1, at, at - 1)
    elif owner.endswith(("’s", "'s")):
        phrase = phrase_before(words, at, 0)
    if phrase is None:
        return None
    return Cue(at, at + 1, low, frozenset({"base"}), phrase, "noun", frozenset({"noun"}))


def _cue(
    words: Sequence[Word], at: int, lemma: str, forms: frozenset[Form], before: Sequence[Cue]
) -> Cue | None:
    group = group_at(words, at, lemma)
    found = _speaker(words, group, lemma, forms, before) if group is not None else None
    if group is None or found is None:
        return None
    joined = found[0].start > 0 and words[found[0].start - 1].low in ("and", "or")
    plain = not joined and (lemma in _PLAINLY or _follows(words, group, "that"))
    if not may_speak(words, found[0], any_noun=plain) or not _tells(words, group, found[0], lemma):
        return None
    speaker, way, marks = found
    modal = bool(group.helpers & classes.MODALS) or _supposed(words, group, speaker)
    return Cue(
        group.start, group.end, lemma, forms, speaker, way, frozenset(marks),
        negated=is_negated(words, group), modal=modal,
    )  # fmt: skip


def _tells(words: Sequence[Word], group: Group, speaker: Phrase, lemma: str) -> bool:
    """Return whether a verb tells of speech by this speaker, and with what stands behind it."""
    head = words[speaker.head].low
    if lemma in verbs.QUOTING and any(each.low == "as" for each in words[group.end : group.end + _NEAR]):
        return False  # "the letter quotes her as saying": the letter does not say it
    if lemma == "read":
        return head not in nouns.SLOGANS  # "banners read ‘Stop’": nobody says it
    if lemma == "put":
        return puts(words, group.end)
    if lemma in ("speak", "talk"):
        return speaks_of(words, group.end)
    return lemma not in verbs.ONLY_FINDING or speakers.is_among(head, nouns.EXAMINATIONS)


def _supposed(words: Sequence[Word], group: Group, speaker: Phrase) -> bool:
    """Return whether “if” stands before it: nobody is told to have said it."""
    first = min(group.start, speaker.start)
    return first > 0 and words[first - 1].low in ("if", "unless", "whether", "lest")


def _follows(words: Sequence[Word], group: Group, *following: str) -> bool:
    """Return whether one of these words comes right behind a group."""
    return group.end < len(words) and words[group.end].low in following


def _speaker(
    words: Sequence[Word], group: Group, lemma: str, forms: frozenset[Form], before: Sequence[Cue]
) -> Speaking | None:
    if "gerund" in forms:
        return gerund(words, group, before)
    if "participle" in forms and group.helpers & classes.BE:
        return passive(words, group, lemma)
    if "past" in forms or ("participle" in forms and group.helpers):
        reduced = is_reduced(words, group, lemma)
        return None if reduced else past(words, group, lemma) or carried(words, group, before)
    if "third" in forms:
        goes_on = words[group.at].low not in classes.OFTEN_NOUNS or _follows(words, group, "that", "for")
        return present(words, group) or (carried(words, group, before) if goes_on else None)
    if group.helpers:
        return finite(words, group) or carried(words, group, before)
    return plural_present(words, group, lemma)
