from contextlib import closing
from datetime import timedelta

from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.statistics import count_ready
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.profiles import load_people
from quizapp.library.startup import LIBRARY_NAME
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
