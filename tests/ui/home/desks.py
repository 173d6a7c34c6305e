"""What is done with packs beside practising them, over a real library whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.library.packs.pack_files import export_pack
from quizapp.library.packs.pack_list import REMOVED_KEPT_DAYS, remove_pack, restore_pack
from quizapp.ui.home.pack_actions import PackActionHandler, PackActionRoutes, PackExporter
from quizapp.ui.home.presenter import load_home
from tests.ui.fakes import translate
from tests.ui.home.conftest import LEARNER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.home.state import ActionResult, HomeActionKind, HomeProgress
    from tests.ui.home.conftest import Home


class Batches:
    """The jobs of a home, and long ones; something may be done `between` two of their steps."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.between: Callable[[], None] = lambda: None

    def read(self, job, done, failed):
        self.home.background.read(job, done, failed)

    def write(self, job, done, failed):
        self.home.background.write(job, done, failed)

    def read_batches(self, job, progress, done, failed):
        def every(reader):
            with closing(job(reader)) as steps:
                for step in steps:
                    progress(step)
                    self.between()

        self.home.background.read(every, lambda _: done(), failed)


class Desk:
    """Somebody who does things with the packs of a home."""

    def __init__(self, home: Home, folder: Path) -> None:
        self.home, self.folder = home, folder
        self.path: Path | None = None
        self.asked: list[tuple[str, list[str]]] = []
        self.opened: list[tuple[str, bool]] = []
        self.shown: list[Path] = []
        self.can_show = True
        self.later: list[Callable[[], None]] = []
        self.batches = Batches(home)
        self.handing_out = PackExporter(
            self,
            self.batches,
            translate,
            self,
            lambda reader, pack, path, cited: export_pack(reader, pack, path, cited=cited),
            lambda: str(folder),
            lambda _ms, act: self.later.append(act),
        )
        ways = PackActionRoutes(
            about=lambda row, at_groups: self.opened.append((row.id, at_groups)),
            show_folder=self._show_folder,
            remove=remove_pack,
            bring_back=restore_pack,
            kept=REMOVED_KEPT_DAYS,
        )
        self.deeds = PackActionHandler(self, home.background, home.clock, translate, self.handing_out, ways)
        home.refresh()

    def do(self, act: HomeActionKind, title: str = "") -> None:
        """Do something with a pack, and all that follows."""
        self.deeds.do(act, self.row(title) if title else None)
        self.home.background.work()

    def row(self, title: str) -> PackRow:
        library = load_home(self.home.background.reader, LEARNER.id, self.home.clock)
        return next(row for row in library.every if row.title == title)

    @property
    def done(self) -> ActionResult | None:
        """What is told at home."""
        return self.home.state.done

    @property
    def told(self) -> str:
        return "" if self.done is None else self.done.words

    def show_done(self, done: ActionResult | None) -> None:
        self.home.presenter.show_done(done)

    def show_writing(self, writing: HomeProgress | None) -> None:
        self.home.presenter.show_writing(writing)

    def refresh(self) -> None:
        self.home.presenter.refresh()

    def save_file(self, title, proposed, kinds):
        self.asked.append((proposed, [patterns for _, patterns in kinds]))
        return self.path

    def _show_folder(self, folder: Path) -> bool:
        self.shown.append(folder)
        return self.can_show
