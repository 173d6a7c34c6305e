"""The program in each state that is drawn, over a data folder of its own."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from quizapp import paths
from tests.folders import make_ready
from tests.languages.letters import with_arabic
from tests.shots import adding, desk, finding, homes, kept, learners, packs, pages, practising
from tests.shots.folders import keep_settings
from tests.shots.state import walk
from tests.ui.running import Running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from quizapp.library.settings import Settings
    from tests.shots.state import State


def every_state() -> list[State]:
    """Return all states, in the order in which they are drawn."""
    return [*practised(), *desk.states()]


def practised() -> list[State]:
    """Return those of practising; all of the teacher's desk are gone through in `tests/ui` at one go."""
    every = (homes, finding, adding, packs, practising, pages, kept, learners)
    return [state for each in every for state in each.states()]


@dataclass(frozen=True)
class Opener:
    """Opens the program in states, over copies of a folder as it is after a first start."""

    app: QApplication
    ready: Path
    scratch: Path
    settings: Settings
    size: tuple[int, int] = (1280, 800)
    language: str = "en"

    @contextmanager
    def open(self, state: State) -> Iterator[Running]:
        """Open the program in a state; it is closed in the end."""
        # The folder's name is to be read in pictures of the settings and of Help.
        folder = self.scratch / "Quizapp"
        shutil.rmtree(folder, ignore_errors=True)
        with pytest.MonkeyPatch.context() as patch:
            self._prepare(folder, state, patch)
            if self.language == "ar":
                assets = with_arabic(self.scratch / "arabic")
                patch.setattr(paths, "assets_dir", lambda: assets)
            running = Running(self.app, folder, self.size, self.language)
            try:
                walk(running, state)
                yield running
            finally:
                running.close()

    def _prepare(self, folder: Path, state: State, patch: pytest.MonkeyPatch) -> None:
        if state.empty:
            nothing = self.scratch / "nothing"
            nothing.mkdir(exist_ok=True)
            patch.setattr(paths, "content_dir", lambda: nothing)
            make_ready(folder)
        else:
            shutil.copytree(self.ready, folder)
        state.prepare(folder)
        keep_settings(folder, self.settings)
