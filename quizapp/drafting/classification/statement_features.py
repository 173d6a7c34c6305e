"""What a statement type is weighed by: how something is told to be said, and the words in which it is said.

Nothing here tells who speaks. Of names nothing is seen but that one stands there, and of the speaker only
whether the sentence itself has an examination or a document ("the survey") in its place, or tells of a method
beside it ("…, who led the study").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.classification import statement_patterns
from quizapp.drafting.classification.clause_features import extract_clause_features
from quizapp.drafting.classification.content_features import (
    WORD,
    extract_phrasing_features,
    extract_words,
    strip_ending,
    tokenize_content,
)
from quizapp.drafting.classification.context_features import extract_context_features
from quizapp.drafting.lexicon import evaluative_words, speaker_noun_lists
from quizapp.drafting.lexicon.noun_classes import is_among
from quizapp.drafting.lexicon.semantic_groups import CUES
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.classification.reported_statement import ReportedStatement
    from quizapp.pack.vocabulary import ReportedStatementType

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


def extract_wording_features(told: ReportedStatement, ruled: ReportedStatementType) -> Iterator[str]:
    """Yield the features of one statement; `ruled` is its kind by rule alone."""
    found = [
        *_telling(told.report, ruled),
        *_shape(told.words),
        *_stops(told),
        *extract_phrasing_features(told.words),
    ]
    yield from found
    yield f"form:{told.form}"
    yield from (f"{each} {told.form}" for each in found if each.partition(":")[0] in _BY_FORM)
    yield from extract_clause_features(told.words, told.form)
    if told.form == "mixed":
        yield from _quoted(told.words)
    if told.before is not None:
        yield from extract_context_features(told.before)


def _telling(report: SpeechReport, ruled: ReportedStatementType) -> Iterator[str]:
    yield f"rule:{ruled}"
    yield f"sort:{report.sort}"
    yield f"verb:{report.verb}"
    yield f"verb:{report.verb}:{ruled}"
    if report.denies:
        yield "denies"
    if has_examination_speaker(report):
        yield "examination"
    if report.mention is not None and statement_patterns.METHOD.search(
        statement_patterns.drop_capitalized(report.mention.words)
    ):
        yield "method-of-speaker"
    if _of(report, speaker_noun_lists.DOCUMENTS):
        yield "document"
    yield from (f"cue:{name}" for name, known in CUES.items() if report.verb in known)


def _stops(told: ReportedStatement) -> Iterator[str]:
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
    told = tokenize_content(found.group(1)) if found else []
    if told:
        yield f"quoted-length:{min(4, len(told) // 3)}"
        yield f"quoted-judging:{min(2, evaluative_words.count_evaluative_words(' '.join(told)))}"
        yield f"quoted-first:{told[0]}"
        yield from (f"quoted:{each}" for each in sorted(set(map(strip_ending, told))))


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) > len(ending) + 2


def has_examination_speaker(report: SpeechReport) -> bool:
    """Return whether a common noun for an examination ("the survey") stands for the speaker."""
    return _of(report, speaker_noun_lists.EXAMINATIONS)


def _of(report: SpeechReport, known: frozenset[str]) -> bool:
    """Return whether one of some common nouns stands for the speaker."""
    mention = report.mention
    if mention is None or mention.sort != "noun":
        return False
    return is_among(mention.head, known)


def _shape(content: str) -> Iterator[str]:
    count = len(content.split())
    yield "length:" + ("1-4" if count < 5 else "5-14" if count < 15 else "15-29" if count < 30 else "30+")
    yield f"judging:{min(2, evaluative_words.count_evaluative_words(content))}"
    opening, words = WORD.search(content), extract_words(content)
    if opening and opening.group().lower() in words:
        yield f"first:{opening.group().lower()}"
    measured = statement_patterns.MEASURED.search(content)
    seen = {
        "measured": measured,
        "measured-figure": measured and statement_patterns.COUNTED.search(content),
        "attitude": evaluative_words.has_attitude(content),
        "ought": statement_patterns.OUGHT.search(content),
        "foretold": statement_patterns.FORETOLD.search(content),
        "figure": statement_patterns.FIGURE.search(content),
        "method": statement_patterns.METHOD.search(content),
        "i": statement_patterns.ME.search(content),
        "we": statement_patterns.WE.search(content),
        "you": statement_patterns.YOU.search(content),
        "asks": "?" in content,
        "label": statement_patterns.LABEL.fullmatch(content),
        "infinitive": content.startswith("to "),
        "copula-first": statement_patterns.COPULA_FIRST.match(content),
        "copula-last": statement_patterns.COPULA_LAST.search(content),
        "is": statement_patterns.IS.search(content),
        "was": statement_patterns.WAS.search(content),
        "than": statement_patterns.THAN.search(content),
        "not-but": statement_patterns.NOT_BUT.search(content),
        "like": statement_patterns.LIKE.search(content),
        "always": statement_patterns.ALWAYS.search(content),
    }
    yield from (name for name, true in seen.items() if true)
    yield from (f"ending:{each}" for each in _ENDINGS if any(_ends(word, each) for word in words))
