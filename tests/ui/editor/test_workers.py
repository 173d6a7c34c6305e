"""The editor with the program's own workers: checked and saved beside the typing, by itself."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.background import BackgroundWorkers
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import EditorScreen
from quizapp.ui.editor.suggestions.presenter import SuggestionsPresenter
from tests.authoring.builders import document
from tests.library.builders import LEARNER
from tests.ui.editor.conftest import Asked, ways_of
from tests.ui.editor.suggestions import drafted
from tests.ui.fakes import NOON, FakeClock, translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def background(tmp_path: Path) -> Iterator[BackgroundWorkers]:
    """Two workers on a real library."""
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, LEARNER)
    made = BackgroundWorkers(lambda: open_writer(path), lambda: open_reader(path))
    made.start()
    yield made
    made.stop()


def test_what_is_typed_is_checked_and_saved_by_itself(
    background: BackgroundWorkers, look: Any, entered: Any, tmp_path: Path, qtbot: Any
) -> None:
    folder = create_working_copy(tmp_path / "working", StepHistory(document()), "Ferry", NOON, Random(1))
    screen, left = EditorScreen(look, translate), []
    ways = ways_of(lambda: left.append("list"), Asked(), lambda _: None)
    screen.presenter = EditorPresenter(screen, background, FakeClock(), translate, ways, Random(2))
    entered(screen, 1280, 744)
    screen.presenter.open(folder)
    qtbot.waitUntil(lambda: screen._is("editing") and bool(screen._state) and screen._page.form.isVisible())
    field = QApplication.focusWidget()
    assert field is not None
    field.selectAll()  # type: ignore[attr-defined]  # it is a text field
    QTest.keyClick(field, "x")
    QTest.keyClick(field, "\b")

    def state() -> Any:
        return screen._state

    qtbot.waitUntil(lambda: "1 thing to do" in state().checks_told, timeout=5_000)
    qtbot.waitUntil(lambda: state().aside == "Saved at 12:00", timeout=5_000)
    saved = json.loads((folder / "pack.json").read_bytes())
    assert saved["banks"][0]["questions"][0]["prompt"] == ""
    screen.presenter.back()
    qtbot.waitUntil(lambda: left == ["list"])


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


def test_drafts_come_while_one_decides_and_leaving_stops_them(
    background: BackgroundWorkers, look: Any, entered: Any, tmp_path: Path, qtbot: Any
) -> None:
    folder = create_working_copy(tmp_path / "working", StepHistory(drafted.pack()), "Buses", NOON, Random(1))
    screen, left, slowly = EditorScreen(look, translate), [], _Slowly()
    ways = replace(ways_of(lambda: left.append("list"), Asked(), lambda _: None), drafting=slowly)
    screen.presenter = EditorPresenter(screen, background, FakeClock(), translate, ways, Random(2))
    entered(screen, 1280, 744)
    screen.presenter.open(folder)
    qtbot.waitUntil(lambda: screen._is("editing"))
    screen.presenter.stand(SuggestionsPresenter)
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
