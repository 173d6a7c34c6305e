"""From an article to a pack that is handed out, in the real screen: by keys, and by what the form tells."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.pack.pack_reader import read_pack
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.pack_export_presenter import PackExportPresenter
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.question_preview import QuestionPreviewPresenter
from quizapp.ui.editor.screen import EditorScreen
from quizapp.ui.kit.buttons import LinkButton
from tests.ui.editor.conftest import Asked, Jobs, new_pack, ways_of
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
TYPED = {
    "prompt": "What does the article tell of it?",
    "explanation": "Paragraph 2 tells it in these words.",
    "feedback": "Look at paragraph 2 again.",
}


class Evening:
    """Somebody at the editor's screen."""

    def __init__(self, screen: EditorScreen, presenter: EditorPresenter, ask: Asked) -> None:
        self.screen, self.presenter, self.ask = screen, presenter, ask
        self.files: list[Path] = []

    @property
    def document(self) -> Any:
        bench = self.presenter._bench
        assert bench is not None
        return bench.document

    @property
    def state(self) -> Any:
        return self.screen._state

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifiers)
        settle()

    def select(self, words: str) -> None:
        """Put the caret before words, and select them with Shift and the arrow."""
        self.screen._page.go_to(0)
        article = self.screen._page.article.article
        start = article.document().find(words).selectionStart()
        cursor = QTextCursor(article.document())
        cursor.setPosition(start)
        article.setTextCursor(cursor)
        for _ in words:
            QTest.keyClick(article, Key.Key_Right, Mod.ShiftModifier)

    def choose(self, entry: str) -> None:
        """Choose an entry of the menu that is open."""
        menu = next(each for each in self.screen.findChildren(QMenu) if each.isVisible())
        action = next(each for each in menu.actions() if each.text() == entry)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Key.Key_Return)
        settle()

    def finish(self) -> None:
        """Go from one thing to do to the next with F8, and write what is missing there."""
        for _ in range(40):
            self.presenter.check()
            bench = self.presenter._bench
            todo = [each for each in bench.problems if each.severity == "error"] if bench else []
            if not todo:
                return
            self.press(Key.Key_F8)
            last = self.presenter._last
            assert last is not None
            self.write(last.pointer)

    def write(self, at: str) -> None:
        name = at.rpartition("/")[2]
        if name == "key":
            self.presenter.chosen(at, "supported")
        elif name in TYPED:
            field = QApplication.focusWidget()
            assert field is not None
            QTest.keyClicks(field, TYPED[name])
        settle()


@pytest.fixture
def evening(look: Any, entered: Any, tmp_path: Path) -> Iterator[Evening]:
    """The screen with a pack that has an article, two speakers, and no question."""
    folder = create_working_copy(
        tmp_path / "working", StepHistory(new_pack()), "Cool streets", NOON, Random(1)
    )
    screen, ask = EditorScreen(look, translate), Asked()
    files: list[Path] = []
    ways = ways_of(lambda: None, ask, files.append)
    presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, ways, Random(2))
    screen.presenter = presenter
    entered(screen, 1280, 744)
    presenter.open(folder)
    settle()
    made = Evening(screen, presenter, ask)
    made.files = files
    yield made
    presenter.close(lambda: None)


def test_a_pack_of_two_kinds_is_written_checked_tried_and_handed_out(
    evening: Evening, tmp_path: Path
) -> None:
    evening.select("They have already paid for themselves")
    evening.press(Key.Key_B, Mod.ControlModifier)
    evening.choose("Who said it?")
    assert evening.state.heading == "Question 1"
    evening.select("Streets with young trees were up to 3.1 degrees cooler")
    evening.press(Key.Key_B, Mod.ControlModifier)
    evening.choose("Is it supported?")
    assert [row.number for row in evening.state.rows if row.number] == ["1", "2"]
    evening.finish()
    assert not [row.sign for row in evening.state.rows if row.sign in ("wrong", "info")]

    evening.press(Key.Key_Down, Mod.ControlModifier)
    assert evening.state.heading == "Question 2"
    evening.press(Key.Key_F5)
    assert isinstance(evening.state.overlay, QuestionPreviewPresenter)
    evening.press(Key.Key_1)
    evening.press(Key.Key_Return)
    assert evening.state.overlay.state().explanation.outcome.tone == "correct"
    evening.screen.back()
    assert evening.state.phase == "editing"

    evening.ask.path = tmp_path / "cool.quizpack"
    evening.press(Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    assert isinstance(evening.state.overlay, PackExportPresenter)
    evening.press(Key.Key_Return)
    assert evening.files == [tmp_path / "cool.quizpack"]
    reading = read_pack(evening.files[0])
    assert reading.pack is not None
    kinds = [asked.kind for bank in reading.pack.banks for asked in bank.questions]
    assert kinds == ["attribution", "verdict"]

    while evening.state.undo:
        evening.press(Key.Key_Z, Mod.ControlModifier)
    assert not [row for row in evening.state.rows if row.number]


def test_a_speaker_that_is_added_is_shown_and_has_the_keyboard(evening: Evening) -> None:
    before = [each["name"] for each in evening.document["speakers"]]
    for name in ("Ada Fenn", "Tom Orrin"):
        evening.presenter.choose("speakers")
        settle()
        button = next(
            each for each in evening.screen.findChildren(LinkButton) if each.text() == "Add a speaker"
        )
        button.setFocus()
        evening.press(Key.Key_Space)
        QTest.keyClicks(QApplication.focusWidget(), name)
        evening.press(Key.Key_Return)
    assert [each["name"] for each in evening.document["speakers"]] == [*before, "Ada Fenn", "Tom Orrin"]


def test_where_somebody_says_it_the_keyboard_goes_on_to_who(evening: Evening) -> None:
    evening.select("Streets with young trees were up to 3.1 degrees cooler")
    evening.press(Key.Key_B, Mod.ControlModifier)
    evening.choose("Pick one")
    at = "/banks/0/questions/0/evidence/0/0"
    panel = evening.screen.findChild(FormPanel)
    assert panel is not None
    panel.focus(at)
    words = "Somebody says it"
    button = next(each for each in evening.screen.findChildren(LinkButton) if each.text() == words)
    button.setFocus()
    evening.press(Key.Key_Space)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Who says it"


def test_selected_words_become_the_name_of_who_says_it_and_the_rest_of_that_stays(evening: Evening) -> None:
    evening.select("They have already paid for themselves")
    evening.press(Key.Key_B, Mod.ControlModifier)
    evening.choose("Who said it?")
    at = "/banks/0/questions/0/evidence/0/0/attributions/0"
    said = get_value(evening.document, at)
    evening.select("paid")
    evening.presenter.acted("named", at, evening.screen._page.article.article.chosen())
    assert get_value(evening.document, at).pop("named")["quote"] == "paid"
    assert {name: words for name, words in get_value(evening.document, at).items() if name != "named"} == said
