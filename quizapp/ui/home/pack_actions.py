"""What is done with an installed pack beside practising it: shelved, removed, handed out. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.packs.pack_list import load_collections, save_collections
from quizapp.ui.home.state import ActionResult, HomeAction
from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.packs.pack_list import PackCollections, PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.pack_export import PackExporter
    from quizapp.ui.home.state import HomeActionKind
    from quizapp.ui.ports import Background, Clock, Translate

UNDO_KEY: Final = "Ctrl Z"


class PackActionDisplay(Protocol):
    """Tells at home what was done, and shows how the packs stand then."""

    def show_done(self, done: ActionResult | None) -> None:
        """Tell it until it is put away; None puts it away."""
        ...

    def refresh(self) -> None:
        """Read the packs again, and show them."""
        ...


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
