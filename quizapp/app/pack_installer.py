"""How packs come in on the writer's thread, shipped or asked for, and how the index of the search follows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.app.system import ignore_result
from quizapp.catalogue import Message
from quizapp.library.errors import LibraryError
from quizapp.library.pack_import.discovery import find_due_packs
from quizapp.library.row_checksums import match_literal
from quizapp.pack.canonical_text import escape_hidden
from quizapp.paths import shared_packs_dirs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from quizapp.app.services import AppServices
    from quizapp.library.connections import LibraryWriter
    from quizapp.library.inbox import AddRequest
    from quizapp.library.pack_import.importer import ImportProgress, PackProgress
    from quizapp.library.search.indexing import IndexProgress
    from quizapp.pack.problems import Problem


SHOWN_PROBLEMS: Final = 3
"""So many of a pack's problems are told."""


class BundledPacks:
    """Puts the packs that come with the program, or are laid out for all accounts, in place.

    `preparing` is told whether that goes on; `refuse`, of one that cannot be taken in, its name, the first of
    its problems, and how many more there are.
    """

    def __init__(
        self,
        shared: AppServices,
        content: Path,
        preparing: Callable[..., None],
        refuse: Callable[[str, tuple[str, ...], int], None],
    ) -> None:
        self._shared, self._content = shared, content
        self._preparing, self._refuse = preparing, refuse

    def clear_away(self) -> None:
        """Remove what a killed or stopped installation left behind, before there is another."""
        now = self._shared.clock.now()
        self._shared.background.write_batches(
            lambda writer: self._sweep(writer, now), ignore_result, ignore_result, self._shared.fail
        )

    def install_due(self) -> None:
        """Install those that are not there yet, or are newer than what is."""
        self._shared.background.read(
            lambda reader: find_due_packs(reader, self._content, shared_packs_dirs()),
            self._install,
            self._shared.fail,
        )

    def take_in(self, writer: LibraryWriter, path: Path, *, bundled: bool) -> Iterator[PackProgress]:
        """Take a pack in, in batches; for the writer's thread."""
        yield from self._shared.load().import_pack(writer, path, self._shared.clock.now(), bundled=bundled)

    def add(
        self, writer: LibraryWriter, request: AddRequest, stop: Callable[[], bool]
    ) -> Iterator[ImportProgress]:
        """Add what the command line asks for, in batches; for the writer's thread."""
        jobs = self._shared.load()
        when_different = match_literal(jobs.WHEN_DIFFERENT, request.when_different)
        yield from jobs.import_packs(writer, request.paths, self._shared.clock.now(), when_different, stop)

    def _install(self, folders: tuple[Path, ...]) -> None:
        self._preparing(preparing=bool(folders))
        for folder in folders:
            self._shared.background.write_batches(
                partial(self.take_in, path=folder, bundled=True),
                ignore_result,
                self._installed,
                partial(self._not_installed, folder),
            )

    def _installed(self) -> None:
        self._preparing(preparing=False)
        self._shared.refresh()

    def _not_installed(self, folder: Path, error: Exception) -> None:
        self._preparing(preparing=False)
        if not isinstance(error, (LibraryError, OSError)):
            raise error
        problems = getattr(error, "problems", ())
        why = self._shared.translate(error.message) if isinstance(error, LibraryError) else str(error)
        told = tuple(
            f"{each.pointer}: {self._describe(each)}" if each.pointer else self._describe(each)
            for each in problems[:SHOWN_PROBLEMS]
        )
        self._refuse(escape_hidden(folder.name), told or (why,), max(len(problems) - SHOWN_PROBLEMS, 0))

    def index(self, anew: bool = False, then: Callable[[], None] = ignore_result) -> None:
        """Bring the index to what is installed, all of it anew if it is damaged, and then call something.

        Where there is nothing to do that takes no time, and nothing is written.
        """
        self._shared.background.write_batches(
            lambda writer: self._indexing(writer, anew=anew), ignore_result, then, self._shared.fail
        )

    def _indexing(self, writer: LibraryWriter, *, anew: bool) -> Iterator[IndexProgress]:
        jobs = self._shared.load()
        if anew:
            with writer.transaction() as connection:
                jobs.empty_index(connection)
        yield from jobs.update_index(writer)

    def _sweep(self, writer: LibraryWriter, now: datetime) -> Iterator[int]:
        """Remove what a killed installation left behind, and packs that were removed long ago."""
        jobs = self._shared.load()
        jobs.expire_removed_packs(writer, now)
        yield from jobs.remove_unseen_packs(writer)

    def _describe(self, problem: Problem) -> str:
        known = isinstance(problem.message, Message)
        return self._shared.translate(problem.message) if known else problem.message
