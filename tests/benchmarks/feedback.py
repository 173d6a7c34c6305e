"""How long an answer takes to be told of, and what blocks the window meanwhile (rows A2, A3)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from itertools import cycle
from typing import TYPE_CHECKING, Final

from quizapp.library.database import create, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.sessions import start_session
from quizapp.library.settings import Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.session import PlanEntry, SessionPlan
from tests.benchmarks import anki
from tests.benchmarks.blocks import load, spread
from tests.benchmarks.children import ROOT, environment, run, share
from tests.benchmarks.display import display, keyboard, named, press
from tests.benchmarks.keys import ANSWERED_BY
from tests.benchmarks.libraries import LEARNER, NOW, put_in, put_in_bundled
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.benchmarks.children import Run
    from tests.benchmarks.sizes import Sizes

FRAME_MS: Final = 16.7
QUESTIONS: Final = 200
NOTHING: Final = "it was installed before anything was answered"
PATIENCE_S: Final = 4.0
PLAIN: Final = ("-P", "-c", "import sys; from quizapp.app.launcher import run; sys.exit(run(sys.argv[1:]))")


def rows(folder: Path, sizes: Sizes, python: str | None) -> Iterator[Row]:
    """Measure; `python` is one that has Anki, or None."""
    settings = environment(folder)
    practised = folder / "practised"
    _make(practised)
    plain = _answered(practised, sizes.given, "plain", settings)
    kinds = plain.others["kinds"]
    yield _told("from Enter to the end of the last paint, offscreen", plain.others["took"], kinds)
    yield _told("the same, the window's thread at work (CPU)", plain.others["worked"], kinds)
    following = plain.others["following"]
    yield Row(
        "A2", "from Enter to the next question, offscreen", spread(following), "", None, "", None,
        by_kind=_by_kind(following, kinds[1:]),
    )  # fmt: skip
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
    """Make a data folder with a session that asks the kinds in turn; nothing moves, or is to be installed."""
    create(folder / LIBRARY_NAME, Learner(LEARNER, "", NOW))
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        put_in_bundled(writer)
        pack = put_in(writer, generate(QUESTIONS))
        questions = [question for bank in pack.banks for question in bank.questions]
        entries = tuple(PlanEntry(pack.id, 1, each.id, compute_fingerprint(each)) for each in questions)
        start_session(writer, SessionPlan("session", LEARNER, "learn", 1, "open", True, False, entries, NOW))
        save_settings(writer, Settings(reduced_motion=True))


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
        pressed = press(made, name, ",".join(_every_key()), sizes.turns // len(QUESTION_KINDS))
    told = [(took, kind) for took, kind in zip(pressed, cycle(QUESTION_KINDS), strict=False) if took]
    ours = [took for took, _ in told]
    yield _told("key press to the last changed pixel, Xvfb", ours, [kind for _, kind in told])
    if python is None:
        note = "Anki is not installed; against the limit alone"
        yield Row("A2", "the same against Anki", "", "Anki", None, "<= 0.35", None, note)
        return
    shown, answered = anki.presses(python, folder / "anki", made, sizes.turns)
    for what, theirs in (("shows the answer", shown), ("answers the card", answered)):
        ratio = share(ours, 95) / share(theirs, 95)
        yield Row(
            "A2", f"the same against Anki, which {what}", spread(ours), f"Anki {spread(theirs)}", ratio,
            "<= 0.35", ratio <= 0.35,
        )  # fmt: skip


def _every_key() -> Iterator[str]:
    """Yield the keys that answer one question of each kind; Enter checks, and that is timed."""
    for kind in QUESTION_KINDS:
        yield from map(named, ANSWERED_BY[kind])
        yield from ("=Return", "Return")


@contextmanager
def _running(practised: Path, folder: Path, name: str) -> Iterator[None]:
    data = folder / "pressed"
    shutil.copytree(practised, data)
    settings = environment(folder, "xcb", DISPLAY=name, PYTHONPATH=str(ROOT))
    program = subprocess.Popen([sys.executable, *PLAIN, "--data", str(data)], env=settings, cwd=ROOT)
    try:
        time.sleep(PATIENCE_S)
        yield
    finally:
        program.terminate()
        program.wait()


def _told(work: str, took: list[float], kinds: Sequence[str]) -> Row:
    worst = share(took, 95)
    return Row(
        "A2", work, spread(took), f"one frame {FRAME_MS} ms, in a quiet run", worst / FRAME_MS,
        f"p95 <= {FRAME_MS} ms", worst <= FRAME_MS, load(), _by_kind(took, kinds),
    )  # fmt: skip


def _blocked(work: str, answered: Run) -> Iterator[Row]:
    for figure, which in (("blocked", ""), ("busy", ", only what it worked (CPU)")):
        times = answered.others[figure]
        named = f"longest block of the window's thread {work}{which}"
        worst = max(times, default=0.0)
        yield Row(
            "A3", named, spread(times), f"one frame {FRAME_MS} ms", worst / FRAME_MS if times else None,
            f"<= {FRAME_MS} ms", worst <= FRAME_MS if times else None, load() if times else NOTHING,
            _by_kind(times, answered.others["kinds"]),
        )  # fmt: skip


def _by_kind(times: Iterable[float], kinds: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return p50 and p95 of each kind."""
    found: dict[str, list[float]] = {}
    for took, kind in zip(times, kinds, strict=False):
        found.setdefault(kind, []).append(took)
    return {kind: (share(took, 50), share(took, 95)) for kind, took in found.items()}


def _longest(took: list[float]) -> str:
    return f"{max(took):.0f} ms at most" if took else "nothing was answered"
