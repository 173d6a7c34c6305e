"""Articles that a child process reads: who says what, and drafts that follow what was corrected. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from quizapp.article.file_opener import ReadProgress
from quizapp.drafting.attribution_corrections import apply_corrections
from quizapp.drafting.drafting_runner import RelatedReading
from quizapp.drafting.source_reading import SourceReading
from quizapp.ui.editor.suggestions.attribution_port import SuggestionCount
from quizapp.ui.editor.suggestions.suggestion_source import (
    ChildSuggestionSource,
    NoSuggestionsError,
    SuggestionOptions,
    SuggestionProgress,
)

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion
    from quizapp.ui.editor.suggestions.attribution_port import RelatedArticleSource, SuggestionBasis
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionSource
    from quizapp.ui.ports import Translate

SourceJson = Mapping[str, Any]
StopCheck = Callable[[], bool]
LenderArticles = Sequence[RelatedReading]
T = TypeVar("T")

CACHE_SIZE: Final = 6
"""So many articles that were read last need not be read again."""


@dataclass(frozen=True, slots=True)
class _Came:
    drafts: ArticleSuggestions


@dataclass
class _ReadCancelFlag:
    stopped: bool = False


class ChildAttributionService:
    """`read` reads an article, `draft` drafts from what was read; both raise a `fault`, which `why` words.

    `prove` holds a draft that was edited against drafting's checks.
    """

    def __init__(
        self,
        read: Callable[[SourceJson, StopCheck], Iterator[ReadProgress | SourceReading]],
        draft: Callable[
            [SourceJson, SourceReading, SuggestionBasis, LenderArticles, SuggestionOptions, StopCheck],
            Iterator[ReadProgress | ArticleSuggestions],
        ],
        prove: Callable[
            [SourceJson, SourceReading, SuggestionBasis, Suggestion, SourceJson, Sequence[SourceJson]], str
        ],
        fault: type[Exception],
        why: Callable[[Translate, Any], str],
    ) -> None:
        self._read, self._draft, self._prove = read, draft, prove
        self._fault, self._why = fault, why
        self._kept: dict[object, SourceReading] = {}
        self._wanted = _ReadCancelFlag()

    def read(self, source: SourceJson) -> Iterator[SuggestionProgress | SourceReading]:
        """Read who says what, at once what was read before. Raises NoSuggestionsError."""
        yield from self._told(lambda stop: self._reading(source, stop))

    def look(
        self, source: SourceJson, about: SuggestionBasis
    ) -> Iterator[SuggestionProgress | SuggestionCount]:
        """Look what can be drafted, as corrected, of the article alone. Raises NoSuggestionsError."""
        about = replace(about, beside=())
        for each in self._told(lambda stop: self._drafting(source, about, SuggestionOptions(), stop)):
            if isinstance(each, SuggestionProgress):
                yield each
            else:
                yield SuggestionCount(len(each.drafts.drafts), each.drafts.held_back)

    def fault(
        self,
        source: SourceJson,
        about: SuggestionBasis,
        draft: Suggestion,
        edited: SourceJson,
        speakers: Sequence[SourceJson],
    ) -> str:
        """Return what drafting holds against a draft as it was edited. Raises NoSuggestionsError.

        It is not what `cancel` ends: whoever asked goes on by what comes of it.
        """
        *_, read = self._worded(lambda stop: self._reading(source, stop), _ReadCancelFlag())
        return (
            self._prove(source, read, about, draft, edited, speakers)
            if isinstance(read, SourceReading)
            else ""
        )

    def drafts(self, about: Callable[[SourceJson], SuggestionBasis]) -> SuggestionSource:
        """Return what drafts from an article, and follows what is told of it once that begins."""

        def begin(
            source: SourceJson, wish: SuggestionOptions, stop: StopCheck
        ) -> Iterator[ReadProgress | _Came]:
            yield from self._drafting(source, about(source), wish, stop)

        return ChildSuggestionSource(begin, self._fault, self._why)

    def cancel(self) -> None:
        """Have the child ended at its next look."""
        self._wanted.stopped = True

    def _told(
        self, begin: Callable[[StopCheck], Iterator[ReadProgress | T]]
    ) -> Iterator[SuggestionProgress | T]:
        self._wanted = _ReadCancelFlag()
        yield from self._worded(begin, self._wanted)

    def _worded(
        self, begin: Callable[[StopCheck], Iterator[ReadProgress | T]], wanted: _ReadCancelFlag
    ) -> Iterator[SuggestionProgress | T]:
        try:
            for each in begin(lambda: wanted.stopped):
                yield SuggestionProgress(each.done, each.total) if isinstance(each, ReadProgress) else each
        except self._fault as error:
            if not wanted.stopped:
                told = error
                raise NoSuggestionsError(lambda translate: self._why(translate, told)) from error

    def _reading(self, source: SourceJson, stop: StopCheck) -> Iterator[ReadProgress | SourceReading]:
        same = _same(source)
        if same not in self._kept:
            for each in self._read(source, stop):
                if isinstance(each, ReadProgress):
                    yield each
                else:
                    self._keep(same, each)
        yield self._kept[same]

    def _keep(self, same: object, read: SourceReading) -> None:
        self._kept[same] = read
        while len(self._kept) > CACHE_SIZE:
            del self._kept[next(iter(self._kept))]

    def _drafting(
        self, source: SourceJson, about: SuggestionBasis, wish: SuggestionOptions, stop: StopCheck
    ) -> Iterator[ReadProgress | _Came]:
        for each in self._reading(source, stop):
            if isinstance(each, ReadProgress):
                yield each
                continue
            lenders: list[RelatedReading] = []
            yield from self._lending(lenders, about.beside if "not-stated" in wish.types else (), stop)
            for come in self._draft(source, each, about, lenders, wish, stop):
                yield come if isinstance(come, ReadProgress) else _Came(come)

    def _lending(
        self, lenders: list[RelatedReading], beside: Iterable[RelatedArticleSource], stop: StopCheck
    ) -> Iterator[ReadProgress]:
        """Read the articles that lend, as they were corrected; one that cannot be read lends nothing."""
        for each in beside:
            try:
                for come in self._reading(each.source, stop):
                    if isinstance(come, ReadProgress):
                        yield come
                    else:
                        lenders.append(
                            RelatedReading(each.source, apply_corrections(come, each.corrections).reading)
                        )
            except self._fault:
                if stop():
                    raise


def _same(source: SourceJson) -> object:
    """Return by what an article is known to be the one that was read."""
    passages = source.get("passages", [])
    texts = tuple((each.get("id"), each.get("role"), each.get("text")) for each in passages)
    return source.get("language"), texts
