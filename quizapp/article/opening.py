"""Opens an article: a child process reads it, is watched, and is killed on cancel or when it takes too long.

Nothing of the file's is loaded in this process but the finished paragraphs, and a crash there is a sentence.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.child_process import TOO_SLOW, output, start
from quizapp.article.errors import SENTENCES, ArticleError, CancelledError
from quizapp.article.models import Article, from_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import Popen

    from quizapp.article.file_type import Sort

PATIENCE_S: Final = 60
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""


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
    yield from _looking(_request(path), cancel)


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


def _request(path: Path) -> dict[str, Any]:
    if not path.exists():
        raise ArticleError("missing")
    if not path.is_file():
        raise ArticleError("not-a-file")
    return {"path": str(path.absolute())}


def _looking(request: dict[str, Any], cancel: Callable[[], bool]) -> Iterator[Steps | Article]:
    """Yield how far the child is at every look, the same object while nothing came, and the article."""
    answer: dict[str, Any] = {}
    steps = Steps(0, 1)
    with _child(request) as child:
        try:
            for come in _answers(child, cancel):
                answer = come or answer
                if "progress" in come:
                    steps = Steps(*come["progress"])
                yield steps
        finally:
            child.kill()
    if "article" not in answer:
        raise failed_of(answer, child.returncode)
    yield from_plain(answer["article"])


def _child(request: dict[str, Any]) -> Popen[bytes]:
    return start("quizapp.article.child", request)


def _answers(child: Popen[bytes], cancel: Callable[[], bool]) -> Iterator[dict[str, Any]]:
    """Yield the child's answers as they come, and an empty one at each look at which none had come.

    Raises CancelledError, or ArticleError if it takes too long.
    """
    ends, told = time.monotonic() + PATIENCE_S, 0
    while True:
        written, ended = output(child)
        lines = written.split(b"\n")
        for line in lines[told:-1]:
            yield json.loads(line)
        if told >= len(lines) - 1 and not ended:
            yield {}
        told = max(told, len(lines) - 1)
        if ended:
            return
        if cancel():
            raise CancelledError
        if time.monotonic() > ends:
            raise ArticleError("too-slow")


def failed_of(answer: dict[str, Any], code: int) -> ArticleError:
    """Return why there is no article, from the last answer and how the child ended."""
    known = answer.get("error")
    if known in SENTENCES:
        return ArticleError(known, **answer["details"])
    return ArticleError("too-slow" if code in TOO_SLOW else "crashed")
