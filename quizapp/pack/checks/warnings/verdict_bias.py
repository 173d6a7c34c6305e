"""Warnings on verdicts over a bank: whether their balance, their order or their form tells the key.

Each feature of the statements is a table of its values against the three verdicts, weighed by chi-square.
How often shuffled verdicts would make a table as uneven gives each feature its p. One of ten features is
soon uneven by chance, so the smallest p is held against the smallest p of each shuffle (min-P, Westfall &
Young 1993): this adjusted p is right also for small tables and for features that depend on each other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby
from random import Random
from typing import Final, Literal
from zlib import crc32

from quizapp.catalogue import Message, message
from quizapp.pack.checks.warnings.english_lexicon import (
    ABSOLUTE_WORDS,
    DEGREE_WORDS,
    HEDGES,
    NEGATIONS,
    NUMBER_WORDS,
    TIME_WORDS,
    is_english,
    split_words,
)
from quizapp.pack.ids import QuestionId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import VerdictQuestion
from quizapp.pack.problems import Problem, build_warning
from quizapp.pack.vocabulary import VERDICTS, Verdict

_FEWEST_BALANCED: Final = 8
_MOST_ALIKE: Final = 3


def warn_of_unbalanced_verdicts(pack: Pack) -> Iterator[Problem]:
    """In a bank with eight verdicts or more, one of the three is under a quarter or over a half."""
    for place, bank in enumerate(pack.banks):
        keys = [question.key for question in bank.questions if question.kind == "verdict"]
        if bank.worked or len(keys) < _FEWEST_BALANCED:
            continue
        counts = Counter(keys)
        if any(not len(keys) <= 4 * counts[verdict] <= 2 * len(keys) for verdict in VERDICTS):
            numbers = {verdict: counts[verdict] for verdict in VERDICTS}
            sentence = message("pack_warnings.verdicts_unbalanced", n=len(keys), **numbers)
            yield build_warning(("banks", place), "verdicts-unbalanced", sentence)


def warn_of_verdicts_in_a_row(pack: Pack) -> Iterator[Problem]:
    """In a bank, more than three verdicts that follow one another have the same key."""
    for place, bank in enumerate(pack.banks):
        keys = [question.key if question.kind == "verdict" else None for question in bank.questions]
        start = 0
        for key, run in groupby([] if bank.worked else keys):
            length = len(list(run))
            if key is not None and length > _MOST_ALIKE:
                sentence = message("pack_warnings.verdicts_alike", n=length, key=_verdict(key))
                where = ("banks", place, "questions", start + _MOST_ALIKE, "key")
                yield build_warning(where, "verdicts-alike", sentence)
            start += length


StatementLabel = Literal["wording", "content"]
"""What a reader finds a statement to be about: the words of the article, or what they say."""

MIN_VERDICTS: Final = 24
"""With fewer verdicts, chance alone makes tables look like anything."""

SHUFFLE_COUNT: Final = 9_999
_QUICK_SHUFFLES: Final = 999
_SETTLED: Final = (0.02, 0.1)
"""A quick p outside is so far from .05 that more shuffles would not bring it to the other side."""

_WARN_AT: Final = 0.05
_MOST: Final = 400
"""What cannot be told from as many verdicts tells too little to be of use to anybody."""

_SEED: Final = 1
_DEGREE: Final = TIME_WORDS | DEGREE_WORDS | ABSOLUTE_WORDS | HEDGES
_QUOTATION_MARKS: Final = frozenset('“”„"«»‹›')


@dataclass(frozen=True, slots=True)
class StatementFeature:
    """A feature of statements, and its value for each of them, in words."""

    name: Message
    values: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class RevealingFeature:
    """The feature that tells most, and how often chance alone would make any feature tell as much."""

    feature: StatementFeature
    adjusted_p: float


def warn_of_revealing_statements(pack: Pack) -> Iterator[Problem]:
    """From 24 verdicts on: a feature of the statements tells more of the keys than chance lets it."""
    asked = list_verdict_questions(pack)
    if len(asked) < MIN_VERDICTS:
        return
    features = extract_statement_features(pack, asked)
    keys = tuple(question.key for question in asked)
    found = find_revealing_feature(features, keys, _QUICK_SHUFFLES)
    if _SETTLED[0] < found.adjusted_p <= _SETTLED[1]:
        found = find_revealing_feature(features, keys)
    if found.adjusted_p <= _WARN_AT:
        example = _example(found.feature, keys)
        sentence = message("pack_warnings.verdicts_by_form", form=found.feature.name, example=example)
        yield build_warning(("banks",), "verdicts-by-form", sentence)


def list_verdict_questions(pack: Pack) -> list[VerdictQuestion]:
    """Return the verdict questions of all banks that are practised, at most 400 of them.

    Which these are, and their order, depends on their ids alone, so that an edit elsewhere changes nothing.
    """
    asked = (
        question
        for bank in pack.banks
        if not bank.worked
        for question in bank.questions
        if question.kind == "verdict"
    )
    return sorted(asked, key=lambda question: crc32(question.id.encode()))[:_MOST]


def extract_statement_features(
    pack: Pack, asked: Sequence[VerdictQuestion], labels: Mapping[QuestionId, StatementLabel] | None = None
) -> tuple[StatementFeature, ...]:
    """Return the features of some statements; with `labels` also what a reader says they are about.

    Features made of English words are left out in other languages. Openings and speakers that a single
    statement has count as one value: each alone would go with one verdict and tell nothing.
    """
    spoken = [split_words(question.statement) for question in asked]
    english = is_english(pack)
    first_two = _pooled([" ".join(each[:2]) for each in spoken])
    first = _pooled([" ".join(each[:1]) for each in spoken])
    columns = {
        "first_two_words": [_first_words(words) for words in first_two],
        "first_word": [_first_word(word) for word in first],
        "length": _lengths([len(each) for each in spoken]),
        "number": _with("number", (_has_number(each, english=english) for each in spoken)),
    }
    if english:
        according = ("according to" in " ".join(each) for each in spoken)
        columns |= {
            "negation": _with("negation", map(NEGATIONS.intersection, spoken)),
            "degree": _with("degree", map(_DEGREE.intersection, spoken)),
            "according_to": _with("according_to", according),
        }
    marked = (_QUOTATION_MARKS.intersection(question.statement) for question in asked)
    columns |= {"quotation_marks": _with("quotation_marks", marked), "speaker": _speakers(pack, asked)}
    if labels is not None:
        given = [labels.get(question.id, "none") for question in asked]
        columns["label"] = [message("pack_warnings.has.label", label=label) for label in given]
    return tuple(
        StatementFeature(message(f"pack_warnings.form.{name}"), tuple(values))
        for name, values in columns.items()
    )


@lru_cache(maxsize=16)
def find_revealing_feature(
    features: tuple[StatementFeature, ...], keys: tuple[Verdict, ...], shuffles: int = SHUFFLE_COUNT
) -> RevealingFeature:
    """Return the feature that tells most of the keys; the same shuffles are made every time.

    The last results are remembered, for while somebody writes, checks mostly meet what they met before.
    """
    tables = [_ContingencyTable(feature.values, keys) for feature in features]
    statements = [1 << place for place in range(len(keys))]
    statements.sort(key=lambda one: VERDICTS.index(keys[one.bit_length() - 1]))
    first, second, _ = accumulate(keys.count(verdict) for verdict in VERDICTS)
    chance = Random(_SEED)
    uneven: list[list[float]] = [[] for _ in tables]
    for _ in range(shuffles + 1):  # the first time as the keys are
        supported, contradicted = sum(statements[:first]), sum(statements[first:second])
        for table, figures in zip(tables, uneven, strict=True):
            figures.append(table.chi_square(supported, contradicted))
        statements.sort(key=lambda _: chance.random())
    ranks = [_ranks(figures) for figures in uneven]
    lowest = [min(each) for each in zip(*ranks, strict=True)]
    place = min(range(len(features)), key=lambda one: ranks[one][0])
    return RevealingFeature(features[place], sum(one <= lowest[0] for one in lowest) / (shuffles + 1))


def build_cross_table(
    feature: StatementFeature, keys: Sequence[Verdict]
) -> dict[Message, dict[Verdict, int]]:
    """Return how often each value of a feature meets each verdict."""
    counts = Counter(zip(feature.values, keys, strict=True))
    return {
        value: {verdict: counts[value, verdict] for verdict in VERDICTS}
        for value in sorted(set(feature.values))
    }


class _ContingencyTable:
    """A feature against the verdicts; a set of statements is an integer with a bit for each."""

    def __init__(self, values: Sequence[str], keys: Sequence[Verdict]) -> None:
        masks = dict.fromkeys(values, 0)
        for place, value in enumerate(values):
            masks[value] |= 1 << place
        self._rows = [(mask, mask.bit_count()) for mask in masks.values()]
        self._columns = [max(1, keys.count(verdict)) for verdict in VERDICTS]
        self._all = len(keys)

    def chi_square(self, supported: int, contradicted: int) -> float:
        """Return the statistic of the table for the statements of two verdicts; the third has the rest."""
        one, two, three = self._columns
        total = 0.0
        for mask, size in self._rows:
            says, denies = (mask & supported).bit_count(), (mask & contradicted).bit_count()
            silent = size - says - denies
            total += (says * says / one + denies * denies / two + silent * silent / three) / size
        return round(self._all * (total - 1), 6)  # equal tables are to be equal, whichever way they add up


def _ranks(figures: Sequence[float]) -> list[int]:
    """Return for each figure how many are as large or larger: over their number, its p."""
    counts = sorted(Counter(figures).items(), reverse=True)
    larger = dict(
        zip((figure for figure, _ in counts), accumulate(count for _, count in counts), strict=True)
    )
    return [larger[figure] for figure in figures]


def _pooled(values: Sequence[str]) -> list[str | None]:
    """Return the values, None for each that is there once."""
    counts = Counter(values)
    return [value if counts[value] > 1 else None for value in values]


def _first_words(words: str | None) -> Message:
    if words is None:
        return message("pack_warnings.has.other_first_two_words")
    return message("pack_warnings.has.first_two_words", words=words)


def _first_word(word: str | None) -> Message:
    if word is None:
        return message("pack_warnings.has.other_first_word")
    return message("pack_warnings.has.first_word", word=word)


def _speakers(pack: Pack, asked: Sequence[VerdictQuestion]) -> list[Message]:
    names = {speaker.id: message("pack_warnings.has.speaker", name=speaker.name) for speaker in pack.speakers}
    nobody, other = message("pack_warnings.has.no_speaker"), message("pack_warnings.has.other_speaker")
    speakers = [nobody if question.of is None else names[question.of] for question in asked]
    counts = Counter(speakers)
    return [speaker if counts[speaker] > 1 else other for speaker in speakers]


def _with(what: str, found: Iterable[object]) -> list[Message]:
    some, none = message(f"pack_warnings.has.{what}"), message(f"pack_warnings.has.no_{what}")
    return [some if one else none for one in found]


def _verdict(verdict: Verdict) -> Message:
    """Return a verdict as teachers and learners read it."""
    return message(f"pack_warnings.verdict.{verdict}")


def _has_number(spoken: Sequence[str], *, english: bool) -> bool:
    return any(map(str.isnumeric, "".join(spoken))) or (english and not NUMBER_WORDS.isdisjoint(spoken))


def _lengths(counts: Sequence[int]) -> list[Message]:
    """Return the third that each length falls into: short, middling or long for these statements."""
    ordered = sorted(counts)
    low, high = ordered[(len(ordered) - 1) // 3], ordered[2 * (len(ordered) - 1) // 3]
    names = (
        message("pack_warnings.has.short", n=low),
        message("pack_warnings.has.middling", least=low + 1, n=high),
        message("pack_warnings.has.long", n=high),
    )
    return [names[bisect_left((low, high), count)] for count in counts]


def _example(feature: StatementFeature, keys: Sequence[Verdict]) -> Message:
    """Return the cell of a feature's table that stands out most, as a sentence."""
    shares = Counter(keys)
    _, count, size, value, verdict = max(
        ((count - expected) ** 2 / expected, count, size, value, verdict)
        for value, row in build_cross_table(feature, keys).items()
        for size in [sum(row.values())]
        for verdict, count in row.items()
        for expected in [size * shares[verdict] / len(keys)]
        if count > expected
    )
    return message("pack_warnings.example", n=size, form=value, count=count, key=_verdict(verdict))
