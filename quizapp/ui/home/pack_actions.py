"""What is done with an installed pack beside practising it: shelved, removed, handed out as a file. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.packs.pack_list import (
    format_pack_file_name,
    format_reports_file_name,
    load_collections,
    save_collections,
)
from quizapp.library.question_reports import QuestionReport, load_reports, reports_to_json
from quizapp.pack.atomic_file import find_free_path, write_atomically
from quizapp.ui.home.state import ActionResult, HomeAction, HomeProgress
from quizapp.ui.messages import dates
from quizapp.ui.messages import reports as report_text

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.packs.pack_files import ExportedPack
    from quizapp.library.packs.pack_list import PackCollections, PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.state import HomeActionKind
    from quizapp.ui.ports import Background, BatchBackground, Clock, FileChooser, Translate

PROGRESS_DELAY_MS: Final = 300
"""What takes no longer than this is done without a word."""

JSON_SUFFIX: Final = ".json"


PackExportJob = Callable[["LibraryReader", "PackId", Path, bool], Iterator["ExportedPack | None"]]


class PackActionDisplay(Protocol):
    """Tells at home what is being done and what was done, and shows how the packs stand then."""

    def show_done(self, done: ActionResult | None) -> None:
        """Tell it until it is put away; None puts it away."""
        ...

    def show_writing(self, writing: HomeProgress | None) -> None:
        """Show what is being written; None: nothing any more."""
        ...

    def refresh(self) -> None:
        """Read the packs again, and show them."""
        ...


class PackExporter:
    """One file after another. Its name is made of the pack's id alone; people choose where it goes."""

    def __init__(
        self,
        telling: PackActionDisplay,
        background: BatchBackground,
        translate: Translate,
        ask: FileChooser,
        export: PackExportJob,
        folder: Callable[[], str],
        later: Callable[[int, Callable[[], None]], object],
    ) -> None:
        """`export` writes a pack step by step; the last step is the file.

        `folder` is where a file is proposed to go; `later` calls something after so many ms.
        """
        self._telling = telling
        self._background = background
        self._translate = translate
        self._ask = ask
        self._steps = export
        self._folder = folder
        self._later = later
        self._number = 0
        self._stopped: set[int] = set()
        self.last: Path | None = None
        """The file that was written last."""

    def export(self, row: PackRow, *, cited: bool) -> None:
        """Have a place chosen for a pack, and write it there: whole, or with no more than is cited."""
        proposed = find_free_path(
            Path(self._folder()), format_pack_file_name(row.id, row.revision, cited=cited)
        )
        path = self._ask.save_file(
            self._translate("packs.save_pack"),
            str(proposed),
            ((self._translate("packs.kind"), "*.quizpack"),),
        )
        if path is None:
            return
        number = self._begin(path)
        written: list[ExportedPack] = []

        def note(step: ExportedPack | None) -> None:
            if step is not None:
                written.append(step)

        self._background.read_batches(
            lambda reader: self._until_stopped(self._steps(reader, row.id, path, cited), number),
            note,
            lambda: self._exported(row, written[0].path if written else None, number),
            lambda error: self._failed(error, path, number),
        )

    def save_reports(self, row: PackRow) -> None:
        """Have a place chosen for what was reported on a pack, if anything was, and write it there."""

        def found(there: tuple[QuestionReport, ...]) -> None:
            if there:
                self._save(row, there)
            else:
                self._telling.show_done(ActionResult(self._translate("packs.no_reports", title=row.title)))

        def failed(error: Exception) -> None:
            if not isinstance(error, LibraryError):
                raise error
            self._telling.show_done(ActionResult(self._translate(error.message)))

        self._background.read(lambda reader: _reported(reader, row), found, failed)

    def stop(self) -> None:
        """Write no more of what is under way; nothing of it stays."""
        self._stopped.add(self._number)
        self._telling.show_writing(None)

    def _save(self, row: PackRow, found: tuple[QuestionReport, ...]) -> None:
        tr = self._translate
        proposed = find_free_path(Path(self._folder()), format_reports_file_name(row.id, row.revision))
        kinds = ((tr("packs.text"), "*.txt"), (tr("packs.json"), f"*{JSON_SUFFIX}"))
        path = self._ask.save_file(tr("packs.save_reports"), str(proposed), kinds)
        if path is None:
            return
        programs = path.suffix.lower() == JSON_SUFFIX
        told = reports_to_json(found) if programs else report_text.format_reports(tr, found) + "\n"
        number = self._begin(path)
        self._background.read(
            lambda _: write_atomically(path, told.encode(), exported=True),
            lambda _: self._written(
                path, tr("packs.reports_saved", n=len(found), title=row.title, name=path.name), number
            ),
            lambda error: self._failed(error, path, number),
        )

    def _begin(self, path: Path) -> int:
        """Show what is being written once that takes a while; returns the number of this piece of work."""
        self._number += 1
        number = self._number

        def show() -> None:
            if number == self._number and number not in self._stopped:
                words = self._translate("packs.exporting", name=path.name)
                self._telling.show_writing(HomeProgress(words, 0, 0))

        self._later(PROGRESS_DELAY_MS, show)
        return number

    def _until_stopped(
        self, steps: Iterator[ExportedPack | None], number: int
    ) -> Iterator[ExportedPack | None]:
        for step in steps:
            yield step
            if number in self._stopped:
                return

    def _exported(self, row: PackRow, path: Path | None, number: int) -> None:
        if path is not None:
            self._written(path, self._translate("packs.exported", title=row.title, name=path.name), number)

    def _written(self, path: Path, words: str, number: int) -> None:
        self._end(number)
        self.last = path
        folder = HomeAction("show_folder", self._translate("packs.show_folder"))
        self._telling.show_done(ActionResult(words, folder))

    def _failed(self, error: Exception, path: Path, number: int) -> None:
        self._end(number)
        if isinstance(error, LibraryError):
            self._telling.show_done(ActionResult(self._translate(error.message)))
        elif isinstance(error, OSError):
            why = error.strerror or str(error)
            self._telling.show_done(
                ActionResult(self._translate("packs.not_exported", name=path.name, why=why))
            )
        else:
            raise error

    def _end(self, number: int) -> None:
        self._stopped.add(number)
        self._telling.show_writing(None)


