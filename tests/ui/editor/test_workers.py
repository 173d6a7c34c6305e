"""The editor with the program's own workers: checked and saved beside the typing, by itself."""

from __future__ import annotations

import gc
import json
import threading
from dataclasses import replace
from random import Random
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.background import BackgroundWorkers
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import EditorScreen
from tests.authoring.builders import document
from tests.benchmarks.packs import generate
from tests.library.builders import LEARNER
from tests.ui.editor.at_desk import WIDE
from tests.ui.editor.conftest import Asked, ways_of
from tests.ui.editor.suggestions import drafted
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def background(tmp_path):
    """Two workers on a real library."""
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, LEARNER)
    made = BackgroundWorkers(lambda: open_writer(path), lambda: open_reader(path))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def begin(background, look, entered, tmp_path):
    """Opens a pack with these workers; `left` is called when the editor is left."""

    def open_(written: Any, left: Any, **ways: Any) -> tuple[EditorScreen, Path]:
        folder = create_working_copy(tmp_path / "working", StepHistory(written), "In work", NOON, Random(1))
        screen = EditorScreen(look, translate)
        leads = replace(ways_of(left, Asked()), **ways)
        screen.presenter = EditorPresenter(screen, background, FakeClock(), translate, leads, Random(2))
        entered(screen, *WIDE)
        screen.presenter.open(folder)
        return screen, folder

    return open_


def test_what_is_typed_is_checked_and_saved_by_itself(begin, qtbot):
    left: list[str] = []
    screen, folder = begin(document(), lambda: left.append("list"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    field: Any = QApplication.focusWidget()
    field.selectAll()
    QTest.keyClick(field, "x")
    QTest.keyClick(field, "\b")
    qtbot.waitUntil(lambda: bool(screen.presenter.context.model.problems), timeout=5_000)
    qtbot.waitUntil(lambda: bool(screen.state.aside), timeout=5_000)
    assert [each.pointer for each in screen.presenter.context.model.problems] == [
        "/banks/0/questions/0/prompt"
    ]
    saved = json.loads((folder / "pack.json").read_bytes())
    assert saved["banks"][0]["questions"][0]["prompt"] == ""
    screen.presenter.back()
    qtbot.waitUntil(lambda: left == ["list"])


def test_no_garbage_is_looked_for_on_a_worker_while_a_large_pack_is_opened(begin, qtbot):
    threads: list[threading.Thread] = []
    left: list[str] = []

    def note(_phase: str, _info: object) -> None:
        threads.append(threading.current_thread())

    gc.callbacks.append(note)
    try:
        screen, _ = begin(json.loads(generate(500)), lambda: left.append("list"))
        qtbot.waitUntil(lambda: screen.state.phase == "editing")
    finally:
        gc.callbacks.remove(note)
    screen.presenter.back()
    qtbot.waitUntil(lambda: left == ["list"])
    assert set(threads) <= {threading.main_thread()}


def test_who_leaves_while_the_form_is_built_is_not_brought_back(begin, qtbot):
    left: list[str] = []
    screen, _ = begin(document(), lambda: left.append("list"))
    qtbot.waitUntil(lambda: screen.presenter.context.model is not None)
    screen.presenter.back()
    qtbot.waitUntil(lambda: left == ["list"])
    settle()
    assert screen.state.phase == "opening"


class _Slowly:
    """Drafts one at a time, and goes on until it is stopped."""

    def __init__(self) -> None:
        self.stopped = Event()
        self.ended = False

    def start(self, _source: Any, _wish: Any) -> Iterator[Any]:
        try:
            yield drafted.growing(1)[0]
            while not self.stopped.wait(0.02):
                yield drafted.SuggestionProgress(1, 2)
        finally:
            # It is closed where it stands if it is left between two of these.
            self.ended = True

    def cancel(self) -> None:
        self.stopped.set()


def test_drafts_come_while_one_decides_and_leaving_stops_them(begin, qtbot):
    left: list[str] = []
    slowly = _Slowly()
    screen, folder = begin(drafted.pack(), lambda: left.append("list"), drafting=slowly)
    qtbot.waitUntil(lambda: screen.state.phase == "editing")
    screen.presenter.context.stand(SuggestionsPresenter)
    page: Any = screen.presenter.overlay.standing
    page.suggest_with_options()
    qtbot.waitUntil(lambda: page.state.phase == "reviewing")
    assert not slowly.ended
    for place in page.state.places:
        page.mark_seen(place)
    page.accept()
    assert page.state.message == translate("suggestions.all_decided")
    screen.presenter.back()
    qtbot.waitUntil(lambda: slowly.ended)
    screen.presenter.back()
    qtbot.waitUntil(lambda: left == ["list"])
    saved = json.loads((folder / "pack.json").read_bytes())
    assert [asked["id"] for asked in saved["banks"][0]["questions"]] == ["q-bypass"]
    kept = json.loads((folder / "drafts.json").read_bytes())
    assert [each["was"] for each in kept["night-buses"].values()] == ["accepted"]
