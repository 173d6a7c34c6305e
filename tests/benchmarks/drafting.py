"""How long drafting takes: an article of 1,000 words (row D5), and how that grows (row D6).

Warm is in a child that has loaded and read before; cold is all that somebody waits for, the child's start
among it. Growth is of processor time for each word: in wall time, those who wait for a busy machine's other
work longer lose. Both are measured with rules alone, and with the parser where it is installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.backend_choice import choose_backend
from quizapp.drafting.drafting_runner import draft_in_child
from quizapp.drafting.serialization import serialize_options
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import DraftingContext
from tests.benchmarks.children import ROOT, environment
from tests.benchmarks.reports import source
from tests.benchmarks.table import Row, mb, ms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.source_reading import Backend
    from tests.benchmarks.sizes import Sizes

WARM_S: Final = 1.0
COLD_S: Final = 2.5
MEMORY: Final = 250e6
LINEAR: Final = 1.1
KEPT: Final = 1e6
"""Bytes by which the asking process may differ afterwards: its own objects come and go."""


class Warm:
    """A child that is asked again and again."""

    def __init__(self, settings: dict[str, str], backend: Backend) -> None:
        self._backend = backend
        self._child = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.drafted"], cwd=ROOT, env=settings, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def read(self, words: int, *, drafts: bool = False) -> dict[str, Any]:
        """Have an article of so many words read, and drafted from; returns what the child tells of it.

        Raises RuntimeError.
        """
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        request = {"source": source(words), "backend": self._backend}
        if drafts:
            request["wish"] = serialize_options(DraftingOptions(), DraftingContext())
        self._child.stdin.write(f"{json.dumps(request)}\n")
        self._child.stdin.flush()
        told: dict[str, Any] = json.loads(self._child.stdout.readline())
        if "error" in told:
            raise RuntimeError(f"an article of {words} words was not read: {told}")
        return told

    def close(self) -> None:
        """End it."""
        self._child.communicate()


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Return the rows D5 and D6, for each backend that is installed."""
    backends: tuple[Backend, ...] = ("rules", "parse") if choose_backend() == "parse" else ("rules",)
    for backend in backends:
        yield from _of(folder, sizes, backend)


def _of(folder: Path, sizes: Sizes, backend: Backend) -> Iterator[Row]:
    warm = Warm(environment(folder), backend)
    try:
        warm.read(sizes.article, drafts=True)
        runs = [warm.read(sizes.article, drafts=True) for _ in range(sizes.drafted)]
        yield _warm(backend, runs)
        yield from _cold(backend, sizes)
        yield _row(
            "D5", f"the child's memory after it, {backend}", mb(runs[-1]["memory"]), f"limit {mb(MEMORY)}",
            runs[-1]["memory"] / MEMORY, "<= 1",
        )  # fmt: skip
        yield from _grown(backend, warm, sizes, runs[-1]["memory"])
    finally:
        warm.close()


def _warm(backend: Backend, runs: list[dict[str, Any]]) -> Row:
    took = median(each["wall"] for each in runs)
    work = f"drafts from {runs[0]['words']:,} words in a warm child, {backend}"
    return _row(
        "D5", work, ms(took), f"limit {WARM_S:g} s", took / WARM_S, "<= 1",
        f"{backend}: {runs[0]['found']} attributions, {runs[0]['drafts']} drafts;"
        f" CPU {ms(median(each['cpu'] for each in runs))}",
    )  # fmt: skip


def _cold(backend: Backend, sizes: Sizes) -> Iterator[Row]:
    article = source(sizes.article)

    def once() -> float:
        begun = perf_counter()
        for _ in draft_in_child(article, DraftingOptions(), DraftingContext(), lambda: False, backend):
            pass
        return perf_counter() - begun

    once()
    before = _memory()
    took = median(once() for _ in range(sizes.drafted))
    yield _row(
        "D5", f"the same, child and all, {backend}", ms(took), f"limit {COLD_S:g} s", took / COLD_S, "<= 1"
    )
    more = _memory() - before
    yield Row(
        "D5", f"memory of who asked, afterwards, {backend}", f"{mb(more)} more",
        f"unchanged: up to {mb(KEPT)}", None, "unchanged", more <= KEPT if sys.platform == "linux" else None,
    )  # fmt: skip


def _grown(backend: Backend, warm: Warm, sizes: Sizes, before: int) -> Iterator[Row]:
    for what, drafts in (("read", False), ("read and drafted from", True)):
        small, large = (warm.read(words, drafts=drafts) for words in (sizes.long, 10 * sizes.long))
        each, other = (told["cpu"] / told["words"] for told in (large, small))
        ratio = each / other
        yield Row(
            "D6", f"{large['words']:,} words {what}, for each, {backend}", f"{each * 1e6:.1f} µs of CPU",
            f"with {small['words']:,}: {other * 1e6:.1f} µs", ratio, f"<= {LINEAR}", ratio <= LINEAR,
        )  # fmt: skip
    yield Row(
        "D6", f"the child's memory after it, {backend}", mb(large["memory"]),
        f"after {sizes.article:,} words: {mb(before)}", large["memory"] / before, "", None,
    )  # fmt: skip


def _row(row: str, work: str, measured: str, against: str, ratio: float, reach: str, note: str = "") -> Row:
    return Row(row, work, measured, against, ratio, reach, ratio <= 1, note)


def _memory() -> int:
    """Return the memory that this process holds, in bytes; nought where the system does not tell."""
    if sys.platform != "linux":
        return 0
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
