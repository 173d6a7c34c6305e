"""How long an answer takes to be told of, and what blocks the window meanwhile (rows A2, A3)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from quizapp.library.begin import NAME
from quizapp.library.database import create, open_writer
from quizapp.library.learners import Learner
from quizapp.library.settings import Settings, save
from tests.benchmarks import anki
from tests.benchmarks.children import ROOT, environment, run, share
from tests.benchmarks.display import display, keyboard, press
from tests.benchmarks.libraries import LEARNER, NOW, put_in
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.benchmarks.children import Run
    from tests.benchmarks.sizes import Sizes

FRAME_MS: Final = 16.7
QUESTIONS: Final = 200
NOTHING: Final = "it was installed before anything was answered"
PATIENCE_S: Final = 4.0
PLAIN: Final = ("-P", "-c", "import sys; from quizapp.app.run import run; sys.exit(run(sys.argv[1:]))")


def rows(folder: Path, sizes: Sizes, python: str | None) -> Iterator[Row]:
    """Measure; `python` is one that has Anki, or None."""
    settings = environment(folder / "compiled")
    practised = folder / "practised"
    _make(practised)
    plain = _answered(practised, sizes.given, "plain", settings)
    yield _told("from Enter to the end of the last paint, offscreen", plain.others["took"])
    yield _told("the same, the window's thread at work (CPU)", plain.others["worked"])
    yield from _by_key(folder, practised, sizes, python)
    slow = _answered(practised, sizes.given, "slow", settings)
    yield from _blocked("during an answer, the disk takes 50 ms to sync", slow)
    pack = folder / "large"
    pack.mkdir()
    (pack / "pack.json").write_bytes(generate(sizes.installed))
    installing = _answered(practised, 1_000, f"install:{pack}", settings)
    meanwhile = f"during an answer, a pack of {sizes.installed:,} is being installed"
    yield from _blocked(meanwhile, installing)
    most = max(installing.others["batches"], default=0)
    yield Row(
        "A3", f"{meanwhile}: the answer waits", f"for {most} batches, {_longest(installing.others['took'])}",
        "one batch", None, "<= 1 batch", most <= 1,
    )  # fmt: skip


def _make(folder: Path) -> None:
    """Make a data folder with one pack, every question of it in a session, and nothing that moves."""
    create(folder / NAME, Learner(LEARNER, "", NOW))
    with closing(open_writer(folder / NAME)) as writer:
        put_in(writer, generate(QUESTIONS))
        save(writer, Settings(count=0, reduced_motion=True))


def _answered(practised: Path, answers: int, how: str, settings: Mapping[str, str]) -> Run:
    folder = practised.with_name("answered")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(practised, folder)
    return run(("tests.benchmarks.answering", str(answers), how, "--data", str(folder)), settings)


def _by_key(folder: Path, practised: Path, sizes: Sizes, python: str | None) -> Iterator[Row]:
    made = keyboard(folder)
    if made is None:
        yield Row(
            "A2", "key press to the last changed pixel", "", "", None, "", None, "no Xvfb or no compiler"
        )
        return
    with display() as name, _running(practised, folder, name):
        press(made, name, "Return", 1)
        ours = press(made, name, "1,c,Return,Return", sizes.turns, timed=2)
    yield _told("key press to the last changed pixel, Xvfb", ours)
    if python is None:
        note = "Anki is not installed; against the limit alone"
        yield Row("A2", "the same against Anki", "", "Anki", None, "<= 0.35", None, note)
        return
    shown, answered = anki.presses(python, folder / "anki", made, sizes.turns)
    for what, theirs in (("shows the answer", shown), ("answers the card", answered)):
        ratio = share(ours, 95) / share(theirs, 95)
        yield Row(
            "A2", f"the same against Anki, which {what}", _spread(ours), f"Anki {_spread(theirs)}", ratio,
            "<= 0.35", ratio <= 0.35,
        )  # fmt: skip


@contextmanager
def _running(practised: Path, folder: Path, name: str) -> Iterator[None]:
    data = folder / "pressed"
    shutil.copytree(practised, data)
    settings = environment(folder / "compiled", "xcb", DISPLAY=name)
    program = subprocess.Popen([sys.executable, *PLAIN, "--data", str(data)], env=settings, cwd=ROOT)
    try:
        time.sleep(PATIENCE_S)
        yield
    finally:
        program.terminate()
        program.wait()


def _told(work: str, took: list[float]) -> Row:
    worst = share(took, 95)
    return Row(
        "A2", work, _spread(took), f"one frame {FRAME_MS} ms, in a quiet run", worst / FRAME_MS,
        f"p95 <= {FRAME_MS} ms", worst <= FRAME_MS, _load(),
    )  # fmt: skip


def _blocked(work: str, answered: Run) -> Iterator[Row]:
    for figure, which in (("blocked", ""), ("busy", ", only what it worked (CPU)")):
        times = answered.others[figure]
        named = f"longest block of the window's thread {work}{which}"
        worst = max(times, default=0.0)
        yield Row(
            "A3", named, _spread(times), f"one frame {FRAME_MS} ms", worst / FRAME_MS if times else None,
            f"<= {FRAME_MS} ms", worst <= FRAME_MS if times else None, _load() if times else NOTHING,
        )  # fmt: skip


def _spread(took: list[float]) -> str:
    if not took:
        return "nothing"
    return f"p50 {share(took, 50):.1f}, p95 {share(took, 95):.1f}, most {max(took):.1f} ms"


def _longest(took: list[float]) -> str:
    return f"{max(took):.0f} ms at most" if took else "nothing was answered"


def _load() -> str:
    if not hasattr(os, "getloadavg"):
        return ""
    return f"a quiet run has a load below 1; the machine's was {os.getloadavg()[0]:.1f}"
