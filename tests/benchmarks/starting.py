"""How long a start takes, against an empty window of the same toolkit (rows S1, S2, S3)."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING, Final

from quizapp.library.database import create, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.startup import LIBRARY_NAME
from tests.benchmarks import anki, libraries
from tests.benchmarks.children import ROOT, environment, in_turns, middle, ratio, run
from tests.benchmarks.table import Row, mb, ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.children import Run
    from tests.benchmarks.sizes import Sizes

PACK: Final = ROOT / "content" / "xinjiang-report-2022"
BARE: Final = ("tests.benchmarks.bare",)


def rows(folder: Path, sizes: Sizes, python: str | None) -> Iterator[Row]:
    """Measure; everything that is made is made in the folder. `python` is one that has Anki, or None."""
    library = folder / "library"
    libraries.build(library, sizes.packs, sizes.questions, sizes.answers)
    settings = environment(folder)
    bare, window, ours = in_turns(
        sizes.starts,
        lambda: run(BARE, settings),
        lambda: run(("tests.benchmarks.started", "window", "--data", str(library)), settings),
        lambda: run(("tests.benchmarks.started", "painted", "--data", str(library)), settings),
    )
    size = f"{sizes.packs:,} packs, {sizes.packs * sizes.questions:,} questions, {sizes.answers:,} answers"
    for runs, painted in ((window, "the window, empty"), (ours, f"home, {size}")):
        for figure, what, write, reach in (
            ("wall", "wall", ms, 1.25),
            ("cpu", "CPU", ms, 1.25),
            ("memory", "peak RSS", mb, 1.5),
        ):
            times = ratio(runs, bare, figure)
            yield Row(
                "S1", f"first paint of {painted}: {what}", write(middle(runs, figure)),
                f"bare window {write(middle(bare, figure))}", times, f"<= {reach}", times <= reach,
            )  # fmt: skip
    yield _against_anki(folder, sizes, ours, python)
    yield from _to_a_question(folder, sizes)
    yield _modules(ours[-1])


def _against_anki(folder: Path, sizes: Sizes, ours: list[Run], python: str | None) -> Row:
    notes = sizes.packs * sizes.questions
    work = f"the same against Anki with {notes:,} notes: wall"
    if python is None:
        return Row("S1", work, "", "Anki", None, "<= 0.15", None, "Anki is not installed")
    anki.make(python, folder / "anki", notes)
    (theirs,) = in_turns(sizes.starts // 3 + 1, lambda: anki.start(python, folder / "anki"))
    took, other = middle(ours, "wall"), middle(theirs, "wall")
    against = f"Anki to its list of decks {ms(other)}"
    return Row("S1", work, ms(took), against, took / other, "<= 0.15", took / other <= 0.15)


def _to_a_question(folder: Path, sizes: Sizes) -> Iterator[Row]:
    settings = environment(folder)
    fresh, again = folder / "fresh", folder / "again"
    create(again / LIBRARY_NAME, Learner(libraries.LEARNER, "", libraries.NOW))
    with closing(open_writer(again / LIBRARY_NAME)) as writer:
        libraries.put_in_bundled(writer)

    def first_time() -> Run:
        shutil.rmtree(fresh, ignore_errors=True)
        return run(("tests.benchmarks.started", "question", "--data", str(fresh), str(PACK)), settings)

    def once_more() -> Run:
        return run(("tests.benchmarks.started", "question", "--data", str(again), str(PACK)), settings)

    bare, new, installed = in_turns(sizes.starts, lambda: run(BARE, settings), first_time, once_more)
    for runs, when in ((installed, "installed before"), (new, "the very first start")):
        times = ratio(runs, bare, "wall")
        yield Row(
            "S2", f"quizapp PACK to the first question, {when}: wall", ms(middle(runs, "wall")),
            f"bare window {ms(middle(bare, 'wall'))}", times, "<= 2.2", times <= 2.2,
        )  # fmt: skip


def _modules(started: Run) -> Row:
    found = started.others["offenders"]
    return Row(
        "S3", "modules imported before the first paint", f"{started.others['modules']} in all",
        "none of pydantic, numpy, fsrs, spacy, plotting", None, "none", not found, ", ".join(found),
    )  # fmt: skip
