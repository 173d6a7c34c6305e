"""How the last answers went, from the end of the log."""

from quizapp.library.learners import statistics as module
from quizapp.library.learners.statistics import CertaintyFigures, RecentAnswers, SkillFigures, load_recent
from quizapp.library.response_history import record_response
from quizapp.library.sessions import start_session
from quizapp.quiz.responses import CERTAINTIES
from tests.library.builders import LEARNER, given, plan, response

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
