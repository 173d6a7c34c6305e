"""The page of backups: what it shows, and what it does."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.library.backups import BACKUP_FOLDER, find_backups, make_backup
from quizapp.library.database_files import DAMAGED_WORD
from quizapp.library.errors import DiskFullError
from quizapp.library.settings import Settings
from quizapp.ui.kit.form import Note, Row
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens.backups import BackupsPresenter, BackupsRoutes
from tests.authoring.builders import made
from tests.ui.asked import button, heard
from tests.ui.fakes import FakeClock, translate
from tests.ui.forms import FormSpy


class World:
    """The page over a data folder, and what was asked for."""

    def __init__(self, background, data: Path, view=None) -> None:
        self.background, self.data = background, data
        self.settings = Settings()
        self.view, self.clock = view or FormSpy(), FakeClock()
        self.did: list[tuple[object, ...]] = []
        self.chosen: Path | None = None
        self.shows_folders, self.waits = True, False
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
    def rows(self) -> list[tuple[str, str]]:
        """When each backup was made, and how large it is."""
        return [tuple(words.text for words in row.first) for row in self.view.all(Row)]

    @property
    def told(self) -> dict[str, str]:
        """What is told, by the icon that stands before it."""
        return {note.icon: note.text for note in self.view.all(Note)}

    def press(self, name: str) -> None:
        self.view.press(translate(f"backups.{name}"))

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
        if self.waits:
            return
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
    assert world.view.form.place.back == "Settings"
    assert str(data / BACKUP_FOLDER) in world.view.words
    assert not world.view.has("damage")
    ((made, size),) = world.rows
    assert (made, size.endswith(" MB")) == ("7 December 2025, 18:30", True)


def test_one_made_now_is_the_first_of_the_list_and_told(world):
    world.press("now")
    assert [made for made, _ in world.rows] == ["2 March 2026, 12:00", "7 December 2025, 18:30"]
    assert world.told == {"info": translate("backups.backed_up")}


def test_no_other_is_made_meanwhile(world):
    world.waits = True
    world.press("now")
    world.waits = False
    world.press("now")
    assert len(world.rows) == 1


def test_why_none_could_be_made_is_told_and_another_can_be_tried(world, data):
    world.background.fault = DiskFullError(data / "quizapp.db")
    world.press("now")
    assert list(world.told) == ["wrong"]
    world.background.fault = None
    world.press("now")
    assert len(world.rows) == 2


def test_a_fault_of_the_programs_own_is_passed_on_and_another_can_be_tried(world):
    world.background.fault = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        world.press("now")
    assert world.told == {}
    world.background.fault = None
    world.press("now")
    assert len(world.rows) == 2


def test_a_second_folder_is_copied_to_and_its_backups_are_listed(world, tmp_path):
    world.chosen = tmp_path / "stick"
    world.chosen.mkdir()
    world.press("choose")
    assert world.settings.second_backups == str(world.chosen)
    assert str(world.chosen) in world.view.words
    world.press("now")
    (_, here), *_, (made, there) = world.rows
    assert (made, here != there) == ("2 March 2026, 12:00", True)
    world.press("forget")
    assert world.settings.second_backups == ""
    assert str(world.chosen) not in world.view.words
    assert find_backups(world.chosen) != ()


def test_a_second_folder_on_the_same_disk_is_warned_of(world, tmp_path):
    world.chosen = tmp_path
    world.press("choose")
    assert world.told == {"warn": translate("backups.same_disk")}


def test_one_that_is_gone_is_told_also_where_a_backup_was_made(world, tmp_path):
    world.settings = replace(world.settings, second_backups=str(tmp_path / "gone"))
    world.press("now")
    assert set(world.told) == {"wrong", "warn"}
    assert world.told["wrong"] == world.told["warn"]


def test_choosing_nothing_changes_nothing(world):
    world.press("choose")
    world.press("from_file")
    assert (world.settings, world.did) == (Settings(), [])


def test_each_backup_and_any_file_can_be_looked_at_before(world, data, tmp_path):
    (backup,) = find_backups(data / BACKUP_FOLDER)
    world.press("restore")
    world.chosen = tmp_path / "old.db"
    world.press("from_file")
    assert world.did == [
        ("restore", backup.path, "7 December 2025, 18:30"),
        ("restore", tmp_path / "old.db", "old.db"),
    ]


def test_damage_about_which_nothing_was_decided_is_told_and_has_the_keyboard(world, data):
    (data / f"quizapp.{DAMAGED_WORD}-20260301T120000Z.db").write_bytes(b"broken")
    world.presenter.show("Home")
    world.view.find(world.view.form.focus).act()
    assert world.did == [("recover",)]


def test_where_packs_are_in_work_it_is_told_that_they_are_in_no_backup_and_which_folder_they_are(world, data):
    assert translate("backups.told") not in world.view.words
    made(data)
    world.presenter.show("Settings")
    assert str(data / "working") in world.view.words
    world.press("show")
    assert (world.did, world.told) == ([("show", data / "working")], {})
    world.shows_folders = False
    world.press("show")
    assert world.told == {"wrong": translate("backups.not_shown")}


def test_the_keyboard_begins_at_one_more_backup_and_stays_where_it_is(
    background, data, tmp_path, look, entered
):
    screen = FormScreen(look, translate)
    world = World(background, data, screen)
    screen.presenter = world.presenter
    entered(screen, 1280, 744)
    assert heard() == translate("backups.now")
    button(screen, translate("backups.restore")).setFocus()
    world.presenter.back_up()
    assert heard() == translate("backups.restore")
    world.chosen = tmp_path
    button(screen, translate("backups.choose")).setFocus()
    world.presenter.choose_second()
    assert heard() == translate("backups.choose")
    screen.primary()
    assert world.did == [("back",)]
