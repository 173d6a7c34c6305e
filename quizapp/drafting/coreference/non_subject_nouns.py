"""People and writings told of by a noun where no verb has them as its subject: “Beside her sat a guard.”"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.speech_reports import Mention
from quizapp.drafting.lexicon import noun_classes, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.interval_index import IntervalIndex

_WORD: Final = r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*"
_PHRASE: Final = re.compile(
    r"(?<![\w’'-])(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at)(?!\s(?:the|an?|his|her|its|their)\b)"
    r"|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Aa]nother"
    rf"|[A-ZÀ-Þ][\w-]+[’']s)(?P<words>(?:\s{_WORD}){{1,5}})(?![\w’'-])"
)
"""“A former engineer at the firm”, with what follows."""
_AFTER: Final = re.compile(
    rf"\s(?:at|of|from|in|with|beside|for)\s(?:the|an?|h(?:is|er)|its|their)\s{_WORD}(?![\w’'-])"
)
"""“at the firm”."""
_NOT_BEFORE: Final = word_set(
    """of for with and or but who whom that which when while as at in on from to by than is was were are
    has had have said says told if between its his her their the an into through over under about against
    after before without during since until not"""
)
"""Words that no noun phrase has before its head."""
_WRITINGS: Final = word_set(
    "letter email e-mail memo audit report survey study note statement petition affidavit"
)
_NOT_ONE: Final = (
    speaker_noun_lists.GROUPS
    | speaker_noun_lists.BODIES
    | speaker_noun_lists.DOCUMENTS
    | speaker_noun_lists.PRONOUNS
)
"""Nouns for several, for things, and words that stand for nouns."""
_WAS: Final = re.compile(r"\b(?:is|was|were|are|stood|sat|came)\s$")
_OPENED: Final = re.compile(r"(?:[.?!…:;][”’\"']?\s+)(?:(?:But|And|Yet|Then|So)\s)?$")
_NAME_BEFORE: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:, \d{1,3})?,\s$")
_LOOKED_BACK: Final = 16


@dataclass(frozen=True, slots=True)
class NounMention:
    """Somebody told of by a noun: the mention, and whether it opens its sentence or ends an inverted one."""

    mention: Mention
    leads: bool


def find_noun_mentions(text: str, start: int, end: int, quoted: IntervalIndex) -> Iterator[NounMention]:
    """Yield who is told of by a noun between `start` and `end` (exclusive) outside of what is quoted."""
    at = start
    while (match := _PHRASE.search(text, at, end)) is not None:
        head = _head(match["words"])
        at = match.start("words") + 1
        if head is None or match.start() in quoted or _is_of_a_name(text, start, match.start()):
            continue
        stop = match.start("words") + head.end()
        after = _AFTER.match(text, stop, end)
        span = ReadingSpan(match.start(), after.end() if after else stop)
        yield NounMention(Mention(span, head.group(), span.of(text), "noun"), _leads(text, start, span.start))
        at = span.end


def _head(words: str) -> re.Match[str] | None:
    """Return the noun for somebody that some words begin with, after adjectives; None where there is none."""
    found = None
    for match in re.finditer(_WORD, words):
        word = match.group()
        if _tells_of_one(word):
            found = match
        elif found is not None or word in _NOT_BEFORE:
            break
    return found


def _tells_of_one(noun: str) -> bool:
    """Return whether a noun stands for one person, or for a writing."""
    if noun in _WRITINGS:
        return True
    return noun not in _NOT_ONE and noun_classes.find_singular(noun) == noun and noun_classes.is_person(noun)


def _is_of_a_name(text: str, start: int, at: int) -> bool:
    """Return whether what begins at a place only explains a name: “Jan Osei, a baker”."""
    return bool(_NAME_BEFORE.search(text[max(start, at - _LOOKED_BACK) : at]))


def _leads(text: str, start: int, at: int) -> bool:
    """Return whether what begins at a place opens a sentence, or ends an inverted one."""
    before = text[max(start, at - _LOOKED_BACK) : at]
    return at == start or bool(_OPENED.search(before) or _WAS.search(before))
