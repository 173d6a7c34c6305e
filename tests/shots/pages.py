"""The states of results, of settings, of help, of reports and of the error page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.shots.folders import Session, due, new
from tests.shots.practising import give, sit, skip
from tests.shots.state import State, Way, keys, press, reach, steps

if TYPE_CHECKING:
    from quizapp.quiz.responses import Outcome
    from tests.ui.running import Running

MIXED = (
    "told-later", "for-good", "own-telling", "woken-chain", "each-night",
    "same-or-not", "in-time", "woken-homes", "no-fog", "two-deciders",
)  # fmt: skip
OUTCOMES: tuple[Outcome, ...] = (
    "correct", "not_this_time", "partly", "partly", "not_this_time", *["correct"] * 5,
)  # fmt: skip

MOST_LINES = 200
"""Help has fewer lines."""


def states() -> Iterator[State]:
    """Yield them."""
    yield from _results()
    yield from _help()
    yield State("settings", due, steps(lambda running: running.program.pages.settings(), _shown("settings")))
    yield State("report-question", Session(("told-later",)).prepare, _report)
    yield State("report-kept", Session(("told-later",)).prepare, _report_kept)
    yield State("error", new, _fault)
    yield State("pack-gone", new, _gone)


def _results() -> Iterator[State]:
    mixed, right = Session(MIXED), Session(MIXED[:4])
    evidence_prompt = Session(("told-later", "for-good", "each-night"), evidence_prompt=True)
    begun, to_results = mixed.answered(*OUTCOMES[:-1]), steps(_answer_last(mixed, OUTCOMES), _go_to_results)
    yield State("results", begun, to_results)
    yield State("results-end", begun, steps(to_results, keys("F6", "End")))
    yield State("results-opened", begun, steps(to_results, keys("F6", "Home", "Down", "Return")))
    yield State("results-opened-match", begun, steps(to_results, _open(5)))
    stopped = steps(_answer_last(mixed, OUTCOMES[:4]), _finish_here)
    yield State("results-stopped", mixed.answered(*OUTCOMES[:3]), stopped)
    all_right: tuple[Outcome, ...] = ("correct",) * len(right.questions)
    to_right = steps(_answer_last(right, all_right), _go_to_results)
    yield State("results-right", right.answered(*all_right[:-1]), to_right)
    yield State(
        "results-proved",
        evidence_prompt.prepare,
        _prove(evidence_prompt, ("correct", "not_this_time", "correct")),
    )


def _help() -> Iterator[State]:
    yield State("help", due, _help_from_home)
    yield State("help-practice", Session(("told-later",)).prepare, _help_from_practice)
    for topic in ("traps", "kept", "trains", "wrong"):
        yield State(f"help-{topic}", due, steps(_help_from_home, partial(_to_topic, topic=topic)))
    for name, trap in (("help-trap", "hedge-dropped"), ("help-trap-other", "wrong-speaker")):
        yield State(name, due, steps(partial(_trap, trap=trap), _shown("example")))
    yield State("help-statement", due, _statement)
    for step in range(4):
        yield State(f"worked-{step + 1}", due, steps(_worked, keys(*["Return"] * step)))


def _shown(name: str) -> Way:
    return lambda running: reach(running, name)


def _answer_last(session: Session, outcomes: tuple[Outcome, ...]) -> Way:
    """Return the way of going on with a session and giving the last of these answers."""
    return steps(sit(session), give(session, outcomes[-1], place=len(outcomes) - 1))


def _go_to_results(running: Running) -> None:
    running.screen.presenter.go_on()
    reach(running, "results")


def _finish_here(running: Running) -> None:
    running.screen.presenter.go_on()
    running.wait(lambda: running.phase == "asking")
    running.program.pages.finish_here()
    reach(running, "results")


def _prove(session: Session, outcomes: tuple[Outcome, ...]) -> Way:
    """Return the way of answering all of a session, and of skipping each set of evidence."""

    def walk(running: Running) -> None:
        sit(session)(running)
        for place, outcome in enumerate(outcomes):
            give(session, outcome, "evidence_prompt", place)(running)
            skip(running)
            running.screen.presenter.go_on()
            running.wait(lambda: running.name == "results" or running.phase == "asking")
        reach(running, "results")

    return walk


def _open(row: int) -> Way:
    return lambda running: running.screen.presenter.open(row)


def _help_from_home(running: Running) -> None:
    running.program.help()
    reach(running, "help")


def _help_from_practice(running: Running) -> None:
    sit(Session(("told-later",)))(running)
    _help_from_home(running)


def _to_topic(running: Running, *, topic: str) -> None:
    """Go on through the explanations to the one with this title."""
    title = running.program.translate(f"help.{topic}")
    press(running, "F6")
    for _ in range(MOST_LINES):
        if getattr(QApplication.focusWidget(), "text", str)() == title:
            # Its words are to be seen as well.
            press(running, "Tab", "Tab", "Tab", "Backtab", "Backtab", "Backtab")
            return
        press(running, "Tab")
    raise LookupError(f"Help has no {title!r}")


def _trap(running: Running, *, trap: str) -> None:
    running.program.pages.trap(trap)


def _statement(running: Running) -> None:
    running.program.pages.statement("claim")
    reach(running, "example")


def _worked(running: Running) -> None:
    running.program.pages.how_it_works()
    running.wait(lambda: running.name == "worked" and running.screen.state.steps)


def _report(running: Running) -> None:
    session = Session(("told-later",))
    steps(sit(session), give(session, "correct"), keys("X"))(running)
    reach(running, "report")


def _report_kept(running: Running) -> None:
    _report(running)
    press(running, "A", "Ctrl+Return")


def _fault(running: Running) -> None:
    running.program.fail(ValueError("made for a picture"))
    reach(running, "trouble")


def _gone(running: Running) -> None:
    running.program.pages.practise("gone", "A pack that is gone")
    running.wait(lambda: running.phase == "failed")
