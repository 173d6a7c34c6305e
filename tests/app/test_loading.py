import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from quizapp.app.routes import PAGES_MODULE, PRESENTER_MODULES, SCREEN_MODULES

ROOT = Path(__file__).parents[2]


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
    assert loaded.isdisjoint(later | {"quizapp.library.inbox", "quizapp.ui.error_page.error_report"})
