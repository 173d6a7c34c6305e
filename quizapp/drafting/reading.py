"""Reads an article, and drafts from it, in a child process that is watched and killed on cancel.

Nothing that parses is ever loaded in this process, and a crash there is a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.article import child_process
from quizapp.article.opening import Steps
from quizapp.drafting.backends import default
from quizapp.drafting.errors import CancelledError, DraftingError
from quizapp.drafting.parts import laid
from quizapp.drafting.plain import as_plain, drafts_from_plain, from_plain, wish_as_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from quizapp.drafting.drafts import Drafts
    from quizapp.drafting.models import Backend, Reading
    from quizapp.drafting.proposing.wish import Given, Wish

PATIENCE_S: Final = 1800
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""
_CHILD: Final = "quizapp.drafting.child"


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was read in an article, and what is proposed of it."""

    reading: Reading
    drafts: Drafts


@dataclass(frozen=True, slots=True)
class Lender:
    """Another article, plain JSON, as it was read: what it tells may be asked about beside this one."""

    source: Mapping[str, Any]
    reading: Reading


def reading(
    source: Mapping[str, Any], cancel: Callable[[], bool], backend: Backend | None = None
) -> Iterator[Steps | Reading]:
    """Yield how many paragraphs are read, at least every 0.05 s, and the reading at last.

    `source` is one of a pack, in plain JSON; without a backend the better one of those that are installed
    reads it. `cancel` is asked every 0.05 s whether to stop. Closing it ends the child. Raises DraftingError,
    CancelledError among them.
    """
    request = {"source": dict(source), "backend": backend or default()}
    for come in _looking(request, cancel):
        yield come if isinstance(come, Steps) else _reading(source, come)


def drafting(
    source: Mapping[str, Any],
    wish: Wish,
    given: Given,
    cancel: Callable[[], bool],
    backend: Backend | None = None,
) -> Iterator[Steps | Drafted]:
    """Read an article and draft from it in the same way: yield how far it is, and at last what came of it."""
    request = {"source": dict(source), "backend": backend or default(), "wish": wish_as_plain(wish, given)}
    for come in _looking(request, cancel):
        if isinstance(come, Steps):
            yield come
        else:
            yield Drafted(_reading(source, come), drafts_from_plain(come["drafts"], source))


def drafting_anew(
    source: Mapping[str, Any],
    read: Reading,
    wish: Wish,
    given: Given,
    cancel: Callable[[], bool],
    beside: Iterable[Lender] = (),
) -> Iterator[Steps | Drafts]:
    """Draft from a reading that is there, in the same way; voices and sayings may have been corrected in it.

    Its offsets are those of the source's text. What articles `beside` it lend is given beside what is given.
    """
    request = {
        "source": dict(source),
        "reading": as_plain(read),
        "wish": wish_as_plain(wish, given),
        "beside": [{"source": dict(each.source), "reading": as_plain(each.reading)} for each in beside],
    }
    for come in _looking(request, cancel):
        yield come if isinstance(come, Steps) else drafts_from_plain(come["drafts"], source)


def _reading(source: Mapping[str, Any], answer: child_process.Answer) -> Reading:
    text, parts = laid(source)
    return from_plain(answer["reading"], text, parts)


def _looking(
    request: Mapping[str, Any], cancel: Callable[[], bool]
) -> Iterator[Steps | child_process.Answer]:
    """Yield how far the child is at every look, the same object while nothing came, and its last answer.

    Raises DraftingError.
    """
    answer: child_process.Answer = {}
    steps = Steps(0, 1)
    try:
        for come in child_process.answers(_CHILD, request, cancel, PATIENCE_S):
            answer = come or answer
            if "progress" in come:
                steps = Steps(*come["progress"])
            yield steps
    except child_process.CancelledError as error:
        raise CancelledError from error
    except child_process.TooSlowError as error:
        raise DraftingError("too-slow") from error
    except child_process.ApartError as error:
        raise DraftingError("crashed") from error
    if "error" in answer:
        cause = RuntimeError(answer["cause"]) if "cause" in answer else None
        raise DraftingError(answer["error"], **answer["details"]) from cause
    if not answer.keys() & {"reading", "drafts"}:
        raise DraftingError("crashed")
    yield answer
