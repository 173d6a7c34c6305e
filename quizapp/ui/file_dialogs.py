"""The only seam for choosing files: the system's own dialogs.

Everything else asks through `ports.FileChooser`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class FileDialogs:
    """Asks with dialogs in front of a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def open_file(self, title: str, folder: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Have an existing file chosen; kinds are names with patterns (“Packs”, “*.quizpack pack.json”)."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- not for the start

        chosen, _ = QFileDialog.getOpenFileName(self._window, title, folder, _filters(kinds))
        return Path(chosen) if chosen else None

    def open_files(self, title: str, folder: str, kinds: Sequence[tuple[str, str]]) -> tuple[Path, ...]:
        """Have any number of existing files chosen."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- not for the start

        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, folder, _filters(kinds))
        return tuple(map(Path, chosen))

    def open_folder(self, title: str, folder: str) -> Path | None:
        """Have an existing folder chosen."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- not for the start

        chosen = QFileDialog.getExistingDirectory(self._window, title, folder)
        return Path(chosen) if chosen else None

    def save_file(self, title: str, proposed: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Have a file to be written chosen, beginning with a proposed path or name."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- not for the start

        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, _filters(kinds))
        return Path(chosen) if chosen else None


def _filters(kinds: Sequence[tuple[str, str]]) -> str:
    return ";;".join(f"{name} ({patterns})" for name, patterns in kinds)
