"""Opens an article: a child process reads it, is watched, and is killed on cancel or when it takes too long.

Nothing of the file's is loaded in this process but the finished paragraphs, and a crash there is a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.article import child_process
from quizapp.article.errors import CODES, ArticleError, CancelledError
from quizapp.article.models import Article, from_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.article.file_type import Sort

PATIENCE_S: Final = 60
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""
_CHILD: Final = "quizapp.article.child"


@dataclass(frozen=True, slots=True)
class Steps:
    """How many steps of opening a file are done, and how many there are."""

    done: int
    total: int


def opening(path: Path, cancel: Callable[[], bool]) -> Iterator[Steps | Article]:
    """Open a file as `open_article` does, a look at a time, for a worker that others wait for between looks.

    Yields how far it is, at least every 0.05 s, and the article at last. Closing it ends the child. Raises
    ArticleError, CancelledError among them.
    """
    if not path.exists():
        raise ArticleError("missing")
    if not path.is_file():
        raise ArticleError("not-a-file")
    yield from _looking({"path": str(path.absolute())}, cancel)


def opening_pasted(text: str, sort: Sort, cancel: Callable[[], bool]) -> Iterator[Steps | Article]:
    """Open a text (`text`, `markdown`) or a page's source (`html`) in the same way."""
    yield from _looking({"pasted": text, "sort": sort}, cancel)


def open_article(path: Path, cancel: Callable[[], bool], progress: Callable[[int, int], None]) -> Article:
    """Return the article that a file holds.

    `cancel` is asked about every 0.05 s whether to stop; `progress` is told how many steps are done, and of
    how many. Both are called on this thread. Raises ArticleError, CancelledError among them.
    """
    told = Steps(0, 0)
    for each in opening(path, cancel):
        if isinstance(each, Article):
            return each
        if each is not told:
            told = each
            progress(each.done, each.total)
    raise AssertionError("it ends with an article, or with an error")


def _looking(request: dict[str, Any], cancel: Callable[[], bool]) -> Iterator[Steps | Article]:
    """Yield how far the child is at every look, the same object while nothing came, and the article."""
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
    except child_process.ApartError as error:
        if "article" not in answer:  # one that was answered is whole, however the child ended
            raise failed_of(answer, too_slow=isinstance(error, child_process.TooSlowError)) from error
    if "article" not in answer:
        raise failed_of(answer, too_slow=False)
    yield from_plain(answer["article"])


def failed_of(answer: child_process.Answer, *, too_slow: bool) -> ArticleError:
    """Return why there is no article, from the last answer and whether the child took too long."""
    known = answer.get("error")
    if known in CODES:
        return ArticleError(known, **answer["details"])
    return ArticleError("too-slow" if too_slow else "crashed")
