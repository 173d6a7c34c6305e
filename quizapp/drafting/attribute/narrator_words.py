"""The narrator's words beside a quotation, one by one: verbs that may tell of speech, and speakers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.attribute.speech_reports import Mention
from quizapp.drafting.lexicon import noun_classes, reporting_verbs
from quizapp.drafting.lexicon.capitalisation import ALONE, OPENERS
from quizapp.drafting.lexicon.verb_forms import build_form_table
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.speech_reports import MentionType

_WORD: Final = re.compile(
    r"(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|St|[A-Z][a-z]{2})\.(?=\s[A-Z])|\w+(?:[’'‑.-]\w+)*|\S"
)
NO_TITLE: Final = r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col))"
"""Behind a title cut short, or an initial, no full stop stands: what a pattern for one begins with."""
PRONOUNS: Final = frozenset({"he", "she", "they"})
DETERMINERS: Final = word_set("the a an another one his her their its this that")
_JOINING: Final = word_set("but and yet so as then now")
"""What a sentence may begin with before its subject."""
_TITLES: Final = word_set("mr mrs ms")
_INTRODUCING: Final = word_set("the a an another one")
_PARTICLES: Final = word_set("de van von bin al der la le du ibn of the for and")
"""Small words within names."""
GOVERNING: Final = word_set(
    """in on at to of with when as after before during while by for from into over about through via last
    this earlier later yesterday today back again who which whose and but amid outside inside near"""
)
"""Words that end a phrase for a speaker, or follow a verb that has no object."""
_NOT_SAYING: Final = word_set("need indeed shed seed speed feed breed exceed proceed succeed bleed")
_ADVERBS: Final = word_set("then also later once again now just even only still first soon never always")
_AGED: Final = re.compile(r"\d+[-‑]year[-‑]old$")
_LONGEST: Final = 10
"""Words of a phrase for a speaker."""


class NarratorWord(NamedTuple):
    """A word or mark, and where it stands in the whole text."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def upper(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def split_words(text: str, start: int, end: int) -> list[NarratorWord]:
    """Return the words and marks of a part of a text, up to `end`, exclusive."""
    return [NarratorWord(each.group(), *each.span()) for each in _WORD.finditer(text, start, end)]


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Return verbs of saying by their forms with a tense: “muses” and “mused” are “muse”'s."""
    known = (
        reporting_verbs.STATING | reporting_verbs.CALLING | reporting_verbs.ASKING | reporting_verbs.GESTURES
    )
    return {
        word: verb for word, (verb, forms) in build_form_table(known).items() if {"past", "third"} & forms
    }


def find_reporting_verb(words: Sequence[NarratorWord], at: int) -> str:
    """Return the known verb of saying, in its basic form, that a word is; nothing where it is none.

    A verb that tells of speech only with a particle has to have it behind it.
    """
    verb = _forms().get(words[at].text, "")
    particle = reporting_verbs.PARTICLES.get(verb)
    if particle is None:
        return verb
    return verb if at + 1 < len(words) and words[at + 1].low == particle else ""


def may_be_reporting(words: Sequence[NarratorWord], at: int) -> bool:
    """Return whether a word that is no known verb of saying looks like a verb in the past: “mewled”."""
    word = words[at].text
    return word.isalpha() and word.islower() and word.endswith("ed") and word not in _NOT_SAYING


def is_adverb(word: NarratorWord) -> bool:
    """Return whether a word may stand between a speaker and a verb."""
    return word.low in _ADVERBS or (word.low.endswith("ly") and word.text.islower())


def find_speaker_before(words: Sequence[NarratorWord], first: int, verb: int) -> Mention | None:
    """Return who is told of by all words from one on to a verb, but for adverbs right before it."""
    while verb > first and is_adverb(words[verb - 1]):
        verb -= 1
    return find_speaker_in(words[first:verb])


def find_speaker_in(words: Sequence[NarratorWord]) -> Mention | None:
    """Return who is told of by all of some words: a pronoun, a name with what introduces it, or a noun."""
    if not 0 < len(words) <= _LONGEST:
        return None
    last = words[-1]
    if len(words) == 1 and last.low in PRONOUNS:
        return Mention(
            ReadingSpan(last.start, last.end), last.text, last.text, "pronoun", plural=last.low == "they"
        )
    if last.upper and not (last.text in ALONE or (len(words) == 1 and last.low in OPENERS)):
        return _name(words)
    noun = words[0].low in DETERMINERS and len(words) > 1 and noun_classes.may_speak(last.low)
    return _mention(words, "noun") if noun and _leads(words[:-1]) else None


def _name(words: Sequence[NarratorWord]) -> Mention | None:
    first = len(words) - 1
    while first > 0 and _goes_on(words, first - 1):
        first -= 1
    if words[first].low in _JOINING:
        return _name(words[first + 1 :]) if first == 0 and len(words) > 1 else None
    if words[first].low in OPENERS and words[first].low.rstrip(".") not in _TITLES:
        first += 1
    if first >= len(words) or not _leads(words[:first]):
        return None
    introduced = first > 0 and words[first - 1].low in _INTRODUCING
    return _mention(words[first - introduced :], "name")


def _goes_on(words: Sequence[NarratorWord], at: int) -> bool:
    """Return whether a name reaches back to a word."""
    word = words[at]
    return word.upper or (word.text in _PARTICLES and at > 0 and words[at - 1].upper)


def _leads(words: Sequence[NarratorWord]) -> bool:
    """Return whether words may introduce a name or a noun: “the tall, thin”, “an angry”, “spokesman”."""
    if not words:
        return True
    if words[0].low in DETERMINERS:
        return all(_qualifies(each) or each.text == "," for each in words[1:])
    last = words[-1]
    role = last.upper or noun_classes.may_speak(last.low) or _AGED.match(last.low)
    return bool(role) and all(_qualifies(each) and each.low not in OPENERS for each in words)


def _qualifies(word: NarratorWord) -> bool:
    low = word.low
    return word.text[0].isalnum() and low not in GOVERNING and low not in PRONOUNS and low not in DETERMINERS


def _mention(words: Sequence[NarratorWord], sort: MentionType) -> Mention:
    span = ReadingSpan(words[0].start, words[-1].end)
    told = " ".join(each.text for each in words).replace(" ,", ",")
    head = words[-1].text
    return Mention(span, head, told, sort, plural=sort == "noun" and head != noun_classes.find_singular(head))
