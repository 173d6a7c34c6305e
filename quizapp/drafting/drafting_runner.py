"""Reads an article, and drafts from it, in a child process that is watched and killed on cancel.

Nothing that parses is ever loaded in this process, and a crash there is a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.file_opener import ReadProgress
from quizapp.drafting.backend_choice import choose_backend
from quizapp.drafting.errors import DraftingCancelledError, DraftingError
from quizapp.drafting.serialization import (
    deserialize_reading,
    deserialize_suggestions,
    serialize_options,
    serialize_reading,
)
from quizapp.drafting.source_text import build_source_text
from quizapp.sandbox import child_process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from quizapp.drafting.source_reading import Backend, SourceReading
    from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions
    from quizapp.drafting.suggestions import ArticleSuggestions

PATIENCE_S: Final = 1800
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""
_CHILD: Final = "quizapp.drafting.drafting_process"


@dataclass(frozen=True, slots=True)
class DraftingResult:
    """What was read in an article, and what is proposed of it."""

    reading: SourceReading
    drafts: ArticleSuggestions


@dataclass(frozen=True, slots=True)
class RelatedReading:
    """Another article, plain JSON, as it was read: what it tells may be asked about beside this one."""

    source: Mapping[str, Any]
    reading: SourceReading


def read_in_child(
    source: Mapping[str, Any], cancel: Callable[[], bool], backend: Backend | None = None
) -> Iterator[ReadProgress | SourceReading]:
    """Yield how many paragraphs are read, at least every 0.05 s, and the reading at last.

    `source` is one of a pack, in plain JSON; without a backend the better one of those that are installed
    reads it. `cancel` is asked every 0.05 s whether to stop. Closing it ends the child. Raises DraftingError,
    DraftingCancelledError among them.
    """
    request = {"source": dict(source), "backend": backend or choose_backend()}
    for come in _looking(request, cancel):
        yield come if isinstance(come, ReadProgress) else _reading(source, come)


def draft_in_child(
    source: Mapping[str, Any],
    wish: DraftingOptions,
    given: DraftingContext,
    cancel: Callable[[], bool],
    backend: Backend | None = None,
) -> Iterator[ReadProgress | DraftingResult]:
    """Read an article and draft from it in the same way: yield how far it is, and at last what came of it."""
    request = {
        "source": dict(source),
        "backend": backend or choose_backend(),
        "wish": serialize_options(wish, given),
    }
    for come in _looking(request, cancel):
        if isinstance(come, ReadProgress):
            yield come
        else:
            yield DraftingResult(_reading(source, come), deserialize_suggestions(come["drafts"], source))


def redraft_in_child(
    source: Mapping[str, Any],
    read: SourceReading,
    wish: DraftingOptions,
    given: DraftingContext,
    cancel: Callable[[], bool],
    beside: Iterable[RelatedReading] = (),
) -> Iterator[ReadProgress | ArticleSuggestions]:
    """Draft from a reading that is there, in the same way; speakers and sayings may have been corrected in
    it.

    Its offsets are those of the source's text. What articles `beside` it lend is given beside what is given.
    """
    request = {
        "source": dict(source),
        "reading": serialize_reading(read),
        "wish": serialize_options(wish, given),
        "beside": [
            {"source": dict(each.source), "reading": serialize_reading(each.reading)} for each in beside
        ],
    }
    for come in _looking(request, cancel):
        yield come if isinstance(come, ReadProgress) else deserialize_suggestions(come["drafts"], source)


def _reading(source: Mapping[str, Any], answer: child_process.ProcessAnswer) -> SourceReading:
    text, parts = build_source_text(source)
    return deserialize_reading(answer["reading"], text, parts)


def _looking(
    request: Mapping[str, Any], cancel: Callable[[], bool]
) -> Iterator[ReadProgress | child_process.ProcessAnswer]:
    """Yield how far the child is at every look, the same object while nothing came, and its last answer.

    Raises DraftingError.
    """
    answer: child_process.ProcessAnswer = {}
    steps = ReadProgress(0, 1)
    try:
        for come in child_process.iter_answers(_CHILD, request, cancel, PATIENCE_S):
            answer = come or answer
            if "progress" in come:
                steps = ReadProgress(*come["progress"])
            yield steps
    except child_process.JobCancelledError as error:
        raise DraftingCancelledError from error
    except child_process.JobTimeoutError as error:
        raise DraftingError("too-slow") from error
    except child_process.JobError as error:
        raise DraftingError("crashed") from error
    if "error" in answer:
        cause = RuntimeError(answer["cause"]) if "cause" in answer else None
        raise DraftingError(answer["error"], **answer["details"]) from cause
    if not answer.keys() & {"reading", "drafts"}:
        raise DraftingError("crashed")
    yield answer
