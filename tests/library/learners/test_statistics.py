"""How the last answers went, from the end of the log."""

from contextlib import closing
from datetime import timedelta

from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners import statistics as module
from quizapp.library.learners.statistics import (
    CertaintyFigures,
    RecentAnswers,
    SkillFigures,
    count_ready,
    load_recent,
)
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.profiles import load_people
from quizapp.library.response_history import record_response
from quizapp.library.sessions import start_session
from quizapp.library.startup import LIBRARY_NAME
from quizapp.quiz.responses import CERTAINTIES
from tests.library.builders import LEARNER, given, plan, response
from tests.shots.folders import due
from tests.ui.fakes import NOON


def test_it_counts_for_each_what_home_counts(ready):
    folder = ready()
    due(folder)
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        (learner,) = load_people(reader)
        until = NOON + timedelta(days=1)
        at_home = sum(row.ready for row in load_installed_packs(reader, learner.id, until))
        assert count_ready(reader, until) == {learner.id: at_home}
        assert at_home > 0


def test_packs_that_are_not_there_ask_for_no_review(ready):
    folder = ready()
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        with writer.transaction() as connection:
            connection.execute("UPDATE pack SET visible = 0")
        assert count_ready(writer, NOON + timedelta(days=1)) == {}


WRONG = {"outcome": "not_this_time", "score": 0.0}


def answer(writer, reader, *each):
    """Give an answer for each, changed from a right and certain one."""
    begun = plan(length=len(each))
    start_session(writer, begun)
    for place, changes in enumerate(each):
        record_response(writer, given(reader, response(begun, place, **changes)))


def test_without_answers_there_is_nothing_to_tell(reader):
    told = load_recent(reader, LEARNER.id)
    assert (told.answers, told.skills) == (0, ())
    assert [each.answered for each in told.sure] == [0, 0, 0]
    assert RecentAnswers().sure == ()


def test_answers_are_counted_by_certainty_from_guess_to_certain_and_by_skill(writer, reader):
    answer(writer, reader, {}, WRONG, {"certainty": "guess"}, {"certainty": None})
    told = load_recent(reader, LEARNER.id)
    assert told.answers == 4
    assert told.sure == (
        CertaintyFigures("guess", 1, 1),
        CertaintyFigures("fairly_sure", 0, 0),
        CertaintyFigures("certain", 1, 2),
    )
    assert told.skills == (SkillFigures("who-said-it", 3, 4),)
    assert load_recent(reader, "somebody else").answers == 0


def test_a_question_that_was_only_put_off_is_not_counted(writer, reader):
    skipped = {"answer": None, "outcome": "skipped", "score": 0.0, "certainty": None}
    answer(writer, reader, {}, skipped, skipped | {"attempt": 2})
    assert load_recent(reader, LEARNER.id).answers == 2


def test_the_levels_are_those_of_responses():
    assert module.CERTAINTY_LEVELS == CERTAINTIES


def test_only_the_last_answers_tell(writer, reader, monkeypatch):
    monkeypatch.setattr(module, "RECENT_COUNT", 2)
    answer(writer, reader, WRONG, {}, {})
    assert load_recent(reader, LEARNER.id).skills == (SkillFigures("who-said-it", 2, 2),)
