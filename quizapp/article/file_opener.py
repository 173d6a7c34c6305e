"""Opens an article: a child process reads it, is watched, and is killed on cancel or when it takes too long.

Nothing of the file's is loaded in this process but the finished paragraphs, and a crash there is a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import CODES, ArticleCancelledError, ArticleError
from quizapp.article.models import Article, deserialize_article
from quizapp.sandbox import child_process
from quizapp.sandbox.confinement import find_real_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.article.file_type import FileType

TIMEOUT_S: Final = 60
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""
_CHILD: Final = "quizapp.article.reader_process"


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """How many steps of opening a file are done, and how many there are."""

    done: int
    total: int


def open_in_steps(path: Path, cancel: Callable[[], bool]) -> Iterator[ReadProgress | Article]:
    """Open a file as `open_article` does, a look at a time, for a worker that others wait for between looks.

    Yields how far it is, at least every 0.05 s, and the article at last. Closing it ends the child. Raises
    ArticleError, ArticleCancelledError among them.
    """
    try:
        is_there, is_file = path.exists(), path.is_file()
    except OSError as error:  # a name that is too long to be one
        raise ArticleError("unreadable", why=error.strerror or "") from error
    if not is_there:
        raise ArticleError("missing")
    if not is_file:
        raise ArticleError("not-a-file")
    yield from _looking({"path": str(path.absolute())}, cancel)


def open_pasted_in_steps(
    text: str, sort: FileType, cancel: Callable[[], bool]
) -> Iterator[ReadProgress | Article]:
    """Open a text (`text`, `markdown`) or a page's source (`html`) in the same way."""
    yield from _looking({"pasted": text, "sort": sort}, cancel)


def open_article(path: Path, cancel: Callable[[], bool], progress: Callable[[int, int], None]) -> Article:
    """Return the article that a file holds.

    `cancel` is asked about every 0.05 s whether to stop; `progress` is told how many steps are done, and of
    how many. Both are called on this thread. Raises ArticleError, ArticleCancelledError among them.
    """
    told = ReadProgress(0, 0)
    for each in open_in_steps(path, cancel):
        if isinstance(each, Article):
            return each
        if each is not told:
            told = each
            progress(each.done, each.total)
    raise AssertionError("it ends with an article, or with an error")


def _looking(request: dict[str, Any], cancel: Callable[[], bool]) -> Iterator[ReadProgress | Article]:
    """Yield how far the child is at every look, the same object while nothing came, and the article."""
    answer: child_process.ProcessAnswer = {}
    places = [find_real_path(Path(request["path"]))] if "path" in request else []
    steps = ReadProgress(0, 1)
    try:
        for come in child_process.iter_answers(_CHILD, request, cancel, TIMEOUT_S, places):
            answer = come or answer
            if "progress" in come:
                steps = ReadProgress(*come["progress"])
            yield steps
    except child_process.JobCancelledError as error:
        raise ArticleCancelledError from error
    except child_process.JobError as error:
        if "article" not in answer:  # one that was answered is whole, however the child ended
            raise build_article_error(
                answer, too_slow=isinstance(error, child_process.JobTimeoutError)
            ) from error
    if "article" not in answer:
        raise build_article_error(answer, too_slow=False)
    yield deserialize_article(answer["article"])


def build_article_error(answer: child_process.ProcessAnswer, *, too_slow: bool) -> ArticleError:
    """Return why there is no article, from the last answer and whether the child took too long."""
    known = answer.get("error")
    if known in CODES:
        return ArticleError(known, **answer["details"])
    return ArticleError("too-slow" if too_slow else "crashed")
