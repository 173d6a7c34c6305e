"""A class comes by a pasted list, and is put away, brought back or told by name."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.learners.classes import (
    MOST_NAMES,
    LeftOut,
    SchoolClass,
    add_class,
    archive,
    bring_back,
    classes,
    members,
    pasted,
)
from quizapp.library.profiles import NAME_LONGEST, learners, people, person
from tests.library.builders import LEARNER, NOW

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer


def add(writer: Writer, name: str, *names: str) -> tuple[str, ...]:
    numbers = count(len(learners(writer).good))
    return tuple(each.id for each in add_class(writer, name, names, lambda: f"l{next(numbers)}", NOW))


def test_each_line_is_a_name_and_of_a_table_the_first_cell() -> None:
    found = pasted("Ana Petrov\r\n\n  Bo  Li\t12\tx\nÉmile")
    assert (found.names, found.left_out) == (("Ana Petrov", "Bo Li", "Émile"), ())


def test_what_gives_no_name_is_told_with_its_line() -> None:
    long = "x" * (NAME_LONGEST + 1)
    found = pasted(f"Ana\nAna \n{long}\n\ud800")
    assert found.names == ("Ana",)
    assert found.left_out == (
        LeftOut(2, "Ana", "twice"),
        LeftOut(3, long[:-1], "too-long"),
        LeftOut(4, "\ud800", "no-name"),
    )


def test_no_more_than_a_class_is_taken_from_a_list() -> None:
    found = pasted("\n".join(f"Learner {number}" for number in range(MOST_NAMES + 2)))
    assert len(found.names) == MOST_NAMES
    assert [each.why for each in found.left_out] == ["too-many", "too-many"]


@given(st.text())
def test_any_text_is_a_list(text: str) -> None:
    found = pasted(text)
    assert len(set(found.names)) == len(found.names)
    assert all(0 < len(name) <= NAME_LONGEST for name in found.names)


def test_a_class_is_added_once_and_each_of_it_has_colour_and_letter(writer: Writer, reader: Reader) -> None:
    first = add(writer, " 9b ", "Ana", "Bo", "Ana")
    assert len(first) == 2
    assert len(add(writer, "9b", "Bo", "Cai")) == 1
    assert classes(reader) == (SchoolClass("9b", 3, archived=False),)
    ana = person(reader, first[0])
    assert ana is not None
    assert (ana.name, ana.profile.letter, ana.profile.class_name) == ("Ana", "A", "9b")
    assert len({each.profile.colour for each in people(reader)}) == 4


@pytest.mark.parametrize("name", ["", " ", "x" * 61])
def test_a_class_without_a_name_is_not_added(writer: Writer, name: str) -> None:
    with pytest.raises(ValueError, match="name of"):
        add(writer, name, "Ana")
    assert len(learners(writer).good) == 1


def test_a_class_that_is_put_away_is_not_offered_and_can_be_brought_back(
    writer: Writer, reader: Reader
) -> None:
    both = add(writer, "9b", "Ana", "Bo")
    other = add(writer, "9c", "Cai")
    archive(writer, "9b")
    assert [each.id for each in people(reader)] == [LEARNER.id, *other]
    assert members(reader, "9b") == ()
    assert members(reader, "9b", archived=True) == both
    assert classes(reader) == (SchoolClass("9c", 1, archived=False), SchoolClass("9b", 2, archived=True))
    bring_back(writer, "9b")
    assert members(reader, "9b") == both
