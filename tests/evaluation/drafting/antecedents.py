"""The weights of whom “he” and “she” mean: fitted so that the marked speaker comes first among candidates.

Whom one pronoun means is told of when the next is read, so weights change what they are fitted to: they are
fitted some rounds, each time to what all rounds before have seen. What comes out is printed, and set by hand
in `pronouns.WEIGHTS`.
"""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from quizapp.drafting.coreference.pronoun_antecedents import extract_features
from quizapp.drafting.coreference.speaker_list import build_display_name
from tests.evaluation.drafting import readings
from tests.evaluation.drafting.figures import Count
from tests.evaluation.drafting.fitting import choices, folds
from tests.evaluation.drafting.scoring import HALF, bare, places_of, share, speaker_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.coreference.pronoun_antecedents import Antecedent
    from tests.evaluation.drafting.marked import Marked
    from tests.evaluation.drafting.readings import Read

ROUNDS: Final = 4
Seen = dict[str, float]
"""What of a candidate speaks for it: values by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun of an article: what is seen of each candidate, and whether it is the marked speaker."""

    article: str
    seen: tuple[Seen, ...]
    right: tuple[bool, ...]


def choices_in(articles: Sequence[Marked], backend: ReaderBackend) -> list[Choice]:
    """Return the pronouns that stand for speakers of what is marked, as they are now read."""
    found: list[Choice] = []
    for article in articles:
        with _choosing() as asked:
            (read,) = readings.read([article], backend)
        found += _choices(read, asked)
    return found


@contextmanager
def _choosing() -> Iterator[dict[int, tuple[list[Antecedent], str]]]:
    """Keep the candidates and the gender of each pronoun, by where it stands, while an article is read."""
    asked: dict[int, tuple[list[Antecedent], str]] = {}
    where: Any = importlib.import_module("quizapp.drafting.coreference.pronoun_resolution")
    candidates = where.find_antecedents

    def kept(discourse: Any, gender: str, part: int, at: int, **more: Any) -> list[Antecedent]:
        told: list[Antecedent] = candidates(discourse, gender, part, at, **more)
        asked[at] = (told, gender)
        return told

    with patch.object(where, "find_antecedents", kept):
        yield asked


def _choices(read: Read, asked: dict[int, tuple[list[Antecedent], str]]) -> Iterator[Choice]:
    for each in {one.mention: one for one in read.reading.attributions if one.mention}.values():
        known = asked.get(each.mention.start) if each.mention else None
        names = _speakers(read.article, each.content.of(read.reading.text))
        if known is not None and names:
            seen = tuple(dict(extract_features(one, known[1])) for one in known[0])
            right = tuple(speaker_key(build_display_name(one.entity)) in names for one in known[0])
            yield Choice(read.article.name, seen, right)


def _speakers(article: Marked, content: str) -> set[str]:
    """Return the names of whoever is marked to say a content."""
    places = places_of(article.text, bare(content))
    return {
        speaker_key(name)
        for mark in article.marks
        if any(share(place, (mark.start, mark.end)) >= HALF for place in places)
        for name in article.speakers[mark.speaker].names
    }


def counted(told: Sequence[Choice], weights: dict[str, float]) -> Count:
    """Return how many of some pronouns have the marked speaker first."""
    right = 0
    for each in told:
        sums = [sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in each.seen]
        right += bool(sums) and each.right[sums.index(max(sums))]
    return Count(right, len(told), len(told))


def crossed(told: Sequence[Choice]) -> Count:
    """Return how many have the marked speaker first by weights that never saw their article."""
    right = 0
    for held in folds(each.article for each in told):
        weights = fitted([each for each in told if each.article not in held])
        right += counted([each for each in told if each.article in held], weights).right
    return Count(right, len(told), len(told))


def fitted(told: Sequence[Choice]) -> dict[str, float]:
    """Return the weights by which the marked speakers come first."""
    return choices([(each.seen, each.right) for each in told if any(each.right)])


def rounds(
    articles: Sequence[Marked], backend: ReaderBackend
) -> Iterator[tuple[Count, Count, dict[str, float]]]:
    """Yield, round by round, how many are right as they are read and cross-validated, and new weights."""
    where: Any = importlib.import_module("quizapp.drafting.coreference.pronoun_resolution")
    weights, seen = where.WEIGHTS, list[Choice]()
    for _ in range(ROUNDS):
        with patch.object(where, "WEIGHTS", weights):
            told = choices_in(articles, backend)
        seen += told
        before, weights = weights, fitted(seen)
        yield counted(told, before), crossed(told), weights
