"""Who says what in an article, and questions on it: what reads it, drafts from it, and proves edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.attribution_corrections import apply_corrections
from quizapp.drafting.drafting_runner import DraftingResult, RelatedReading, draft_in_child, read_in_child
from quizapp.drafting.errors import DraftingError
from quizapp.drafting.redraft import RedraftContext, redraft_corrected
from quizapp.drafting.speaker_matching import match_sides
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions
from quizapp.ui.editor.suggestions.child_attribution_service import ChildAttributionService
from quizapp.ui.editor.suggestions.suggestion_source import ChildSuggestionSource
from quizapp.ui.messages.suggestions import describe_drafting_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quizapp.article.file_opener import ReadProgress
    from quizapp.drafting.source_reading import SourceReading
    from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion
    from quizapp.ui.editor.suggestions.attribution_port import SuggestionBasis
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions


def build_draft_source() -> ChildSuggestionSource:
    """Return what drafts from one article, in a child process of its own each time."""
    return ChildSuggestionSource(_draft, DraftingError, describe_drafting_error)


def build_attribution_service() -> ChildAttributionService:
    """Return what reads who says what, in a child process of its own each time."""
    return ChildAttributionService(
        read_in_child, _draft_corrected, _prove, DraftingError, describe_drafting_error
    )


def _draft(
    source: Mapping[str, Any], wished: SuggestionOptions, stopped: Callable[[], bool]
) -> Iterator[ReadProgress | DraftingResult]:
    yield from draft_in_child(source, _wish(wished), DraftingContext(), stopped)


def _draft_corrected(
    source: Mapping[str, Any],
    read: SourceReading,
    about: SuggestionBasis,
    lenders: Sequence[RelatedReading],
    wished: SuggestionOptions,
    stopped: Callable[[], bool],
) -> Iterator[ReadProgress | ArticleSuggestions]:
    follows = RedraftContext(about.corrections, about.speakers, about.within, lenders)
    return redraft_corrected(source, read, follows, stopped, _wish(wished))


def _prove(
    source: Mapping[str, Any],
    read: SourceReading,
    about: SuggestionBasis,
    draft: Suggestion,
    edited: Mapping[str, Any],
    speakers: Sequence[Mapping[str, Any]],
) -> str:
    # The checks of drafts are many modules, which nobody waits for until something was edited.
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.edited_suggestion_check import check_edited_suggestion

    right = apply_corrections(read, about.corrections).reading
    return check_edited_suggestion(
        ArticleIndex(right, source, match_sides(right.speakers, about.speakers)),
        draft,
        dict(edited),
        speakers,
    )


def _wish(wished: SuggestionOptions) -> DraftingOptions:
    return DraftingOptions(types=wished.types, limit=wished.limit, difficulty=wished.difficulty)
