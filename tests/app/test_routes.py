"""Every screen of the table can be built with what it says that it needs."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from quizapp.app.routes import (
    AUTHORING_ROUTES,
    CLOSE_ROUTES,
    EDITOR_MODULES,
    LEARNER_ROUTES,
    PACK_ROUTES,
    PAGES_MODULE,
    PRACTICE_ROUTES,
    PRESENTER_MODULES,
    ROUTES,
    SCREEN_MODULES,
    load_modules,
)
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
            (CLOSE_ROUTES, program.unsaved),
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


ROOT = Path(__file__).parents[2]
MOST_AT_ONCE = 40
"""So many modules are loaded in well less than a tenth of a second."""


def child(*words):
    """Return the lines that a Python of its own writes."""
    settings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *words],
        env=settings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def names_qt(module):
    """Tell whether a module, by its name, is of Qt or names it."""
    if module.partition(".")[0] in {"PySide6", "shiboken6"}:
        return True
    spec = find_spec(module)
    source = None if spec is None else spec.origin
    return source is not None and source.endswith(".py") and "import PySide6" in _imports(Path(source))


def _imports(source):
    return source.read_text("utf-8").replace("from PySide6", "import PySide6")


def test_nothing_of_qt_is_loaded_beside_the_thread_of_the_window(tmp_path):
    pack = ROOT / "content" / "xinjiang-report-2022"
    told = child("-m", "tests.app.loaded", "--data", str(tmp_path / "data"), str(pack))
    beside = [line for line in told if not line.startswith("measured")]
    assert {"pydantic", "quizapp.ui.practice.session_opener"} <= set(beside)
    assert [
        name for name in beside if name.startswith(("quizapp", "PySide6", "shiboken6")) and names_qt(name)
    ] == []


@pytest.mark.parametrize("name", ["quizapp.ui.practice.screen", "PySide6.QtGui"])
def test_a_module_that_has_qt_is_told_from_one_that_has_none(name):
    assert names_qt(name)
    assert not names_qt("quizapp.ui.practice.presenter")


def test_the_parts_of_the_screens_are_all_that_the_pages_load():
    parts = (*PRESENTER_MODULES, *SCREEN_MODULES[:-1])
    code = (
        "import sys; from importlib import import_module\n"
        f"for name in {parts!r}: import_module(name)\n"
        f"before = set(sys.modules); import_module({PAGES_MODULE!r}); print(*set(sys.modules) - before)"
    )
    new = [name for name in child("-c", code)[0].split() if name.startswith("quizapp.ui")]
    assert len(new) <= 3, new


def test_the_editor_is_loaded_in_parts_before_a_pack_is_opened():
    before = (
        *PRESENTER_MODULES,
        *SCREEN_MODULES,
        "quizapp.app.authoring_pages",
        "quizapp.ui.my_packs.screen",
    )
    code = (
        "import sys; from importlib import import_module\n"
        f"for name in {before!r}: import_module(name)\n"
        f"for name in {EDITOR_MODULES!r}:\n"
        "    count = len(sys.modules); import_module(name); print(len(sys.modules) - count)\n"
        "count = len(sys.modules); import_module('quizapp.ui.editor.routes'); print(len(sys.modules) - count)"
    )
    *parts, left = map(int, child("-c", code))
    assert max(parts) <= MOST_AT_ONCE
    assert left <= 1


def test_between_two_modules_the_window_takes_its_events(qtbot):
    window, seen = QObject(), []
    names = ("quizapp.record", "quizapp.paths", "quizapp.catalogue")
    QTimer.singleShot(0, window, lambda: seen.append("event"))
    load_modules(window, names, lambda: seen.append("all"))
    qtbot.waitUntil(lambda: "all" in seen)
    assert seen == ["event", "all"]


def test_the_first_paint_waits_for_nothing_that_only_looks_after_the_library(tmp_path):
    code = (
        "import sys; import quizapp.app.program as program; show = program.Program.show\n"
        "program.Program.show = lambda *given: (show(*given), print(*sys.modules), sys.exit())\n"
        f"from quizapp.app.launcher import run; run(['--data', {str(tmp_path)!r}])"
    )
    loaded = set(child("-c", code)[-1].split())
    assert "quizapp.app.routes" in loaded
    later = {
        f"quizapp.app.{name}" for name in ("pack_installer", "inbox_service", "program_log", "maintenance")
    }
    assert loaded.isdisjoint(later | {"quizapp.library.inbox", "quizapp.ui.error_report"})
