"""The pages of backups, and what is offered after damage."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.system import new_id, show_folder, translate
from quizapp.library.backup_files import FOLDER, backups_in
from quizapp.ui.backups.presenter import BackupsPresenter, made_at
from quizapp.ui.backups.presenter import Ways as BackupsWays
from quizapp.ui.backups.restoring.presenter import RestorePresenter
from quizapp.ui.backups.restoring.presenter import Ways as RestoreWays
from quizapp.ui.backups.restoring.screen import RestoreScreen
from quizapp.ui.backups.screen import BackupsScreen
from quizapp.ui.text import backups as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.app.shared import Shared
    from quizapp.app.ways import Ways
    from quizapp.library.backup_files import Backup
    from quizapp.library.backups import Copying
    from quizapp.library.recovery.restoring import Prepared


class BackupPages:
    """Each is built when it is first opened, over the screen that is shown; `name` tells which that is."""

    def __init__(self, shared: Shared, ways: Ways, name: Callable[[], str]) -> None:
        self._shared, self._ways, self._name = shared, ways, name

    def show(self) -> None:
        """Show the backups."""
        name = self._name()
        self._ways.open(self._backups, lambda: self._backups.presenter.show(name))

    def restore(self, file: Path, called: str) -> None:
        """Show what would change if a file were restored."""
        name = self._name()
        self._ways.open(self._restoring, lambda: self._restoring.presenter.restore(file, called, name))

    def recover(self) -> None:
        """Show what can be brought back of what was damaged."""
        if self._shared.window.screen_shown() is self._restoring:
            return
        name = self._name()
        folder = self._shared.settings().second_backups
        second = Path(folder) if folder else None
        self._ways.open(self._restoring, lambda: self._restoring.presenter.recover(second, name))

    def tell_last(self, tell: Callable[[str], None]) -> None:
        """Tell in words how many backups there are, and when the last was made."""
        shared = self._shared
        folder = shared.path.parent / FOLDER

        def told(found: tuple[Backup, ...]) -> None:
            last = made_at(translate, shared.clock, found[0].taken) if found else ""
            tell(text.summary(translate, len(found), last))

        shared.background.read(lambda _: backups_in(folder), told, shared.fail)

    def _back_up(self, done: Callable[[Copying], None], failed: Callable[[Exception], None]) -> None:
        self._shared.keeping().upkeep.back_up(done, failed)

    def _change_over(self, prepared: Prepared) -> bool:
        return self._shared.keeping().change_over(prepared)

    def _declined(self) -> None:
        self._shared.keeping().damage.hide()
        self._shared.tell(translate("backups.declined"))
        self._ways.back()

    @cached_property
    def _backups(self) -> BackupsScreen:
        shared = self._shared
        screen = BackupsScreen(shared.look, translate)
        ways = BackupsWays(
            settings=shared.settings,
            change=shared.change_settings,
            back_up=self._back_up,
            restore=self.restore,
            recover=self.recover,
            back=self._ways.back,
            show_folder=show_folder,
        )
        screen.presenter = BackupsPresenter(
            screen, shared.background, shared.clock, translate, shared.ask, shared.path.parent, ways
        )
        return screen

    @cached_property
    def _restoring(self) -> RestoreScreen:
        shared = self._shared
        screen = RestoreScreen(shared.look, translate)
        ways = RestoreWays(self._change_over, self._declined, self._ways.back)
        screen.presenter = RestorePresenter(
            screen, shared.background, shared.clock, translate, new_id, shared.path, ways
        )
        return screen
