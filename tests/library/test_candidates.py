"""Candidates tell selection how the learner stands with each question."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.history import record
from quizapp.library.packs.install import install
from quizapp.library.packs.questions import candidates
from quizapp.pack.fingerprint import fingerprint
from quizapp.quiz import candidates as plain
from tests.library.builders import LEARNER, NOW, PACK, given, plan, reading, response
from tests.pack.builders import example_json

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer
    from quizapp.quiz.selection import Candidate

FIRST, SECOND, THIRD = (question["id"] for question in example_json()["banks"][0]["questions"][:3])
LATE = NOW + timedelta(days=400)


def answer(writer: Writer, question: str, *, family: str | None = None, **changes: object) -> None:
    known = {row.question: row.fingerprint for row in candidates(writer, LEARNER.id, PACK, NOW)}
    place = writer.all("SELECT count(*) FROM response")[0][0]
    one = response(plan(length=9), place, question=question, **({"fingerprint": known[question]} | changes))
    record(writer, given(writer, one, family=family))


def found(reader: Reader, question: str, due_before: object = NOW) -> Candidate:
    return next(c for c in candidates(reader, LEARNER.id, PACK, due_before) if c.question == question)


@pytest.fixture
def _ferry(writer: Writer) -> None:
    banks = example_json()["banks"]
    for question in banks[0]["questions"][:2]:
        question["family"] = "ferry"
    banks[1]["worked"] = True
    list(install(writer, reading(banks=banks), NOW))


@pytest.mark.usefixtures("_ferry")
def test_of_a_pack_never_practised_they_are_what_its_models_say(reader: Reader) -> None:
    banks = example_json()["banks"]
    for question in banks[0]["questions"][:2]:
        question["family"] = "ferry"
    banks[1]["worked"] = True
    pack = reading(banks=banks).pack
    fingerprints = {q.id: fingerprint(q) for bank in pack.banks for q in bank.questions}
    assert candidates(reader, LEARNER.id, PACK, NOW) == plain.candidates(pack, fingerprints)


@pytest.mark.usefixtures("_ferry")
def test_a_wrong_answer_given_as_certain_is_a_confident_mistake(writer: Writer, reader: Reader) -> None:
    answer(writer, THIRD, score=0.5, outcome="partly")
    now = found(reader, THIRD)
    assert (now.mistake, now.confident, now.never, now.latest) == (True, True, False, True)
    answer(writer, THIRD, certainty="guess")
    now = found(reader, THIRD)
    assert (now.mistake, now.confident, now.never) == (False, False, False)


@pytest.mark.usefixtures("_ferry")
def test_all_of_a_family_are_due_and_the_last_answered_is_told(writer: Writer, reader: Reader) -> None:
    answer(writer, FIRST, family="ferry")
    answer(writer, SECOND, family="ferry", score=0.0, outcome="not_this_time")
    one, two = found(reader, FIRST, LATE), found(reader, SECOND, LATE)
    assert (one.due, two.due, found(reader, THIRD, LATE).due) == (True, True, False)
    assert (one.latest, two.latest) == (False, True)
    assert (one.mistake, two.mistake) == (False, True)
    assert not found(reader, FIRST, NOW).due


@pytest.mark.usefixtures("_ferry")
def test_a_question_that_was_changed_since_counts_as_never_answered(writer: Writer, reader: Reader) -> None:
    answer(writer, THIRD, fingerprint="of an older form", score=0.0, outcome="not_this_time")
    now = found(reader, THIRD, LATE)
    assert (now.never, now.mistake, now.due) == (True, False, False)


@pytest.mark.usefixtures("_ferry")
def test_another_learners_answers_do_not_count(writer: Writer, reader: Reader) -> None:
    answer(writer, THIRD, learner="somebody else")
    assert found(reader, THIRD).never
