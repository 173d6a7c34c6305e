"""Where it comes from who says what: the port through which pages have an article read. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.authoring import document_traversal
from quizapp.authoring.decisions import find_related_articles, read_attribution_corrections
from quizapp.drafting.attribution_corrections import Corrections
from quizapp.drafting.correction_serialization import deserialize_corrections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.drafting.source_reading import SourceReading
    from quizapp.drafting.suggestions import Suggestion
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionProgress, SuggestionSource


@dataclass(frozen=True, slots=True)
class RelatedArticleSource:
    """Another article that lends to drafts, with its own corrections."""

    source: Mapping[str, Any]
    corrections: Corrections = field(default_factory=Corrections)


@dataclass(frozen=True, slots=True)
class SuggestionBasis:
    """What drafts of an article follow: corrections, the pack's speakers, and of which words they are.

    What the articles `beside` it tell may be asked about, where it does not say it itself.
    """

    corrections: Corrections = field(default_factory=Corrections)
    speakers: tuple[Mapping[str, Any], ...] = ()
    within: PassageRange | None = None
    beside: tuple[RelatedArticleSource, ...] = ()


@dataclass(frozen=True, slots=True)
class SuggestionCount:
    """How many questions can be drafted of some words, and how many are held back, by why."""

    count: int
    held: Mapping[str, int]


class AttributionService(Protocol):
    """Reads one article at a time, plain JSON of the pack format, on a worker's thread."""

    def read(self, source: Mapping[str, Any]) -> Iterator[SuggestionProgress | SourceReading]:
        """Read who says what; what was read lately comes at once. Raises NoSuggestionsError."""
        ...

    def look(
        self, source: Mapping[str, Any], about: SuggestionBasis
    ) -> Iterator[SuggestionProgress | SuggestionCount]:
        """Look what can be drafted. Raises NoSuggestionsError."""
        ...

    def fault(
        self,
        source: Mapping[str, Any],
        about: SuggestionBasis,
        draft: Suggestion,
        edited: Mapping[str, Any],
        speakers: Sequence[Mapping[str, Any]],
    ) -> str:
        """Return the code of what drafting's checks hold against a draft as it was edited; '' for nothing.

        `speakers` are those of the pack of the edited question. Raises NoSuggestionsError.
        """
        ...

    def drafts(self, about: Callable[[Mapping[str, Any]], SuggestionBasis]) -> SuggestionSource:
        """Return what drafts from an article, as it is told of it once that begins."""
        ...

    def cancel(self) -> None:
        """Stop reading or looking; told from the window's thread."""
        ...


def build_suggestion_basis(
    document: Json, source: Mapping[str, Any], within: PassageRange | None = None, folder: Path | None = None
) -> SuggestionBasis:
    """Return what drafts of an article of a pack follow; those in work beside its `folder` lend to it too."""
    speakers = tuple(each for _, each in document_traversal.entries(document, "/speakers"))
    beside = tuple(
        RelatedArticleSource(each, deserialize_corrections(told))
        for each, told in find_related_articles(document, source, folder)
    )
    return SuggestionBasis(
        deserialize_corrections(read_attribution_corrections(document, str(source["id"]))),
        speakers,
        within,
        beside,
    )
