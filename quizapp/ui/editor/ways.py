"""Where the editor leads, and what it asks of the program around it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Ask


@dataclass(frozen=True)
class Ways:
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file."""

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]
