from dataclasses import fields

import pytest

from quizapp.library.settings import Settings, find_limits
from quizapp.ui.kit.form import Keys, Switch
from quizapp.ui.screens.settings import FIRST_COLUMN, SECOND_COLUMN
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.screens.settings_fakes import DATA, Kept

ASKED = tuple(name for names in (*FIRST_COLUMN.values(), *SECOND_COLUMN.values()) for name in names)
QUIET = {"window", "last_folder", "second_backups"}
"""What is kept without being asked for."""


class View(FormSpy):
    def at(self, field):
        """The place of a setting's value among those that are offered."""
        shown = self.find(field)
        return int(shown.on) if isinstance(shown, Switch) else shown.chosen[0]

    def offered(self, field):
        """The words of what a setting may be."""
        shown = self.find(field)
        return shown.words if isinstance(shown, Switch) else tuple(each.title for each in shown.options)

    def choose(self, field, place):
        """Choose what a setting is to be."""
        shown = self.find(field)
        if isinstance(shown, Switch):
            shown.turn(place == 1)
        else:
            shown.choose((place,))


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def view(kept):
    return kept.present(View())


def test_every_setting_is_asked_for_or_kept_without_asking():
    assert {field.name for field in fields(Settings)} == {*ASKED, *QUIET}


@pytest.mark.parametrize("field", ASKED)
def test_a_setting_stands_at_its_default_and_every_value_can_be_chosen_and_is_kept_at_once(view, kept, field):
    offered, allowed = view.offered(field), find_limits()[field].values
    assert len(offered) == len(set(offered)) == len(allowed)
    view.choose(field, view.at(field))
    assert kept.settings == Settings()
    got = set()
    for place in range(len(offered)):
        view.choose(field, place)
        got.add(getattr(kept.settings, field))
        assert view.at(field) == place
    assert got == set(allowed)


def test_off_comes_before_on_and_all_after_the_numbers(view):
    assert (view.offered("certainty"), view.at("certainty")) == (("Off", "On"), 1)
    assert view.offered("count") == ("5", "10", "20", "All")
    assert view.offered("letter_keys") == ("On", "With Alt", "Off")


def test_what_is_changed_elsewhere_is_shown_too(view, kept):
    kept.settings = Settings(theme="dark")
    view.presenter.refresh()
    assert view.offered("theme")[view.at("theme")] == translate("window.theme.dark")


def test_the_folder_is_named_copied_and_shown_or_it_is_told_that_it_cannot_be(view, kept):
    assert DATA in view.words
    view.press(translate("settings.copy"))
    assert (kept.did, translate("settings.copied") in view.words) == ([DATA], True)
    view.presenter.show("Home")
    view.press(translate("settings.show"))
    assert translate("settings.not_shown") not in view.words
    kept.shows = False
    view.press(translate("settings.show"))
    assert translate("settings.not_shown") in view.words


def test_reports_are_counted_and_have_their_button_once_there_are_some(view, kept):
    assert translate("settings.open_reports") not in view.buttons
    view.presenter.count_reports(2)
    assert translate("settings.reported.report_s", n=2) in view.words
    view.press(translate("settings.open_reports"))
    assert kept.did == ["reports"]


def test_a_locked_setting_says_so_has_no_key_and_is_not_changed(kept):
    free = kept.present(View())
    view = kept.present(View(), frozenset({"theme", "certainty"}))
    assert view.find("theme").text.endswith(translate("settings.locked"))
    assert view.find("certainty").text.endswith(translate("settings.locked"))
    assert len(view.all(Keys)) == len(free.all(Keys)) - 1
    view.presenter.change("theme", 2)
    assert kept.settings == Settings()
