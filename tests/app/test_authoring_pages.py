"""The teacher's section in the whole program: shown by a setting, packs begun, opened, deleted, by keys.

A corrected article in the whole program: the newer text comes from a file, through the child process.
"""

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.folder_layout import find_working_dir
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import create_working_copy, list_working_copies, read_list_entry
from quizapp.library.question_reports import QuestionReport, ReportSubject, save_report
from quizapp.library.settings import Settings
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
from quizapp.ui.file_dialogs import FileDialogs
from quizapp.ui.kit.section_tabs import SectionTabs
from quizapp.ui.messages import key_tables, keys
from quizapp.ui.my_packs.working_copy_row import WorkingCopyRow
from tests.authoring.builders import document
from tests.pack.builders import EXAMPLE
from tests.ui.fakes import NOON
from tests.ui.running import PACK, Running, chosen_questions, prepare
from tests.ui.test_keys import bound, caps, handled
from tests.ui.walk import settle, visible

# The offscreen platform says so of menus, and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
TEXT = "Ferries Go Empty\n\nBy Ann Lee\n\nNobody counted the ferries, she said.\n\nThe pier is old.\n"


@pytest.fixture
def start(qapp, first_start, tmp_path):
    """Starts the program with these settings; it is closed at the end."""
    opened = []

    def started(**settings):
        folder = shutil.copytree(first_start, tmp_path / "data")
        kept = Settings(theme="light", reduced_motion=True, **settings)
        prepare(folder, kept, chosen_questions(PACK))
        opened.append(Running(qapp, folder, (1280, 800)))
        opened[-1].rest()
        return opened[-1]

    yield started
    for each in opened:
        each.close()


@pytest.fixture
def author(start):
    """The list of packs in work, come to by its key."""
    running = start(teacher_tools=True)
    running.press(Key.Key_2, Control)
    running.wait(lambda: running.name == "author" and running.screen.state.packs is not None)
    running.rest()
    return running


def folders(running):
    return [row.folder for row in list_working_copies(find_working_dir(running.program.begun.path.parent))]


def paste(running, words):
    copied = QMimeData()
    copied.setText(words)
    QGuiApplication.clipboard().setMimeData(copied)
    running.press(Key.Key_V, Control)


def test_the_setting_brings_the_tabs_which_lead_to_the_list_and_back(start):
    running = start()
    running.press(Key.Key_2, Control)
    assert running.name == "home"
    preferences = running.program.preferences
    for shown in (False, True, False, True):
        preferences.change(replace(preferences.now, teacher_tools=shown))
        settle()
        tabs = running.window.findChild(SectionTabs)
        assert (tabs is not None and tabs.isVisible()) is shown
    for place, name in ((1, "author"), (0, "home")):
        tabs.setCurrentIndex(place)
        running.wait(lambda name=name: running.name == name)


def test_a_pasted_article_is_corrected_and_becomes_a_pack_by_keys_alone(author):
    paste(author, TEXT)
    author.wait(lambda: author.name == "opened")
    author.press(Key.Key_Down)
    author.press(Key.Key_Down)
    author.press("4")
    author.press(Key.Key_Z, Control)
    author.press(Key.Key_Backspace)
    joined = "Nobody counted the ferries, she said. The pier is old."
    author.press(Key.Key_F6)
    assert QApplication.focusWidget().text() == "Ferries Go Empty"
    author.screen.presenter.set_language("en")
    author.press(Key.Key_Return, Control)
    author.wait(lambda: author.name == "editor")
    (folder,) = folders(author)
    (source,) = read_logged_document(folder)["sources"]
    assert (source["title"], source["author"]) == ("Ferries Go Empty", "Ann Lee")
    assert [each["text"] for each in source["passages"]] == ["Ferries Go Empty", joined]
    author.rest()


def test_ctrl_o_opens_an_article_here(author, tmp_path, monkeypatch):
    (tmp_path / "ferries.txt").write_text(TEXT)
    monkeypatch.setattr(FileDialogs, "open_file", lambda *_: tmp_path / "ferries.txt")
    author.press(Key.Key_O, Control)
    author.wait(lambda: author.name == "opened")
    author.press(Key.Key_Escape)
    author.wait(lambda: author.name == "author")


def test_an_article_that_is_dropped_is_opened(author, tmp_path):
    (tmp_path / "ferries.txt").write_text(TEXT)
    author.window.dropped.emit((QUrl.fromLocalFile(str(tmp_path / "ferries.txt")).toLocalFile(),), False)
    author.wait(lambda: author.name == "opened")


def test_several_that_are_dropped_are_taken_in_and_it_is_told_what_was_not(author, tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "one")
    (tmp_path / "news.txt").write_text(TEXT)
    author.window.dropped.emit((str(tmp_path / "one"), str(tmp_path / "news.txt")), True)
    author.wait(lambda: author.screen.state.packs)
    words = "\n".join(label.text() for label in visible(author.window, QLabel))
    assert "taken in: “The evening ferry”." in words
    assert "news.txt was not opened" in words
    assert "What is on another computer is left alone." in words


def test_at_home_a_teacher_edits_a_copy_of_a_pack_by_keys_and_a_learner_is_not_asked(start):
    running = start(teacher_tools=True)
    assert "Edit a copy" in menu_of_first(running)
    choose("Edit a copy")
    running.wait(lambda: running.name == "editor")
    running.rest()
    (folder,) = folders(running)
    assert read_logged_document(folder)["derived_from"]["why"] == "copy"
    running.press(Key.Key_1, Control)
    running.wait(lambda: running.name == "home")
    program = running.program
    program.preferences.change(replace(program.preferences.now, teacher_tools=False))
    assert "Edit a copy" not in menu_of_first(running)


