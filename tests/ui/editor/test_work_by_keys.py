"""Work that must not be lost in the editor, by keys in the real screen: undone, kept, damaged, left alone."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.id_generator import collect_ids
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.operations.articles import add_source, build_source
from quizapp.ui.editor.editor_panes import QUESTIONS
from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from quizapp.ui.editor.pages.pack_export import PackExportPresenter
from quizapp.ui.editor.pages.versions import VersionsPresenter
from tests.ui.editor.conftest import ARTICLE, new_pack
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
CONTROL, BOTH = Mod.ControlModifier, Mod.ControlModifier | Mod.ShiftModifier


@pytest.fixture
def desk(sit):
    """Somebody at the list of questions."""
    made = sit()
    made.panes.go_to(QUESTIONS)
    return made


@pytest.mark.parametrize("again", [(Key.Key_Y, CONTROL), (Key.Key_Z, BOTH)])
def test_what_was_undone_is_done_again_by_its_key(desk, again):
    before = desk.document
    desk.press(Key.Key_Delete)
    after = desk.document
    assert len(desk.questions) < sum(len(bank["questions"]) for bank in before["banks"])
    desk.press(Key.Key_Z, CONTROL)
    assert is_same_json(desk.document, before)
    desk.press(*again)
    assert is_same_json(desk.document, after)


def test_a_version_that_was_kept_by_its_key_brings_deleted_questions_back(desk):
    before = desk.document
    desk.press(Key.Key_S, CONTROL)
    desk.presenter.save()
    for _ in range(2):
        desk.press(Key.Key_Delete)
    assert not is_same_json(desk.document, before)
    desk.press(Key.Key_H, BOTH)
    assert isinstance(desk.standing, VersionsPresenter)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.over is None
    assert is_same_json(desk.document, before)


def test_an_export_that_is_left_writes_nothing_and_comes_back_to_the_question(desk, tmp_path):
    desk.ask.path = tmp_path / "given.quizpack"
    before, shown = desk.document, desk.shown
    desk.press(Key.Key_E, BOTH)
    assert isinstance(desk.standing, PackExportPresenter)
    desk.back()
    assert (desk.over, desk.shown) == (None, shown)
    assert is_same_json(desk.document, before)
    assert not desk.ask.path.exists()


def test_a_record_of_steps_that_is_damaged_is_told_and_what_was_saved_is_there(sit):
    desk = sit()
    desk.panes.go_to(QUESTIONS)
    desk.press(Key.Key_Delete)
    kept = desk.document
    desk.presenter.save()
    desk.close()
    log = desk.folder / "undo.log"
    log.write_bytes(log.read_bytes() + b"{not json\n")
    again = sit(working=desk.folder)
    assert is_same_json(again.document, kept)
    assert again.says(translate("editor.fault_in_files.log-damaged"))


def two_whole_articles() -> Json:
    """A pack without a question, of two articles that are whole."""
    written = StepHistory(new_pack())
    source = build_source("More trees", ARTICLE, Random(6), collect_ids(written.document), {"language": "en"})
    return written.done(add_source(written.document, source)).document


def test_numbers_say_what_a_paragraph_is_also_in_the_article_that_is_turned_to(sit):
    desk = sit(two_whole_articles())
    before = desk.document

    def roles() -> list[str]:
        return [source["passages"][0]["role"] for source in desk.document["sources"]]

    desk.press(Key.Key_A, BOTH)
    assert isinstance(desk.standing, PackArticlesPresenter)
    assert roles() == ["headline", "headline"]
    desk.press(Key.Key_3)
    desk.press(Key.Key_Tab, CONTROL)
    desk.press(Key.Key_4)
    assert roles() == ["body", "caption"]
    desk.press(Key.Key_Tab, BOTH)
    desk.press(Key.Key_2)
    assert roles() == ["standfirst", "caption"]
    for _ in range(3):
        desk.press(Key.Key_Z, CONTROL)
    assert is_same_json(desk.document, before)
