"""A state of the program in another language, at one size of the window and then at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
FORMAT_WORDS: Final = ('"quizapp-pack/1"', "/format")
"""Words of the pack format: its fields have one name in every language."""
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


def _left(running: Running, state: State) -> list[str]:
    """Return what is left in English, but what is in English for a reason."""
    left = english_left(str(running.program.begun.path.parent), FORMAT_WORDS)
    if state.name == "error":
        # The report is for whoever mends the program.
        return [text for text in left if text.strip() not in running.screen._report.text()]
    return left
