"""How long an article takes to open in a warm child, against the library that reads such files (row E2).

Ours is from the request to the article in this process, with all that goes through pipes. The library's is
what it takes for the same file in the same child: html.parser's tags of a page, of which it chooses nothing,
and PDFium's text of each page of a PDF, which is neither paragraphs nor metadata, nor mended. Ratios are of
processor time, both processes together: in wall time, those who wait for a busy machine's other work twice
lose to those who wait once.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.file_opener import open_article
from quizapp.article.models import deserialize_article
from tests.benchmarks.children import ROOT, environment
from tests.benchmarks.documents import page, printed, text
from tests.benchmarks.table import Row, ms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tests.benchmarks.sizes import Sizes

FRAME_MS: Final = 1_000 / 60
_LIBRARIES: Final = {".html": ("html.parser", 3.0), ".pdf": ("pypdfium2", 1.3)}
"""By the file: the library, and how many times its own time ours may take."""


class Warm:
    """The child, which has read one of each before it is measured."""

    def __init__(self, settings: dict[str, str]) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.opened"], cwd=ROOT, env=settings, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def ours(self, path: Path) -> tuple[float, float]:
        """The seconds until the article is here, and those of processors in them."""
        wall, cpu = perf_counter(), process_time()
        answer, took = self._asked(path, "us")
        deserialize_article(answer["article"])
        return perf_counter() - wall, process_time() - cpu + took["cpu"]

    def library(self, path: Path) -> tuple[float, float]:
        """The same of the library alone, in the child."""
        _, took = self._asked(path, "library")
        return took["wall"], took["cpu"]

    def _asked(self, path: Path, by: str) -> tuple[dict[str, Any], dict[str, float]]:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(f"{json.dumps({'path': str(path), 'by': by})}\n")
        self._child.stdin.flush()
        while "progress" in (answer := json.loads(self._child.stdout.readline())):
            pass
        return answer, json.loads(self._child.stdout.readline())

    def close(self) -> None:
        """End it."""
        self._child.communicate()


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Return the rows E2."""
    made = {
        "10 KB of text": ("a.txt", text(10_000).encode()),
        "a page of 200 KB": ("a.html", page(200_000, 20, 40).encode()),
        f"a PDF of {sizes.leaves} pages": ("a.pdf", printed(sizes.leaves)),
    }
    warm = Warm(environment(folder))
    try:
        for what, (name, data) in made.items():
            path = folder / name
            path.write_bytes(data)
            yield _row(what, path, warm, sizes)
    finally:
        warm.close()
    yield _started(folder / "a.txt", sizes)


def _row(what: str, path: Path, warm: Warm, sizes: Sizes) -> Row:
    if path.suffix not in _LIBRARIES:
        took = median(warm.ours(path)[0] for _ in range(sizes.opened))
        ratio = took * 1_000 / FRAME_MS
        against = f"no library; one frame {FRAME_MS:.1f} ms"
        return Row("E2", f"open {what}", ms(took), against, ratio, "<= 1", ratio <= 1)
    library, reach = _LIBRARIES[path.suffix]
    if importlib.util.find_spec(library) is None:
        note = f"{library} is not installed"
        return Row("E2", f"open {what}", "", library, None, f"<= {reach}", None, note)
    runs = [(warm.ours(path), warm.library(path)) for _ in range(sizes.opened + 1)][1:]
    ratio = median(ours[1] / theirs[1] for ours, theirs in runs)
    against = f"{library}: {_told(theirs for _, theirs in runs)}"
    took = _told(ours for ours, _ in runs)
    return Row("E2", f"open {what}", took, against, ratio, f"<= {reach}", ratio <= reach)


def _told(runs: Iterable[tuple[float, float]]) -> str:
    walls, cpus = zip(*runs, strict=True)
    return f"{ms(median(walls))}, CPU {ms(median(cpus))}"


def _started(path: Path, sizes: Sizes) -> Row:
    def cold() -> float:
        begun = perf_counter()
        open_article(path, lambda: False, lambda _done, _of: None)
        return perf_counter() - begun

    took = median(cold() for _ in range(sizes.opened))
    return Row("E2", "the child's own start, with 10 KB of text", ms(took), "", None, "", None)
