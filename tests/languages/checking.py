"""A state of the program in another language, at one size of the window and then at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.pack_import.description import list_problems
from tests.languages.english import english_left
from tests.languages.rules import faults, not_mirrored
from tests.shots.opening import every_state
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.shots.opening import Opener
    from tests.shots.state import State
    from tests.ui.running import Running

SIZES: Final = ((1280, 800), (800, 600))
LEVELS: Final = 4
"""So often all is let come to rest: words that wrap move what is around them, level by level."""
STATES: Final = {state.name: state for state in every_state() if state.name != "right-to-left"}
"""All that are drawn, but for the one that mirrors English."""


def found(opener: Opener, state: State) -> list[str]:
    """Open a state, and return all that is wrong with it, each with the width of the window."""
    with opener.open(state) as running:
        return [f"{wide} px: {fault}" for wide, high in SIZES for fault in _at(running, wide, high, state)]


def _at(running: Running, wide: int, high: int, state: State) -> Iterator[str]:
    running.window.resize(wide, high)
    for _ in range(LEVELS):
        settle()
    yield from faults(running)
    if running.language == "ar":
        yield from (f"in English: {text}" for text in _left(running, state))
        yield from not_mirrored(running.window, running.program.theme.factor)


def wrong_with(running: Running) -> Iterator[str]:
    """Yield what is wrong with the packs on the page of packs to be added, and why they were not."""
    given = running.screen.presenter._page.given
    for place in range(len(given)):
        line = given.line(place)
        yield from list_problems(given[place])
        if line is not None and line.sentence:
            yield line.sentence


def _left(running: Running, state: State) -> list[str]:
    """Return what is left in English, but what is in English for a reason."""
    # What is wrong with a pack is told to whoever makes it, in words of the packs' format.
    told = tuple(wrong_with(running)) if running.name == "adding" else ()
    left = english_left(str(running.program.begun.path.parent), told)
    if state.name == "error":
        # The report is for whoever mends the program.
        return [text for text in left if text.strip() not in running.screen._report.text()]
    return left
