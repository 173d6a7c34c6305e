"""Every state as it is designed and in every view, the desk in English alone: too long for each change."""

# ruff: noqa: PLC0415 -- Qt reads the environment when it is loaded

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.driver import OFFSCREEN


def main(words: Sequence[str]) -> int:
    """Print what is wrong with these states, or with all; returns 1 if anything is.

    Without a view the desk is seen in English alone: its pages don't fit other languages yet.
    """
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    from PySide6.QtWidgets import QApplication

    from tests.folders import make_ready
    from tests.shots.opening import every_state, practised
    from tests.shots.visits import AGAIN, EVERYWHERE, Visitor

    reader = argparse.ArgumentParser(prog="python -m tests.long states", description=__doc__)
    reader.add_argument("states", nargs="*", metavar="STATE")
    reader.add_argument("--view", choices=EVERYWHERE, action="append")
    chosen = reader.parse_args(words)
    states = [state for state in every_state() if not chosen.states or state.name in chosen.states]
    app = QApplication(["states", "-style", "fusion"])
    in_all = {state.name for state in practised()}
    visits = found = 0
    with tempfile.TemporaryDirectory(prefix="states-") as folder:
        visitor = Visitor(app, make_ready(Path(folder, "ready")), Path(folder))
        for state in states:
            for view in chosen.view or (EVERYWHERE if state.name in in_all else AGAIN[:1]):
                visits += 1
                for fault in visitor.visit_again(state, view):
                    print(f"{state.name}, {view}: {fault}", flush=True)
                    found += 1
            if not chosen.view:
                visits += 1
                for fault in visitor.visit(state):
                    print(f"{state.name}: {fault}", flush=True)
                    found += 1
    print(f"{len(states)} states, {visits} visits, {found} faults")
    return int(found > 0)
