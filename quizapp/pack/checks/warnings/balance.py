"""Verdicts over a bank: each of the three often enough, and not too many alike in a row."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem
from quizapp.pack.words import VERDICTS, Verdict

_FEWEST: Final = 8
_MOST_ALIKE: Final = 3
VERDICT_NAMES: Final[dict[Verdict, str]] = {
    "supported": "says so",
    "contradicted": "says otherwise",
    "not_stated": "does not say",
}
"""The verdicts as teachers and learners read them."""


def warn_of_unbalanced_verdicts(pack: Pack) -> Iterator[Problem]:
    """In a bank with eight verdicts or more, one of the three is under a quarter or over a half."""
    for place, bank in enumerate(pack.banks):
        keys = [question.key for question in bank.questions if question.kind == "verdict"]
        if bank.worked or len(keys) < _FEWEST:
            continue
        counts = Counter(keys)
        if any(not len(keys) <= 4 * counts[verdict] <= 2 * len(keys) for verdict in VERDICTS):
            told = ", ".join(f"“{VERDICT_NAMES[verdict]}” {counts[verdict]}" for verdict in VERDICTS)
            sentence = f"The keys of {len(keys)} verdicts are unbalanced: {told}."
            sentence += " Make each of them a quarter to a half, so that guessing one does not pay."
            yield warning(("banks", place), "verdicts-unbalanced", sentence)


def warn_of_verdicts_in_a_row(pack: Pack) -> Iterator[Problem]:
    """In a bank, more than three verdicts that follow one another have the same key."""
    for place, bank in enumerate(pack.banks):
        keys = [question.key if question.kind == "verdict" else None for question in bank.questions]
        start = 0
        for key, run in groupby([] if bank.worked else keys):
            length = len(list(run))
            if key is not None and length > _MOST_ALIKE:
                sentence = f"{length} verdicts in a row have the key “{VERDICT_NAMES[key]}”."
                sentence += " Put another one between them, so that no pattern can be guessed."
                where = ("banks", place, "questions", start + _MOST_ALIKE, "key")
                yield warning(where, "verdicts-alike", sentence)
            start += length
