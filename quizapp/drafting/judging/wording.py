"""What a status is weighed by: how something is told to be said, and the words in which it is said.

Nothing here tells who speaks. Of names nothing is seen but that one stands there, and of the speaker only
whether the sentence itself has an examination or a document ("the survey") in its place, or tells of a method
beside it ("…, who led the study").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.judging import signs
from quizapp.drafting.judging.before import before_it
from quizapp.drafting.judging.clause import clause_of
from quizapp.drafting.judging.phrasing import WORD, ordered, phrasing_of, stem, words_of
from quizapp.drafting.lexicon import nouns, values
from quizapp.drafting.lexicon.meanings import CUES
from quizapp.drafting.lexicon.speakers import is_among
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.judging.statement import Statement
    from quizapp.drafting.said.reports import Report
    from quizapp.pack.words import Status

_ENDINGS: Final = (
    "ful", "less", "ous", "ive", "ish", "able", "ible", "ly", "est", "ness", "ment", "tion", "ing", "ed",
    "al", "ic", "er",
)  # fmt: skip
_STOP: Final = re.compile(r"[.!?](?:\s|$)")
_DIGITS: Final = re.compile(r"\d[\d,.]*")
_FRAGMENT: Final = re.compile(r"[“\"‘](\w[^”\"]+?)[”\"’](?!\w)")
_BY_FORM: Final = word_set(
    """verb rule judging length copula-first copula-last i we was is foretold figure method tense"""
)
"""What tells another thing of told words than of quoted ones, in which tense and person have not moved."""


def wording_of(told: Statement, ruled: Status) -> Iterator[str]:
    """Yield the features of one statement; `ruled` is its kind by rule alone."""
    found = [*_telling(told.report, ruled), *_shape(told.words), *_stops(told), *phrasing_of(told.words)]
    yield from found
    yield f"form:{told.form}"
    yield from (f"{each} {told.form}" for each in found if each.partition(":")[0] in _BY_FORM)
    yield from clause_of(told.words, told.form)
    if told.form == "mixed":
        yield from _quoted(told.words)
    if told.before is not None:
        yield from before_it(told.before)


def _telling(report: Report, ruled: Status) -> Iterator[str]:
    yield f"rule:{ruled}"
    yield f"sort:{report.sort}"
    yield f"verb:{report.verb}"
    yield f"verb:{report.verb}:{ruled}"
    if report.denies:
        yield "denies"
    if by_examination(report):
        yield "examination"
    if report.mention is not None and signs.METHOD.search(signs.small(report.mention.words)):
        yield "method-of-speaker"
    if _of(report, nouns.DOCUMENTS):
        yield "document"
    yield from (f"cue:{name}" for name, known in CUES.items() if report.verb in known)


def _stops(told: Statement) -> Iterator[str]:
    """Yield how a statement begins and ends, and how many sentences and figures it has."""
    words = told.words
    yield f"sentences:{min(3, len(_STOP.findall(words)))}"
    yield f"figures:{min(2, len(_DIGITS.findall(words)))}"
    yield "capital" if words[:1].isupper() else "small"
    if told.form == "direct":
        yield f"end:{words[-1:] if words[-1:] in ('.', ',', '!', '?') else 'none'}"


def _quoted(words: str) -> Iterator[str]:
    """Yield the features of the first quoted words within a statement."""
    found = _FRAGMENT.search(words)
    told = ordered(found.group(1)) if found else []
    if told:
        yield f"quoted-length:{min(4, len(told) // 3)}"
        yield f"quoted-judging:{min(2, values.judging(' '.join(told)))}"
        yield f"quoted-first:{told[0]}"
        yield from (f"quoted:{each}" for each in sorted(set(map(stem, told))))


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
    opening, words = WORD.search(content), words_of(content)
    if opening and opening.group().lower() in words:
        yield f"first:{opening.group().lower()}"
    measured = signs.MEASURED.search(content)
    seen = {
        "measured": measured,
        "measured-figure": measured and signs.COUNTED.search(content),
        "attitude": values.attitude(content),
        "ought": signs.OUGHT.search(content),
        "foretold": signs.FORETOLD.search(content),
        "figure": signs.FIGURE.search(content),
        "method": signs.METHOD.search(content),
        "i": signs.ME.search(content),
        "we": signs.WE.search(content),
        "you": signs.YOU.search(content),
        "asks": "?" in content,
        "label": signs.LABEL.fullmatch(content),
        "infinitive": content.startswith("to "),
        "copula-first": signs.COPULA_FIRST.match(content),
        "copula-last": signs.COPULA_LAST.search(content),
        "is": signs.IS.search(content),
        "was": signs.WAS.search(content),
        "than": signs.THAN.search(content),
        "not-but": signs.NOT_BUT.search(content),
        "like": signs.LIKE.search(content),
        "always": signs.ALWAYS.search(content),
    }
    yield from (name for name, true in seen.items() if true)
    yield from (f"ending:{each}" for each in _ENDINGS if any(_ends(word, each) for word in words))
