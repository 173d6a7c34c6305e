from __future__ import annotations

from dataclasses import fields

import pytest

from quizapp.library.settings import Settings, find_limits
from quizapp.ui.settings.presenter import FIRST_COLUMN, SECOND_COLUMN, SettingsPresenter, SettingsRoutes
from tests.ui.fakes import FakeView, translate

ASKED = tuple(name for names in (*FIRST_COLUMN.values(), *SECOND_COLUMN.values()) for name in names)
QUIET = {"window", "last_folder", "second_backups"}
"""What is kept without being asked for."""


class World(FakeView):
    """The settings as they are, and what was done."""

    def __init__(self, locked=frozenset()):
        super().__init__()
        self.settings, self.did, self.shows = Settings(), [], True
        ways = SettingsRoutes(
            settings=lambda: self.settings,
            locked=locked,
            change=self.change,
            show_folder=lambda: self.shows,
            copy=self.did.append,
            open_reports=lambda: self.did.append("reports"),
            open_backups=lambda: self.did.append("backups"),
            back=lambda: self.did.append("back"),
        )
        self.presenter = SettingsPresenter(self, translate, "/srv/data", ways)
        self.presenter.show("Home")

    def change(self, settings):
        self.settings = settings

    @property
    def shown(self):
        groups = (*self.last.first, *self.last.second)
        return {setting.field: setting for group in groups for setting in group.settings}


@pytest.fixture
def world():
    return World()


def test_every_setting_is_asked_for_or_kept_without_asking():
    assert {field.name for field in fields(Settings)} == {*ASKED, *QUIET}


@pytest.mark.parametrize("field", ASKED)
def test_a_setting_stands_at_its_default_and_every_value_can_be_chosen_and_is_kept_at_once(world, field):
    setting, allowed = world.shown[field], find_limits()[field].values
    assert len(setting.choices) == len(set(setting.choices)) == len(allowed)
    world.presenter.change(field, setting.chosen)
    assert world.settings == Settings()
    got = set()
    for place in range(len(setting.choices)):
        world.presenter.change(field, place)
        got.add(getattr(world.settings, field))
        assert world.shown[field].chosen == place
    assert got == set(allowed)


def test_off_comes_before_on_and_all_after_the_numbers(world):
    assert world.shown["certainty"].choices == ("Off", "On")
    assert world.shown["certainty"].chosen == 1
    assert world.shown["count"].choices == ("5", "10", "20", "All")
    assert world.shown["letter_keys"].choices == ("On", "With Alt", "Off")


def test_what_is_changed_elsewhere_is_shown_too(world):
    world.settings = Settings(theme="dark")
    world.presenter.refresh()
    assert world.shown["theme"].choices[world.shown["theme"].chosen] == translate("window.theme.dark")


def test_the_folder_is_named_copied_and_shown_or_it_is_told_that_it_cannot_be(world):
    assert world.last.folder == "/srv/data"
    world.presenter.copy_folder()
    assert (world.did, world.last.told) == (["/srv/data"], translate("settings.copied"))
    world.presenter.show("Home")
    world.presenter.show_folder()
    assert world.last.told == ""
    world.shows = False
    world.presenter.show_folder()
    assert world.last.told == translate("settings.not_shown")


def test_reports_are_counted_and_it_leads_on_and_back(world):
    assert not world.last.has_reports
    world.presenter.count_reports(2)
    told = translate("settings.reported.report_s", n=2)
    assert (world.last.has_reports, world.last.reported) == (True, told)
    world.presenter.open_reports()
    world.presenter.open_backups()
    world.presenter.back()
    assert world.did == ["reports", "backups", "back"]


def test_a_locked_setting_says_so_has_no_key_and_is_not_changed():
    world = World(frozenset({"theme"}))
    assert world.shown["theme"].locked == translate("settings.locked")
    assert (world.shown["theme"].keys, world.shown["text_size"].locked) == ((), "")
    world.presenter.change("theme", 2)
    assert world.settings == Settings()
