from dataclasses import replace

import pytest

from quizapp import paths
from quizapp.app.current_settings import Preferences
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.settings import LockedSettings, Settings, load_settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.theme.theme import Theme
from tests.ui.fakes import NOON
from tests.ui.waiting import AtOnce


class Later(AtOnce):
    """Keeps what is to be written until it is told to write."""

    def __init__(self, reader, writer):
        super().__init__(reader, writer)
        self.jobs = []

    def write(self, job, done, failed):
        self.jobs.append((job, done, failed))

    def work(self):
        for each in self.jobs:
            super().write(*each)
        self.jobs.clear()


@pytest.fixture
def theme(qapp):
    made = Theme(paths.assets_dir(), "light")
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def background(tmp_path):
    path = tmp_path / LIBRARY_NAME
    create(path, Learner("ann", "Ann", NOON))
    writer, reader = open_writer(path), open_reader(path)
    yield Later(reader, writer)
    reader.close()
    writer.close()


@pytest.fixture
def preferences(background, theme):
    def fail(error):
        raise error

    return Preferences(Settings(theme="light"), theme, background, lambda: None, fail)


def test_settings_are_kept_for_who_practised_when_they_were_changed(preferences, background):
    who = ["ann"]
    preferences.keep_for(lambda: who[-1], LockedSettings())
    preferences.change(replace(preferences.now, count=5))
    who.append("bo")
    background.work()
    assert load_settings(background.reader, "ann").settings.count == 5
    assert load_settings(background.reader, "bo").settings.count == 10


def test_the_settings_of_somebody_else_are_followed_and_not_kept_again(preferences, background, theme):
    preferences.take(Settings(theme="dark", text_size=150))
    assert (theme.choice, theme.factor) == ("dark", 1.5)
    preferences.end()
    assert background.jobs == []


def test_a_key_cannot_change_what_is_locked(preferences, background, theme):
    preferences.keep_for(lambda: "ann", LockedSettings({"theme": "light"}))
    theme.choose("dark")
    preferences.look_changed("dark", 1.3)
    assert (theme.choice, preferences.now.theme, preferences.now.text_size) == ("light", "light", 130)
