"""Articles as a backend reads them, with what each attribution was judged by, and which of them are right."""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from quizapp.drafting.attribute import attribution_pipeline
from tests.evaluation.drafting.marked import Mark, Marked, passages
from tests.evaluation.drafting.scoring import Said, Scored, scored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.classification.reported_statement import ReportedStatement
    from quizapp.drafting.source_reading import Backend, DetectedAttribution, SourceReading

BACKENDS: Final[tuple[Backend, ...]] = ("parse", "rules")


class MissingError(Exception):
    """A backend is not there; the message says why."""


def reader(name: Backend) -> ReaderBackend:
    """Return a backend as the program itself makes it, ready to read. Raises MissingError."""
    try:
        if (
            name == "parse"
            and importlib.import_module("quizapp.drafting.backend_choice").find_model() is None
        ):
            raise MissingError("The backend “parse” needs the extra “drafting”, which is not installed.")
        made: ReaderBackend = importlib.import_module("quizapp.drafting.drafting_process").load_reader(name)
    except ImportError as error:
        raise MissingError(f"The backend “{name}” is not there: {error}.") from None
    return made


@dataclass(frozen=True, slots=True)
class Judged:
    """One attribution, what its confidence and its statement type were judged by, and its mark if right."""

    article: str
    attribution: DetectedAttribution
    features: tuple[str, ...]
    told: ReportedStatement
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Read:
    """One marked article as it was read, with the score of all that was told, and of each attribution."""

    article: Marked
    reading: SourceReading
    score: Scored
    judged: tuple[Judged, ...]


def read(articles: Iterable[Marked], backend: ReaderBackend, least: float = 0.0) -> list[Read]:
    """Return articles as a backend reads them; what is less sure than `least` is not told."""
    return [_read(each, backend, least) for each in articles]


def said(found: SourceReading, attributions: Iterable[DetectedAttribution]) -> list[Said]:
    """Return attributions as they are scored."""
    return [
        Said(each.content.of(found.text), found.speaker(each.speaker).name if each.speaker else "")
        for each in attributions
    ]


def _read(article: Marked, backend: ReaderBackend, least: float) -> Read:
    with judging() as seen:
        found = attribution_pipeline.read_article(passages(article.text), backend, least=0.0)
    assert len(seen) == len(found.attributions)
    kept = [number for number, each in enumerate(found.attributions) if each.confidence >= least]
    score = scored(article, said(found, (found.attributions[number] for number in kept)))
    rows = [
        Judged(
            article.name,
            found.attributions[number],
            *seen[number],
            article.marks[score.pairs[place]] if place in score.pairs else None,
        )
        for place, number in enumerate(kept)
    ]
    return Read(article, found, score, tuple(rows))


@contextmanager
def judging() -> Iterator[list[Any]]:
    """Keep features and statement of each attribution, in order, while an article is read."""
    seen: list[tuple[tuple[str, ...], ReportedStatement]] = []
    where = importlib.import_module("quizapp.drafting.attribute.attribution_builder")
    statement_type_of, confidence = where.classify_statement, where.estimate_confidence
    told: list[ReportedStatement] = []

    def judge(statement: ReportedStatement) -> Any:
        told.append(statement)
        return statement_type_of(statement)

    def weigh(features: Iterable[str], backend: Backend) -> float:
        held = tuple(features)
        seen.append((held, told[-1]))
        return confidence(held, backend)

    with patch.object(where, "classify_statement", judge), patch.object(where, "estimate_confidence", weigh):
        yield seen


def rows_of(reads: Sequence[Read]) -> list[Judged]:
    """Return all attributions of some articles."""
    return [row for each in reads for row in each.judged]


def chances(reads: Sequence[Read]) -> list[tuple[float, bool]]:
    """Return how sure each attribution is, and whether it is right."""
    return [(row.attribution.confidence, row.mark is not None) for row in rows_of(reads)]
