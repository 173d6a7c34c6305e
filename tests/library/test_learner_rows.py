"""Learners are kept in the order in which they came, and one that is lost is made again from the log."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.library.history import record
from quizapp.library.profiles import Learner, insert, learners, restore
from tests.library.builders import LEARNER, NOW, given, plan, response

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer


def test_learners_come_back_in_the_order_in_which_they_came(writer: Writer, reader: Reader) -> None:
    second = Learner("a-learner", "Zoë", NOW + timedelta(days=1, microseconds=1))
    with writer.transaction() as connection:
        insert(connection, second)
    assert learners(reader).good == (LEARNER, second)


def test_a_learner_whom_only_the_log_knows_is_made_again_without_a_name(
    writer: Writer, reader: Reader
) -> None:
    to = response(plan(), 0)
    record(writer, given(reader, to))
    with writer.transaction() as connection:
        connection.execute("DELETE FROM learner")
        restore(connection)
        restore(connection)
    assert learners(reader).good == (Learner(LEARNER.id, "", to.answered),)
