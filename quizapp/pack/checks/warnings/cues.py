"""Whether the three verdicts can be told apart without the article, by how a statement looks.

Each cue gives a statement one number. A reader who minds nothing else sets one threshold on it and answers,
on each side, that side's commonest verdict. How often that is right is counted leaving one out: each
statement is answered with the threshold that is best for all the others.

Without it, its own verdict would be rarer among the others than it is, and where two are equally common the
left-out one would always lose (Kohavi 1995). So the others of its verdict weigh as much more as it takes to
keep the verdicts in proportion; and of verdicts that are equally common on a side each is answered equally
often. Cues that tell nothing then come out at chance: one in three, where the verdicts are balanced.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import accumulate
from typing import Final

from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import ABSOLUTE, HEDGE, NEGATIVE, is_english, stems, words
from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import VerdictQuestion
from quizapp.pack.problems import Problem
from quizapp.pack.proving import passages
from quizapp.pack.words import VERDICTS, Verdict

Seen = Sequence[tuple[int, Verdict]]
"""The number that a cue gives to each statement, and the statement's key."""

Counts = list[int]
"""How many statements have each key, in the order of `VERDICTS`."""

Measure = Callable[[VerdictQuestion], int]

_FEWEST: Final = 24
_KEYS: Final = range(len(VERDICTS))
_MEND: Final = "Rewrite some statements, so that it tells nothing."


def warn_of_telling_cues(pack: Pack) -> Iterator[Problem]:
    """From 24 verdicts on: one look at the statements alone tells more than half of the keys.

    It fires only where the cue does better than always giving the commonest key, too.
    """
    asked = [
        question
        for bank in pack.banks
        if not bank.worked
        for question in bank.questions
        if question.kind == "verdict"
    ]
    if len(asked) < _FEWEST:
        return
    commonest = max(Counter(question.key for question in asked).values())
    for named, measure in _cues(pack):
        seen = [(measure(question), question.key) for question in asked]
        right = told_by_one_threshold(seen)
        if 2 * right > len(seen) and right > commonest:
            sentence = (
                f"Who knows nothing of a statement but {named} can tell {int(right)} of {len(seen)} verdicts."
            )
            yield warning(("banks",), "verdicts-by-surface", f"{sentence} {_MEND}")


def told_by_one_threshold(seen: Seen) -> Fraction:
    """Return how many keys one threshold tells, leaving one out; of equal thresholds the lowest counts.

    All statements with the same number and key fare alike, so each such pair is worked out once: the time
    grows with the number of statements, and with the square of that of different values.
    """
    groups = Counter((value, VERDICTS.index(key)) for value, key in seen)
    values = sorted({value for value, _ in groups})
    below = list(accumulate(([groups[value, key] for key in _KEYS] for value in values), _added))
    told = Fraction(0)
    for (value, key), count in groups.items():
        answers = _answers_without(below, bisect_left(values, value), key)
        if key in answers:
            told += Fraction(count, len(answers))
    return told


def _answers_without(below: Sequence[Counts], place: int, key: int) -> list[int]:
    """Return the answers, equally good, to a statement with the value at this place and this key.

    `below` counts the keys up to each value. The threshold stands after a value, where it parts all others
    best; without any such place there is no answer.
    """
    best, answers = 0, list[int]()
    weights = [below[-1][key] - (one != key) for one in _KEYS]
    for threshold, counts in enumerate(below[:-1]):
        sides = [counts.copy(), [every - some for every, some in zip(below[-1], counts, strict=True)]]
        side = 0 if place <= threshold else 1
        sides[side][key] -= 1
        if all(map(any, sides)):
            weighed = [[count * weights[one] for one, count in enumerate(them)] for them in sides]
            told = sum(map(max, weighed))
            if told > best:
                best, answers = told, [one for one in _KEYS if weighed[side][one] == max(weighed[side])]
    return answers


def _added(one: Counts, other: Counts) -> Counts:
    return [some + more for some, more in zip(one, other, strict=True)]


def _cues(pack: Pack) -> Iterator[tuple[str, Measure]]:
    """Yield each cue in words, with the number that it gives to a question."""
    yield "how long it is", lambda question: len(words(question.statement))
    if is_english(pack):
        yield "how many words such as “not” it has", partial(_counted, NEGATIVE)
        yield "how many words such as “all” or “only” it has", partial(_counted, ABSOLUTE)
        yield "how many words such as “may” or “about” it has", partial(_counted, HEDGE)
        yield "how many of its words stand in the passage", _Overlap(pack).percent


def _counted(listed: frozenset[str], question: VerdictQuestion) -> int:
    return sum(word in listed for word in words(question.statement))


class _Overlap:
    """How much of a statement is words of the passages that its question cites as proof or as closest."""

    def __init__(self, pack: Pack) -> None:
        self._texts = {passage: one.text for passage, one in passages(pack).items()}
        self._stems: dict[str, frozenset[str]] = {}

    def percent(self, question: VerdictQuestion) -> int:
        """Return how many in a hundred of the statement's own words are there."""
        own = stems(question.statement)
        cited = {citation.passage for proof in (*question.proofs, question.closest) for citation in proof}
        texts = [self._of(passage) for passage in cited]
        return 100 * sum(any(word in text for text in texts) for word in own) // max(1, len(own))

    def _of(self, passage: PassageId) -> frozenset[str]:
        if passage not in self._stems:
            self._stems[passage] = stems(self._texts[passage])
        return self._stems[passage]
