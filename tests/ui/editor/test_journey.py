"""From an article to a pack that is handed out, in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.pack.pack_reader import read_pack
from quizapp.ui.editor.pages.pack_export import PackExportPresenter
from quizapp.ui.editor.pages.question_preview import QuestionPreviewPage
from tests.ui.editor.conftest import new_pack
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.editor.at_desk import AtDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
TYPED = {
    "prompt": "What does the article tell of it?",
    "explanation": "Paragraph 2 tells it in these words.",
    "feedback": "Look at paragraph 2 again.",
}


def finish(desk: AtDesk) -> None:
    """Go from one thing to do to the next with F8, and write what is missing there."""
    for _ in range(40):
        desk.presenter.check()
        model = desk.presenter.context.model
        assert model is not None
        todo = [each.pointer for each in model.problems if each.severity == "error"]
        if not todo:
            return
        desk.press(Key.Key_F8)
        if desk.place in todo:
            desk.type(TYPED[desk.place.rpartition("/")[2]])
        else:
            desk.presenter.edits.chosen(next(each for each in todo if each.endswith("/key")), "supported")
            settle()


def test_a_pack_of_two_kinds_is_written_checked_tried_and_handed_out(sit, tmp_path):
    desk = sit(new_pack())
    for words, kind in (
        ("They have already paid for themselves", "Who said it?"),
        ("Streets with young trees were up to 3.1 degrees cooler", "Is it supported?"),
    ):
        desk.select(words)
        desk.press(Key.Key_B, Mod.ControlModifier)
        desk.choose(kind)
        assert desk.question == desk.questions[-1]
    finish(desk)
    assert not [row.sign for row in desk.state.rows if row.sign in ("wrong", "info")]

    desk.press(Key.Key_Down, Mod.ControlModifier)
    desk.press(Key.Key_F5)
    assert isinstance(desk.standing, QuestionPreviewPage)
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    assert desk.standing.preview.state().explanation.outcome.tone == "correct"
    desk.back()
    assert desk.state.phase == "editing"

    desk.ask.path = tmp_path / "cool.quizpack"
    desk.press(Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    assert isinstance(desk.standing, PackExportPresenter)
    desk.press(Key.Key_Return)
    reading = read_pack(tmp_path / "cool.quizpack")
    assert reading.pack is not None
    kinds = [asked.kind for bank in reading.pack.banks for asked in bank.questions]
    assert kinds == ["attribution", "verdict"]

    while desk.state.undo:
        desk.press(Key.Key_Z, Mod.ControlModifier)
    assert desk.questions == []
