"""What every test stands on: an offscreen Qt, and nothing left behind."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from quizapp.catalogue import compile_catalogues

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DAY = int(os.environ.setdefault("QUIZAPP_TEST_DAY", str(datetime.now(UTC).toordinal())))
"""The day's number, which decides what is tested in turn: the same for all workers, also at midnight."""

TABLE = "table"
"""The name of a test's property, as `record_property` takes it, that is printed when all tests are over."""

# A slow machine is no failure, so no example has a time limit; and workbooks are large examples.
for profile, examples in (("change", 25), ("long", 300)):
    settings.register_profile(
        profile,
        max_examples=examples,
        deadline=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.large_base_example,
            HealthCheck.function_scoped_fixture,
        ],
    )
settings.load_profile("change")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the sentences that have changed, before any worker reads them."""
    if not hasattr(config, "workerinput"):
        compile_catalogues()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Have what is collected, which stays to the end, not be looked through for garbage.

    That lasts until the program unfreezes all in this process, where its window closes.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    for thread in left:
        thread.join(timeout=5)
    assert not [thread for thread in left if thread.is_alive()], f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _no_window_is_left() -> Iterator[None]:
    """Fail a test that leaves a window open; those that qtbot was given are closed by now."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [widget for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"windows left open: {left}"


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as it is after a first start; to be copied, not changed."""
    from tests.folders import make_ready  # noqa: PLC0415 -- loads pydantic, which most tests need not

    return make_ready(tmp_path_factory.mktemp("first-start") / "data")


@pytest.fixture
def ready(first_start: Path, tmp_path: Path) -> Callable[[], Path]:
    """Makes data folders of the test's own, as they are after a first start."""
    made = iter(range(1000))

    def copy() -> Path:
        return shutil.copytree(first_start, tmp_path / f"data-{next(made)}")

    return copy


def pytest_sessionfinish() -> None:
    """Empty the clipboard: what a test copied, PySide would let go after the application, and crash."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the tables that tests have made."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, table in report.user_properties:
            if name == TABLE:
                terminalreporter.write_line(f"\n{table}")
