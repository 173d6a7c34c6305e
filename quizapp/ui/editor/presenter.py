"""Writing a pack: what was done on the desk, kept, checked and shown. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.ui.ports import Ask, Background, Clock, Translate


@dataclass(frozen=True)
class Ways:
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file."""

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]


class EditorView(Protocol):
    """What the presenter needs of its screen."""


class EditorPresenter:
    """Edits one pack in work after another."""

    def __init__(
        self, view: EditorView, background: Background, clock: Clock, translate: Translate, ways: Ways
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._ways = translate, ways

    def open(self, folder: Path) -> None:
        """Open the pack in work of a folder."""
