"""The page of backups: what it shows, and what it does."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.library.backups import BACKUP_FOLDER, BackupProgress, find_backups, make_backup
from quizapp.library.database_files import DAMAGED_WORD
from quizapp.library.errors import DiskFullError
from quizapp.library.settings import Settings
from quizapp.ui.backups.presenter import BackupsPresenter, BackupsRoutes
from tests.authoring.builders import made
from tests.ui.fakes import FakeClock, FakeView, translate


class World:
    """The page over a data folder, and what was asked for."""

    def __init__(self, background, data: Path) -> None:
        self.background, self.data = background, data
        self.settings = Settings()
        self.view, self.clock = FakeView(), FakeClock()
        self.did: list[tuple[object, ...]] = []
        self.chosen: Path | None = None
        self.shows_folders = True
        self.copying = BackupProgress("done")
        ways = BackupsRoutes(
            settings=lambda: self.settings,
            change=self._change,
            back_up=self._back_up,
            restore=lambda file, name: self.did.append(("restore", file, name)),
            recover=lambda: self.did.append(("recover",)),
            back=lambda: self.did.append(("back",)),
            show_folder=self._show_folder,
        )
        self.presenter = BackupsPresenter(self.view, background, self.clock, translate, self, data, ways)
        self.presenter.show("Settings")

    @property
    def state(self):
        return self.view.states[-1]

    def open_file(self, title, folder, kinds):
        return self.chosen

    def open_folder(self, title, folder):
        return self.chosen

    def _show_folder(self, folder: Path) -> bool:
        self.did.append(("show", folder))
        return self.shows_folders

    def _change(self, settings: Settings) -> None:
        self.settings = settings

    def _back_up(self, done, failed) -> None:
        if self.background.fault:
            failed(self.background.fault)
            return
        second = self.settings.second_backups
        *_, last = make_backup(
            self.background.reader,
            self.data,
            self.clock.now(),
            self.clock.day,
            Path(second) if second else None,
        )
        done(last)


@pytest.fixture
def world(background, data):
    return World(background, data)


def test_it_tells_where_the_backups_are_and_when_each_was_made(world, data):
    state = world.state
    assert (state.back, state.folder, state.damage) == ("Settings", str(data / BACKUP_FOLDER), False)
    assert [row.made for row in state.rows] == ["7 December 2025, 18:30"]
    assert state.rows[0].detail.endswith(" MB")


def test_one_made_now_is_the_first_of_the_list_and_told(world):
    world.presenter.back_up()
    assert [row.made for row in world.state.rows] == ["2 March 2026, 12:00", "7 December 2025, 18:30"]
    assert world.state.told == translate("backups.backed_up")
    assert (world.state.failed, world.state.busy) == (False, False)


def test_why_none_could_be_made_is_told(world, data):
    world.background.fault = DiskFullError(data / "quizapp.db")
    world.presenter.back_up()
    assert (bool(world.state.told), world.state.failed, world.state.busy) == (True, True, False)


def test_a_fault_of_the_programs_own_is_passed_on_and_another_can_be_tried(world):
    world.background.fault = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        world.presenter.back_up()
    assert (world.state.told, world.state.busy) == ("", False)
    world.background.fault = None
    world.presenter.back_up()
    assert len(world.state.rows) == 2


def test_a_second_folder_is_copied_to_and_its_backups_are_listed(world, tmp_path):
    world.chosen = tmp_path / "stick"
    world.chosen.mkdir()
    world.presenter.choose_second()
    assert world.settings.second_backups == world.state.second == str(world.chosen)
    world.presenter.back_up()
    assert [row.path.parent for row in world.state.rows][-1] == world.chosen
    assert world.state.rows[-1].detail != world.state.rows[0].detail
    world.presenter.forget_second()
    assert (world.settings.second_backups, world.state.second) == ("", "")
    assert find_backups(world.chosen) != ()


def test_a_second_folder_on_the_same_disk_is_warned_of(world, tmp_path):
    world.chosen = tmp_path
    world.presenter.choose_second()
    assert world.state.warning == translate("backups.same_disk")


def test_one_that_is_gone_is_told_also_where_a_backup_was_made(world, tmp_path):
    world.settings = replace(world.settings, second_backups=str(tmp_path / "gone"))
    world.presenter.back_up()
    assert (bool(world.state.told), world.state.failed) == (True, True)
    assert world.state.warning == world.state.told


def test_choosing_nothing_changes_nothing(world):
    world.presenter.choose_second()
    world.presenter.restore_file()
    assert (world.settings, world.did) == (Settings(), [])


def test_each_backup_and_any_file_can_be_looked_at_before(world, tmp_path):
    row = world.state.rows[0]
    world.presenter.restore(0)
    world.chosen = tmp_path / "old.db"
    world.presenter.restore_file()
    assert world.did == [("restore", row.path, row.made), ("restore", tmp_path / "old.db", "old.db")]


def test_damage_about_which_nothing_was_decided_is_told(world, data):
    (data / f"quizapp.{DAMAGED_WORD}-20260301T120000Z.db").write_bytes(b"broken")
    world.presenter.show("Home")
    assert world.state.damage
    world.presenter.recover()
    assert world.did == [("recover",)]


def test_where_packs_are_in_work_it_is_told_that_they_are_in_no_backup_and_which_folder_they_are(world, data):
    assert world.state.working == ""
    made(data)
    world.presenter.show("Settings")
    assert world.state.working == str(data / "working")
    world.presenter.show_working()
    assert world.did == [("show", data / "working")]
    world.shows_folders = False
    world.presenter.show_working()
    assert (world.state.told, world.state.failed) == (translate("backups.not_shown"), True)
