"""Learners are kept in the order in which they came, and one that is lost is made again from the log."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.library.profiles import Learner, insert_learner, load_learners, restore_learners
from quizapp.library.response_history import record_response
from tests.library.builders import LEARNER, NOW, given, plan, response

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter


def test_learners_come_back_in_the_order_in_which_they_came(
    writer: LibraryWriter, reader: LibraryReader
) -> None:
    second = Learner("a-learner", "Zoë", NOW + timedelta(days=1, microseconds=1))
    with writer.transaction() as connection:
        insert_learner(connection, second)
    assert load_learners(reader).good == (LEARNER, second)


def test_a_learner_whom_only_the_log_knows_is_made_again_without_a_name(
    writer: LibraryWriter, reader: LibraryReader
) -> None:
    to = response(plan(), 0)
    record_response(writer, given(reader, to))
    with writer.transaction() as connection:
        connection.execute("DELETE FROM learner")
        restore_learners(connection)
        restore_learners(connection)
    assert load_learners(reader).good == (Learner(LEARNER.id, "", to.answered),)
