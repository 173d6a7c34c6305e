from __future__ import annotations

from dataclasses import fields

import pytest

from quizapp.library.settings import Settings, find_limits
from quizapp.ui.settings.presenter import FIRST_COLUMN, SECOND_COLUMN, SettingsPresenter, SettingsRoutes
from tests.ui.fakes import translate

ASKED = tuple(name for names in (*FIRST_COLUMN.values(), *SECOND_COLUMN.values()) for name in names)
QUIET = {"window", "last_folder", "second_backups"}
"""What is kept without being asked for."""


class World:
    """The settings as they are, and what was done."""

    def __init__(self, locked=frozenset()):
        self.settings = Settings()
        self.states, self.did = [], []
        self.shows = True
        ways = SettingsRoutes(
            settings=lambda: self.settings,
            locked=locked,
            change=self.change,
            show_folder=lambda: self.shows,
            copy=lambda words: self.did.append(("copied", words)),
            open_reports=lambda: self.did.append("reports"),
            open_backups=lambda: self.did.append("backups"),
            back=lambda: self.did.append("back"),
        )
        self.presenter = SettingsPresenter(self, translate, "/srv/data", ways)

    def change(self, settings):
        self.settings = settings

    def show_state(self, state):
        self.states.append(state)

    @property
    def shown(self):
        state = self.states[-1]
        groups = (*state.first, *state.second)
        return {setting.field: setting for group in groups for setting in group.settings}


@pytest.fixture
def world():
    made = World()
    made.presenter.show("Home")
    return made


def test_every_setting_is_asked_for_or_kept_without_asking():
    assert {field.name for field in fields(Settings)} == {*ASKED, *QUIET}


@pytest.mark.parametrize("field", ASKED)
def test_a_setting_offers_all_that_its_limits_allow_and_stands_at_its_default(world, field):
    setting = world.shown[field]
    assert len(setting.choices) == len(set(setting.choices)) == len(find_limits()[field].values)
    world.presenter.change(field, setting.chosen)
    assert world.settings == Settings()


@pytest.mark.parametrize("field", ASKED)
def test_every_value_can_be_chosen_and_is_kept_at_once(world, field):
    got = []
    for place in range(len(world.shown[field].choices)):
        world.presenter.change(field, place)
        got.append(getattr(world.settings, field))
        assert world.shown[field].chosen == place
    assert set(got) == set(find_limits()[field].values)


def test_off_comes_before_on_and_all_after_the_numbers(world):
    assert world.shown["certainty"].choices == ("Off", "On")
    assert world.shown["certainty"].chosen == 1
    assert world.shown["count"].choices == ("5", "10", "20", "All")
    assert world.shown["letter_keys"].choices == ("On", "With Alt", "Off")


def test_what_is_changed_elsewhere_is_shown_too(world):
    world.settings = Settings(theme="dark")
    world.presenter.refresh()
    assert world.shown["theme"].choices[world.shown["theme"].chosen] == "Dark"


def test_the_folder_is_named_and_can_be_copied(world):
    assert world.states[-1].folder == "/srv/data"
    world.presenter.copy_folder()
    assert world.did == [("copied", "/srv/data")]
    assert world.states[-1].told == "The path is copied."


def test_a_folder_that_cannot_be_shown_is_told(world):
    world.presenter.show_folder()
    assert world.states[-1].told == ""
    world.shows = False
    world.presenter.show_folder()
    assert world.states[-1].told == "The folder could not be shown. Copy the path instead."


def test_reports_are_counted_and_opened(world):
    assert not world.states[-1].has_reports
    world.presenter.count_reports(2)
    assert (world.states[-1].has_reports, world.states[-1].reported) == (True, "2 reports")
    world.presenter.open_reports()
    world.presenter.back()
    assert world.did == ["reports", "back"]


def test_a_locked_setting_says_so_has_no_key_and_is_not_changed():
    world = World(frozenset({"theme"}))
    world.presenter.show("Home")
    assert "whoever looks after this computer" in world.shown["theme"].locked
    assert world.shown["theme"].keys == ()
    assert world.shown["text_size"].locked == ""
    world.presenter.change("theme", 2)
    assert world.settings == Settings()
