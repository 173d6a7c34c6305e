"""Visits of states: what is wrong with each as it is designed, with large text, and in made-up languages."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from quizapp.library.settings import Settings
from tests.languages.english import english_left
from tests.languages.rules import cut_words, not_mirrored
from tests.shots.opening import Opener
from tests.shots.rules import faults, misplaced, small_targets, tab_faults
from tests.ui.forms import list_items
from tests.ui.keyboard import Tried, key_faults
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.shots.state import State
    from tests.ui.running import Running

DESIGNED: Final = (1280, 800)
SMALL: Final = (800, 600)
SMALLEST: Final = (480, 360)
AGAIN: Final = ("at 200 %", "in German at 200 %", "in Arabic at 200 %")
"""In one of these a third of the states is visited again each day."""
EVERYWHERE: Final = (*AGAIN, "in German", "in Arabic")
LANGUAGES: Final = {"German": "de", "Arabic": "ar"}

DESK: Final = ("author", "opened", "editor")

LEVELS: Final = 4
"""So often all is let come to rest: words that wrap move what is around them, level by level."""
FORMAT_WORDS: Final = ('"quizapp-pack/1"', "/format")
"""Words of the pack format: its fields have one name in every language."""


class Visitor:
    """Opens states over folders in `scratch`; `ready` is a data folder after a first start."""

    def __init__(self, app: QApplication, ready: Path, scratch: Path) -> None:
        self._app, self._ready, self._scratch = app, ready, scratch
        self._tried: Tried = set()

    def visit(self, state: State, *, letters: bool = True) -> Iterator[str]:
        """Open a state as it is designed, make its window small, try its keys; yield what is wrong.

        Single letters are turned off and moved to Alt only where `letters` says so: it takes long.
        """
        with self._open(state, 100, "en", DESIGNED) as running:
            yield from faults(running, running.window.grab().toImage())
            yield from (f"800 px: {fault}" for fault in _resized(running, *SMALL))
            # The lists and fields of the teacher's desk take every letter, and a tick in them has 20 px.
            if running.name not in DESK:
                yield from small_targets(running.window)
                yield from key_faults(running, self._tried, letters=letters)

    def visit_again(self, state: State, view: str) -> Iterator[str]:
        """Open a state in another view, one of EVERYWHERE, and yield what is wrong."""
        language = next((code for name, code in LANGUAGES.items() if name in view), "en")
        percent = 200 if "200" in view else 100
        if language == "en":
            with self._open(state, percent, language, SMALL) as running:
                yield from misplaced(running)
                yield from tab_faults(running.window)
        elif state.name != "right-to-left":  # this one mirrors English
            with self._open(state, percent, language, DESIGNED) as running:
                for wide, high in (DESIGNED, SMALL):
                    yield from (f"{wide} px: {fault}" for fault in _in_language(running, wide, high, state))

    def visit_smallest(self, state: State) -> Iterator[str]:
        """Open a state on a screen that has no more room than 480 x 360, and yield what is wrong."""
        with self._open(state, 100, "en", SMALLEST) as running:
            if (running.window.width(), running.window.height()) != SMALLEST:
                yield f"the window is {running.window.size()}"
            yield from misplaced(running)
            yield from tab_faults(running.window)

    @contextmanager
    def _open(self, state: State, percent: int, language: str, size: tuple[int, int]) -> Iterator[Running]:
        settings = Settings(text_size=percent, theme="light", reduced_motion=True)
        scratch = self._scratch / f"{language}-{percent}"
        scratch.mkdir(exist_ok=True)
        opener = Opener(self._app, self._ready, scratch, settings, size, language)
        with opener.open(state) as running:
            if running.name == "editor":
                # What was written is checked after a while, and what is found then would come amid the visit.
                running.screen.presenter.check()
                running.rest()
            yield running


def _resized(running: Running, wide: int, high: int) -> Iterator[str]:
    running.window.resize(wide, high)
    for _ in range(LEVELS):
        settle()
    yield from misplaced(running)


def _in_language(running: Running, wide: int, high: int, state: State) -> Iterator[str]:
    yield from _resized(running, wide, high)
    yield from cut_words(running.window)
    if running.language == "ar":
        yield from (f"in English: {text}" for text in _left(running, state))
        yield from not_mirrored(running.window, running.program.theme)


def _left(running: Running, state: State) -> list[str]:
    """Return what is left in English, but what is in English for a reason."""
    left = english_left(str(running.program.begun.path.parent), FORMAT_WORDS)
    if state.name == "error":
        # The report is for whoever mends the program.
        report = next(item for item in list_items(running.screen.form) if item.id == "report")
        return [text for text in left if text.strip() not in report.text]
    return left
