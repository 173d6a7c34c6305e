"""How the last answers went, from the end of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.history import record
from quizapp.library.learners import statistics as module
from quizapp.library.learners.statistics import Recent, Skilled, Sure, recent
from quizapp.library.sessions import begin_session
from quizapp.quiz.responses import CERTAINTIES
from tests.library.builders import LEARNER, given, plan, response

if TYPE_CHECKING:
    import pytest

    from quizapp.library.connections import Reader, Writer

WRONG = {"outcome": "not_this_time", "score": 0.0}


def answer(writer: Writer, reader: Reader, *each: dict[str, object]) -> None:
    """Give an answer for each, changed from a right and certain one."""
    begun = plan(length=len(each))
    begin_session(writer, begun)
    for place, changes in enumerate(each):
        record(writer, given(reader, response(begun, place, **changes)))


def test_without_answers_there_is_nothing_to_tell(reader: Reader) -> None:
    told = recent(reader, LEARNER.id)
    assert (told.answers, told.skills) == (0, ())
    assert [each.answered for each in told.sure] == [0, 0, 0]
    assert Recent().sure == ()


def test_answers_are_counted_by_certainty_from_guess_to_certain_and_by_skill(
    writer: Writer, reader: Reader
) -> None:
    answer(writer, reader, {}, WRONG, {"certainty": "guess"}, {"certainty": None})
    told = recent(reader, LEARNER.id)
    assert told.answers == 4
    assert told.sure == (Sure("guess", 1, 1), Sure("fairly_sure", 0, 0), Sure("certain", 1, 2))
    assert told.skills == (Skilled("who-said-it", 3, 4),)
    assert recent(reader, "somebody else").answers == 0


def test_a_question_that_was_only_put_off_is_not_counted(writer: Writer, reader: Reader) -> None:
    skipped = {"answer": None, "outcome": "skipped", "score": 0.0, "certainty": None}
    answer(writer, reader, {}, skipped, skipped | {"attempt": 2})
    assert recent(reader, LEARNER.id).answers == 2


def test_the_levels_are_those_of_responses() -> None:
    assert module.LEVELS == CERTAINTIES


def test_only_the_last_answers_tell(writer: Writer, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LAST", 2)
    answer(writer, reader, WRONG, {}, {})
    assert recent(reader, LEARNER.id).skills == (Skilled("who-said-it", 2, 2),)