def test_what_a_learner_reported_is_read_at_its_question_and_done(author):
    author.press(Key.Key_N, Control)
    author.wait(lambda: author.name == "editor")
    author.press(Key.Key_2, Control)
    author.wait(lambda: author.name == "author" and work_rows(author))
    (folder,) = folders(author)
    subject = ReportSubject(read_list_entry(folder).pack, "Untitled pack", 1, "gone", "print", "Who says so?")
    report = QuestionReport("one", subject, "Two answers fit.", datetime(2026, 3, 2, tzinfo=UTC))
    author.program.background.write(
        lambda writer: save_report(writer, report), lambda _: None, author.program.fail
    )
    author.program.authoring.show()
    author.wait(lambda: author.screen.state.reported)
    press_button(author, "See what was reported on Untitled pack")
    author.wait(lambda: author.name == "editor" and "Two answers fit." in words_on(author))
    assert QApplication.focusWidget().text() == "Two answers fit."
    press_button(author, "Done: Two answers fit.")
    author.press(Key.Key_2, Control)
    author.wait(lambda: author.name == "author" and author.screen.state.reported == ())
    assert read_list_entry(folder).done == ("one",)


def press_button(running, name):
    running.rest()
    buttons = visible(running.window, QPushButton)
    QTest.mouseClick(
        next(each for each in buttons if each.accessibleName().startswith(name)), Qt.MouseButton.LeftButton
    )
    settle()


def work_rows(running):
    return list(visible(running.window, WorkingCopyRow))


def words_on(running):
    return [label.text() for label in visible(running.window, QLabel)]


def menu_of_first(running):
    running.press(Key.Key_F6)
    running.press(Key.Key_Home)
    running.press(Key.Key_Menu)
    names = [action.text() for action in QApplication.activePopupWidget().actions()]
    if "Edit a copy" not in names:
        QApplication.activePopupWidget().close()
    return names


def choose(entry):
    menu = QApplication.activePopupWidget()
    next(each for each in menu.actions() if each.text() == entry).trigger()
    menu.close()


def test_a_pack_is_begun_renamed_deleted_and_brought_back_by_keys(author):
    author.press(Key.Key_N, Control)
    author.wait(lambda: author.name == "editor")
    author.press(Key.Key_2, Control)
    author.wait(lambda: author.name == "author" and work_rows(author))
    author.rest()
    author.screen.presenter.ask_name(0)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "Piers")
    author.press(Key.Key_Return)
    author.rest()
    author.wait(lambda: [line.title for line in author.screen.state.packs] == ["Piers"])
    assert QApplication.focusWidget() is work_rows(author)[0]
    author.press(Key.Key_Delete)
    author.wait(lambda: author.screen.state.packs == ())
    assert folders(author) == []
    author.press(Key.Key_Z, Control)
    author.wait(lambda: author.screen.state.packs)
    assert len(folders(author)) == 1


def test_every_key_of_the_list_and_of_an_article_is_listed_in_help_and_every_printed_one_acts(author):
    everywhere = (*key_tables.TEACHER_KEYS, *key_tables.GLOBAL_KEYS)
    for name, own in (
        ("author", key_tables.MY_PACKS_KEYS),
        ("opened", key_tables.ARTICLE_IMPORT_KEYS),
    ):
        if name == "opened":
            paste(author, TEXT)
        author.wait(lambda name=name: author.name == name)
        listed = {key for part in (*own, *everywhere) for line in part.lines for key in line.keys}
        listed |= {str(digit) for digit in range(1, 6)} if name == "opened" else set()
        assert bound(author) <= listed, name
        acting = {keys.format_key(key) for key in bound(author) | handled(author)}
        assert {cap for cap in caps(author) if cap} <= acting, name


@pytest.fixture
def running(qapp, first_start, tmp_path):
    folder = shutil.copytree(first_start, tmp_path / "data")
    prepare(folder, Settings(theme="light", reduced_motion=True, teacher_tools=True), chosen_questions(PACK))
    pack = create_working_copy(find_working_dir(folder), StepHistory(document()), "Ferry", NOON, Random(1))
    made = Running(qapp, folder, (1280, 800))
    made.rest()
    made.program.authoring.edit(pack)
    made.wait(lambda: made.name == "editor" and made.screen.state.phase == "editing")
    yield made
    made.close()


def test_ctrl_o_on_the_page_opens_the_newer_text_beside_the_old_one(running, tmp_path, monkeypatch):
    texts = [each["text"] for each in document()["sources"][0]["passages"]]
    (tmp_path / "newer.txt").write_text("\n\n".join(texts).replace("412", "421"), encoding="utf-8")
    monkeypatch.setattr(FileDialogs, "open_file", lambda *_: tmp_path / "newer.txt")
    running.screen.presenter.context.stand(CorrectedArticlePresenter)
    page = running.screen.state.overlay
    running.press(Key.Key_O, Control)
    running.wait(lambda: page.phase == "beside")
    rows = page.form.sheet.rows
    assert {run.text for row in rows for run in row.after if run.dress == "new"} == {"421"}
    assert json.dumps(running.screen.presenter.context.document) == json.dumps(document())
    running.press(Key.Key_Escape)
    running.wait(lambda: running.screen.state.phase == "editing")
