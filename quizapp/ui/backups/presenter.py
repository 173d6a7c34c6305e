"""Backups: which there are, one more now, the second folder, and the ways to restore. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quizapp.authoring.folder_layout import find_working_dir, list_folders
from quizapp.library.backups import BACKUP_FOLDER, BackupOverview, find_set_aside, load_overview
from quizapp.ui import job_errors
from quizapp.ui.backups.state import BackupRow, BackupsState
from quizapp.ui.messages import backups as text
from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.backups import Backup, BackupProgress
    from quizapp.library.settings import Settings
    from quizapp.ui.ports import Background, Clock, FileChooser, Translate


class BackupsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: BackupsState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class BackupsRoutes:
    """What the page reaches: the settings, making a backup, seeing what would change, and back.

    `restore` is given a file and its name for people, `recover` begins with what was damaged. `show_folder`
    tells whether the folder could be shown.
    """

    settings: Callable[[], Settings]
    change: Callable[[Settings], None]
    back_up: Callable[[Callable[[BackupProgress], None], Callable[[Exception], None]], None]
    restore: Callable[[Path, str], None]
    recover: Callable[[], None]
    back: Callable[[], None]
    show_folder: Callable[[Path], bool]


class BackupsPresenter:
    """Shows what there is, and does one thing at a time. `data` is the folder of the library."""

    def __init__(
        self,
        view: BackupsView,
        background: Background,
        clock: Clock,
        translate: Translate,
        ask: FileChooser,
        data: Path,
        ways: BackupsRoutes,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._ask, self._data, self._ways = translate, ask, data, ways
        self.state = BackupsState("", str(data / BACKUP_FOLDER))

    def show(self, back_to: str) -> None:
        """Show the backups; `back_to` names where back leads."""
        self._render(replace(self.state, back=back_to, told="", failed=False))
        self._look()

    def back_up(self) -> None:
        """Make a backup now."""
        if self.state.busy:
            return
        self._tell(self._translate("backups.backing_up"), busy=True)
        self._ways.back_up(self._backed_up, self._not_backed_up)

    def restore(self, place: int) -> None:
        """See what would change if a backup were restored, by its place in the list."""
        row = self.state.rows[place]
        self._ways.restore(row.path, row.made)

    def restore_file(self) -> None:
        """Have a file chosen, and see what would change if it were restored."""
        kinds = ((self._translate("backups.library"), "*.db"), (self._translate("backups.every"), "*"))
        file = self._ask.open_file(
            self._translate("backups.from_file"), self._ways.settings().last_folder, kinds
        )
        if file is not None:
            self._ways.restore(file, file.name)

    def recover(self) -> None:
        """See what can be brought back of what was damaged."""
        self._ways.recover()

    def choose_second(self) -> None:
        """Have the second folder chosen."""
        folder = self._ask.open_folder(
            self._translate("backups.second"), self._ways.settings().second_backups
        )
        if folder is not None:
            self._take_second(str(folder))

    def forget_second(self) -> None:
        """Copy backups nowhere any more; those that are there stay."""
        self._take_second("")

    def show_working(self) -> None:
        """Show the folder of packs in work."""
        if not self._ways.show_folder(find_working_dir(self._data)):
            self._tell(self._translate("backups.not_shown"), failed=True)

    def back(self) -> None:
        """Go back."""
        self._ways.back()

    def _take_second(self, folder: str) -> None:
        self._ways.change(replace(self._ways.settings(), second_backups=folder))
        self._look()

    def _look(self) -> None:
        second = self._ways.settings().second_backups
        data = self._data

        def look(_: object) -> tuple[BackupOverview, bool, bool]:
            found = load_overview(data, Path(second) if second else None)
            return found, bool(find_set_aside(data)), bool(list_folders(find_working_dir(data)))

        self._background.read(look, lambda found: self._show(*found), self._not_looked)

    def _show(self, found: BackupOverview, damage: bool, writes: bool) -> None:
        translate = self._translate
        warning = translate("backups.same_disk") if found.same_disk else ""
        if found.trouble:
            warning = translate(f"backups.trouble.{found.trouble}")
        rows = (*self._rows(found.backups, second=False), *self._rows(found.second_backups, second=True))
        second = "" if found.second is None else str(found.second)
        working = str(find_working_dir(self._data)) if writes else ""
        self._render(
            replace(self.state, rows=rows, second=second, warning=warning, damage=damage, working=working)
        )

    def _rows(self, backups: tuple[Backup, ...], *, second: bool) -> tuple[BackupRow, ...]:
        return tuple(
            BackupRow(
                each.path,
                format_backup_time(self._translate, self._clock, each.taken),
                text.format_backup_size(self._translate, each.size, second),
            )
            for each in backups
        )

    def _backed_up(self, done: BackupProgress) -> None:
        if done.trouble:
            self._tell(self._translate(f"backups.trouble.{done.trouble}"), failed=True)
        else:
            self._tell(self._translate("backups.backed_up"))
        self._look()

    def _not_backed_up(self, error: Exception) -> None:
        # Whatever it is, none is being made any more.
        self._tell("")
        self._tell(
            self._translate(
                "backups.not_backed_up", why=job_errors.describe_job_error(self._translate, error)
            ),
            failed=True,
        )

    def _not_looked(self, error: Exception) -> None:
        self._tell(job_errors.describe_job_error(self._translate, error), failed=True)

    def _tell(self, sentence: str, *, busy: bool = False, failed: bool = False) -> None:
        self._render(replace(self.state, told=sentence, busy=busy, failed=failed))

    def _render(self, state: BackupsState) -> None:
        self.state = state
        self._view.show_state(state)


def format_backup_time(translate: Translate, clock: Clock, moment: datetime) -> str:
    """Return the local day and time of a moment."""
    return translate(
        "backups.moment",
        day=dates.format_day(translate, clock.day(moment)),
        time=dates.format_time(moment.astimezone(clock.zone())),
    )
