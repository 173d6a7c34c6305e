"""Kinds that are refused, dropped on the window: told there, nothing comes of it, the window answers.

All go there the same way, through a process that reads them, so a third of the kinds is dropped a day.
"""

import sys

import pytest

from tests.conftest import DAY
from tests.driver import Driven
from tests.faults.test_window import kept
from tests.hostile import dropping
from tests.hostile.dropping import MEMORY_KB, most_memory_kb
from tests.hostile.kinds import REFUSED
from tests.journeys.steps import on_home

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

DROPPED = {name: kind for number, (name, kind) in enumerate(REFUSED.items()) if number % 3 == DAY % 3}
MORE = " more. Mend these first."
"""What is said after the first problems, of more than two hundred."""


def test_each_is_told_one_after_the_other_and_nothing_comes_of_it(ready, tmp_path):
    folder = ready()
    before = kept(folder)
    with Driven(folder) as program:
        program.wait(on_home)
        rows = program.seen.rows
        for number, (name, kind) in enumerate(DROPPED.items()):
            place = tmp_path / str(number)
            place.mkdir()
            dropping.drop(program, kind.make(place))
            seen = dropping.refusal(program)
            assert tells(seen, kind), name
            assert not seen.button("Add")
            dropping.dismiss(program)
            assert (program.seen.screen, program.seen.rows) == ("home", rows)
        assert most_memory_kb(program) <= MEMORY_KB
        program.press("Return")
        program.wait(lambda seen: seen.asks(1))
        assert program.close() == 0
        assert program.said == ""
    assert kept(folder) == before


def tells(seen, kind):
    """Whether the window tells the kind's sentence, or twenty others and that there are more."""
    assert all(words.replace("\n", "").isprintable() for words in seen.words)
    return seen.says(kind.dropped or kind.told) or (kind.lines != 1 and seen.says(MORE))


@pytest.mark.parametrize("url", ["file://server/share/a.quizpack", "https://example.org/a.quizpack"])
def test_an_address_of_another_computer_is_not_looked_at(ready, url):
    with Driven(ready()) as program:
        program.wait(on_home)
        dropping.drop_address(program, url)
        seen = dropping.refusal(program)
        assert (seen.says("Only files of this computer can be added."), seen.rows) == (True, ())
        assert program.close() == 0
