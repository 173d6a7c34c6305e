"""What the screens are built with, and what they may ask of the program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.system import SystemClock, find_files_folder
from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.app.library_jobs import LibraryJobs
    from quizapp.library.pack_import.reader_spawn import ReaderChild
    from quizapp.library.settings import LockedSettings, Settings
    from quizapp.pack.ids import PackId
    from quizapp.ui.background import BackgroundWorkers
    from quizapp.ui.file_dialogs import FileDialogs
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import NewId, Translate
    from quizapp.ui.unsaved_answers.write_queue import WriteQueue
    from quizapp.ui.window import Window


@record
class AppServices:
    """Made once by the program. What may change while it runs is asked for, and never kept.

    `path` is the library's file; `learner` tells the id of who practises now, `locked` which settings are
    fixed for everybody; what `when_known` is given to do waits while it has to be asked who practises. `tell`
    warns of something at home, `done` tells there of something that went well until it is put away (without
    words: no longer), `refresh` reads home anew, `fail` takes whatever a job on a worker could not do.
    What `waiting` is given to write waits in memory while the disk cannot be written. `begin` practises a
    pack that was just added, by its id and title; `work` shows at home that packs are being added, how far
    that is, and of how much (without words: no longer). `load` loads all that has pydantic, on any thread,
    and returns the library's part of that. `take_reader` gives the process that was begun to read packs.
    """

    path: Path
    look: Style
    window: Window
    background: BackgroundWorkers
    clock: SystemClock
    translate: Translate
    new_id: NewId
    ask: FileDialogs
    settings: Callable[[], Settings]
    change_settings: Callable[[Settings], None]
    learner: Callable[[], str]
    when_known: Callable[[Callable[[], None]], None]
    locked: LockedSettings
    go_home: Callable[[], None]
    tell: Callable[[str], None]
    done: Callable[[str], None]
    refresh: Callable[[], None]
    fail: Callable[[Exception], None]
    waiting: WriteQueue
    load: Callable[[], type[LibraryJobs]]
    begin: Callable[[PackId, str], None]
    work: Callable[[str, int, int], None]
    take_reader: Callable[[Sequence[Path]], ReaderChild | None]


class FolderRememberingDialogs:
    """Asks as the program does, and remembers the folder of each file that is chosen.

    A file that is to be written, and proposed by its name alone, is proposed to go there.
    """

    def __init__(self, shared: AppServices) -> None:
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
        return find_files_folder(self._shared.settings())

    def _kept(self, path: Path | None) -> Path | None:
        if path is not None:
            self._keep(path.parent)
        return path

    def _keep(self, folder: Path) -> None:
        settings = self._shared.settings()
        if settings.last_folder != str(folder):
            self._shared.change_settings(replace(settings, last_folder=str(folder)))
