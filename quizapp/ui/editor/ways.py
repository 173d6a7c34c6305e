"""Where the editor leads, and what it asks of the program around it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.editing.correcting import Correction
    from quizapp.ui.opened.reading import ArticleReading
    from quizapp.ui.opened.state import Opening
    from quizapp.ui.ports import Ask


@dataclass(frozen=True)
class Ways:
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file.

    `reading` opens articles, and tells how far that is; `pasteboard` returns what was copied, its words and
    its HTML or ''; files are sought in `folder`. `corrections` are corrected articles that were opened and
    neither taken nor given up, by their pack's folder.
    """

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]
    reading: Callable[[Callable[[Opening | None], None]], ArticleReading] | None = None
    pasteboard: Callable[[], tuple[str, str]] = lambda: ("", "")
    folder: Callable[[], str] = lambda: ""
    corrections: dict[Path, Correction] = field(default_factory=dict)
