"""Opens an article: a child process reads it, is watched, and is killed on cancel or when it takes too long.

Nothing of the file's is loaded in this process but the finished paragraphs, and a crash there is a sentence.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import SENTENCES, ArticleError, CancelledError
from quizapp.article.models import Article, from_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.article.sorts import Sort

LOOK_S: Final = 0.05
"""So long passes between two looks at whether it was wished to stop."""
PATIENCE_S: Final = 60
"""Seconds after which a child that has not answered is killed, where nothing else has ended it."""

_ROOT: Final = Path(__file__).resolve().parents[2]
_KEPT: Final = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "TZ", "COVERAGE_PROCESS_START")
_TOO_SLOW: Final = frozenset(
    -getattr(signal, name) for name in ("SIGPROF", "SIGXCPU") if hasattr(signal, name)
)


def open_article(path: Path, cancel: Callable[[], bool], progress: Callable[[int, int], None]) -> Article:
    """Return the article that a file holds.

    `cancel` is asked about every 0.05 s whether to stop; `progress` is told how many steps are done, and of
    how many. Both are called on this thread. Raises ArticleError, CancelledError among them.
    """
    if not path.exists():
        raise ArticleError("missing")
    if not path.is_file():
        raise ArticleError("not-a-file")
    return _asked({"path": str(path.absolute())}, cancel, progress)


def open_pasted(
    text: str, sort: Sort, cancel: Callable[[], bool], progress: Callable[[int, int], None]
) -> Article:
    """Return the article of a text (`text`, `markdown`) or of a page's source (`html`); else as above."""
    return _asked({"pasted": text, "sort": sort}, cancel, progress)


def _asked(
    request: dict[str, Any], cancel: Callable[[], bool], progress: Callable[[int, int], None]
) -> Article:
    answer: dict[str, Any] = {}
    with _child() as child:
        try:
            for answer in _answers(child, f"{json.dumps(request)}\n".encode(), cancel):
                if "progress" in answer:
                    progress(*answer["progress"])
        finally:
            child.kill()
    if "article" in answer:
        return from_plain(answer["article"])
    raise failed_of(answer, child.returncode)


def _child() -> subprocess.Popen[bytes]:
    """Start the child, which sees this program's modules and little of what surrounds it."""
    surroundings = {name: os.environ[name] for name in _KEPT if name in os.environ}
    inherited = os.environ.get("PYTHONPATH", "")
    surroundings["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_ROOT), inherited)))
    return subprocess.Popen(
        [sys.executable, "-P", "-s", "-X", "utf8", "-m", "quizapp.article.child"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=surroundings, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip


def _answers(
    child: subprocess.Popen[bytes], request: bytes, cancel: Callable[[], bool]
) -> Iterator[dict[str, Any]]:
    """Yield the child's answers as they come. Raises CancelledError, or ArticleError if it takes too long."""
    ends, told, asked = time.monotonic() + PATIENCE_S, 0, request
    while True:
        try:
            output, _ = child.communicate(asked or None, timeout=LOOK_S)
            ended = True
        except subprocess.TimeoutExpired as waiting:
            output, ended = waiting.output or b"", False
        asked = b""
        lines = output.split(b"\n")
        for line in lines[told:-1]:
            yield json.loads(line)
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
    return ArticleError("too-slow" if code in _TOO_SLOW else "crashed")
