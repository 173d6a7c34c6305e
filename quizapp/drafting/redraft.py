"""Drafts of a reading as a person corrected it, with the sides of the pack's speakers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from quizapp.drafting.attribution_corrections import Corrections, apply_corrections
from quizapp.drafting.drafting_runner import redraft_in_child
from quizapp.drafting.passage_offsets import PassageOffsets
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.speaker_matching import match_sides
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quizapp.article.file_opener import ReadProgress
    from quizapp.drafting.drafting_runner import RelatedReading
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.drafting.source_reading import SourceReading
    from quizapp.drafting.suggestions import ArticleSuggestions

_NOWHERE = ReadingSpan(0, 0)


@dataclass(frozen=True, slots=True)
class RedraftContext:
    """What drafts follow: corrections, the pack's speakers in plain JSON, and articles `beside` that lend.

    `within`: they are of these words alone.
    """

    corrections: Corrections = field(default_factory=Corrections)
    speakers: Sequence[Mapping[str, Any]] = ()
    within: PassageRange | None = None
    beside: Sequence[RelatedReading] = ()


def redraft_corrected(
    source: Mapping[str, Any],
    read: SourceReading,
    follows: RedraftContext,
    cancel: Callable[[], bool],
    wish: DraftingOptions | None = None,
) -> Iterator[ReadProgress | ArticleSuggestions]:
    """Draft from a reading of a source in the child process; yield how far it is, and the drafts at last.

    Raises DraftingError.
    """
    right, wish = apply_corrections(read, follows.corrections).reading, wish or DraftingOptions()
    if follows.within is not None:
        texts = {str(each["id"]): str(each["text"]) for each in source["passages"]}
        span = PassageOffsets(right, texts).span(follows.within)
        wish = DraftingOptions(wish.types, wish.limit, wish.difficulty, span or _NOWHERE)
    given = DraftingContext(sides=match_sides(right.speakers, follows.speakers))
    return redraft_in_child(source, right, wish, given, cancel, follows.beside)
