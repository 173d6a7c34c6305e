"""Learners are kept in the order in which they came, and one that is lost is made again from the log."""

from datetime import timedelta

from quizapp.library.profiles import Learner, insert_learner, load_learners, restore_learners
from quizapp.library.response_history import record_response
from tests.library.builders import LEARNER, NOW, given, plan, response


def test_learners_come_back_in_the_order_in_which_they_came(writer, reader):
    second = Learner("a-learner", "Zoë", NOW + timedelta(days=1, microseconds=1))
    with writer.transaction() as connection:
        insert_learner(connection, second)
    assert load_learners(reader).good == (LEARNER, second)


def test_a_learner_whom_only_the_log_knows_is_made_again_without_a_name(writer, reader):
    to = response(plan(), 0)
    record_response(writer, given(reader, to))
    with writer.transaction() as connection:
        connection.execute("DELETE FROM learner")
        restore_learners(connection)
        restore_learners(connection)
    assert load_learners(reader).good == (Learner(LEARNER.id, "", to.answered),)
