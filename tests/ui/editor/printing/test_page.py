"""The page for printing, by keys: paper, version, pages, a PDF made by the real child."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.printing.page import PrintPage
from quizapp.ui.editor.printing.presenter import PrintPresenter
from quizapp.ui.editor.screen import EditorScreen
from tests.authoring.builders import document
from tests.exchange.printing.papers import read
from tests.ui.editor.conftest import Asked, Jobs, ways_of
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(screen: EditorScreen, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifiers)
    settle()


def page_of(screen: EditorScreen) -> Any:
    assert isinstance(screen._over, PrintPage)
    return screen._over


@pytest.fixture
def screen(look: Any, entered: Any, tmp_path: Path) -> Any:
    """The editor with the example pack."""
    folder = create_working_copy(tmp_path / "working", StepHistory(document()), "Ferry", NOON, Random(1))
    screen, ask = EditorScreen(look, translate), Asked()
    ways = ways_of(lambda: None, ask, lambda _: None)
    screen.presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, ways, Random(2))
    entered(screen, 1280, 744)
    screen.presenter.open(folder)
    settle()
    screen.ask = ask
    yield screen
    screen.presenter.close(lambda: None)


def test_the_answer_sheet_is_chosen_looked_at_and_saved_by_keys_alone(screen: Any, tmp_path: Path) -> None:
    press(screen, Key.Key_P, Mod.ControlModifier)
    page = page_of(screen)
    assert page._preview.told.text() == "Page 1 of 4"
    press(screen, Key.Key_PageDown, Mod.ControlModifier)
    assert page._preview.told.text() == "Page 2 of 4"
    assert page._preview.page.accessibleName() == "Picture of page 2 of 4"

    press(screen, Key.Key_Right)
    assert page._preview.told.text() == "Page 1 of 1"
    assert page._article.isHidden()
    screen.ask.path = tmp_path / "sheet.pdf"
    press(screen, Key.Key_Return)
    made = read((tmp_path / "sheet.pdf").read_bytes())
    assert made.tagged
    assert "Answer sheet" in made.texts[0]
    assert page._told.isVisible()
    assert page._show.isVisible()

    press(screen, Key.Key_F6)
    assert page._preview.page.hasFocus()
    press(screen, Key.Key_F6)
    assert page._paper.isAncestorOf(QApplication.focusWidget())
    screen.back()
    assert screen._over is None


def test_single_questions_are_listed_in_a_narrow_window_too(
    screen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.ui.editor.printing.presenter.render_paper", lambda *_: iter(()))
    screen.set_narrow(True)
    screen.presenter.stand(PrintPresenter)
    page = page_of(screen)
    page._which.press(1)
    settle()
    assert len(page._questions.rows) == 13
    page._questions.rows[0].click()
    settle()
    assert page._counted.text() == "12 of 13 chosen"
    page._every.click()
    settle()
    assert page._failed.isVisible()
    assert page._save.isHidden()
