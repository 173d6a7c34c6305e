"""What somebody writes about a question, by keys, over a real library."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.errors import DiskFullError
from quizapp.library.profiles import Learner
from quizapp.library.question_reports import REPORT_LONGEST, ReportSubject, load_reports
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens.report import ReportPresenter
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import AtOnce
from tests.ui.walk import marked_up, press, settle, visible

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
SUBJECT = ReportSubject(
    PackId("ferry"), "The evening <b>ferry</b>", 3, QuestionId("q-one"), "f" * 64, "Who says so?"
)
OTHER = ReportSubject(
    PackId("ferry"), "The evening <b>ferry</b>", 3, QuestionId("q-two"), "e" * 64, "Does it say so?"
)


class Desk:
    """Somebody in front of the page, whose jobs are done at once."""

    def __init__(self, workers, screen):
        self.workers, self.screen, self.went = workers, screen, []
        ids = iter(range(100))
        screen.presenter = ReportPresenter(
            screen, workers, FakeClock(), lambda: f"r{next(ids)}", translate, lambda: self.went.append("back")
        )

    def open(self, subject=SUBJECT):
        self.screen.presenter.show(subject, "Question 4")
        self.screen.set_initial_focus()
        settle()

    def write(self, words):
        """Write words in place of those that stand there, and keep them."""
        self.field.selectAll()
        self.field.insertPlainText(words)
        press(self.screen, Key.Key_Return, Control)

    @property
    def field(self):
        return next(visible(self.screen, QPlainTextEdit), None)

    def words(self):
        return {label.text() for label in visible(self.screen, QLabel)}

    def kept(self):
        return [(report.subject, report.words) for report in load_reports(self.workers.reader).good]


@pytest.fixture
def desk(tmp_path, look, shown):
    path = tmp_path / LIBRARY_NAME
    create(path, Learner("ann", "Ann", NOON))
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        made = Desk(AtOnce(reader, writer), FormScreen(look, translate))
        shown(made.screen, 1280, 680)
        made.open()
        yield made


def test_one_writes_at_once_where_letters_are_no_keys_enter_begins_a_line_and_ctrl_enter_keeps(desk):
    assert {"The evening <b>ferry</b>", "Who says so?"} <= desk.words()
    assert marked_up(desk.screen) == []
    QTest.keyClicks(QApplication.focusWidget(), "  A slip: X")
    press(desk.screen, Key.Key_Return)
    press(desk.screen, "B")
    assert desk.kept() == []
    press(desk.screen, Key.Key_Return, Control)
    assert desk.kept() == [(SUBJECT, "A slip: X\nB")]


def test_once_it_is_kept_its_words_stand_there_without_a_field_and_the_button_leads_back(desk):
    desk.write("<b>Two</b> answers fit.")
    settle()
    assert QApplication.focusWidget().words == translate("report.back")
    assert desk.field is None
    assert {translate("report.wrote"), "<b>Two</b> answers fit.", translate("report.kept")} < desk.words()
    assert translate("report.what") not in desk.words()
    press(desk.screen, Key.Key_F6)
    press(desk.screen, Key.Key_F6)
    assert QApplication.focusWidget().text() == "<b>Two</b> answers fit."
    press(desk.screen, Key.Key_F6)
    press(desk.screen, Key.Key_Return)
    assert (len(desk.kept()), desk.went) == (1, ["back"])


def test_tab_leaves_the_field_for_the_button(desk):
    press(desk.screen, Key.Key_Tab)
    assert QApplication.focusWidget().words == translate("report.keep")
    press(desk.screen, Key.Key_Return)
    assert translate("report.empty") in desk.words()
    desk.screen.back()
    assert desk.went == ["back"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (" \n ", translate("report.empty")),
        ("x" * (REPORT_LONGEST + 1), translate("report.too_long", n=REPORT_LONGEST)),
    ],
    ids=["nothing", "too much"],
)
def test_nothing_or_too_much_is_told_stays_and_is_not_kept(desk, words, told):
    desk.write(words)
    assert told in desk.words()
    assert (desk.field.toPlainText(), desk.kept()) == (words, [])


def test_what_is_written_stays_for_its_question_when_one_goes_back_until_it_is_kept(desk):
    QTest.keyClicks(QApplication.focusWidget(), "A slip")
    desk.screen.back()
    for subject, words in ((OTHER, ""), (SUBJECT, "A slip")):
        desk.open(subject)
        assert desk.field.toPlainText() == words
    press(desk.screen, Key.Key_Return, Control)
    desk.open()
    assert desk.field.toPlainText() == ""


def test_on_a_full_disk_it_is_told_and_can_be_tried_again(desk, tmp_path):
    desk.workers.fault = DiskFullError(tmp_path)
    desk.write("A slip.")
    assert translate("report.not_kept", why=translate(desk.workers.fault.message)) in desk.words()
    desk.workers.fault = None
    press(desk.screen, Key.Key_Return, Control)
    assert desk.kept() == [(SUBJECT, "A slip.")]


def test_what_is_told_of_a_report_is_in_view_where_there_is_little_room(desk):
    desk.screen.resize(800, 320)
    desk.screen.set_narrow(True)
    settle()
    for _ in range(2):
        desk.screen.column.verticalScrollBar().setValue(0)
        press(desk.screen, Key.Key_Return, Control)
        note = next(each for each in visible(desk.screen, QLabel) if each.text() == translate("report.empty"))
        assert desk.screen.column.is_in_view(note)
