"""Who speaks by the words before a quotation: “Lee was blunt: “…””, “Lee’s verdict: “…””, “Lee said in a
statement. “…””, “in Lee’s words, “…””, “as Lee put it, “…””."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.narrator_words import (
    GOVERNING,
    NO_TITLE,
    find_reporting_verb,
    find_speaker_before,
    find_speaker_in,
    may_be_reporting,
    split_words,
)
from quizapp.drafting.attribute.quote_tag import QuoteSpeaker
from quizapp.drafting.attribute.speech_reports import Mention
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.narrator_words import NarratorWord

_NEW_SENTENCE: Final = re.compile(rf"{NO_TITLE}[.?!…]\s+(?=[A-ZÀ-Þ])")
_LONGEST: Final = 30
"""Words of a sentence that leads to a quotation."""
_LONGEST_NAME: Final = 5
"""Words of a name; a headline may capitalise more."""
_RECENT: Final = 10_000
"""Code points in which a name of one word has been met, should it be one."""
_TAIL: Final = 9
"""Words between a verb of saying and the stop or comma before the quotation that is its own."""
_NAME: Final = r"(?:the\s)?[A-ZÀ-Þ][\w.-]*(?:\s(?:(?:de|van|von|al|of)\s)?[A-ZÀ-Þ][\w.-]*){0,4}"
_NOUNS: Final = (
    "verdict|response|answer|reply|retort|message|advice|view|take|warning|explanation|reaction|comment"
    "|conclusion|summary|assessment|promise|plea|excuse|argument|line|rebuttal|defen[cs]e|reasoning|complaint"
)
_OWNED: Final = re.compile(
    rf"(?<![\w’'-])(?P<who>{_NAME}(?=[’']s?\s)|[Hh]is(?=\s)|[Hh]er(?=\s)|[Tt]heir(?=\s))(?:[’']s?)?\s"
    rf"(?:[a-z-]+\s){{0,2}}(?P<noun>{_NOUNS})(?:\s(?:is|was|came|to|on|for|about)\b[^:;.,]{{0,50}})?\s*:\s*$"
)
_FOR: Final = re.compile(rf"\b[Ff]or\s(?P<who>{_NAME}),\s[^,:;]{{3,60}}(?P<noun>):\s*$")
_WORDS: Final = re.compile(
    rf"\b[Ii]n\s(?P<who>{_NAME}(?=[’']s?\s)|his(?=\s)|her(?=\s)|their(?=\s))(?:[’']s?)?\s(?:own\s)?"
    r"(?P<noun>words)\s*[,:]\s*$"
    rf"|\b[Ii]n\sthe\swords\sof\s(?P<of>{_NAME})\s*[,:]\s*$"
)
_PUT: Final = re.compile(
    r"\b[Aa]s\s(?P<who>[^,;:.]{2,60}?)\s(?P<noun>(?:once\s|later\s)?puts?\sit)\b[^,;:]{0,40}[,:]\s*$"
)
_FROM: Final = re.compile(rf"\b[Ff]rom\s(?P<who>the\s[a-z]+|{_NAME})(?P<noun>):\s*$")
_HERE: Final = re.compile(
    rf"(?:(?:[–—-]\s)|\b[Hh]ere(?:[’']s|\sis|\swas)\s)(?P<who>{_NAME})"
    r"(?:\s(?:in|on)\s[^:,.]{3,30})?(?P<noun>):\s*$"
)
_PASSIVE: Final = word_set("was were is are been being be got")
_DONE: Final = word_set("told given shown written sent")
_TAKING: Final = word_set(
    """read reads heard hear hears saw sees see received receives remember remembers recall remembered found
    finds quoted quotes cited cites signed sang sing sings sung titled entitled headlined asked
    asks wrote-up played plays published wore carried carrying wearing bearing holding held"""
)
"""Verbs by which a sentence leads to words of somebody else's, or that nobody says."""
_LINKS: Final = word_set(
    """was is were are had has have went goes made gave gives took put puts came comes did does turned
    kept keeps left leaves remains"""
)
"""Verbs without the form of a past that may lead to a colon: “Lee was blunt:”."""
_OPENING: Final = word_set("but and yet so then now later still instead finally")
_STATING: Final = (reporting_verbs.STATING | reporting_verbs.GESTURES) - reporting_verbs.CLAUSE_ONLY


def find_lead_in_speaker(text: str, start: int, end: int) -> QuoteSpeaker | None:
    """Return who speaks by the narrator's words before a whole quotation, a part of the text.

    None where nobody does. Whether the words are part of what somebody else says is not looked at.
    """
    told = text[start:end].rstrip()
    begin = start + max((each.end() for each in _NEW_SENTENCE.finditer(told)), default=0)
    end = start + len(told)
    while begin < end and (text[begin].isspace() or text[begin] in "”\"’'»),"):
        begin += 1
    if end - begin < 3:
        return None
    found = find_announced_speaker(text, begin, end) or _label(text, begin, end)
    if found is not None or text[end - 1] not in ":,.":
        return found
    words = split_words(text, begin, end - 1)
    return _led(words, text[end - 1]) if 0 < len(words) <= _LONGEST else None


