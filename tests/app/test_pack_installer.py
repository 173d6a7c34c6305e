"""What is installed can be found soon after: what came with the program, and what was added or restored."""

from contextlib import closing

import pytest

from quizapp.library.database import open_reader
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import empty_index, is_index_ready
from tests.folders import make_ready
from tests.library.builders import NOW, PACK, install, reading
from tests.ui.running import Running


@pytest.fixture
def running(qapp, tmp_path):
    make_ready(tmp_path / "data")
    made = Running(qapp, tmp_path / "data", (1280, 800))
    yield made
    made.close()


def packs(running, typed):
    with closing(open_reader(running.program.begun.path)) as reader:
        return {hit.pack for hit in search_library(reader, typed, SearchQuery("", NOW)).hits}


def is_ready(running):
    with closing(open_reader(running.program.begun.path)) as reader:
        return is_index_ready(reader)


def test_what_was_added_is_found_when_home_is_read_again(running):
    running.wait(lambda: is_ready(running))

    def add(writer):
        list(install(writer, reading(), NOW))

    running.program.background.write(add, lambda _: running.program.shared.refresh(), running.program.fail)
    running.wait(lambda: PACK in packs(running, "ferry"))


def test_an_index_that_is_gone_is_made_again_by_the_search_itself(running):
    running.wait(lambda: is_ready(running))

    def lose(writer):
        with writer.transaction() as connection:
            empty_index(connection)

    running.program.background.write(lose, lambda _: None, running.program.fail)
    running.rest()
    running.program.pages.find()
    running.screen.presenter.type("bell")
    running.wait(lambda: is_ready(running))
    assert packs(running, "bell")
