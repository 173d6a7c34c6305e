"""A corrected article in the whole program: the newer text comes from a file, through the child process."""

import json
import shutil
from random import Random

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.folder_layout import find_working_dir
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.library.settings import Settings
from quizapp.ui.editor.corrected_article.presenter import CorrectedArticlePresenter
from quizapp.ui.file_dialogs import FileDialogs
from tests.authoring.builders import document
from tests.ui.fakes import NOON
from tests.ui.running import PACK, Running, chosen_questions, prepare

# The offscreen platform says so of menus, and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def running(qapp, first_start, tmp_path):
    folder = shutil.copytree(first_start, tmp_path / "data")
    prepare(folder, Settings(theme="light", reduced_motion=True, teacher_tools=True), chosen_questions(PACK))
    pack = create_working_copy(find_working_dir(folder), StepHistory(document()), "Ferry", NOON, Random(1))
    made = Running(qapp, folder, (1280, 800))
    made.rest()
    made.program.authoring.edit(pack)
    made.wait(lambda: made.name == "editor" and made.screen._state.phase == "editing")
    yield made
    made.close()


def test_ctrl_o_on_the_page_opens_the_newer_text_beside_the_old_one(running, tmp_path, monkeypatch):
    texts = [each["text"] for each in document()["sources"][0]["passages"]]
    (tmp_path / "newer.txt").write_text("\n\n".join(texts).replace("412", "421"), encoding="utf-8")
    monkeypatch.setattr(FileDialogs, "open_file", lambda *_: tmp_path / "newer.txt")
    running.screen.presenter.stand(CorrectedArticlePresenter)
    page = running.screen._state.overlay
    running.press(Key.Key_O, Control)
    running.wait(lambda: page.state.phase == "beside")
    assert {run.text for row in page.state.rows for run in row.after if run.sort == "new"} == {"421"}
    assert json.dumps(running.screen.presenter._bench.document) == json.dumps(document())
    running.press(Key.Key_Escape)
    running.wait(lambda: running.screen._state.phase == "editing")