def _label(text: str, start: int, end: int) -> QuoteSpeaker | None:
    """Return who is named before a colon, and nothing but named: “Lee: “…”” in the midst of a paragraph.

    A name of one word has been met in the midst of a sentence before: others are headings.
    """
    words = split_words(text, start, end - 1)
    if text[end - 1] != ":" or not 0 < len(words) <= _LONGEST_NAME or not all(each.upper for each in words):
        return None
    mention = find_speaker_in(words)
    if mention is None or mention.sort != "name":
        return None
    told = text[max(0, start - _RECENT) : start]
    met = len(words) > 1 or re.search(rf"[a-z,]\s{re.escape(mention.words)}\b", told)
    return QuoteSpeaker(mention, "", None, "owned") if met else None


def find_announced_speaker(text: str, start: int, end: int) -> QuoteSpeaker | None:
    """Return whose words are announced as theirs: “Lee’s verdict:”, “in her words,”, “as Lee put it,”."""
    for pattern in (_OWNED, _WORDS, _PUT, _FOR, _FROM, _HERE):
        match = pattern.search(text, start, end)
        if match is not None:
            who = "of" if match.groupdict().get("of") else "who"
            mention = _owner(text, ReadingSpan(*match.span(who)))
            cue = ReadingSpan(*match.span("noun")) if match["noun"] else None
            return QuoteSpeaker(mention, "", cue, "owned") if mention else None
    return None


def _owner(text: str, span: ReadingSpan) -> Mention | None:
    if span.of(text).lower() in ("his", "her", "their"):
        words = span.of(text)
        return Mention(span, words, words, "pronoun", plural=words.lower() == "their")
    return find_speaker_in(split_words(text, span.start, span.end))


def _led(words: Sequence[NarratorWord], mark: str) -> QuoteSpeaker | None:
    """Return who speaks where a sentence leads to a quotation by a colon, a comma or a full stop."""
    for first in reversed(_begins(words)):
        found = _set_off(words, first, mark)
        if found is not None:
            return found
        for at in range(first + 1, len(words)):
            if not _has_tense(words, at):
                continue
            mention = find_speaker_before(words, first, at)
            if mention is not None:
                return _told(words, at, mention, mark)
    return None


def _set_off(words: Sequence[NarratorWord], first: int, mark: str) -> QuoteSpeaker | None:
    """Return the speaker before an aside between commas: “Ann Lee, the mayor, was blunt:”."""
    commas = [at for at in range(first, len(words)) if words[at].text == ","]
    mention = find_speaker_in(words[first : commas[0]]) if len(commas) > 1 else None
    if mention is None or mention.sort == "pronoun":
        return None
    for comma in commas[1:]:
        at = comma + 1
        if at < len(words) and _has_tense(words, at):
            return _told(words, at, mention, mark)
    return None


def _begins(words: Sequence[NarratorWord]) -> list[int]:
    """Return where the subject may begin: first, behind “But”, and behind a comma."""
    first = 0
    while first < len(words) and (words[first].low in _OPENING or words[first].text == ","):
        first += 1
    return [first, *(at + 1 for at, each in enumerate(words) if each.text == "," and at > first)]


def _told(words: Sequence[NarratorWord], at: int, mention: Mention, mark: str) -> QuoteSpeaker | None:
    verb = find_reporting_verb(words, at)
    last = at + (verb in reporting_verbs.PARTICLES)
    found = QuoteSpeaker(mention, verb, ReadingSpan(words[at].start, words[last].end), "ahead")
    rest = words[last + 1 :]
    if mark == ":":
        return found if _leads_on(words, at) else None
    if verb not in _STATING or len(rest) > _TAIL:
        return None
    placed = (
        not rest or rest[0].low in GOVERNING or (verb in reporting_verbs.TELLING and rest[0].text.isalpha())
    )
    plain = not any(_has_tense(rest, place) for place in range(len(rest)))
    return found if placed and plain else None


def _leads_on(words: Sequence[NarratorWord], at: int) -> bool:
    """Return whether a sentence may lead to its subject's own words."""
    behind = words[at + 1 : at + 3]
    passive = words[at].low in _PASSIVE and any(
        each.low.endswith("ed") or each.low in _DONE for each in behind
    )
    return not passive and not any(each.low in _TAKING for each in words[at:])


def _has_tense(words: Sequence[NarratorWord], at: int) -> bool:
    return bool(find_reporting_verb(words, at)) or may_be_reporting(words, at) or words[at].text in _LINKS
