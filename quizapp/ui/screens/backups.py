"""Backups: which there are, one more now, the second folder, and the ways to restore. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring.folder_layout import find_working_dir, list_folders
from quizapp.library.backups import BACKUP_FOLDER, BackupOverview, find_set_aside, load_overview
from quizapp.ui import job_errors
from quizapp.ui.kit.form import Button, Buttons, Card, Form, FormView, Item, Line, Note, Row, Words
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import backups as text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.backups import Backup, BackupProgress
    from quizapp.library.settings import Settings
    from quizapp.ui.ports import Background, Clock, FileChooser, Translate

WIDTH, BETWEEN = 648, 16


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


@dataclass(frozen=True)
class BackupPageData:
    """What was found: the backups, whether something was set aside, whether packs are in work."""

    found: BackupOverview
    damage: bool
    writes: bool


class BackupsPresenter:
    """Shows what there is, and does one thing at a time. `data` is the folder of the library."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        translate: Translate,
        ask: FileChooser,
        data: Path,
        ways: BackupsRoutes,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._ask, self._data, self._ways = translate, ask, data, ways
        self._back_to = ""
        self._page: BackupPageData | None = None
        self._told, self._failed = "", False
        self._busy = False

    def show(self, back_to: str) -> None:
        """Show the backups; `back_to` names where back leads."""
        self._back_to, self._told = back_to, ""
        self._render()
        self._look()

    def back_up(self) -> None:
        """Make a backup now."""
        if self._busy:
            return
        self._busy = True
        self._tell(self._translate("backups.backing_up"))
        self._ways.back_up(self._backed_up, self._not_backed_up)

    def restore_file(self) -> None:
        """Have a file chosen, and see what would change if it were restored."""
        kinds = ((self._translate("backups.library"), "*.db"), (self._translate("backups.every"), "*"))
        file = self._ask.open_file(
            self._translate("backups.from_file"), self._ways.settings().last_folder, kinds
        )
        if file is not None:
            self._ways.restore(file, file.name)

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

    def _take_second(self, folder: str) -> None:
        self._ways.change(replace(self._ways.settings(), second_backups=folder))
        self._look()

    def _look(self) -> None:
        second = self._ways.settings().second_backups
        data = self._data

        def look(_: object) -> BackupPageData:
            found = load_overview(data, Path(second) if second else None)
            return BackupPageData(
                found, bool(find_set_aside(data)), bool(list_folders(find_working_dir(data)))
            )

        self._background.read(look, self._take, self._not_looked)

    def _take(self, page: BackupPageData) -> None:
        self._page = page
        self._render()

    def _backed_up(self, done: BackupProgress) -> None:
        self._busy = False
        if done.trouble:
            self._tell(self._translate(f"backups.trouble.{done.trouble}"), failed=True)
        else:
            self._tell(self._translate("backups.backed_up"))
        self._look()

    def _not_backed_up(self, error: Exception) -> None:
        # Whatever it is, none is being made any more.
        self._busy = False
        self._tell("")
        self._tell(
            self._translate(
                "backups.not_backed_up", why=job_errors.describe_job_error(self._translate, error)
            ),
            failed=True,
        )

    def _not_looked(self, error: Exception) -> None:
        self._tell(job_errors.describe_job_error(self._translate, error), failed=True)

    def _tell(self, sentence: str, *, failed: bool = False) -> None:
        self._told, self._failed = sentence, failed
        self._render()

    def _render(self) -> None:
        tr, page = self._translate, self._page
        damage = page is not None and page.damage
        self._view.show_form(
            Form(
                TopBarState(tr("backups.title"), self._back_to),
                first=(self._damage_card() if damage else None, self._backups_card()),
                second=(
                    self._second_card(),
                    self._file_card(),
                    self._working_card() if page is not None and page.writes else None,
                ),
                back=self._ways.back,
                enter=self._ways.back,
                width=WIDTH,
                focus="recover" if damage else "now",
            )
        )

    def _damage_card(self) -> Card:
        tr = self._translate
        return Card(
            (
                Words(tr("backups.damage"), "heading"),
                Words(" ".join(text.describe_damage(tr)), below=10),
                self._buttons("bring_back", self._ways.recover, "recover"),
            ),
            id="damage",
            below=BETWEEN,
        )

    def _backups_card(self) -> Card:
        tr = self._translate
        note = Note(self._told, below=10) if self._failed else Note(self._told, "info", "neutral", below=10)
        rows = () if self._page is None else tuple(self._rows(self._page.found))
        return Card(
            (
                Words(tr("backups.own"), "heading"),
                Words(tr("backups.kept"), tone="textMuted", below=6),
                Words(tr("local_copy.in_backups"), tone="textMuted", below=6),
                Words(str(self._data / BACKUP_FOLDER), "meta", "textMuted", reads=True, below=10),
                self._buttons("now", self.back_up, "now", below=10),
                note if self._told else None,
                *(rows or (Words(tr("backups.none_yet"), reads=True, below=0),)),
            ),
            id="backups",
            below=0,
        )

    def _rows(self, found: BackupOverview) -> Iterator[Item]:
        for backups, second in ((found.backups, False), (found.second_backups, True)):
            for backup in backups:
                yield Line(below=0)
                yield self._row(backup, second)

    def _row(self, backup: Backup, second: bool) -> Row:
        tr = self._translate
        made = text.format_backup_time(tr, self._clock, backup.taken)
        detail = text.format_backup_size(tr, backup.size, second)
        restore = partial(self._ways.restore, backup.path, made)
        return Row(
            (Words(made, "strong", below=0), Words(detail, "meta", "textMuted", below=0)),
            (Button(tr("backups.restore"), restore, small=True, description=f"{made}, {detail}"),),
            above=8,
        )

    def _second_card(self) -> Card:
        tr, page = self._translate, self._page
        second = None if page is None else page.found.second
        warning = "" if page is None or not page.found.same_disk else tr("backups.same_disk")
        if page is not None and page.found.trouble:
            warning = tr(f"backups.trouble.{page.found.trouble}")
        choose = Button(tr("backups.choose"), self.choose_second, small=True, id="choose")
        forget = Button(tr("backups.forget"), self.forget_second, small=True)
        return Card(
            (
                Words(tr("backups.second"), "heading"),
                Words(tr("backups.why_second"), tone="textMuted"),
                Words(str(second), "meta", reads=True) if second else None,
                Note(warning, "warn", "partial", below=10) if warning else None,
                Buttons((choose, forget) if second else (choose,), below=0),
            ),
            id="second",
            below=BETWEEN,
        )

    def _file_card(self) -> Card:
        tr = self._translate
        return Card(
            (
                Words(tr("backups.file"), "heading"),
                Words(tr("backups.about_file"), tone="textMuted", below=10),
                self._buttons("from_file", self.restore_file),
            ),
            id="file",
            below=BETWEEN,
        )

    def _working_card(self) -> Card:
        """Tell that packs in work are in no backup, and what is to be copied."""
        tr = self._translate
        return Card(
            (
                Words(tr("backups.title.packs_in_work"), "heading"),
                Words(tr("backups.told"), tone="textMuted"),
                Words(str(find_working_dir(self._data)), "meta", reads=True, below=10),
                self._buttons("show", self.show_working),
            ),
            id="working",
        )

    def _buttons(self, words: str, act: Callable[[], None], name: str = "", below: int = 0) -> Buttons:
        return Buttons((Button(self._translate(f"backups.{words}"), act, small=True, id=name),), below=below)
