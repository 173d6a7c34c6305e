"""Files that are asked for where one was chosen last, in this run of the program or before it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.system import folder_of_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.app.shared import Shared


class Remembering:
    """Asks as the program does, and remembers the folder of each file that is chosen.

    A file that is to be written, and proposed by its name alone, is proposed to go there.
    """

    def __init__(self, shared: Shared) -> None:
        self._shared = shared

    def open_file(self, title: str, folder: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Have a file chosen that is there; None: they would rather not."""
        return self._kept(self._shared.ask.open_file(title, folder or self.folder(), kinds))

    def open_files(self, title: str, folder: str, kinds: Sequence[tuple[str, str]]) -> tuple[Path, ...]:
        """Have any number of files chosen that are there; none: they would rather not."""
        paths = self._shared.ask.open_files(title, folder or self.folder(), kinds)
        self._kept(paths[0] if paths else None)
        return paths

    def open_folder(self, title: str, folder: str) -> Path | None:
        """Have a folder chosen that is there; None: they would rather not."""
        chosen = self._shared.ask.open_folder(title, folder or self.folder())
        if chosen is not None:
            self._keep(chosen)
        return chosen

    def save_file(self, title: str, proposed: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Have a file chosen that will be written; None: they would rather not."""
        path = str(Path(self.folder()) / proposed)
        return self._kept(self._shared.ask.save_file(title, path, kinds))

    def folder(self) -> str:
        """Return where files were chosen last; where that is gone, the documents, or home."""
        return folder_of_files(self._shared.settings())

    def _kept(self, path: Path | None) -> Path | None:
        if path is not None:
            self._keep(path.parent)
        return path

    def _keep(self, folder: Path) -> None:
        settings = self._shared.settings()
        if settings.last_folder != str(folder):
            self._shared.change_settings(replace(settings, last_folder=str(folder)))
