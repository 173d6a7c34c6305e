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
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file.

    `folder` is where files were put last, `remember` is told where one was; `show_folder` shows a folder in
    the system's program for files, and tells whether it could. `language` is the interface's (BCP 47).
    """

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]
    folder: Callable[[], str] = lambda: ""
    remember: Callable[[Path], None] = lambda _folder: None
    show_folder: Callable[[Path], bool] = lambda _folder: False
    language: str = "en"

    def proposed(self, name: str) -> str:
        """Return the path that is proposed for a file, where files were put last."""
        folder = self.folder()
        return str(Path(folder) / name) if folder else name
