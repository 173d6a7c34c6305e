"""Every screen of the table can be built with what it says that it needs."""

import shutil
from contextlib import closing

import pytest

from quizapp.app.routes import AUTHORING_ROUTES, LEARNER_ROUTES, PACK_ROUTES, PRACTICE_ROUTES, ROUTES
from tests.ui.running import Running

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_every_screen_is_built_once_and_has_its_keys_in_help(qapp, first_start, tmp_path):
    with closing(Running(qapp, shutil.copytree(first_start, tmp_path / "data"), (1280, 800))) as running:
        program, navigator = running.program, running.program.navigator
        for routes, owner in (
            (PRACTICE_ROUTES, program.pages),
            (PACK_ROUTES, program.packs),
            (LEARNER_ROUTES, program.learner_pages),
            (AUTHORING_ROUTES, program.authoring),
        ):
            for name in routes:
                screen = navigator.screen(name, owner)
                assert screen is navigator.screen(name, owner) is navigator.built[name]
                running.window.show_screen(screen)
                assert navigator.name_shown() == name
                assert bool(navigator.keys()) == (name != "help"), name
        assert set(navigator.built) == set(ROUTES)
        program.go_home()
        running.wait(lambda: running.name == "home")
