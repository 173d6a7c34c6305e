"""Every state in every made-up language, also with large text: what takes too long for each change."""

# ruff: noqa: PLC0415 -- Qt reads the environment when it is loaded

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.driver import OFFSCREEN


def main(names: Sequence[str]) -> int:
    """Print what is wrong with these states, or with all; returns 1 if anything is."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    with tempfile.TemporaryDirectory(prefix="languages-") as folder:
        found = 0
        for fault in faults_everywhere(Path(folder), names):
            print(fault, flush=True)
            found += 1
    print(f"{found} faults")
    return int(found > 0)


def faults_everywhere(scratch: Path, names: Sequence[str]) -> Iterator[str]:
    """Open states over folders in `scratch`, and yield what is wrong with them."""
    from PySide6.QtWidgets import QApplication

    from quizapp.library.settings import Settings
    from tests.folders import make_ready
    from tests.languages.checking import STATES, found
    from tests.shots.opening import Opener

    app = QApplication(["languages", "-style", "fusion"])
    ready = make_ready(scratch / "ready")
    for language in ("de", "ar"):
        for percent in (100, 200):
            settings = Settings(text_size=percent, theme="light", reduced_motion=True)
            opener = Opener(app, ready, scratch, settings, language=language)
            for name in names or STATES:
                faults = found(opener, STATES[name])
                yield from (f"{language}, {percent} %, {name}, {fault}" for fault in faults)
