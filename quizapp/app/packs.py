"""What is done with a pack beside practising it, and the pack's own page; made when it is first needed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from quizapp.app.asking import Remembering
from quizapp.app.loading import load_presenters
from quizapp.app.system import show_folder, translate
from quizapp.library.packs.removing import KEPT_DAYS, bring_back, remove
from quizapp.ui.home.deeds import PackDeeds, Ways
from quizapp.ui.home.handing_out import HandingOut
from quizapp.ui.packs.presenter import PackPresenter
from quizapp.ui.packs.presenter import Ways as PageWays
from quizapp.ui.packs.screen import PackScreen

if TYPE_CHECKING:
    from quizapp.app.shared import Shared
    from quizapp.app.ways import Ways as Opened
    from quizapp.library.connections import Reader
    from quizapp.library.packs.files import Exported
    from quizapp.library.packs.listing import PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.presenter import HomePresenter
    from quizapp.ui.home.state import Act, Done, Working


class Packs:
    """Tells at home what is done, and on the pack's page where that is shown."""

    def __init__(self, shared: Shared, home: HomePresenter, ways: Opened) -> None:
        self._shared = shared
        self._home = home
        self._ways = ways
        self._handing_out = HandingOut(
            self,
            shared.background,
            translate,
            shared.ask,
            _export,
            Remembering(shared).folder,
            lambda ms, act: QTimer.singleShot(ms, shared.window, act),
        )
        self._deeds = PackDeeds(
            self,
            shared.background,
            shared.clock,
            translate,
            self._handing_out,
            Ways(self._about, show_folder, remove, bring_back, KEPT_DAYS),
        )

    def do(self, act: Act, row: PackRow | None) -> None:
        """Do something with a pack, or with what was told of that."""
        self._deeds.do(act, row)

    def show_done(self, done: Done | None) -> None:
        """Tell what was done; None: no longer."""
        page = self._page_shown()
        if page is None:
            self._home.show_done(done)
        elif done is not None:
            goes_on = done.deed is not None and done.deed.act == "show_folder"
            page.presenter.tell(done.words, has_folder=goes_on)

    def show_writing(self, writing: Working | None) -> None:
        """Show what is being written; None: nothing any more."""
        page = self._page_shown()
        if page is not None:
            page.presenter.tell("" if writing is None else writing.what)
        self._home.show_writing(writing)

    def refresh(self) -> None:
        """Read home anew."""
        self._shared.refresh()

    def _about(self, row: PackRow, at_groups: bool) -> None:
        screen = self._page
        screen.begin_at_groups(at_groups)
        back = translate("window.menu.home")
        self._ways.open(screen, lambda: screen.presenter.show(row, back))

    def _page_shown(self) -> PackScreen | None:
        shown = self._shared.window.screen_shown()
        return shown if isinstance(shown, PackScreen) else None

    @cached_property
    def _page(self) -> PackScreen:
        shared = self._shared
        screen = PackScreen(shared.look, translate)
        ways = PageWays(
            copy=lambda words: QGuiApplication.clipboard().setText(words),
            export=lambda row, cited: self._handing_out.export(row, cited=cited),
            save_reports=self._handing_out.save_reports,
            show_folder=lambda: self._deeds.do("show_folder", None),
            changed=shared.refresh,
            back=self._ways.back,
        )
        screen.presenter = PackPresenter(screen, shared.background, shared.clock, translate, ways)
        return screen


def _export(reader: Reader, pack: PackId, path: Path, cited: bool) -> Iterator[Exported | None]:
    """Write a pack step by step; what that takes is loaded by the one way by which all is."""
    load_presenters()
    from quizapp.library.packs.files import exporting  # brings pydantic, which load_presenters loads

    yield from exporting(reader, pack, path, cited=cited)
