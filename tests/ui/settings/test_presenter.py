from dataclasses import fields

import pytest

from quizapp.library.settings import Settings, find_limits
from quizapp.ui.settings.presenter import FIRST_COLUMN, SECOND_COLUMN
from tests.ui.fakes import FakeView, translate
from tests.ui.settings.conftest import DATA

ASKED = tuple(name for names in (*FIRST_COLUMN.values(), *SECOND_COLUMN.values()) for name in names)
QUIET = {"window", "last_folder", "second_backups"}
"""What is kept without being asked for."""


class View(FakeView):
    @property
    def shown(self):
        """The settings that are shown, by their fields."""
        groups = (*self.last.first, *self.last.second)
        return {setting.field: setting for group in groups for setting in group.settings}


@pytest.fixture
def view(kept):
    return kept.present(View())


def test_every_setting_is_asked_for_or_kept_without_asking():
    assert {field.name for field in fields(Settings)} == {*ASKED, *QUIET}


@pytest.mark.parametrize("field", ASKED)
def test_a_setting_stands_at_its_default_and_every_value_can_be_chosen_and_is_kept_at_once(view, kept, field):
    setting, allowed = view.shown[field], find_limits()[field].values
    assert len(setting.choices) == len(set(setting.choices)) == len(allowed)
    view.presenter.change(field, setting.chosen)
    assert kept.settings == Settings()
    got = set()
    for place in range(len(setting.choices)):
        view.presenter.change(field, place)
        got.add(getattr(kept.settings, field))
        assert view.shown[field].chosen == place
    assert got == set(allowed)


def test_off_comes_before_on_and_all_after_the_numbers(view):
    assert (view.shown["certainty"].choices, view.shown["certainty"].chosen) == (("Off", "On"), 1)
    assert view.shown["count"].choices == ("5", "10", "20", "All")
    assert view.shown["letter_keys"].choices == ("On", "With Alt", "Off")


def test_what_is_changed_elsewhere_is_shown_too(view, kept):
    kept.settings = Settings(theme="dark")
    view.presenter.refresh()
    assert view.shown["theme"].choices[view.shown["theme"].chosen] == translate("window.theme.dark")


def test_the_folder_is_named_copied_and_shown_or_it_is_told_that_it_cannot_be(view, kept):
    assert view.last.folder == DATA
    view.presenter.copy_folder()
    assert (kept.did, view.last.told) == ([DATA], translate("settings.copied"))
    view.presenter.show("Home")
    view.presenter.show_folder()
    assert view.last.told == ""
    kept.shows = False
    view.presenter.show_folder()
    assert view.last.told == translate("settings.not_shown")


def test_reports_are_counted(view):
    assert not view.last.has_reports
    view.presenter.count_reports(2)
    told = translate("settings.reported.report_s", n=2)
    assert (view.last.has_reports, view.last.reported) == (True, told)


def test_a_locked_setting_says_so_has_no_key_and_is_not_changed(kept):
    view = kept.present(View(), frozenset({"theme"}))
    assert view.shown["theme"].locked == translate("settings.locked")
    assert (view.shown["theme"].keys, view.shown["text_size"].locked) == ((), "")
    view.presenter.change("theme", 2)
    assert kept.settings == Settings()
