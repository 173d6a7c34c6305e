"""The child process that reads one file: a request in JSON on its standard input, answers on its output.

    {"path": "/home/ann/ferries.html"} or {"pasted": "Ferries Go Empty …", "sort": "text"}

Answers, one a line: {"progress": [1, 20]}, and at last {"article": …} or {"error": CODE, "details": {…}}.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.child_process import teller
from quizapp.article.errors import ArticleError
from quizapp.article.sandbox import allow_step, confine

if TYPE_CHECKING:
    from collections.abc import Callable

STEP_S: Final = 1.5
"""Seconds of a processor for a page of many. A page takes some hundredths."""
WHOLE_S: Final = 10
"""Seconds of a processor for a file that is read in one step."""


def main() -> None:
    """Answer the one request."""
    tell = teller()
    request = json.loads(sys.stdin.buffer.readline())
    confine(request.get("path", ""))
    tell(answer_to(request, tell))


def answer_to(request: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Return the last answer to a request; those on progress are told before. Never raises."""
    try:
        return _answer(request, tell)
    except ArticleError as error:
        return {"error": error.code, "details": error.details}
    except MemoryError:
        return {"error": "too-heavy", "details": {}}
    except Exception as error:  # noqa: BLE001 -- whatever a library raises is told, and harms nobody
        return {"error": "crashed", "details": {}, "cause": f"{type(error).__name__}: {error}"[:500]}


def _answer(request: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    from quizapp.article.models import as_plain  # noqa: PLC0415 -- after the process is confined
    from quizapp.article.reading import read_article, read_pasted  # noqa: PLC0415 -- after it is confined

    def progress(done: int, steps: int) -> None:
        allow_step(STEP_S if steps > 1 else WHOLE_S)
        tell({"progress": [done, steps]})

    progress(0, 1)
    if "pasted" in request:
        return {"article": as_plain(read_pasted(request["pasted"], request["sort"]))}
    return {"article": as_plain(read_article(Path(request["path"]), progress))}


if __name__ == "__main__":
    main()
