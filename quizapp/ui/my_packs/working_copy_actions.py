"""What is done with one pack in work of the list: named, copied, deleted, brought back, shown. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from quizapp.authoring.working_copy import duplicate_working_copy
from quizapp.authoring.working_copy_store import (
    find_copy_name,
    move_to_trash,
    rename_working_copy,
    restore_from_trash,
)
from quizapp.ui.my_packs.pack_loader import MyPacksContent
from quizapp.ui.my_packs.state import LONGEST_NAME, MyPacksState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from quizapp.authoring.working_copy_store import LastExport, ListedPack
    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.my_packs.presenter import MyPacksRoutes
    from quizapp.ui.ports import Clock, Translate

T = TypeVar("T")


class MyPacksActions:
    """The half of the list's presenter that does something with one row; the other half begins packs."""

    def __init__(
        self, clock: Clock, translate: Translate, working: Path, chance: Random, ways: MyPacksRoutes
    ) -> None:
        self._clock, self._translate = clock, translate
        self._working, self._chance, self._ways = working, chance, ways
        self._state = MyPacksState()
        self._found = MyPacksContent()
        self._undone: Callable[[], None] = _nothing

    def duplicate(self, place: int) -> None:
        """Make another pack like this one."""
        row, now = self._row(place), self._clock.now()
        if row is None:
            return
        name = find_copy_name(row.about.name, {each.about.name for each in self._found.rows})
        told = self._translate("author.duplicated", title=name)
        self._do(
            lambda _: duplicate_working_copy(row.folder, name, now, self._chance), lambda _: self._read(told)
        )

    def ask_name(self, place: int) -> None:
        """Let a pack be given another name on the list."""
        if self._row(place) is not None:
            self._show(naming=place, chosen=place, told="", failed="")

    def rename(self, name: str) -> bool:
        """Give the pack whose name is asked for this one; False if it is none, which is told."""
        row, wanted = self._row(self._state.naming), " ".join(name.split())[:LONGEST_NAME]
        if row is None or not wanted:
            self._fail(self._translate("author.no_name"))
            return False
        before = row.about.name
        self._undone = lambda: self._rename(
            row.folder, before, self._translate("author.renamed_back", title=before)
        )
        self._rename(
            row.folder,
            wanted,
            self._translate("author.renamed", title=wanted),
            undoes=self._translate("author.undo"),
        )
        return True

    def name_of(self, place: int) -> str:
        """Return the name of a pack."""
        row = self._row(place)
        return "" if row is None else row.about.name

    def has_file(self, place: int) -> bool:
        """Whether a pack was handed out."""
        row = self._row(place)
        return row is not None and row.about.handed_out is not None

    def delete(self, place: int) -> None:
        """Put a pack into the trash."""
        row, now = self._row(place), self._clock.now()
        if row is None:
            return

        def done(trashed: Path) -> None:
            self._undone = lambda: self._put_back(trashed, row.about.name)
            self._read(
                self._translate("author.deleted", title=row.about.name), undoes=self._translate("author.undo")
            )

        self._do(lambda _: move_to_trash(row.folder, now), done)

    def undo(self) -> None:
        """Take back what was deleted or renamed last."""
        if self._state.undoes:
            self._undone()

    def restore(self, place: int) -> None:
        """Take a pack out of the trash."""
        if 0 <= place < len(self._found.trash):
            row = self._found.trash[place]
            self._put_back(row.folder, row.about.name)

    def show_folder(self, place: int) -> None:
        """Show the folder of a pack in the system's program for files."""
        row = self._row(place)
        if row is not None and not self._ways.show_folder(row.folder):
            self._fail(self._translate("author.not_shown"))

    def show_file(self, place: int) -> None:
        """Show where a pack's file is that was handed out last."""
        row = self._row(place)
        if row is not None and row.about.handed_out is not None:
            self._show_file(row.about.handed_out)

    def show_export(self, place: int) -> None:
        """Show where a file is, by its place among those that were handed out."""
        self._show_file(self._found.out[place][1])

    def reported_on(self, place: int) -> int:
        """Return how many problems learners reported on a pack that nobody dealt with yet."""
        row = self._row(place)
        return 0 if row is None else self._found.count_reports(row.folder)

    def edit_reported(self, place: int) -> None:
        """Open a pack at what was reported on it."""
        row = self._row(place)
        if row is not None and not self._is_busy:
            self._ways.edit_reported(row.folder)

    def see_reported(self, place: int) -> None:
        """Open a pack, or a copy of it, at what was reported on it, by its place among those."""
        found = self._found.reported[place]
        if found.folder is not None and not self._is_busy:
            self._ways.edit_reported(found.folder)
        elif found.pack is not None:
            self._open_installed(found.pack, self._ways.edit_reported)

    def _put_back(self, trashed: Path, name: str) -> None:
        told = self._translate("author.is_back", title=name)
        self._do(lambda _: restore_from_trash(trashed), lambda _: self._read(told))

    def _rename(self, folder: Path, name: str, told: str, undoes: str = "") -> None:
        now = self._clock.now()
        self._do(
            lambda _: rename_working_copy(folder, name, now),
            lambda _: self._read(told, undoes=undoes, naming=-1),
        )

    def _show_file(self, out: LastExport) -> None:
        if not self._ways.show_folder(self._working.joinpath(out.file).parent):
            self._fail(self._translate("author.not_shown"))

    def _row(self, place: int) -> ListedPack | None:
        rows = self._found.rows
        return rows[place] if 0 <= place < len(rows) else None

    def _fail(self, why: str) -> None:
        self._show(failed=why, told="", undoes="")

    @property
    def _is_busy(self) -> bool:
        """Whether something is being done."""
        raise NotImplementedError

    def _do(self, job: Callable[[LibraryReader], T], done: Callable[[T], None]) -> None:
        """Do a job, one at a time."""
        raise NotImplementedError

    def _read(self, told: str = "", *, undoes: str = "", naming: int | None = None, failed: str = "") -> None:
        """Read the list anew, and tell what was done."""
        raise NotImplementedError

    def _open_installed(self, pack: PackRow, edit: Callable[[Path], None]) -> None:
        """Open a pack in work that is a copy of an installed one."""
        raise NotImplementedError

    def _show(self, **changed: object) -> None:
        """Show the list with something changed."""
        raise NotImplementedError


def _nothing() -> None:
    """There is nothing to take back."""
