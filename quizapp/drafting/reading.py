"""Reads an article for who says what in it, in a child process that is watched and killed on cancel.

Nothing that parses is ever loaded in this process, and a crash there is a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.article import apart
from quizapp.article.opening import Steps
from quizapp.drafting.backends import default
from quizapp.drafting.errors import CancelledError, DraftingError
from quizapp.drafting.parts import laid
from quizapp.drafting.plain import from_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.drafting.models import Backend, Reading

PATIENCE_S: Final = 1800
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""
_CHILD: Final = "quizapp.drafting.child"


def reading(
    source: Mapping[str, Any], cancel: Callable[[], bool], backend: Backend | None = None
) -> Iterator[Steps | Reading]:
    """Yield how many paragraphs are read, at least every 0.05 s, and the reading at last.

    `source` is one of a pack, in plain JSON; without a backend the better one of those that are installed
    reads it. `cancel` is asked every 0.05 s whether to stop. Closing it ends the child. Raises DraftingError,
    CancelledError among them.
    """
    request = {"source": dict(source), "backend": backend or default()}
    answer: apart.Answer = {}
    for come in _looking(request, cancel):
        if isinstance(come, Steps):
            yield come
        else:
            answer = come
    text, parts = laid(source)
    yield from_plain(answer["reading"], text, parts)


def _looking(request: Mapping[str, Any], cancel: Callable[[], bool]) -> Iterator[Steps | apart.Answer]:
    """Yield how far the child is at every look, the same object while nothing came, and its last answer.

    Raises DraftingError.
    """
    answer: apart.Answer = {}
    steps = Steps(0, 1)
    try:
        for come in apart.answers(_CHILD, request, cancel, PATIENCE_S):
            answer = come or answer
            if "progress" in come:
                steps = Steps(*come["progress"])
            yield steps
    except apart.CancelledError as error:
        raise CancelledError from error
    except apart.TooSlowError as error:
        raise DraftingError("too-slow") from error
    except apart.ApartError as error:
        raise DraftingError("crashed") from error
    if "error" in answer:
        raise DraftingError(answer["error"], **answer["details"])
    if "reading" not in answer:
        raise DraftingError("crashed")
    yield answer
