from __future__ import annotations

from contextlib import closing
from datetime import timedelta

from quizapp.library.begin import NAME
from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.statistics import ready_for_review
from quizapp.library.packs.listing import installed
from quizapp.library.profiles import people
from tests.shots.folders import due
from tests.ui.fakes import NOON


def test_it_counts_for_each_what_home_counts(ready):
    folder = ready()
    due(folder)
    with closing(open_reader(folder / NAME)) as reader:
        (learner,) = people(reader)
        until = NOON + timedelta(days=1)
        at_home = sum(row.ready for row in installed(reader, learner.id, until))
        assert ready_for_review(reader, until) == {learner.id: at_home}
        assert at_home > 0


def test_packs_that_are_not_there_ask_for_no_review(ready):
    folder = ready()
    due(folder)
    with closing(open_writer(folder / NAME)) as writer:
        with writer.transaction() as connection:
            connection.execute("UPDATE pack SET visible = 0")
        assert ready_for_review(writer, NOON + timedelta(days=1)) == {}
