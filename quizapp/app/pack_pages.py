"""What is done with a pack beside practising it, and the pack's own page; made when it is first needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from quizapp.app.navigator import Navigator, RouteScreen
from quizapp.app.services import AppServices, FolderRememberingDialogs
from quizapp.app.system import show_folder
from quizapp.library.packs.pack_list import REMOVED_KEPT_DAYS, PackRow, remove_pack, restore_pack
from quizapp.ui.home.pack_actions import PackActionHandler, PackActionRoutes, PackExporter

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.pack_files import ExportedPack
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.presenter import HomePresenter
    from quizapp.ui.home.state import ActionResult, HomeProgress
    from quizapp.ui.kit.form_screen import FormScreen


class PackActions:
    """Tells at home what is done, and on the pack's page where that is shown."""

    _page: RouteScreen[FormScreen] = RouteScreen("pack")

    def __init__(self, shared: AppServices, navigator: Navigator, home: HomePresenter) -> None:
        self.navigator = navigator
        self._shared = shared
        self._home = home
        self.handing_out = PackExporter(
            self,
            shared.background,
            self._shared.translate,
            shared.ask,
            self._write,
            FolderRememberingDialogs(shared).folder,
            lambda ms, act: QTimer.singleShot(ms, shared.window, act),
        )
        self.actions = PackActionHandler(
            self,
            shared.background,
            shared.clock,
            self._shared.translate,
            self.handing_out,
            PackActionRoutes(self._about, show_folder, remove_pack, restore_pack, REMOVED_KEPT_DAYS),
        )

    def show_done(self, done: ActionResult | None) -> None:
        """Tell what was done; None: no longer."""
        if not self.navigator.is_shown("pack"):
            self._home.show_done(done)
        elif done is not None:
            goes_on = done.deed is not None and done.deed.act == "show_folder"
            self._page.presenter.tell(done.words, has_folder=goes_on)

    def show_writing(self, writing: HomeProgress | None) -> None:
        """Show what is being written; None: nothing any more."""
        if self.navigator.is_shown("pack"):
            self._page.presenter.tell("" if writing is None else writing.what)
        self._home.show_writing(writing)

    def refresh(self) -> None:
        """Read home anew."""
        self._shared.refresh()

    def _about(self, row: PackRow, at_groups: bool) -> None:
        screen = self._page
        self.navigator.open(screen, lambda place: screen.presenter.show(row, place, at_groups))

    def _write(
        self, reader: LibraryReader, pack: PackId, path: Path, cited: bool
    ) -> Iterator[ExportedPack | None]:
        """Write a pack step by step; what that takes is loaded by the one way by which all is."""
        yield from self._shared.load().export_pack(reader, pack, path, cited=cited)
