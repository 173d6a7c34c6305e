"""Searching a large library as one types, against Anki, and the memory that takes (rows L1 and L3)."""

from __future__ import annotations

from contextlib import closing
from random import Random
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final

from quizapp.library.database import open_reader, open_writer
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import decode_texts, update_index
from quizapp.library.startup import LIBRARY_NAME
from tests.benchmarks import anki, libraries
from tests.benchmarks.blocks import blocks
from tests.benchmarks.children import environment, run, share
from tests.benchmarks.table import Row, ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from tests.benchmarks.sizes import Sizes

REACH: Final = 0.03
MEMORY_REACH: Final = 1.3
WORDS: Final = 3
"""So many words of a question are typed, one letter after another."""


def rows(folder: Path, sizes: Sizes, python: str | None) -> Iterator[Row]:
    """Measure; `python` is one that has Anki, or None."""
    large, small = folder / "large", folder / "small"
    libraries.build(large, sizes.packs, sizes.questions, 0)
    libraries.build(small, 1, min(sizes.questions, 100), 0)
    for library in (large, small):
        with closing(open_writer(library / LIBRARY_NAME)) as writer:
            for _ in update_index(writer):
                pass
    with closing(open_reader(large / LIBRARY_NAME)) as reader:
        typed = queries(reader, sizes.searches)
        ours = [took(reader, each) for each in typed]
    theirs = None
    if python is not None:
        theirs = anki.finds(python, folder / "anki", sizes.packs * sizes.questions, typed)
    for column, which in ((0, "wall"), (1, "CPU")):
        own = [times[column] for times in ours]
        other = None if theirs is None else [times[column] for times in theirs]
        yield _row(
            f"search as you type among {sizes.packs * sizes.questions:,} questions, {which}", own, other
        )
    yield from _window(folder, large, small, typed)


def _row(work: str, ours: list[float], theirs: list[float] | None) -> Row:
    work, slow = f"{work}: p50 {ms(share(ours, 50))}, p95", share(ours, 95)
    if theirs is None:
        return Row("L1", work, ms(slow), "Anki", None, f"<= {REACH}", None, "Anki is not installed")
    ratio = slow / share(theirs, 95)
    against = f"Anki find_notes {ms(share(theirs, 95))}"
    return Row("L1", work, ms(slow), against, ratio, f"<= {REACH}", ratio <= REACH)


def _window(folder: Path, large: Path, small: Path, typed: list[str]) -> Iterator[Row]:
    settings, words = environment(folder), " ".join(typed[-3:])
    runs = {
        library: run(("tests.benchmarks.typist", str(len(typed)), words, "--data", str(library)), settings)
        for library in (large, small)
    }
    yield from blocks("L1", "typing", runs[large].others["told"])
    ratio = runs[large].memory / runs[small].memory
    yield Row(
        "L3", "memory after opening and searching (peak)", f"{runs[large].memory / 1e6:.0f} MB",
        f"with 100 questions {runs[small].memory / 1e6:.0f} MB", ratio, f"<= {MEMORY_REACH}",
        ratio <= MEMORY_REACH,
    )  # fmt: skip


def queries(reader: LibraryReader, count: int) -> list[str]:
    """Return what stands in the field after each letter, of words that stand in questions."""
    chance, typed = Random(1), list[str]()
    last = reader.all("SELECT max(number) FROM search_document WHERE number < 1 << 56")[0][0]
    while len(typed) < count:
        row = reader.one("SELECT texts FROM search_document WHERE number >= ?", (chance.randrange(last),))
        assert row is not None
        words = decode_texts(row[0])[0][1].split()
        first = chance.randrange(max(len(words) - WORDS, 1))
        whole = " ".join(words[first : first + WORDS])
        typed += [whole[:end] for end in range(1, len(whole) + 1)]
    return typed[:count]


def took(reader: LibraryReader, typed: str) -> tuple[float, float]:
    """Return how long it takes to find, in seconds: wall and CPU."""
    start, used = perf_counter(), process_time()
    found = search_library(reader, typed, SearchQuery(libraries.LEARNER, libraries.NOW))
    taken = perf_counter() - start, process_time() - used
    assert not found.damaged
    return taken