def _reported(reader: LibraryReader, row: PackRow) -> tuple[QuestionReport, ...]:
    return load_reports(reader, row.id).good


UNDO_KEY: Final = "Ctrl Z"


@dataclass(frozen=True)
class PackActionRoutes:
    """Where this leads: a pack's own page, which begins at its groups if these are meant; and a folder.

    What takes packs away and brings them back comes from outside, for with it pydantic is loaded, which home
    does not wait for. It can be brought back for so many days as are `kept`.
    """

    about: Callable[[PackRow, bool], None]
    show_folder: Callable[[Path], bool]
    remove: Callable[[LibraryWriter, PackId, datetime], bool]
    bring_back: Callable[[LibraryWriter, PackId], bool]
    kept: int


class PackActionHandler:
    """Does them. What takes a pack away can be taken back, the last first, until the program ends."""

    def __init__(
        self,
        telling: PackActionDisplay,
        background: Background,
        clock: Clock,
        translate: Translate,
        handing_out: PackExporter,
        ways: PackActionRoutes,
    ) -> None:
        self._telling = telling
        self._background = background
        self._clock = clock
        self._translate = translate
        self._handing_out = handing_out
        self._ways = ways
        self._undone: list[Callable[[], None]] = []

    def do(self, act: HomeActionKind, row: PackRow | None) -> None:
        """Do something with a pack, or with what was told last."""
        if act == "undo":
            self._undo()
        elif act == "dismiss":
            self._telling.show_done(None)
        elif act == "stop":
            self._handing_out.stop()
        elif act == "show_folder":
            self._show_folder()
        elif row is not None:
            self._with(act, row)

    def _with(self, act: HomeActionKind, row: PackRow) -> None:
        match act:
            case "about" | "groups":
                self._ways.about(row, act == "groups")
            case "favourite":
                self._shelve(row.id, lambda now: replace(now, favourite=not row.favourite), self._refresh)
            case "archive":
                self._archive(row, archived=not row.archived)
            case "export" | "export_cited":
                self._handing_out.export(row, cited=act == "export_cited")
            case "reports":
                self._handing_out.save_reports(row)
            case "remove":
                self._remove(row)
            case "bring_back":
                self._bring_back(row)

    def _archive(self, row: PackRow, *, archived: bool) -> None:
        tr, title = self._translate, row.title
        words = tr("packs.archived", title=title) if archived else tr("packs.unarchived", title=title)

        def put_back() -> None:
            self._shelve(row.id, lambda now: replace(now, archived=not archived), self._refresh)
            self._telling.show_done(None)

        def done() -> None:
            self._tell_undoable(words, put_back)

        self._shelve(row.id, lambda now: replace(now, archived=archived), done)

    def _shelve(
        self, pack: PackId, change: Callable[[PackCollections], PackCollections], done: Callable[[], None]
    ) -> None:
        self._background.write(
            lambda writer: save_collections(writer, pack, change(load_collections(writer, pack))),
            lambda _: done(),
            self._failed,
        )

    def _remove(self, row: PackRow) -> None:
        now = self._clock.now()
        until = self._clock.day(now + timedelta(days=self._ways.kept))
        words = self._translate(
            "packs.removed", title=row.title, day=dates.format_day(self._translate, until)
        )

        self._background.write(
            lambda writer: self._ways.remove(writer, row.id, now),
            lambda _: self._tell_undoable(words, lambda: self._bring_back(row)),
            self._failed,
        )

    def _bring_back(self, row: PackRow) -> None:
        self._background.write(
            lambda writer: self._ways.bring_back(writer, row.id),
            lambda back: self._brought_back(row.title, back=back),
            self._failed,
        )

    def _brought_back(self, title: str, *, back: bool) -> None:
        told = "packs.is_back" if back else "packs.is_gone"
        self._telling.show_done(ActionResult(self._translate(told, title=title)))
        self._telling.refresh()

    def _tell_undoable(self, words: str, put_back: Callable[[], None]) -> None:
        self._undone.append(put_back)
        undo = HomeAction("undo", self._translate("packs.undo"))
        self._telling.show_done(ActionResult(words, undo, UNDO_KEY))
        self._telling.refresh()

    def _undo(self) -> None:
        if self._undone:
            self._undone.pop()()

    def _show_folder(self) -> None:
        path = self._handing_out.last
        if path is not None and not self._ways.show_folder(path.parent):
            self._telling.show_done(ActionResult(self._translate("packs.no_folder", folder=str(path.parent))))

    def _refresh(self) -> None:
        self._telling.refresh()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self._telling.show_done(ActionResult(self._translate(error.message)))
