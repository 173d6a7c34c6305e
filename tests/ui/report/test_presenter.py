from __future__ import annotations

from contextlib import closing

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.errors import DiskFullError
from quizapp.library.profiles import Learner
from quizapp.library.question_reports import REPORT_LONGEST, ReportSubject, load_reports
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.report.presenter import ReportPresenter
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import AtOnce

SUBJECT = ReportSubject(
    PackId("ferry"), "The evening ferry", 3, QuestionId("q-one"), "f" * 64, "Who says so?"
)
OTHER = ReportSubject(
    PackId("ferry"), "The evening ferry", 3, QuestionId("q-two"), "e" * 64, "Does it say so?"
)


class Desk:
    """A presenter over a real library, and what it shows."""

    def __init__(self, workers):
        self.workers, self.states, self.went = workers, [], []
        ids = iter(range(100))
        self.presenter = ReportPresenter(
            self, workers, FakeClock(), lambda: f"r{next(ids)}", translate, lambda: self.went.append("back")
        )

    def show_state(self, state):
        self.states.append(state)

    @property
    def kept(self):
        return [(report.subject, report.words) for report in load_reports(self.workers.reader).good]


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / LIBRARY_NAME
    create(path, Learner("ann", "Ann", NOON))
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        made = Desk(AtOnce(reader, writer))
        made.presenter.show(SUBJECT, "Question 4")
        yield made


def test_what_is_written_is_kept_with_the_question_and_then_enter_goes_back(desk):
    state = desk.states[-1]
    assert (state.back, state.pack, state.asked) == ("Question 4", "The evening ferry", "Who says so?")
    desk.presenter.write("  Two answers fit.\n")
    desk.presenter.keep()
    assert desk.kept == [(SUBJECT, "Two answers fit.")]
    assert desk.states[-1].kept
    desk.presenter.keep()
    assert (len(desk.kept), desk.went) == (1, ["back"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", translate("report.empty")),
        (" \n ", translate("report.empty")),
        ("x" * (REPORT_LONGEST + 1), translate("report.too_long", n=REPORT_LONGEST)),
    ],
    ids=["nothing", "spaces", "too much"],
)
def test_nothing_or_too_much_is_told_stays_and_is_not_kept(desk, words, told):
    desk.presenter.write(words)
    desk.presenter.keep()
    assert (desk.states[-1].message, desk.states[-1].words, desk.kept) == (told, words, [])


def test_what_is_written_stays_for_its_question_when_one_goes_back(desk):
    desk.presenter.write("A slip in")
    desk.presenter.back()
    desk.presenter.show(OTHER, "Question 5")
    assert desk.states[-1].words == ""
    desk.presenter.show(SUBJECT, "Question 4")
    assert desk.states[-1].words == "A slip in"
    desk.presenter.keep()
    desk.presenter.show(SUBJECT, "Question 4")
    assert (desk.states[-1].words, desk.states[-1].kept) == ("", False)


def test_on_a_full_disk_it_is_told_and_can_be_tried_again(desk, tmp_path):
    desk.presenter.write("A slip.")
    desk.workers.fault = DiskFullError(tmp_path)
    desk.presenter.keep()
    why = translate(desk.workers.fault.message)
    assert desk.states[-1].message == translate("report.not_kept", why=why)
    assert not desk.states[-1].kept
    desk.workers.fault = None
    desk.presenter.keep()
    assert desk.kept == [(SUBJECT, "A slip.")]
