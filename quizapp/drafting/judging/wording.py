"""What a status is weighed by: how something is told to be said, and the words in which it is said.

Nothing here tells who speaks. Of names nothing is seen but that one stands there, and of the speaker only
whether the sentence itself has an examination or a document ("the survey") in its place, or tells of a method
beside it ("…, who led the study").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.judging.phrasing import WORD, phrasing_of, words_of
from quizapp.drafting.lexicon import nouns, values
from quizapp.drafting.lexicon.meanings import CUES
from quizapp.drafting.lexicon.speakers import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.said.reports import Report
    from quizapp.pack.words import Status

_I: Final = re.compile(r"\b(?:I|my|me|mine)\b")
_WE: Final = re.compile(r"\b(?:we|our|us|ours)\b", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?:a|an|the) \S+(?: \S+)?", re.IGNORECASE)
_OUGHT: Final = re.compile(
    r"\b(?:should|must|ought|needs? to|ha(?:s|ve|d) to|let us|let[’']s)\b", re.IGNORECASE
)
_FORETOLD: Final = re.compile(r"\b(?:will|would|won[’']t|going to|could|may|might)\b|[’']ll\b", re.IGNORECASE)
_FIGURE: Final = re.compile(r"\d|\b(?:per cent|percent|half|third|quarter|twice|thousand|million)\b")
_METHOD: Final = re.compile(
    r"\b(?:stud(?:y|ies)|surveys?|polls?|analys[ei]s|samples?|measure\w*|recorded|data|records?|count(?:ed|s)?|results?"
    r"|averages?|compared|tests?|found|evidence|per cent|percent|median|trials?|inquiry|audit|reviews?"
    r"|figures|identified|examin\w+|estimat\w+)\b",
    re.IGNORECASE,
)
_COPULA_FIRST: Final = re.compile(
    r"(?:It|That|This|There|They|We|I|You|He|She)(?:[’']| )(?:s|is|was|are|re|m|am|were)\b"
)
_COPULA_LAST: Final = re.compile(
    r"(?:\b(?:is|are|was|were)|[’'](?:s|re)) "
    r"(?:(?:not|no|an?|the|so|very|just|only|too|more|most) )*[a-z]+(?:\.|$)"
)
_IS: Final = re.compile(r"\b(?:is|are|am)\b|[’'](?:s|re|m)\b")
_WAS: Final = re.compile(r"\b(?:was|were|had|did)\b")
_THAN: Final = re.compile(r"\b(?:more|less|fewer|higher|lower|larger|smaller|greater) ?[a-z]* than\b")
_NOT_BUT: Final = re.compile(r"\bnot\b.*\bbut\b|n[’']t\b.*\b(?:it|that)[’']s\b")
_LIKE: Final = re.compile(r"\b(?:like|as) (?:an?|if)\b")
_YOU: Final = re.compile(r"\byou\b", re.IGNORECASE)
_ALWAYS: Final = re.compile(r"\b(?:never|always|ever|nothing|(?:no|every|any)(?:body|one))\b", re.IGNORECASE)
_ENDINGS: Final = (
    "ful", "less", "ous", "ive", "ish", "able", "ible", "ly", "est", "ness", "ment", "tion", "ing", "ed",
    "al", "ic", "er",
)  # fmt: skip


def wording_of(report: Report, content: str, ruled: Status) -> Iterator[str]:
    """Yield the features of one statement; `ruled` is its kind by rule alone."""
    yield f"rule:{ruled}"
    yield f"sort:{report.sort}"
    yield f"verb:{report.verb}"
    yield f"verb:{report.verb}:{ruled}"
    if report.denies:
        yield "denies"
    if by_examination(report):
        yield "examination"
    if report.mention is not None and _METHOD.search(_small(report.mention.words)):
        yield "method-of-speaker"
    if _of(report, nouns.DOCUMENTS):
        yield "document"
    yield from (f"cue:{name}" for name, known in CUES.items() if report.verb in known)
    yield from _shape(content)
    yield from phrasing_of(content)
    yield from (f"ending:{each}" for each in _ENDINGS if any(_ends(word, each) for word in words_of(content)))


def _small(words: str) -> str:
    return " ".join(each for each in words.split() if each.islower())


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) > len(ending) + 2


def by_examination(report: Report) -> bool:
    """Return whether a common noun for an examination ("the survey") stands for the speaker."""
    return _of(report, nouns.EXAMINATIONS)


def _of(report: Report, known: frozenset[str]) -> bool:
    """Return whether one of some common nouns stands for the speaker."""
    mention = report.mention
    if mention is None or mention.sort != "noun":
        return False
    return is_among(mention.head, known)


def _shape(content: str) -> Iterator[str]:
    count = len(content.split())
    yield "length:" + ("1-4" if count < 5 else "5-14" if count < 15 else "15-29" if count < 30 else "30+")
    yield f"judging:{min(2, values.judging(content))}"
    opening = WORD.search(content)
    if opening and opening.group().lower() in words_of(content):
        yield f"first:{opening.group().lower()}"
    seen = {
        "attitude": values.attitude(content),
        "ought": _OUGHT.search(content),
        "foretold": _FORETOLD.search(content),
        "figure": _FIGURE.search(content),
        "method": _METHOD.search(content),
        "first": _I.search(content),
        "we": _WE.search(content),
        "you": _YOU.search(content),
        "asks": "?" in content,
        "label": _LABEL.fullmatch(content),
        "infinitive": content.startswith("to "),
        "copula-first": _COPULA_FIRST.match(content),
        "copula-last": _COPULA_LAST.search(content),
        "is": _IS.search(content),
        "was": _WAS.search(content),
        "than": _THAN.search(content),
        "not-but": _NOT_BUT.search(content),
        "like": _LIKE.search(content),
        "always": _ALWAYS.search(content),
    }
    yield from (name for name, true in seen.items() if true)
