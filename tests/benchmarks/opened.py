"""A warm child that opens documents, and has a library alone read them: `python -m tests.benchmarks.opened`.

Reads a request a line on its standard input, {"path": …, "by": "us" or "library"}, and answers with the last
line that the program's own child would write, or with how long the library took.
"""

from __future__ import annotations

import json
import sys
from html.parser import HTMLParser
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from quizapp.article import reader_process


def main() -> None:
    """Answer until nobody asks any more."""
    # With an interval timer running, Linux tells a process its own time by ticks of some milliseconds.
    reader_process.allow_step = lambda _seconds: None
    answers = sys.stdout
    for line in sys.stdin:
        request = json.loads(line)
        work = read_by_library if request.pop("by") == "library" else _ours
        wall, cpu = perf_counter(), process_time()
        answer = work(request)
        took = {"wall": perf_counter() - wall, "cpu": process_time() - cpu}
        answers.write(f"{json.dumps(answer)}\n{json.dumps(took)}\n")
        answers.flush()


def _ours(request: dict[str, Any]) -> dict[str, Any]:
    return reader_process.answer_request(
        request, lambda told: sys.stdout.write(f"{json.dumps(told)}\n") and None
    )


def read_by_library(request: dict[str, Any]) -> dict[str, Any]:
    """Have the library alone read a document's text."""
    path = Path(request["path"])
    if path.suffix == ".pdf":
        import pypdfium2  # noqa: PLC0415 -- an extra that need not be installed

        document = pypdfium2.PdfDocument(str(path))
        return {"text": "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))}
    found: list[object] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, attrs))

        def handle_data(self, data: str) -> None:
            found.append(data)

    Parser().feed(path.read_text(encoding="utf-8"))
    return {"parts": len(found)}


if __name__ == "__main__":
    main()
